/** Why a reply was not taken. Stable keys for programs; the prose is in locales (bot.reasons.KEY, with {{example}} or {{limit}}). */
export const reasonKeys = [
  'empty',
  'required',
  'unclearYesNo',
  'unclearChoice',
  'unclearStatus',
  'unclearDate',
  'notADate',
  'inFuture',
  'notANumber',
  'outOfRange',
  'tooLong',
  'notAnOption',
  'unknownItem',
  'unknownField',
  'unknownQuestion',
  'notOnPage',
  'wrongShape',
  'tooMany',
  'reasonNeeded',
  'conflict',
  'contradiction',
  'unknownAction',
  'unknownPage',
  'otherCase',
  'unknownCase',
  'unknownRecipient',
  'nothingToGoBackTo',
  'nothingToSkip',
  'mayNot',
  'unknownColleague',
  'keptOut',
  'caseClosed',
  'caseFull',
  'glassReason',
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

/** What went wrong, with the numbers its sentence needs. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values?: Readonly<Record<string, string | number>>;
}
