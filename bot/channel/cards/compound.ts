import { text, type Language } from '../../../locales/index.ts';
import { checklistDetailSpecs, decisionReasonSpec } from '../../../dialogs/question/part-specs.ts';
import {
  isNotKnown,
  type ChecklistEntry,
  type ChecklistValue,
  type ListItem,
  type Value,
} from '../../../dialogs/question/values.ts';
import { signsFilled } from '../../../dialogs/question/index.ts';
import type { FieldView, PageView, QuestionView } from '../../../dialogs/turn/view.ts';
import { container, line, shortened, toggle, type CardElement, type Detail } from './elements.ts';
import { simpleInput } from './input.ts';
import { submit } from './submit.ts';

/**
 * Questions of several parts. Each part is an input of its own, named QUESTION::PART or QUESTION::ITEM::PART;
 * bot/channel/incoming.ts puts them together again.
 */
export function compoundInputs(
  question: QuestionView,
  view: PageView,
  detail: Detail,
  error: string | undefined,
): readonly CardElement[] {
  const { language } = view;
  switch (question.kind) {
    case 'checklist':
      return question.fields ? signs(question, language, detail, error) : checklist(question, language, detail, error);
    case 'decision':
      return decision(question, language, detail, error);
    case 'list':
      return list(question, view, detail, error);
    default:
      return fields(question, question.id, record(question.value), language, detail, error);
  }
}

/** The parts of a value that is an object of them; nothing for any other. */
const record = (value: Value | null | undefined): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNotKnown(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

function checklist(question: QuestionView, language: Language, detail: Detail, error: string | undefined) {
  const entries = record(question.value) as Readonly<Record<string, ChecklistEntry | undefined>>;
  const { items = [], details = [] } = question;
  const label = text(language, details.includes('why') ? 'page.card.details' : 'page.card.factDetails');
  const rows = items.flatMap((item) => {
    const entry = entries[item.id];
    const id = `${question.id}::${item.id}`;
    const more = details.flatMap((part) =>
      simpleInput(
        {
          id: `${id}::${part}`,
          label: text(language, `page.card.${part}`),
          kind: 'shortText',
          limits: { maxLength: checklistDetailSpecs[part].max },
          value: entry?.[part],
        },
        language,
        detail,
      ),
    );
    return [
      ...simpleInput(
        {
          id: `${id}::status`,
          label: item.label,
          kind: 'yesNo',
          options: question.statuses ?? [],
          value: entry?.status,
          error,
        },
        language,
        detail,
      ),
      ...(detail.together ? [] : [unfold(label, `${id}::more`)]),
      container(more, { id: `${id}::more`, isVisible: details.some((part) => Boolean(entry?.[part])) }),
    ];
  });
  const folded = items.map((item) => `${question.id}::${item.id}::more`);
  return detail.together && folded.length > 0 ? [...rows, unfold(label, ...folded)] : rows;
}

const unfold = (label: string, ...targets: readonly string[]): CardElement => ({
  type: 'ActionSet',
  spacing: 'Small',
  actions: [toggle(label, ...targets)],
});

/** A group of signs: those seen ticked in one list, and below it what became of the others. */
const signs = (question: QuestionView, language: Language, detail: Detail, error: string | undefined) =>
  fields(
    question,
    question.id,
    signsFilled(record(question.value) as ChecklistValue, question.items ?? []),
    language,
    detail,
    error,
  );

function decision(question: QuestionView, language: Language, detail: Detail, error: string | undefined) {
  const { option, reason } = record(question.value);
  return [
    ...simpleInput(
      {
        id: `${question.id}::option`,
        label: question.ask,
        kind: 'choice',
        options: question.options ?? [],
        value: option,
        error,
      },
      language,
      detail,
    ),
    ...simpleInput(
      {
        id: `${question.id}::reason`,
        label: text(language, 'answering.parts.reason.ask'),
        kind: 'longText',
        limits: { maxLength: decisionReasonSpec.max },
        value: reason,
      },
      language,
      detail,
    ),
  ];
}

function list(question: QuestionView, view: PageView, detail: Detail, error: string | undefined) {
  const { language } = view;
  const items: readonly ListItem[] = Array.isArray(question.value) ? (question.value as readonly ListItem[]) : [];
  const label = (id: string) => question.items?.find((item) => item.id === id)?.label ?? id;
  const numbered = items.map(({ id }, index) => ({
    title: `${index + 1}. ${shortened(label(id), detail.shown)}`,
    value: id,
  }));
  if (!detail.editItems && items.length > 0) return longList(question, numbered, view, detail, error);
  // Where what is on the list is not shown, its place on it says which one is meant.
  const hidden = question.value === null ? (question.items ?? []) : [];
  if (hidden.length > 0) {
    const choices = hidden.map((item) => ({ title: item.label, value: item.id }));
    return longList(question, choices, view, detail, error);
  }
  const existing = items.map((item) =>
    container(
      [
        line(label(item.id), { weight: 'Bolder' }),
        ...fields(question, `${question.id}::${item.id}`, item.answers, language, detail, undefined),
        {
          type: 'Input.Toggle',
          id: `${question.id}::${item.id}::remove`,
          title: text(language, 'page.card.remove', { item: label(item.id) }),
          wrap: true,
        },
      ],
      { style: 'emphasis' },
    ),
  );
  const room = (question.limits.maxItems ?? Infinity) - items.length;
  if (room <= 0) return existing;
  const add = text(language, items.length === 0 ? 'page.card.add' : 'page.card.addAnother');
  const rows = Math.min(room, detail.emptyRows);
  return [...existing, line(add, { weight: 'Bolder' }), ...emptyRows(question, 1, rows, language, detail, error)];
}

/**
 * A list too long to be changed in place: one row, for somebody on the list or somebody new. What is left blank in it stays
 * as it was. What is in it can be kept without leaving the page, so that the next person can be entered at once.
 */
function longList(
  question: QuestionView,
  choices: readonly { readonly title: string; readonly value: string }[],
  view: PageView,
  detail: Detail,
  error: string | undefined,
): readonly CardElement[] {
  const { language } = view;
  const room = choices.length < (question.limits.maxItems ?? Infinity);
  const row = newRow(question, 1);
  const whose = { title: text(language, 'people.card.somebodyNew'), value: '' };
  return [
    {
      type: 'Input.ChoiceSet',
      id: `${row}::of`,
      label: text(language, 'people.card.whose'),
      style: 'compact',
      choices: room ? [whose, ...choices] : choices,
      value: '',
    },
    ...fields(question, row, {}, language, detail, error),
    { type: 'Input.Toggle', id: `${row}::remove`, title: text(language, 'people.card.takeOff'), wrap: true },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [submit(view, text(language, 'people.card.another'), { action: 'another', question: question.id })],
    },
  ];
}

