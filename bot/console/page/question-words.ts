import type { QuestionWords } from '../../../dialogs/question/search-words.ts';
import { askServer } from './ask-server.ts';

/** Nobody waits longer for them, in milliseconds: the names of the questions are there without. */
const patience = 1000;

/** Fetched once for each journey: they stay the same as long as the page is there. */
const fetched = new Map<string, QuestionWords>();
const underWay = new Map<string, Promise<QuestionWords>>();

/** The words of all questions of a journey; none where they cannot be had now. */
export async function wordsOf(journey: string): Promise<QuestionWords> {
  const known = fetched.get(journey);
  if (known !== undefined) return known;
  const coming = underWay.get(journey) ?? fetchFor(journey);
  underWay.set(journey, coming);
  const tooLate = new Promise<QuestionWords>((resolve) => setTimeout(() => resolve({}), patience));
  return await Promise.race([coming, tooLate]);
}

async function fetchFor(journey: string): Promise<QuestionWords> {
  const answer = await askServer<QuestionWords>(`/console/questions?journey=${encodeURIComponent(journey)}`);
  underWay.delete(journey);
  if (!answer.ok) return {};
  fetched.set(journey, answer.content);
  return answer.content;
}
