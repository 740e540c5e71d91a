import { safeContactOf } from '../../../question/index.ts';
import type { AnswerView, When } from '../../../question/model.ts';
import { isNotKnown } from '../../../question/values.ts';

/** Who is on the line, as it was written down. */
export const calls =
  (...who: string[]): When =>
  (answers) =>
    answers.is('call.who', ...who);

/** CANLLAW.safe_to_talk: nobody is rung back unless it was agreed; one clear no weighs more than any yes. */
export const ringBackAgreed: When = (answers) => {
  const safe = safeContactOf(answers.get('contact.safe'))?.safe;
  const no = answers.is('call.backSafe', 'no') || answers.is('stop.callBackAgreed', 'no') || safe === 'no';
  const yes = answers.is('call.backSafe', 'yes') || answers.is('stop.callBackAgreed', 'yes') || safe === 'yes';
  return yes && !no;
};

/** Where they are was said: it is what the police need first (CANLLAW.where). */
export const placeKnown: When = (answers: AnswerView) => {
  const place = answers.get('where.place');
  return place !== undefined && !isNotKnown(place);
};