/** Empty rows `new`, `new2`, `new3` and so on: each opens the next one at its end. */
function emptyRows(
  question: QuestionView,
  row: number,
  rows: number,
  language: Language,
  detail: Detail,
  error: string | undefined,
): readonly CardElement[] {
  const own = fields(question, newRow(question, row), {}, language, detail, error);
  if (row >= rows) return own;
  const next = newRow(question, row + 1);
  return [
    ...own,
    { type: 'ActionSet', actions: [toggle(text(language, 'page.card.addAnother'), next)] },
    container(emptyRows(question, row + 1, rows, language, detail, undefined), { id: next, isVisible: false }),
  ];
}

const newRow = ({ id }: QuestionView, row: number) => `${id}::new${row === 1 ? '' : row}`;

function fields(
  question: QuestionView,
  id: string,
  values: Readonly<Record<string, unknown>>,
  language: Language,
  detail: Detail,
  error: string | undefined,
): readonly CardElement[] {
  return (question.fields ?? []).flatMap((field: FieldView) =>
    simpleInput(
      {
        id: `${id}::${field.id}`,
        label: field.ask,
        kind: field.kind,
        options: field.options,
        limits: field.limits,
        // A safe contact is written down or not at all; what is known of a person in a list may well be "not known".
        notKnownLabel: question.kind === 'list' && chosenFrom.has(field.kind) ? question.notKnownLabel : undefined,
        value: values[field.id],
        error,
      },
      language,
      detail,
    ),
  );
}
const chosenFrom: ReadonlySet<string> = new Set(['yesNo', 'choice']);
