import { isSigns } from '../../../dialogs/question/index.ts';
import type { Question, SimpleSpec } from '../../../dialogs/question/model.ts';
import { partNames } from '../../../dialogs/question/part-names.ts';
import { safeContactSpecs, type SafeContactField } from '../../../dialogs/question/part-specs.ts';
import { signSpec } from '../../../dialogs/question/signs.ts';
import { statusesOf } from '../../../dialogs/question/statuses.ts';
import { fixedAnswer, type Instead, type Parts, type Simple } from './fixed-answers.ts';

/**
 * What somebody types to the part of a question that is asked: numbers of options, dates day first, words as they are.
 * Where a reply was lost a list may ask for one more than there is to say: that is skipped.
 * @param items the ids of what is on the list already, where the question is one
 */
export function typedAnswer(question: Question, part: string, items: readonly string[], instead: Instead): string {
  const { answer } = question;
  const fixed = fixedAnswer(question, instead);
  if (fixed.kind === 'simple') return asTyped(answer as SimpleSpec, fixed.value);
  if (fixed.kind === 'parts') return asTyped(partSpec(question, part), fixed.parts[part]);
  const { item, field } = partNames(part);
  if (fixed.kind === 'items') return typedItem(question, fixed.items[field === undefined ? part : item], field);
  if (answer.kind !== 'list') throw new Error(`${question.id} is no list`);
  if (part === 'another') return items.length < fixed.entries.length ? '1' : '2';
  const place = item === 'new' ? items.length : items.indexOf(item);
  const said = fixed.entries[place]?.[field ?? ''];
  if (said === undefined) return 'skip';
  const spec = answer.fields.find(({ id }) => id === field)?.answer;
  if (!spec) throw new Error(`${question.id} has no field ${field}`);
  return asTyped(spec, said);
}

function typedItem({ answer }: Question, entry: Parts | undefined, detail: string | undefined): string {
  if (detail !== undefined) return String(entry?.[detail]);
  const statuses = answer.kind === 'checklist' ? statusesOf(answer) : [];
  return String(statuses.findIndex((status) => status === entry?.['status']) + 1);
}

function partSpec({ answer }: Question, part: string): SimpleSpec {
  if (answer.kind === 'safeContact') return safeContactSpecs[part as SafeContactField];
  if (answer.kind === 'decision' && part === 'option') return { kind: 'choice', options: answer.options };
  if (isSigns(answer) && (part === 'seen' || part === 'rest')) return signSpec(answer, part);
  return { kind: 'longText', max: Infinity };
}

function asTyped(spec: SimpleSpec, value: Simple | undefined): string {
  if (value === undefined) throw new Error('there is nothing to answer');
  const options = spec.kind === 'yesNo' ? ['yes', 'no'] : 'options' in spec ? spec.options : undefined;
  if (options) {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return chosen.map((one) => options.indexOf(one) + 1).join(', ');
  }
  return spec.kind === 'date' ? String(value).split('-').toReversed().join('/') : String(value);
}
