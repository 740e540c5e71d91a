import elsewhereFile from './elsewhere.json' with { type: 'json' };
import nationalFile from './national.json' with { type: 'json' };
import nottinghamFile from './nottingham.json' with { type: 'json' };
import walesFile from './wales.json' with { type: 'json' };
import { readArea, readShared, type Area, type FileFault } from './schema.ts';
import type { Result } from '../result.ts';

export { contactLine, nextContacts, usable, warning } from './contacts.ts';
export { doorFacts, firstDoorName, handOffDoors, type DoorFacts } from './doors.ts';
export type { Area, Contact, Door, LocalRule, Purpose } from './schema.ts';

const shared = valid('national.json', readShared(nationalFile));

/** The areas that can be chosen. */
export const areas: readonly Area[] = [
  valid('nottingham.json', readArea(nottinghamFile, shared)),
  valid('wales.json', readArea(walesFile, shared)),
];

/** Where the area is not known: nationwide contacts only, and the council of the place for the rest. */
export const elsewhere: Area = valid('elsewhere.json', readArea(elsewhereFile, shared));

/** The area of an id; an id that this release does not know has what holds everywhere, so nothing is held up by it. */
export const areaOf = (id: string): Area => areas.find((area) => area.id === id) ?? elsewhere;

/** @throws Error naming the file and every place in it that is wrong: a product with a broken area must not start. */
function valid<T>(name: string, read: Result<T, readonly FileFault[]>): T {
  if (read.ok) return read.value;
  const places = read.error.map(({ place, problem }) => `${place}: ${problem}`);
  throw new Error(`area file ${name} is broken: ${places.join('; ')}`);
}
