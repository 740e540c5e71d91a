import type { Journey } from '../question/model.ts';
import { disclosure } from './disclosure/index.ts';

export const journeys: readonly Journey[] = [disclosure];

/**
 * A journey by the id that a case record holds.
 * @throws Error for an id this release does not know: the record is then left as it is.
 */
export function journeyOf(id: string): Journey {
  const found = journeys.find((journey) => journey.id === id);
  if (found === undefined) throw new Error(`no journey ${id}`);
  return found;
}
