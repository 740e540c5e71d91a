import { findQuestion, listOf, type FoundQuestion } from '../question/index.ts';
import type { AnswerView, Journey } from '../question/model.ts';
import type { ListItem } from '../question/values.ts';
import type { CaseRecord } from '../record/index.ts';

/** The list on which it is written down what was sent, where a journey has one. */
export const sentQuestion = (journey: Journey): FoundQuestion | undefined =>
  journey.sentOn === undefined ? undefined : findQuestion(journey, journey.sentOn);

/** What is written down as sent, of the document for this recipient, the first first. */
export function sentTo(journey: Journey, answers: AnswerView, recipient: string): readonly ListItem[] {
  const { sentOn } = journey;
  const listed = sentOn === undefined ? undefined : listOf(answers.get(sentOn));
  return (listed ?? []).filter((item) => item.answers['document'] === recipient);
}

/** When a document for this recipient was last made, as an instant in ISO 8601; undefined where none was. */
export const lastMade = ({ documents }: CaseRecord, recipient: string): string | undefined =>
  documents.findLast((each) => each.recipient === recipient)?.at;
