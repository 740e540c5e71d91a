import { fail, ok, type Result } from '../../result.ts';
import { isNamePart } from '../close-list.ts';
import { labelKey, namedOptions } from '../labels.ts';
import type { Question } from '../model.ts';
import { cleanText, longestPhrase } from '../normalise.ts';
import { partNames } from '../part-names.ts';
import { findPart, type Part } from '../parts.ts';
import type { Reason } from '../reasons.ts';
import { checklistStatuses, notKnown, type SimpleValue } from '../values.ts';
import { recogniseDate } from './date.ts';
import { recogniseNumber } from './number.ts';
import { optionNumber, recogniseOption, type NamedOption } from './option.ts';
import { asksBack, saysNobody, saysNoReason, saysNotKnown } from './phrases.ts';
import { recogniseSeveral } from './several.ts';
import { readText } from './words.ts';
import { recogniseYesNo } from './yes-no.ts';

/**
 * A typed reply, understood against the one thing that was asked. Both languages are understood at every prompt. Anything
 * that is not wholly a value, a listed option, its number or a known phrase is a Reason with what an example needs.
 * "Nobody" for the name of a thing on a list, or for another, is 'no' (see `closesList`); no words stand for the reason of a decision.
 * @param today the instant that "today" is counted from
 */
export function readTyped(question: Question, part: Part, text: string, today: Date): Result<SimpleValue, Reason> {
  const spec = part.answer;
  if (question.answer.kind === 'decision' && part.id === 'reason' && saysNoReason(text))
    return fail({ key: 'reasonNeeded' });
  const asksWho = isNamePart(question, part) || (question.answer.kind === 'list' && part.id === 'another');
  if (asksWho && saysNobody(text)) return ok('no');
  if (spec.kind === 'shortText' || spec.kind === 'longText')
    return saysNotKnown(text) ? ok(notKnown) : readText(text, spec.max, spec.kind === 'longText');

  const reply = text.length > 20_000 ? text : cleanText(text, { multiline: spec.kind === 'choices' });
  if (reply === '') return fail({ key: 'empty' });
  if (spec.kind === 'yesNo') return recogniseYesNo(spec, reply);
  if (spec.kind === 'choice' || spec.kind === 'choices') return readOptions(question, part, reply);
  if (saysNotKnown(reply) && !asksBack(reply)) return ok(notKnown);
  return spec.kind === 'date' ? recogniseDate(reply, today, spec) : recogniseNumber(reply, spec);
}

function readOptions(question: Question, part: Part, reply: string): Result<SimpleValue, Reason> {
  const options = namedOptions(question, part);
  const named = part.answer.kind === 'choices' ? recogniseSeveral(options, reply) : recogniseOption(options, reply);
  if (Array.isArray(named) && named.length > 1 && named.includes('none')) return fail({ key: 'contradiction' });
  if (named !== undefined) return ok(named);
  const unknown = (saysNotKnown(reply) && !asksBack(reply)) || isNumberOfNotKnown(question, options.length, reply);
  return unknown ? ok(notKnown) : fail(unclearOption(question, part));
}

/** "Not known" is numbered after the options, save where one of them must be chosen: a decision, or how far a step has got. */
const isNumberOfNotKnown = ({ answer }: Question, listed: number, reply: string): boolean =>
  answer.kind !== 'decision' && answer.kind !== 'checklist' && optionNumber(reply) === listed + 1;

function unclearOption(question: Question, part: Part): Reason {
  const options = part.answer.kind === 'choice' || part.answer.kind === 'choices' ? part.answer.options : [];
  if (options.every((option, index) => option === checklistStatuses[index])) return { key: 'unclearStatus' };
  if (part.answer.kind === 'choices' && options.length > 1)
    return { key: 'unclearChoice', values: { example: '1, 2' } };
  // An option that comes from data is an example by its number alone: its name is no text.
  if (part.answer.kind === 'choice' && part.answer.named !== undefined) return { key: 'unclearChoice' };
  return { key: 'unclearChoice', values: { label: labelKey(question, part.id, options[0] ?? '') } };
}

/** The option of a menu that a whole reply names by a label, a value or a number. */
export const matchOption = (reply: string, options: readonly NamedOption[]): string | undefined =>
  recogniseOption(options, cleanText(reply.slice(0, longestPhrase + 1), { multiline: false }));

/** Whether a reply names a listed option of what was asked: it is then an answer, though it reads like a command too. */
export function namesOption(question: Question, partId: string, reply: string): boolean {
  const part =
    findPart(question, undefined, partId) ?? findPart(question, [{ id: partNames(partId).item, answers: {} }], partId);
  const options = part ? namedOptions(question, part) : [];
  return options.length > 0 && matchOption(reply, options) !== undefined;
}
