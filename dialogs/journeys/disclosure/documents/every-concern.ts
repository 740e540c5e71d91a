import { concern } from '../short/concern.ts';

/** What raises concern, in the order it is asked: for those who weigh all of it. */
export const everyConcern: readonly string[] = concern.questions.map(({ id }) => id);
