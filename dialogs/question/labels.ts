import { languages, optionalText, text, type Language } from '../../locales/index.ts';
import type { Question, SimpleSpec } from './model.ts';
import type { Part } from './parts.ts';
import { partNames } from './part-names.ts';
import { checklistDetails, safeContactFields } from './part-specs.ts';
import type { NamedOption } from './recognise/option.ts';
import { checklistStatuses } from './values.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The field of a list that a part asks: 'ITEMID.FIELD' in a conversation, 'FIELD' on a form. */
const fieldOf = (part: string): string => partNames(part).field ?? part;

/** The text of an option of a question, or of a part of it, by the path of its label. */
export function labelKey(question: Question, part: string, option: string): string {
  if (question.answer.kind === 'checklist') return `answering.statuses.${option}`;
  if (question.answer.kind === 'list') return `${question.text}.fields.${fieldOf(part)}.options.${option}`;
  return `${question.text}.options.${option}`;
}

/** What can be chosen, in the order it is numbered, in one language. Empty for a kind without options. */
export function optionsOf(question: Question, part: Part | undefined, language: Language): readonly Option[] {
  const spec = part?.answer ?? question.answer;
  switch (spec.kind) {
    case 'yesNo':
      return (['yes', 'no'] as const).map((value) => ({
        value,
        label: text(language, `answering.yesNo.${spec.pair}.${value}`),
      }));
    case 'choice':
    case 'choices':
    case 'decision':
      return spec.options.map((value) => {
        return { value, label: optionalText(language, labelKey(question, part?.id ?? '', value)) ?? value };
      });
    default:
      return [];
  }
}

/** The options with their labels in every language, as a typed reply may name them. */
export function namedOptions(question: Question, part: Part): readonly NamedOption[] {
  const all = languages.map((language) => optionsOf(question, part, language));
  return (all[0] ?? []).map(({ value }, index) => {
    return { value, labels: all.map((options) => options[index]?.label ?? value) };
  });
}

/** The statuses of a checklist item, in the order they are numbered. */
export const statusOptions = (language: Language): readonly Option[] =>
  checklistStatuses.map((value) => ({ value, label: text(language, `answering.statuses.${value}`) }));

/** How "not known" is worded for a question: "not sure" where the moment needs that. The value is the same. */
export const notKnownLabel = (spec: { kind: string } | SimpleSpec, language: Language): string =>
  text(language, 'unsure' in spec && spec.unsure === true ? 'answering.unsure' : 'answering.notKnown');

/** A checklist item as a label: what is to be done. */
export const itemLabel = (question: Question, item: string, language: Language): string =>
  optionalText(language, `${question.text}.items.${item}`) ?? item;

/** What a field of a list asks. */
export const fieldAsk = (question: Question, field: string, language: Language): string =>
  optionalText(language, `${question.text}.fields.${field}.ask`) ??
  optionalText(language, `${question.text}.fields.${field}`) ??
  field;

/** What to ask for one part of a question, in one language. */
export function partAsk(question: Question, part: Part, language: Language): string {
  const { item, field } = partNames(part.id);
  const whole = () => text(language, `${question.text}.ask`);
  switch (question.answer.kind) {
    case 'decision':
      return part.id === 'reason' ? text(language, 'answering.parts.reason.ask') : whole();
    case 'safeContact': {
      const found = safeContactFields.find((name) => name === part.id);
      return found ? text(language, `answering.safeContact.fields.${found}.ask`) : whole();
    }
    case 'checklist': {
      const about = field === undefined ? 'status' : checklistDetails.find((name) => name === field);
      if (about === undefined || part.id === '') return whole();
      return text(language, `answering.parts.${about}.ask`, {
        item: itemLabel(question, item, language).replace(/\.$/, ''),
      });
    }
    case 'list':
      if (part.id === 'another')
        return optionalText(language, `${question.text}.another`) ?? text(language, 'answering.parts.another.ask');
      return part.id === '' ? whole() : fieldAsk(question, fieldOf(part.id), language);
    default:
      return whole();
  }
}
