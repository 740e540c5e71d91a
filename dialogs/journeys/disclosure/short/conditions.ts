import type { When } from '../../../question/model.ts';

/**
 * The conditions the short path branches on: pure functions of the answers. A question that was not answered yet never
 * closes anything, so that a card shows a follow-up together with what it follows, and one submit takes both.
 */

const situation =
  (...values: string[]): When =>
  (answers) =>
    answers.is('arrival.situation', ...values);

/** One of these holds. */
export const any =
  (...conditions: readonly When[]): When =>
  (answers) =>
    conditions.some((condition) => condition(answers));
/** Every one of these holds. */
export const all =
  (...conditions: readonly When[]): When =>
  (answers) =>
    conditions.every((condition) => condition(answers));
export const not =
  (condition: When): When =>
  (answers) =>
    !condition(answers);

/** A follow-up that only these answers rule out. "Not known" and a blank leave it there: words typed to it still count. */
export const unless =
  (question: string, ...values: string[]): When =>
  (answers) =>
    !answers.is(question, ...values);

/** The area of the case, chosen or the one it began with, is of Wales: its law holds. */
export const inWales: When = (answers) => answers.is('area.nation', 'wales');
/** The area of the case is of England. Where nobody knows, neither this nor `inWales` holds. */
export const inEngland: When = (answers) => answers.is('area.nation', 'england');
/** The area of the case has a rule with this id (dialogs/areas): it is shown beside its doors. */
export const areaHasRule =
  (rule: string): When =>
  (answers) =>
    answers.is('area.rules', rule);

export const thirdParty = situation('thirdParty');
export const childTells = situation('childTells');
export const practitionerUnsure = situation('unsure');
export const aboutPractitioner = situation('aboutMe');
/** Nobody is being spoken with: the account is of something past. */
export const afterTheFact = situation('afterwards', 'thirdParty');

/** Somebody is on the line or in the room, or nobody has said otherwise. */
export const inContactNow = not(situation('afterwards', 'thirdParty', 'unsure'));
/** CANLLAW.safe_to_talk: not sure is treated as not safe. */
export const talkingIsStopped: When = (answers) => answers.is('safe.talk', 'no') || answers.unknown('safe.talk');
export const talkingIsSafe = not(talkingIsStopped);
/** CANLLAW.alone: what is said or typed may reach somebody else. Not known counts as overheard. */
export const mayBeOverheard = all(
  talkingIsSafe,
  (answers) => answers.is('safe.alone', 'someoneNear', 'deviceWatched', 'notAlone') || answers.unknown('safe.alone'),
);

/** What of health now needs an ambulance, whatever was said of danger (CANLLAW.health). */
export const urgentHealth: readonly string[] = ['overdose', 'strangled', 'injured'];

/** The intake goes on: it is safe, and it is about somebody other than the practitioner. Pages pause otherwise. */
export const intakeGoesOn = all(talkingIsSafe, not(aboutPractitioner));
/**
 * A number to ring back helps: somebody is there now, though not in the same room, and it is safe or they agreed to a
 * call (CANLLAW.safe_to_talk).
 */
export const callBackMayHelp = all(
  inContactNow,
  not(situation('inFront', 'aboutMe')),
  (answers) => talkingIsSafe(answers) || answers.is('stop.callBackAgreed', 'yes'),
);
/** Somebody affected has told: they can be asked who knows of it, and what they agree to. */
export const personHasTold = not(situation('thirdParty', 'unsure'));
/** The person themselves has spoken: their own words can be written down. A child's are taken on a page of their own. */
export const ownWords = all(personHasTold, not(childTells));
/** The person is there to be spoken to: only then are words to read out of any use. */
export const personIsThere = all(inContactNow, talkingIsSafe, not(childTells), not(aboutPractitioner));
