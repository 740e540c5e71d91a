import type { Language } from '../../locales/index.ts';
import type { PageView, QuestionView } from '../../dialogs/turn/view.ts';
import { flatFor, typedFor, valueFor, type Given } from './answers.ts';
import type { Client } from './client.ts';

/** By values, page by page; by typing, question by question; or the first question of a page typed and the rest by card. */
export type Way = 'values' | 'typed' | 'mixed';

/** No intake takes as many turns: one that does goes round in circles. */
const mostTurns = 2000;

/** A practitioner who answers whatever is asked, without knowing beforehand what that will be. */
export class Intake {
  readonly client: Client;
  readonly way: Way;
  readonly given: Given;
  /** Everything answered, by question. */
  readonly answered: Record<string, unknown> = {};
  turns = 0;
  readonly #typedOn = new Set<string>();

  constructor(client: Client, way: Way, given: Given = {}) {
    this.client = client;
    this.way = way;
    this.given = given;
  }

  get view(): PageView {
    return this.client.view;
  }

  async begin(language: Language): Promise<void> {
    await this.client.begin(language);
  }

  /** Answers pages until this one is shown. Answers how many turns that took. */
  async until(page: string): Promise<number> {
    const before = this.turns;
    while (this.view.page !== page) await this.step();
    return this.turns - before;
  }

  /** Goes through every page that is offered afterwards until nothing on it is open, then comes back to the choice. */
  async afterwards(): Promise<void> {
    const visited = new Set<string>();
    for (;;) {
      const [choice] = this.view.questions;
      const next = choice?.options?.find(({ value }) => !visited.has(value));
      if (!choice || !next) return;
      visited.add(next.value);
      for (;;) {
        await this.#choose(choice, next.value);
        const menu = this.view.stage === null;
        if (menu || !this.view.questions.some(({ state }) => state === 'open')) break;
        await this.until('next');
      }
      if (this.view.page !== 'next') await this.client.send({ action: 'goTo', page: 'next' });
    }
  }

  async #choose(question: QuestionView, value: string): Promise<void> {
    const number = (question.options ?? []).findIndex((option) => option.value === value) + 1;
    await (this.way === 'values' ? this.client.submit({ [question.id]: value }) : this.client.say(String(number)));
  }

  /** Answers what is shown: one question where it is typed, the page otherwise. */
  async step(): Promise<void> {
    if (++this.turns > mostTurns) throw new Error(`page ${this.view.page} does not end`);
    const { asking, page, questions } = this.view;
    const asked = questions.find(({ id }) => id === asking);
    const first = questions.find(({ state }) => state === 'open')?.id === asking && asked?.kind !== 'list';
    // A question begun by typing is finished by typing: a card would say the same parts again.
    const begun = asked?.state === 'answered';
    if (this.way === 'typed' || (this.way === 'mixed' && (begun || (first && !this.#typedOn.has(page)))))
      await this.#type();
    else if (this.way === 'mixed') await this.#card();
    else await this.client.submit(this.#open());
    const { kind, errors } = this.view.outcome;
    if (errors.length > 0) throw new Error(`${kind} on page ${page}: ${JSON.stringify(errors)}`);
  }

  async #type(): Promise<void> {
    this.#typedOn.add(this.view.page);
    const asked = this.view.questions.find(({ id }) => id === this.view.asking);
    if (asked) this.#note(asked, valueFor(asked, this.given, this.view.language));
    await this.client.say(typedFor(this.view, this.given));
  }

  async #card(): Promise<void> {
    const open = this.view.questions.filter(isToFill);
    const flat: Record<string, string> = {};
    const answers: Record<string, unknown> = {};
    for (const question of open) {
      const value = ofThose(question, valueFor(question, this.given, this.view.language));
      this.#note(question, value);
      const inputs = flatFor(question, value);
      if (inputs) Object.assign(flat, inputs);
      else answers[question.id] = value;
    }
    await this.client.raw({ value: { canllaw: this.client.command({ action: 'submit', answers }), ...flat } });
  }

  #open(): Record<string, unknown> {
    const open = this.view.questions.filter(isToFill);
    return Object.fromEntries(
      open.map((question) => {
        const value = ofThose(question, valueFor(question, this.given, this.view.language));
        this.#note(question, value);
        return [question.id, value];
      }),
    );
  }

  /** A menu's choice leads somewhere and is kept nowhere. */
  #note(question: QuestionView, value: unknown): void {
    if (this.view.stage !== null || question.kind !== 'choice') this.answered[question.id] = value;
  }
}

/** What is open, and a list that a page goes on with and asks more about. */
const isToFill = ({ state, kind, value, fields = [] }: QuestionView): boolean =>
  state === 'open' ||
  (state === 'answered' &&
    kind === 'list' &&
    Array.isArray(value) &&
    value.some(
      (item) => isEntry(item) && fields.some(({ id, onlyIf }) => !onlyIf && !Object.hasOwn(item.answers, id)),
    ));

const isEntry = (item: unknown): item is { readonly answers: object } =>
  typeof item === 'object' && item !== null && 'answers' in item && typeof item.answers === 'object';

/** The same things on a list as are on it already, where there are any. */
function ofThose({ kind, value }: QuestionView, given: unknown): unknown {
  if (kind !== 'list' || !Array.isArray(value) || !Array.isArray(given)) return given;
  return given.map((entry: object, place) => {
    const known: unknown = value[place];
    return typeof known === 'object' && known !== null && 'id' in known ? { ...entry, id: known.id } : entry;
  });
}

/** The ids of the guidance that a page cites, in its advice, its questions and their items. */
export const sourcesMet = (pages: readonly PageView[]): string[] => [
  ...new Set(
    pages.flatMap(({ advice, questions }) => [
      ...advice.flatMap(({ source }) => source),
      ...questions.flatMap(({ source, items = [] }) => [...source, ...items.flatMap((item) => item.source ?? [])]),
    ]),
  ),
];

/** An answer as it was given: the ids that the record gives to the items of a list are its own. */
export function withoutIds(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((item: unknown) =>
        typeof item === 'object' && item !== null && 'answers' in item ? { answers: item.answers } : item,
      )
    : value;
}
