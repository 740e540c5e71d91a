import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { Question } from '../../dialogs/question/model.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import { severalPerpetrators, type CaseView } from './case-view.ts';
import type { Answered } from './blocks.ts';
import type { Row } from './model.ts';

/** What both documents begin and end with. */

export const row = (label: string, value: string, note = ''): Row => ({ label, value, note });

/** What must be seen first: every document is marked as domestic abuse. */
export function marks(view: CaseView, language: Language): readonly string[] {
  const several = severalPerpetrators(view) ? [text(language, 'document.marks.severalPerpetrators')] : [];
  return [text(language, 'document.marks.domesticAbuse'), ...several];
}

/** The sentence over the safe contact. `withheld`: this recipient is not told how to reach them. */
export function contactNotice(contact: readonly Answered[], withheld: boolean, language: Language): string {
  return text(language, contactNoticeKey(contact, withheld));
}

function contactNoticeKey(contact: readonly Answered[], withheld: boolean): TextKey {
  if (withheld) return 'document.contact.withheld';
  const safe = contact.find(({ question }) => question.answer.kind === 'safeContact')?.answer.value;
  if (contact.length === 0) return 'document.contact.none';
  if (safe !== undefined && isNotKnown(safe)) return 'document.contact.unknown';
  return saidUnsafe(safe) ? 'document.contact.unsafe' : 'document.contact.only';
}

const saidUnsafe = (value: Value | undefined): boolean =>
  typeof value === 'object' && 'safe' in value && value.safe === 'no';

/** Questions without an answer: never asked, or asked and left open. */
export function missingRows(questions: readonly Question[], view: CaseView, language: Language): readonly Row[] {
  return view
    .unanswered(questions)
    .filter(({ answer }) => answer.kind !== 'checklist')
    .map((question) => {
      const asked = question.id in view.record.passed;
      return row(
        sayLabel(question, language),
        text(language, asked ? 'document.open.leftOpen' : 'document.open.notAsked'),
      );
    });
}
