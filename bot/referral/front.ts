import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { Journey, Question } from '../../dialogs/question/model.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import { isFacts } from '../../dialogs/question/statuses.ts';
import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import { severalPerpetrators, type CaseView } from './case-view.ts';
import type { Answered } from './blocks.ts';
import type { Row } from './model.ts';
import { questionsOf } from './pages.ts';

/** What both documents begin and end with. */

export const row = (label: string, value: string, note = ''): Row => ({ label, value, note });

/** What must be seen first: every document is marked as domestic abuse. Somebody under 18 is never called a perpetrator (DEF.apva). */
export function marks(view: CaseView, language: Language, readByPerson = false): readonly string[] {
  // Whoever abuses must not learn from a mark that others were named.
  const isSaid = severalPerpetrators(view) && !readByPerson;
  const isYoung = view.answers.is('age.adult', 'no');
  const several = isYoung ? 'document.marks.severalPeople' : 'document.marks.severalPerpetrators';
  const keys: TextKey[] = [
    'document.marks.domesticAbuse',
    ...(isYoung ? (['document.marks.under18'] as const) : []),
    ...(isSaid ? ([several] as const) : []),
  ];
  return keys.map((key) => text(language, key));
}

/** The sentence over the safe contact. `withheld`: this recipient is not told how to reach them. */
export function contactNotice(
  contact: readonly Answered[],
  withheld: boolean,
  journey: Journey,
  language: Language,
): string {
  // Where nobody is asked how to reach anybody, whom to ring first is said of everybody.
  if (!asksSafeContact(journey)) return text(language, 'document.contact.askFirst');
  return text(language, contactNoticeKey(contact, withheld));
}

const asksSafeContact = (journey: Journey): boolean =>
  questionsOf(journey).some(({ answer }) => answer.kind === 'safeContact');

function contactNoticeKey(contact: readonly Answered[], withheld: boolean): TextKey {
  if (withheld) return 'document.contact.withheld';
  const safe = contact.find(({ question }) => question.answer.kind === 'safeContact')?.answer.value;
  if (contact.length === 0) return 'document.contact.none';
  if (safe !== undefined && isNotKnown(safe)) return 'document.contact.unknown';
  return saidUnsafe(safe) ? 'document.contact.unsafe' : 'document.contact.only';
}

const saidUnsafe = (value: Value | undefined): boolean =>
  typeof value === 'object' && 'safe' in value && value.safe === 'no';

/** Questions without an answer: never asked, or asked and left open. Steps and signs are no answers to wait for. */
export function missingRows(questions: readonly Question[], view: CaseView, language: Language): readonly Row[] {
  return view
    .unanswered(questions)
    .filter(({ answer }) => answer.kind !== 'checklist' || isFacts(answer))
    .map((question) => {
      const asked = question.id in view.record.passed;
      return row(
        sayLabel(question, language),
        text(language, asked ? 'document.open.leftOpen' : 'document.open.notAsked'),
      );
    });
}
