import { text, type Language } from '../../../locales/index.ts';
import { reached } from '../../../dialogs/record/reached.ts';
import type { Page, Question } from '../../../dialogs/question/model.ts';
import { listOf } from '../../../dialogs/question/index.ts';
import { isMenuPage } from '../../../dialogs/turn/menus.ts';
import type { CaseRecord } from '../../../dialogs/record/index.ts';
import type { ListItem } from '../../../dialogs/question/values.ts';
import type { Chat } from './chat.ts';
import type { Button } from './card-reader.ts';
import { fillCard } from './filled-card.ts';
import { disclosure, fixedAnswer, questionNamed, type Instead } from './fixed-answers.ts';
import { misbehaviours, type MisbehaviourName } from './misbehaviour.ts';
import { typedAnswer } from './typed-answer.ts';
import type { TeamsWorld } from './world.ts';

/** By card alone; by typing alone; or the first question of a page typed and the rest by card. */
export const ways = ['cards', 'typed', 'mixed'] as const;
export type Way = (typeof ways)[number];

export interface IntakeOptions {
  readonly world: TeamsWorld;
  readonly language: Language;
  readonly way: Way;
  readonly misbehaviour?: MisbehaviourName;
  /** Which of the pages that are offered afterwards are gone through; all of them unless told otherwise. */
  readonly afterwards?: readonly string[];
  readonly instead?: Instead;
  readonly chat?: Chat;
}
export interface Done {
  readonly chat: Chat;
  readonly record: CaseRecord;
  readonly turns: number;
  /** The pages in the order they were met. */
  readonly pages: readonly string[];
}

/** No intake takes as many turns: one that does goes round in circles. */
const mostTurns = 1500;

/** A whole intake in a personal chat, from the first words until nothing is open on the pages wanted. */
export async function intake(options: IntakeOptions): Promise<Done> {
  const chat = options.chat ?? options.world.teams.personal();
  options.world.teams.behave(misbehaviours[options.misbehaviour ?? 'none']());
  const walk = new Walk(chat, options);
  try {
    await chat.install();
    await walk.begin();
    await walk.until('next');
    await walk.afterwards();
  } finally {
    options.world.teams.behave();
  }
  const record = await options.world.record(chat);
  if (!record) throw new Error('there is no record');
  return { chat, record, turns: walk.turns, pages: walk.pages };
}

interface Place {
  readonly page: string;
  readonly asking: { readonly question: string; readonly part: string } | undefined;
}

class Walk {
  readonly pages: string[] = [];
  turns = 0;
  readonly #chat: Chat;
  readonly #world: TeamsWorld;
  readonly #options: IntakeOptions;
  readonly #instead: Instead;
  readonly #typedOn = new Set<string>();

  constructor(chat: Chat, options: IntakeOptions) {
    this.#chat = chat;
    this.#world = options.world;
    this.#options = options;
    this.#instead = options.instead ?? {};
  }

