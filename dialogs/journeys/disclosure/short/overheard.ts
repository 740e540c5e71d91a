import type { Advice } from '../../../question/model.ts';
import { mayBeOverheard } from './conditions.ts';

/** Shown wherever the person is asked things, when somebody may hear, see or read along. */
export const overheard: Advice = {
  text: 'disclosure.advice.overheard',
  source: ['CANLLAW.alone'],
  when: mayBeOverheard,
};
