import type { AnswerView } from '../question/model.ts';
import { talkingIsStopped } from './disclosure/short/conditions.ts';

/**
 * Whether an answer that was just recorded says that it is not safe to talk, so that what to do then comes next, wherever
 * one was (CANLLAW.safe_to_talk). Not sure counts as not safe.
 */
export const stopSaid = (recorded: readonly string[], answers: AnswerView): boolean =>
  recorded.includes('safe.talk') && talkingIsStopped(answers);
