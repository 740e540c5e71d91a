import type { DocumentPart } from '../../../question/documents.ts';
import { concern } from '../first/concern.ts';

/** What every document to those who manage somebody who abuses says alike: what was seen, danger to themselves, what they said. */
export const riskPart: DocumentPart = {
  title: 'perpetratorAfterwards.documents.parts.risk',
  questions: concern.questions.map(({ id }) => id),
};
export const selfPart: DocumentPart = {
  title: 'perpetratorAfterwards.documents.parts.self',
  questions: ['concern.suicideThreats', 'self.now', 'self.control', 'self.harm', 'self.done'],
};
export const saidPart: DocumentPart = {
  title: 'perpetratorAfterwards.documents.parts.said',
  questions: ['perp.said', 'perp.seen'],
};