  /** Greets, and says which language it is to be. */
  async begin(): Promise<void> {
    const { way, language } = this.#options;
    if (way !== 'cards') await this.#say(language === 'cy' ? 'helo' : 'hello');
    for (let tries = 0; (await this.#place())?.page !== 'arrival'; tries += 1) {
      if (tries > 10) throw new Error('it does not begin');
      // Whoever sees nothing at all says something.
      if (!(await this.#place())) await this.#say(language === 'cy' ? 'helo' : 'hello');
      else if (way === 'cards') await this.#press((button) => answersOf(button)['welcome.language'] === language);
      else await this.#say(language === 'cy' ? 'Cymraeg' : 'English');
    }
  }

  async until(page: string): Promise<void> {
    for (;;) {
      const place = await this.#place();
      if (place?.page === page) return;
      // Whoever had no answer says something: a greeting answers nothing, and is shown where things stand.
      if (place) await this.#step(place);
      else await this.#say(this.#options.language === 'cy' ? 'helo' : 'hello');
    }
  }

  /** Each wanted page that is offered as open, until nothing is open on it. */
  async afterwards(): Promise<void> {
    const wanted = this.#options.afterwards ?? disclosure.stages.flatMap(({ pages }) => pages.map(({ id }) => id));
    const { language, way } = this.#options;
    const pages = disclosure.stages.flatMap((stage) => stage.pages).filter(({ id }) => wanted.includes(id));
    for (const page of pages) {
      for (let tries = 0; tries < 10; tries += 1) {
        const states = (await this.#hasMoreToSay(page)) ? (['open', 'left', 'done'] as const) : (['open'] as const);
        const title = { page: text(language, page.title) };
        const offered = this.#offered(states.map((state) => text(language, `bot.next.${state}`, title)));
        if (!offered) break;
        if (way === 'cards') await this.#press(isPrimary, (reader) => reader.choose('next.page', offered.value));
        else await this.#say(String(offered.number));
        await this.until('next');
      }
    }
  }

  /** A long list takes one of those on it at a time, and the page is left after each. */
  async #hasMoreToSay({ deepens = [] }: Page): Promise<boolean> {
    if (this.#options.way === 'typed' || deepens.length === 0) return false;
    const record = await this.#world.record(this.#chat);
    return deepens.some((id) => {
      const question = questionNamed(id);
      const fixed = question && fixedAnswer(question, this.#instead);
      if (!question || fixed?.kind !== 'list') return false;
      const items = itemsOf(record, question);
      return items.some((item, at) => Object.keys(fixed.entries[at] ?? {}).some((field) => !(field in item.answers)));
    });
  }

  /** A page on the menu of the newest reply, as its card and its words name it. */
  #offered(labels: readonly string[]): { readonly number: number; readonly value: string } | undefined {
    const choices =
      this.#chat
        .card()
        .inputs()
        .find(({ id }) => id === 'next.page')?.choices ?? [];
    const at = choices.findIndex(({ title }) => labels.some((label) => title.endsWith(label)));
    const choice = choices[at];
    return choice && { number: at + 1, value: choice.value };
  }

  async #step({ page, asking }: Place): Promise<void> {
    this.pages.push(page);
    const question = asking && questionNamed(asking.question);
    const { way } = this.#options;
    if (way === 'typed' || (way === 'mixed' && (await this.#typesNow(page, question)))) {
      this.#typedOn.add(page);
      if (asking && question) return await this.#type(question, asking.part);
      // The brief and the pause lead on by their one way out; from a page on which nothing is open one asks what is next.
      if (isMenuPage(page)) return await this.#say('1');
      return await this.#say(this.#options.language === 'cy' ? 'beth nesaf' : 'what next');
    }
    await this.#card();
  }

  /** A question begun by typing is finished by typing: a card would say the same parts again. */
  async #typesNow(page: string, question: Question | undefined): Promise<boolean> {
    const record = await this.#world.record(this.#chat);
    if (question && record && question.id in record.answers) return true;
    return question !== undefined && question.answer.kind !== 'list' && !this.#typedOn.has(page);
  }

  async #type(question: Question, part: string): Promise<void> {
    const items = itemsOf(await this.#world.record(this.#chat), question).map(({ id }) => id);
    await this.#say(typedAnswer(question, part, items, this.#instead));
  }

  async #card(): Promise<void> {
    const record = await this.#world.record(this.#chat);
    await this.#press(isPrimary, (reader) => {
      fillCard(
        reader,
        this.#instead,
        (question, before) => applies(record, question, before, this.#instead),
        (question) => itemsOf(record, question),
      );
    });
  }

  async #say(words: string): Promise<void> {
    this.#count();
    await this.#chat.say(words);
  }
  async #press(fits: (button: Button) => boolean, first?: (reader: ReturnType<Chat['card']>) => void): Promise<void> {
    this.#count();
    const reader = this.#chat.card();
    first?.(reader);
    await this.#chat.press(reader, reader.button(fits));
  }
  #count(): void {
    if (++this.turns > mostTurns) throw new Error(`no end: ${this.pages.slice(-20).join(' ')}`);
  }

  /** Where the practitioner is, by what they see; what is asked, by the page of the reply or else by what the bot noted. */
  async #place(): Promise<Place | undefined> {
    const page = this.#chat.page();
    if (page) {
      const asking = page.asking === null ? undefined : { question: page.asking, part: page.askingPart ?? '' };
      return { page: page.page, asking };
    }
    const noted = (await this.#world.conversation(this.#chat))?.delivered;
    return noted && { page: noted.page, asking: noted.asking };
  }
}

const commandOf = ({ action }: Button): Readonly<Record<string, unknown>> =>
  ((action['data'] as { canllaw?: object } | undefined)?.canllaw ?? {}) as Record<string, unknown>;
const answersOf = (button: Button) => (commandOf(button)['answers'] ?? {}) as Readonly<Record<string, unknown>>;

/** What goes on: the first button at the foot of the card that sends the page, or the one way out of a menu. */
function isPrimary(button: Button): boolean {
  const { action } = commandOf(button);
  return action === 'confirm' || (action === 'submit' && (button.own || Object.keys(answersOf(button)).length > 0));
}

const itemsOf = (record: CaseRecord | undefined, { id }: Question): readonly ListItem[] =>
  listOf(record?.answers[id]?.value) ?? [];

/** Whether a question is asked, once those filled in before it on the same card are answered. */
function applies(
  record: CaseRecord | undefined,
  question: Question,
  before: readonly Question[],
  instead: Instead,
): boolean {
  if (!record) return true;
  const given = Object.fromEntries(before.map((one) => [one.id, { value: valueIn(one, instead) }]));
  const answers = { ...record.answers, ...given } as CaseRecord['answers'];
  return reached(disclosure, { ...record, answers }).isReachable(question.id);
}

/** What a condition would see of an answer. */
function valueIn(question: Question, instead: Instead): unknown {
  const fixed = fixedAnswer(question, instead);
  switch (fixed.kind) {
    case 'simple':
      return fixed.value;
    case 'list':
      return fixed.entries.map((answers, place) => ({ id: String(place), answers }));
    case 'items':
      return fixed.items;
    case 'parts': {
      const { seen, rest } = fixed.parts;
      if (!Array.isArray(seen) || question.answer.kind !== 'checklist') return fixed.parts;
      const shown = question.answer.items.map(({ id }) => [id, { status: seen.includes(id) ? 'seen' : 'notSeen' }]);
      return rest === undefined && seen.length === 0 ? {} : Object.fromEntries(shown);
    }
  }
}
