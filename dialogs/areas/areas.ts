import { fail, ok, type Result } from '../result.ts';
import { languages } from '../../locales/index.ts';
import type { OptionNames } from '../question/model.ts';
import { placeOf, readArea, type FileFault, type Ground } from './read.ts';
import type { Area } from './schema.ts';

/** The areas of an installation. */
export interface Areas {
  /** Those that can be chosen, the most local first; `elsewhere` is chosen where none of them is right. */
  readonly listed: readonly Area[];
  /** Where the area is not known: what holds everywhere, and the council of the place for the rest. */
  readonly elsewhere: Area;
  /** What a file of an agency stands on. */
  readonly ground: Ground;
}

export const everyArea = ({ listed, elsewhere }: Areas): readonly Area[] => [...listed, elsewhere];

/** The area of an id; an id that is not loaded has what holds everywhere, so nothing is held up by it. */
export const areaIn = ({ listed, elsewhere }: Areas, id: string): Area =>
  listed.find((area) => area.id === id) ?? elsewhere;

/**
 * The areas with one more, from the parsed JSON of an agency's own file: in the place of the one with its id, or before
 * all others. Every fault of the file otherwise.
 */
export function withArea(areas: Areas, raw: unknown): Result<Areas, readonly FileFault[]> {
  const read = readArea(raw, areas.ground);
  if (!read.ok) return read;
  const own = read.value;
  if (own.id === areas.elsewhere.id) return ok({ ...areas, elsewhere: own });
  const taken = sharedNames(own, everyArea(areas));
  if (taken.length > 0) return fail(taken);
  const replaces = areas.listed.some(({ id }) => id === own.id);
  const listed = replaces ? areas.listed.map((area) => (area.id === own.id ? own : area)) : [own, ...areas.listed];
  return ok({ ...areas, listed });
}

/** Whoever types a name must be understood: two areas of one name would both be asked for again. */
const sharedNames = (own: Area, all: readonly Area[]): FileFault[] =>
  languages.flatMap((language) => {
    const path = ['name', language];
    const others = all.filter(({ id }) => id !== own.id).flatMap(({ name }) => [name.en, name.cy]);
    const same = others.some((name) => name.toLowerCase() === own.name[language].toLowerCase());
    return same ? [{ path, place: placeOf(path), problem: 'is the name of another area' }] : [];
  });

/** How the areas are offered and understood where one is chosen. */
export const areaNames = (areas: Areas): Readonly<Record<string, OptionNames>> =>
  Object.fromEntries(everyArea(areas).map(({ id, name, alsoCalled = [] }) => [id, { ...name, also: alsoCalled }]));

/**
 * What conditions of a journey may know of an area: `area.nation` ('england', 'wales' or 'either') and `area.rules`, the
 * ids of the rules that hold in it.
 */
export const areaFacts = (area: Area): Readonly<Record<string, string | readonly string[]>> => ({
  'area.nation': area.nation,
  'area.rules': area.rules.map(({ id }) => id),
});
