import { fail, ok, type Result } from '../../result.ts';
import type { SimpleSpec } from '../model.ts';
import type { Reason } from '../reasons.ts';
import { notKnown, type SimpleValue } from '../values.ts';
import { optionNumber } from './option.ts';
import { asksBack, meaningOf } from './phrases.ts';

type YesNo = Extract<SimpleSpec, { kind: 'yesNo' }>;

/** What the sentence that asks again needs: which words are this question's yes and no. */
export const unclearYesNo = (spec: YesNo): Reason => ({
  key: 'unclearYesNo',
  values: { pair: spec.pair, notKnown: spec.unsure ? 'unsure' : 'notKnown' },
});

/** Yes, no or not known, from a whole phrase in either language or from 1, 2, 3 in that order. */
export function recogniseYesNo(spec: YesNo, reply: string): Result<SimpleValue, Reason> {
  if (asksBack(reply)) return fail(unclearYesNo(spec));
  switch (meaningOf(reply)) {
    case 'no':
      return ok('no');
    case 'unknown':
      return ok(notKnown);
    case 'unsure':
      return spec.unsure ? ok(notKnown) : fail(unclearYesNo(spec));
    case 'yes':
      return ok('yes');
    case undefined:
      break;
  }
  const chosen = ['yes', 'no', notKnown][(optionNumber(reply) ?? 0) - 1];
  return chosen === undefined ? fail(unclearYesNo(spec)) : ok(chosen);
}
