import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { areaFile, purposes, sharedFile, type Area, type Contact, type SharedContacts } from './schema.ts';

/** What is wrong with a file: where, and why. The problem ends the sentence that the place begins. */
export interface FileFault {
  readonly path: readonly (string | number)[];
  /** The path in words: 'contacts[0].name.cy'; '' for the file as a whole. */
  readonly place: string;
  readonly problem: string;
}

/** What an area stands on: the contacts of the whole country, and the area of its nation, whose doors and rules it has too. */
export interface Ground {
  readonly shared: SharedContacts;
  readonly general: Readonly<Partial<Record<Area['nation'], Area>>>;
}

/** The contacts that areas share, from parsed JSON. */
export function readShared(raw: unknown): Result<SharedContacts, readonly FileFault[]> {
  const parsed = sharedFile.safeParse(raw);
  return parsed.success ? ok(parsed.data.contacts) : fail(parsed.error.issues.flatMap(faultsOf));
}

/**
 * One area from parsed JSON, or every fault of it at once: complete in both languages, and every first door leads to a
 * contact that exists. What it leaves out is that of its nation.
 */
export function readArea(raw: unknown, ground: Ground): Result<Area, readonly FileFault[]> {
  const parsed = areaFile.safeParse(raw);
  const faults = [...(parsed.error?.issues ?? []).flatMap(faultsOf), ...acrossFields(raw, ground)];
  if (!parsed.success || faults.length > 0) return fail(faults);
  const { $schema: _, schema: __, withoutRules = [], ...area } = parsed.data;
  const general = ground.general[area.nation];
  const own = new Set(area.rules.map(({ id }) => id));
  const theirs = (general?.rules ?? []).filter(({ id }) => !own.has(id) && !withoutRules.includes(id));
  return ok({
    ...area,
    rules: [...area.rules, ...theirs],
    contacts: [...area.contacts, ...nationwide(ground.shared, area.nation)],
    firstDoor: { ...general?.firstDoor, ...area.firstDoor } as Area['firstDoor'],
  });
}

function nationwide(shared: SharedContacts, nation: string | undefined): readonly Contact[] {
  const here = shared.filter(({ nations }) => nation === 'either' || nations.some((each) => each === nation));
  return here.map((each) => {
    const { nations: _, ...contact } = each;
    return contact;
  });
}

function faultsOf(issue: z.core.$ZodIssue): FileFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault([...path, key], 'is not a field of an area file'));
  if (issue.code === 'invalid_union') {
    // Hours that are a list are wrong somewhere in the list.
    const inside = issue.errors.find((branch) => branch.some((each) => each.path.length > 0)) ?? [];
    if (inside.length > 0) return inside.flatMap((each) => faultsOf({ ...each, path: [...issue.path, ...each.path] }));
  }
  return [fault(path, issue.message === 'Invalid input' ? 'is missing or not what it must be' : issue.message)];
}

const fault = (path: FileFault['path'], problem: string): FileFault => ({ path, place: placeOf(path), problem });

/** 'contacts[0].name.cy' */
export const placeOf = (path: FileFault['path']): string =>
  path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    return place === '' ? part : `${place}.${part}`;
  }, '');

/** What one field alone cannot tell. Looked for in whatever the file holds, so that no other fault hides it. */
function acrossFields(raw: unknown, { shared, general }: Ground): FileFault[] {
  const read = loose.safeParse(raw).data;
  if (read === undefined) return [];
  const base = general[read.nation ?? 'either'];
  const known = nationwide(shared, read.nation ?? 'either');
  return [
    ...(read.id === 'elsewhere' && read.nation !== 'either'
      ? [fault(['nation'], 'must be either: nobody knows where elsewhere is')]
      : []),
    ...twice(read.contacts ?? [], new Set(known.map(({ id }) => id)), 'contacts'),
    ...twice(read.rules ?? [], new Set(), 'rules'),
    ...lostDoors(read, new Set(known.map(({ id }) => id))),
    ...(base === undefined && read.firstDoor !== undefined
      ? optionalDoors
          .filter((each) => !Object.hasOwn(read.firstDoor ?? {}, each))
          .map((each) => fault(['firstDoor', each], 'is missing: no area of its nation has it'))
      : []),
    ...(read.withoutRules ?? []).flatMap((id, at) =>
      typeof id !== 'string' || (base?.rules.some((rule) => rule.id === id) ?? false)
        ? []
        : [fault(['withoutRules', at], 'is no rule of its nation')],
    ),
  ];
}

/** Those that every file must have are named by the schema already. */
const optionalDoors = purposes.filter((each) => !['children', 'domesticAbuse', 'adults'].includes(each));

function twice(
  listed: NonNullable<Loose['contacts']>,
  taken: ReadonlySet<string>,
  where: 'contacts' | 'rules',
): FileFault[] {
  const seen = new Set<string>();
  return listed.flatMap((each, at): FileFault[] => {
    const id = each?.id;
    if (id === undefined) return [];
    if (taken.has(id)) return [fault([where, at, 'id'], 'is that of a nationwide contact')];
    if (seen.has(id)) return [fault([where, at, 'id'], 'is used twice')];
    seen.add(id);
    return [];
  });
}

/** Doors that lead to a contact nobody has. */
function lostDoors({ firstDoor = {}, contacts = [] }: Loose, known: ReadonlySet<string>): FileFault[] {
  const there = (id: unknown): boolean =>
    typeof id !== 'string' || known.has(id) || contacts.some((each) => each?.id === id);
  return Object.entries(firstDoor).flatMap(([purpose, door]) => [
    ...(door?.contacts ?? []).flatMap((id, at) =>
      there(id) ? [] : [fault(['firstDoor', purpose, 'contacts', at], 'leads to no contact of the file')],
    ),
    ...(there(door?.referral) ? [] : [fault(['firstDoor', purpose, 'referral'], 'leads to no contact of the file')]),
  ]);
}

const loosely = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const withId = loosely(z.array(loosely(z.object({ id: loosely(z.string()) }))));
const loose = z.object({
  id: loosely(z.string()),
  nation: loosely(z.enum(['england', 'wales', 'either'])),
  firstDoor: loosely(
    z.record(
      z.string(),
      loosely(z.object({ contacts: loosely(z.array(z.unknown())), referral: loosely(z.unknown()) })),
    ),
  ),
  contacts: withId,
  rules: withId,
  withoutRules: loosely(z.array(z.unknown())),
});
type Loose = z.infer<typeof loose>;
