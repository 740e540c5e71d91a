import type { Language } from '../../locales/index.ts';
import { partNames } from '../../dialogs/question/part-names.ts';
import type { FieldView, OptionView, PageView, QuestionView } from '../../dialogs/turn/view.ts';

/** Answers that a test wants given, by question; everything else is answered by its kind. */
export type Given = Readonly<Record<string, unknown>>;

/** What there is to answer, of a question or a field of one, as the page shows it. */
interface Asked {
  readonly kind: QuestionView['kind'];
  readonly options?: readonly OptionView[];
}

/** Words nobody else says: they end in a full stop, so that none begins another. */
export const wordsOn = (id: string, language: Language): string =>
  language === 'cy' ? `Dyma’r hyn a ŵyr am ${id}.` : `This is what is known of ${id}.`;

/**
 * A whole answer to a question, from what its page says of it: the same whether it is sent or typed. Every list has two
 * items, every checklist goes through its statuses in turn.
 */
export function valueFor(question: QuestionView, given: Given, language: Language): unknown {
  if (question.id in given) return given[question.id];
  const say = (id: string) => wordsOn(id, language);
  const { id, fields = [], items = [], statuses = [], options = [] } = question;
  switch (question.kind) {
    case 'safeContact':
      return Object.fromEntries(fields.map((field) => [field.id, simpleFor(field, say(`${id}/${field.id}`))]));
    case 'list':
      return [1, 2].map((place) => {
        const all = fields.map((field) => [field, simpleFor(field, say(`${id}/${place}/${field.id}`))] as const);
        // What "other" is, is asked only where other was chosen.
        const holds = (name: string, option: string) =>
          all.some(
            ([field, value]) => field.id === name && (Array.isArray(value) ? value.includes(option) : value === option),
          );
        const asked = all.filter(([{ onlyIf }]) => onlyIf === undefined || holds(onlyIf.field, onlyIf.has));
        return { answers: Object.fromEntries(asked.map(([field, value]) => [field.id, value])) };
      });
    case 'checklist':
      return Object.fromEntries(
        items.map((item, index) => {
          const status = statuses[index % statuses.length]?.value ?? '';
          const details =
            { notYet: ['why', 'who', 'when'], couldNot: ['why'], known: ['what', 'source', 'date'] }[status] ?? [];
          const told = details.map((name) => [name, say(`${id}/${item.id}/${name}`)] as const);
          return [item.id, { status, ...Object.fromEntries(told) }];
        }),
      );
    case 'decision':
      return { option: options[0]?.value, reason: say(`${id}/reason`) };
    default:
      return simpleFor(question, say(id));
  }
}

function simpleFor({ kind, options = [] }: Asked | FieldView, words: string): unknown {
  switch (kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return options[0]?.value;
    case 'choices':
      return options.slice(0, 2).map(({ value }) => value);
    case 'date':
      return '1990-03-21';
    case 'number':
      return 7;
    default:
      return words;
  }
}

/** The same answer as somebody types it to what is asked now: numbers of options, dates day first, words as they are. */
export function typedFor(view: PageView, given: Given): string {
  const question = view.questions.find(({ id }) => id === view.asking);
  if (!question) throw new Error(`page ${view.page} asks nothing`);
  const value = valueFor(question, given, view.language);
  const part = view.askingPart ?? '';
  const { item, field } = partNames(part);
  const { fields = [], items = [] } = question;
  const inside = (of: unknown, name: string) => (of as Readonly<Record<string, unknown>>)[name];
  switch (question.kind) {
    case 'decision':
      return part === 'reason' ? String(inside(value, 'reason')) : typed(question, inside(value, 'option'));
    case 'safeContact':
      return typed(fieldOf(fields, part), inside(value, part));
    case 'checklist': {
      if (part === 'seen') return typed(fieldOf(fields, part), seenIn(value));
      // What is in no entry by now was looked for and not seen.
      if (part === 'rest') return '1';
      const entry = inside(value, item);
      if (field !== undefined) return String(inside(entry, field));
      return typed({ kind: 'choice', options: question.statuses }, inside(entry, 'status'));
    }
    case 'list': {
      const wanted = value as readonly { answers: unknown }[];
      if (part === 'another') return items.length < wanted.length ? '1' : '2';
      const place = item === 'new' ? items.length : items.findIndex(({ id }) => id === item);
      return typed(fieldOf(fields, field ?? ''), inside(wanted[place]?.answers, field ?? ''));
    }
    default:
      return typed(question, value);
  }
}

/** The signs of a group that were seen, or that none was. */
function seenIn(group: unknown): readonly string[] {
  const entries = Object.entries(group as Readonly<Record<string, { readonly status?: string }>>);
  const seen = entries.filter(([, { status }]) => status === 'seen').map(([id]) => id);
  return seen.length === 0 ? ['none'] : seen;
}

function fieldOf(fields: readonly FieldView[], id: string): FieldView {
  const found = fields.find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

function typed({ kind, options = [] }: Asked, value: unknown): string {
  switch (kind) {
    case 'yesNo':
    case 'choice':
    case 'choices':
    case 'decision': {
      const numberOf = (one: unknown) => options.findIndex((option) => option.value === one) + 1;
      // Beyond the options stands "not known", where it is offered.
      const number = (one: unknown) => numberOf(one) || options.length + 1;
      return (Array.isArray(value) ? value : [value]).map(number).join(', ');
    }
    case 'date':
      return String(value).split('-').toReversed().join('/');
    default:
      return String(value);
  }
}

/** The same answer as a card sends it: flat inputs by name, several choices joined by commas. A list has no flat form for two. */
export function flatFor(question: QuestionView, value: unknown): Record<string, string> | undefined {
  const { id, kind } = question;
  const parts = (of: unknown, name: string) =>
    Object.entries(of as Readonly<Record<string, unknown>>).map(([part, each]) => [`${name}::${part}`, String(each)]);
  switch (kind) {
    case 'list':
      return undefined;
    case 'safeContact':
    case 'decision':
      return Object.fromEntries(parts(value, id)) as Record<string, string>;
    case 'checklist':
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([item, entry]) =>
          parts(entry, `${id}::${item}`),
        ),
      ) as Record<string, string>;
    default:
      if (typeof value === 'object' && !Array.isArray(value)) return { [id]: 'notKnown' };
      return { [id]: Array.isArray(value) ? value.join(',') : `${value as string | number}` };
  }
}
