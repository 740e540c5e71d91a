import { text as said, type Language } from '../../locales/index.ts';
import { passageOf } from '../guidance/index.ts';
import { findPart, findQuestion } from '../question/index.ts';
import type { CaseEvent } from '../record/events.ts';
import type { Command } from './commands.ts';
import { isQuestion, lookUp } from './guidance.ts';
import { move, refuse, stay, type Context, type Move } from './move.ts';

/** The page of the look-up with what fits a question, or with the question still to be put. Nothing of it is kept. */
export const askMove = (question: string, language: Language): Move =>
  move({
    type: 'go',
    focus: { page: 'guidance', found: question.trim() === '' ? undefined : lookUp(question, language).found },
  });

/** A passage by its id, with the others that were found before it still beside it; or the way back. */
export function passageMove(id: unknown, { conversation: { focus } }: Pick<Context, 'conversation'>): Move {
  if (id === 'back') return move({ type: 'go', focus: focus?.from });
  if (typeof id !== 'string' || !passageOf(id)) return refuse('notAnOption', 'guidance.choose');
  const others = (focus?.found ?? []).filter((each) => each !== id);
  return move({ type: 'go', focus: { page: 'guidance', found: [id, ...others] } });
}

/** What a card of the look-up says: a question that was put, or a passage that was chosen. */
export function guidanceSubmitted(answers: Readonly<Record<string, unknown>>, context: Context): Move {
  const question = answers['guidance.question'];
  if (typeof question === 'string' && question.trim() !== '') return askMove(question, languageNow(context));
  const chosen = answers['guidance.choose'];
  return chosen === undefined || chosen === '' ? move(stay) : passageMove(chosen, context);
}

/**
 * Words typed to the look-up are a question to it. Where a passage stood there and they are not put as a question,
 * somebody may be telling what happened: then they are kept as a note as well.
 */
export function wordsToGuidance(text: string, context: Context): Move {
  const made = askMove(text, languageNow(context));
  const isAsked = isQuestion(text) || context.conversation.focus?.found === undefined;
  return isAsked ? made : { ...made, events: [{ type: 'note', text }] };
}

const languageNow = ({ conversation }: Context): Language => conversation.language ?? 'en';

/** A look-up that was typed. Without "/" it may as well be what somebody said: "ask her mother for the key". */
export function askedInWords(
  { question, language }: Extract<Command, { name: 'guidance' }>,
  text: string,
  context: Context,
): Move {
  const made = askMove(question, language);
  if (question === '' || text.trim().startsWith('/')) return made;
  return { ...made, events: besideLookUp(text, context) };
}

/**
 * What of it is kept besides: a draft beside a question that is answered in one's own words, a note where no question of
 * the case is asked. Where one of several options is asked for, such words are no answer.
 */
function besideLookUp(text: string, { conversation: { delivered }, journey, record, menu }: Context): CaseEvent[] {
  // Typed to the look-up itself they are a question; what is said of who may see the case is not for the case.
  if (menu?.page === 'guidance' || menu?.page === 'access') return [];
  const asking = delivered?.asking;
  if (asking?.question === 'note') return [{ type: 'note', text }];
  const asked = asking && findQuestion(journey, asking.question)?.question;
  if (!asking || !asked) return isQuestion(text) ? [] : [{ type: 'note', text }];
  const part = findPart(asked, record.answers[asked.id]?.value, asking.part);
  const isOwnWords = part?.answer.kind === 'shortText' || part?.answer.kind === 'longText';
  return isOwnWords ? [{ type: 'draft', text, question: asked.id }] : [];
}

/** Said where words were looked up and, as they may have been the answer, are kept beside the question. */
export const keptBeside = (language: Language): string => said(language, 'guidance.keptBeside');
