import type { Areas } from '../areas/index.ts';
import type { Journey } from '../question/model.ts';
import { child } from './child/index.ts';
import { colleague } from './colleague/index.ts';
import { disclosure } from './disclosure/index.ts';
import { maracChair, maracRepresentative } from './marac/index.ts';
import { perpetrator } from './perpetrator/index.ts';
import { withAreas } from './with-areas.ts';

/** The journeys, with the areas of the product in them: what is asked, and where names stand, is the same with any. */
export const journeys: readonly Journey[] = [
  disclosure,
  maracRepresentative,
  maracChair,
  child,
  colleague,
  perpetrator,
];

/** The journeys as an installation offers them. */
export const journeysIn = (areas: Areas): readonly Journey[] => journeys.map((journey) => withAreas(journey, areas));

/**
 * A journey by the id that a case record holds.
 * @throws Error for an id this release does not know: the record is then left as it is.
 */
export function journeyOf(id: string): Journey {
  const found = journeys.find((journey) => journey.id === id);
  if (found === undefined) throw new Error(`no journey ${id}`);
  return found;
}
