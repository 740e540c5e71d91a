import { languages, optionalText, text, type Language } from '../../locales/index.ts';
import type { Question, SimpleSpec } from './model.ts';
import type { Part } from './parts.ts';
import { partNames } from './part-names.ts';
import { checklistDetails, safeContactFields } from './part-specs.ts';
import type { NamedOption } from './recognise/option.ts';
import { listOf } from './shapes.ts';
import { checklistStatuses, type Value } from './values.ts';

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

/** Other whole phrases for an option, in both languages: texts beside the labels, divided by ";". Never shown. */
const synonymsOf = (question: Question, part: Part, option: string): readonly string[] =>
  languages.flatMap((language) => {
    const key = labelKey(question, part.id, option).replace(/\.options\.([^.]+)$/, '.synonyms.$1');
    return optionalText(language, key)?.split(';') ?? [];
  });

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
    const labels = all.map((options) => options[index]?.label ?? value);
    return { value, labels, synonyms: part.answer.kind === 'yesNo' ? [] : synonymsOf(question, part, value) };
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

/** Whose field it is, before what is asked of it: "Ravi: nicknames". The name stays as it was written, in Welsh too. */
export function askAbout(name: string | undefined, ask: string, language: Language): string {
  if (name === undefined) return ask;
  // A capital that begins the sentence, not one of "DNA" or "I".
  const inside = /^\p{Lu}\p{Ll}/u.test(ask) ? ask.charAt(0).toLowerCase() + ask.slice(1) : ask;
  return text(language, 'answering.parts.field.ask', { name, ask: inside });
}

/** The name of the thing on a list that a part asks more about: its first field. The first field itself has none before it. */
function nameFor(question: Question, part: string, value: Value | undefined): string | undefined {
  const { item, field } = partNames(part);
  const first = question.answer.kind === 'list' ? question.answer.fields[0]?.id : undefined;
  if (first === undefined || field === first) return undefined;
  const name = listOf(value)?.find(({ id }) => id === item)?.answers[first];
  return typeof name === 'string' ? name : undefined;
}

/**
 * What to ask for one part of a question, in one language.
 * @param value the answer so far: names the thing on a list that the part belongs to
 */
export function partAsk(question: Question, part: Part, language: Language, value?: Value): string {
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
      if (part.id === '') return whole();
      return askAbout(nameFor(question, part.id, value), fieldAsk(question, fieldOf(part.id), language), language);
    default:
      return whole();
  }
}
