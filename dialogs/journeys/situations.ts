import { journeys } from './index.ts';

/**
 * The journeys as they are offered: by the situation of whoever comes (locales: bot.situations), the disclosure first.
 * A journey that is not in this list is offered nowhere.
 */
export const situations = [
  'disclosure',
  'child',
  'perpetrator',
  'colleague',
  'maracRepresentative',
  'maracChair',
] as const;
export type Situation = (typeof situations)[number];

/** Those that this release has the journey of, in the order offered. */
export const situationsOffered = (): readonly Situation[] =>
  situations.filter((situation) => journeys.some(({ id }) => id === situation));

/** A situation by the id of its journey; undefined for what is offered nowhere. */
export const situationOf = (id: unknown): Situation | undefined => situationsOffered().find((each) => each === id);
