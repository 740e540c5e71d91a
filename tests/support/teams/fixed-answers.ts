import { journeyOf } from '../../../dialogs/journeys/index.ts';
import { findQuestion, isSigns } from '../../../dialogs/question/index.ts';
import type { Question, SimpleSpec } from '../../../dialogs/question/model.ts';
import { safeContactFields, safeContactSpecs } from '../../../dialogs/question/part-specs.ts';
import { needsReason } from '../../../dialogs/question/parts.ts';
import { detailsAfter, statusesOf } from '../../../dialogs/question/statuses.ts';
import { isNotKnown } from '../../../dialogs/question/values.ts';
import { wordsOn } from '../answers.ts';

/**
 * What the practitioner of these intakes answers, whatever the language and whichever way: it rests on what a question
 * takes, and on nothing that is shown, so that the records can be held against each other.
 */

export type Simple = string | number | readonly string[];
export type Parts = Readonly<Record<string, Simple>>;
export type Fixed =
  | { readonly kind: 'simple'; readonly value: Simple }
  /** safeContact, decision; of signs 'seen' and 'rest'. */
  | { readonly kind: 'parts'; readonly parts: Parts }
  | { readonly kind: 'items'; readonly items: Readonly<Record<string, Parts>> }
  | { readonly kind: 'list'; readonly entries: readonly Parts[] };
/** Answers a test wants given instead, by question. */
export type Instead = Readonly<Record<string, Fixed>>;

export const disclosure = journeyOf('disclosure');
export const questionNamed = (id: string): Question | undefined => findQuestion(disclosure, id)?.question;

/** How many are put on a list. */
export const listed = 2;

export function fixedAnswer({ id, answer }: Question, instead: Instead = {}): Fixed {
  const other = instead[id];
  if (other) return other;
  const say = (what: string) => wordsOn(`${id}/${what}`, 'en');
  switch (answer.kind) {
    case 'safeContact':
      return {
        kind: 'parts',
        parts: Object.fromEntries(safeContactFields.map((name) => [name, simple(safeContactSpecs[name], say(name))])),
      };
    case 'decision': {
      const [option = ''] = answer.options;
      return { kind: 'parts', parts: { option, ...(needsReason(answer, option) && { reason: say('reason') }) } };
    }
    case 'checklist': {
      if (isSigns(answer)) {
        const seen = answer.items.filter((_item, index) => index % 2 === 0).map((item) => item.id);
        return { kind: 'parts', parts: seen.length < answer.items.length ? { seen, rest: 'notSeen' } : { seen } };
      }
      const entries = answer.items.map((item, index) => {
        const statuses = statusesOf(answer);
        const status = statuses[index % statuses.length] ?? 'done';
        const told = detailsAfter(status);
        return [
          item.id,
          { status, ...Object.fromEntries(told.map((one) => [one, say(`${item.id}/${one}`)])) },
        ] as const;
      });
      return { kind: 'items', items: Object.fromEntries(entries) };
    }
    case 'list': {
      const entries = Array.from({ length: listed }, (_none, place) => {
        const all = answer.fields.map((field) => {
          const value = simple(field.answer, say(`${place + 1}/${field.id}`));
          return { field, value };
        });
        // What "other" is, is asked only where other was chosen.
        const asked = all.filter(({ field: { onlyIf } }) => {
          const holds = all.find(({ field }) => field.id === onlyIf?.field)?.value;
          return onlyIf === undefined || (Array.isArray(holds) ? holds.includes(onlyIf.has) : holds === onlyIf.has);
        });
        return Object.fromEntries(asked.map(({ field, value }) => [field.id, value]));
      });
      return { kind: 'list', entries };
    }
    default:
      return { kind: 'simple', value: simple(answer, wordsOn(id, 'en')) };
  }
}

function simple(spec: SimpleSpec, words: string): Simple {
  switch (spec.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return spec.options[0] ?? '';
    case 'choices':
      return spec.options.slice(0, 2);
    case 'date':
      return '1990-03-21';
    case 'number':
      return 7;
    default:
      return words;
  }
}

/** The texts, dates and numbers that stand in a value of a record, to be looked for where they should not be. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null || isNotKnown(value)) return [];
  return Object.values(value).flatMap(textsOf);
}
