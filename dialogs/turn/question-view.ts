import { optionalText, text, type Language, type TextKey } from '../../locales/index.ts';
import {
  detailsOf,
  fieldsAt,
  isSigns,
  itemLabel,
  thingName,
  listOf,
  notKnownLabel,
  optionsOf,
  partAsk,
  partsOf,
  statusOptions,
} from '../question/index.ts';
import type { Question, SimpleSpec } from '../question/model.ts';
import type { CaseRecord } from '../record/index.ts';
import type { FieldView, ItemView, Limits, QuestionView } from './view.ts';

/** Which words to read out are shown: it depends on who is there to hear them. */
export type ReadOut = 'everything' | 'yesNoOnly' | 'nothing';

export interface Shown {
  /** Asked on an earlier page. */
  readonly carried: boolean;
  readonly readOut: ReadOut;
  /** A list with its later fields. */
  readonly deep?: boolean;
}

/** A question as it is shown: its words, what can be answered, and what has been. */
export function questionView(
  question: Question,
  record: CaseRecord,
  language: Language,
  { carried, readOut, deep = false }: Shown,
): QuestionView {
  const answer = record.answers[question.id];
  const spec = question.answer;
  const ask = text(language, `${question.text}.ask` as TextKey);
  return {
    id: question.id,
    source: sourcesOf(question),
    kind: spec.kind,
    required: question.required,
    ask,
    help: optionalText(language, `${question.text}.help`),
    say:
      readOut === 'everything' || (readOut === 'yesNoOnly' && spec.kind === 'yesNo')
        ? optionalText(language, `${question.text}.say`)
        : undefined,
    options: spec.kind === 'checklist' ? undefined : optionsOf(question, undefined, language),
    notKnownLabel: notKnownLabel(spec, language),
    fields: fieldsOf(question, language, deep),
    items: itemsOf(question, record, language),
    statuses: spec.kind === 'checklist' ? statusOptions(question, language) : undefined,
    details: spec.kind === 'checklist' ? detailsOf(spec) : undefined,
    value: answer?.value ?? null,
    state: answer === undefined ? 'open' : carried ? 'carried' : 'answered',
    revision: answer?.revision ?? 0,
    limits: limitsOf(spec),
    drafts: record.drafts
      .filter((draft) => draft.question === question.id && !draft.settled)
      .map(({ value, why }) => ({ value, why })),
  };
}

/** The ids a question cites, those of its items included, each once. */
export function sourcesOf(question: Question): QuestionView['source'] {
  const items = question.answer.kind === 'checklist' ? question.answer.items.flatMap((item) => item.source) : [];
  return [...new Set([...question.source, ...items])];
}

function fieldsOf(question: Question, language: Language, deep: boolean): FieldView[] | undefined {
  const { answer } = question;
  if (answer.kind !== 'safeContact' && answer.kind !== 'list' && !isSigns(answer)) return undefined;
  const asked = answer.kind === 'list' ? fieldsAt(answer, deep) : [];
  return partsOf(question)
    .filter(({ part }) => answer.kind !== 'list' || asked.some(({ id }) => id === part.id))
    .map(({ part, required }) => {
      const onlyIf = asked.find(({ id }) => id === part.id)?.onlyIf;
      return {
        id: part.id,
        kind: part.answer.kind,
        required,
        ask: partAsk(question, part, language),
        options: optionsOf(question, part, language),
        limits: limitsOf(part.answer),
        ...(onlyIf && { onlyIf }),
      };
    });
}

function itemsOf(question: Question, record: CaseRecord, language: Language): ItemView[] | undefined {
  const spec = question.answer;
  if (spec.kind === 'checklist')
    return spec.items.map(({ id, source }) => ({ id, source, label: itemLabel(question, id, language) }));
  if (spec.kind !== 'list') return undefined;
  const added = listOf(record.answers[question.id]?.value) ?? [];
  return added.map((thing, index) => ({ id: thing.id, label: thingName(question, thing, language) ?? `${index + 1}` }));
}

function limitsOf(spec: Question['answer'] | SimpleSpec): Limits {
  switch (spec.kind) {
    case 'shortText':
    case 'longText':
      return { maxLength: spec.max };
    case 'number':
      return { min: spec.min, max: spec.max };
    case 'list':
      return { maxItems: spec.max };
    default:
      return {};
  }
}
