import { languages, optionalText, text, type Language } from '../../locales/index.ts';
import type { OptionNames, Question, SimpleSpec } from './model.ts';
import type { Part } from './parts.ts';
import { partNames } from './part-names.ts';
import { safeContactFields } from './part-specs.ts';
import type { NamedOption } from './recognise/option.ts';
import { listOf } from './shapes.ts';
import { isSigns } from './signs.ts';
import { detailsOf, isFacts, statusesOf } from './statuses.ts';
import type { ListItem, Value } from './values.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The field of a list that a part asks: 'ITEMID.FIELD' in a conversation, 'FIELD' on a form. */
const fieldOf = (part: string): string => partNames(part).field ?? part;

/** The text of an option of a question, or of a part of it, by the path of its label. */
export function labelKey(question: Question, part: string, option: string): string {
  if (question.answer.kind === 'checklist') {
    const isSign = part === 'seen' && option !== 'none' && isSigns(question.answer);
    return isSign ? `${question.text}.items.${option}` : `answering.statuses.${option}`;
  }
  if (question.answer.kind === 'list') return `${question.text}.fields.${fieldOf(part)}.options.${option}`;
  return `${question.text}.options.${option}`;
}

/** Other whole phrases for an option, in both languages: texts beside the labels, divided by ";". Never shown. */
const synonymsOf = (question: Question, part: Part, option: string): readonly string[] => [
  ...(namesOf(part.answer, option)?.also ?? []),
  ...languages.flatMap((language) => {
    const label = labelKey(question, part.id, option);
    const key = label.replace(/\.options\.([^.]+)$/, '.synonyms.$1');
    // The signs of a group are named by their labels alone, and a label may hold a ";".
    return (key === label ? undefined : optionalText(language, key)?.split(';')) ?? [];
  }),
];

/** The names of an option that comes from data; undefined for one whose label is a text. */
const namesOf = (spec: SimpleSpec, option: string): OptionNames | undefined =>
  spec.kind === 'choice' && spec.named !== undefined && Object.hasOwn(spec.named, option)
    ? spec.named[option]
    : undefined;

/** An option in words, by its own names or by the text at its path; undefined for one that is no more. */
export const optionLabel = (spec: SimpleSpec, path: string, option: string, language: Language): string | undefined =>
  namesOf(spec, option)?.[language] ?? optionalText(language, `${path}.options.${option}`);

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
        const named = spec.kind === 'choice' ? namesOf(spec, value)?.[language] : undefined;
        return { value, label: named ?? optionalText(language, labelKey(question, part?.id ?? '', value)) ?? value };
      });
    default:
      return [];
  }
}

/** By question and part: of a list, by field, whatever is on the list. */
const named = new WeakMap<Question, Map<string, readonly NamedOption[]>>();

/** The options with their labels in every language, as a typed reply may name them. */
export function namedOptions(question: Question, part: Part): readonly NamedOption[] {
  const ofQuestion = named.get(question) ?? new Map<string, readonly NamedOption[]>();
  named.set(question, ofQuestion);
  const name = fieldOf(part.id);
  const options = ofQuestion.get(name) ?? namedAnew(question, part);
  ofQuestion.set(name, options);
  return options;
}

function namedAnew(question: Question, part: Part): readonly NamedOption[] {
  const all = languages.map((language) => optionsOf(question, part, language));
  return (all[0] ?? []).map(({ value }, index) => {
    const labels = all.map((options) => options[index]?.label ?? value);
    return { value, labels, synonyms: part.answer.kind === 'yesNo' ? [] : synonymsOf(question, part, value) };
  });
}

/** The statuses of an item of this checklist, in the order they are numbered. */
export const statusOptions = ({ answer }: Question, language: Language): readonly Option[] =>
  (answer.kind === 'checklist' ? statusesOf(answer) : []).map((value) => ({
    value,
    label: text(language, `answering.statuses.${value}`),
  }));

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

/** What a thing on a list is called: its first field, an option by its label. Undefined while that is not known. */
export function thingName({ answer, text: path }: Question, thing: ListItem, language: Language): string | undefined {
  const first = answer.kind === 'list' ? answer.fields[0] : undefined;
  const name = first && thing.answers[first.id];
  if (first === undefined || typeof name !== 'string') return undefined;
  return first.answer.kind === 'choice'
    ? optionLabel(first.answer, `${path}.fields.${first.id}`, name, language)
    : name;
}

/** The name of the thing on a list that a part asks more about. The field that names it has none before it. */
function nameFor(question: Question, part: string, value: Value | undefined, language: Language): string | undefined {
  const { item, field } = partNames(part);
  if (question.answer.kind !== 'list' || field === question.answer.fields[0]?.id) return undefined;
  const thing = listOf(value)?.find(({ id }) => id === item);
  return thing && thingName(question, thing, language);
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
      if (isSigns(question.answer)) return part.id === 'rest' ? text(language, 'answering.parts.rest.ask') : whole();
      const status = isFacts(question.answer) ? 'fact' : 'status';
      const about = field === undefined ? status : detailsOf(question.answer).find((name) => name === field);
      if (about === undefined || part.id === '') return whole();
      return text(language, `answering.parts.${about}.ask`, {
        item: itemLabel(question, item, language).replace(/\.$/, ''),
      });
    }
    case 'list':
      if (part.id === 'another')
        return optionalText(language, `${question.text}.another`) ?? text(language, 'answering.parts.another.ask');
      if (part.id === '') return whole();
      return askAbout(
        nameFor(question, part.id, value, language),
        fieldAsk(question, fieldOf(part.id), language),
        language,
      );
    default:
      return whole();
  }
}
