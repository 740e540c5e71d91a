import type { Result } from '../result.ts';
import { areaIn, type Areas } from './areas.ts';
import elsewhereFile from './elsewhere.json' with { type: 'json' };
import englandFile from './england.json' with { type: 'json' };
import nationalFile from './national.json' with { type: 'json' };
import nottinghamFile from './nottingham.json' with { type: 'json' };
import stokeStaffordshireFile from './stoke-staffordshire.json' with { type: 'json' };
import walesFile from './wales.json' with { type: 'json' };
import { readArea, readShared, type FileFault, type Ground } from './read.ts';
import type { Area } from './schema.ts';

export { areaFacts, areaIn, areaNames, everyArea, withArea, type Areas } from './areas.ts';
export { contactLine, hoursLine, nextContacts, nextOpen, usable, warning } from './contacts.ts';
export { doorFacts, doorName, rulesAt, type DoorFacts } from './doors.ts';
export { openState, type OpenState } from './hours.ts';
export type { FileFault } from './read.ts';
export { areaSchema } from './json-schema.ts';
export { purposes, type Area, type Contact, type Door, type LocalRule, type Purpose } from './schema.ts';

const shared = valid('national.json', readShared(nationalFile));
const wales = valid('wales.json', readArea(walesFile, { shared, general: {} }));
const england = valid('england.json', readArea(englandFile, { shared, general: {} }));
const ground: Ground = { shared, general: { england, wales } };
const local = (name: string, file: unknown): Area => valid(name, readArea(file, ground));

/** The areas of the product, before an agency adds its own. */
export const builtIn: Areas = {
  listed: [
    local('nottingham.json', nottinghamFile),
    local('stoke-staffordshire.json', stokeStaffordshireFile),
    wales,
    england,
  ],
  elsewhere: local('elsewhere.json', elsewhereFile),
  ground,
};

/** The areas of the product that can be chosen. */
export const { listed: areas, elsewhere } = builtIn;

/** The area of the product with an id; see `areaIn`. */
export const areaOf = (id: string): Area => areaIn(builtIn, id);

/** @throws Error naming the file and every place in it that is wrong: a product with a broken area must not start. */
function valid<T>(name: string, read: Result<T, readonly FileFault[]>): T {
  if (read.ok) return read.value;
  const places = read.error.map(({ place, problem }) => `${place} ${problem}`);
  throw new Error(`area file ${name} is broken: ${places.join('; ')}`);
}
