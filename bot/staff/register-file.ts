import { z } from 'zod';
import { roles } from '../../dialogs/actor.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';

/** What a staff file says of one person. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly alsoKnownAs?: readonly string[];
  readonly roles: readonly (typeof roles)[number][];
  readonly teams: readonly string[];
  /** The first day on which they no longer work here: '2026-11-30'. */
  readonly left?: string;
}

/** One thing that is wrong with a staff file. It holds places and never what stands there, for that is about people. */
export interface StaffFault {
  /** 'people[3].roles'; '' for the file as a whole. */
  readonly place: string;
  /** Ends the sentence that the place begins. */
  readonly message: string;
}

/** The fault as a sentence. */
export const sayFault = ({ place, message }: StaffFault): string => `${place || 'the file'} ${message}.`;

/** Whose ids a file holds: those that Microsoft vouches for, or in local mode any. */
export type StaffIds = 'entra' | 'any';

/** The largest file taken, in bytes: many times what 10,000 people need. */
export const largestStaffFile = 8 * 1024 * 1024;

/** The people of a staff file, or every fault of it at once. */
export function readStaffFile(content: string, ids: StaffIds): Result<readonly Person[], readonly StaffFault[]> {
  const json = parsed(content);
  if (!json.ok) return json;
  const read = file(ids).safeParse(json.value);
  const faults = [...(read.error?.issues ?? []).flatMap(faultsOf), ...acrossFields(json.value)];
  return read.success && faults.length === 0 ? ok(read.data.people) : fail(faults);
}

const words = z
  .string({ error: 'must be text' })
  .trim()
  .min(1, { error: 'must not be empty' })
  .max(200, { error: 'must not be longer than 200 characters' });
const listOf = <T extends z.ZodType>(of: T, what: string) => z.array(of, { error: `must be a list of ${what}` });

const idOf = {
  entra: z
    .string({ error: 'is missing: the Entra object id' })
    .trim()
    .toLowerCase()
    .pipe(z.guid({ error: 'must be an Entra object id such as 00000000-0000-0000-0000-000000000000' })),
  any: words,
};

function file(ids: StaffIds) {
  const person = z.strictObject(
    {
      id: idOf[ids],
      name: words,
      alsoKnownAs: listOf(words, 'names').optional(),
      roles: listOf(z.enum(roles, { error: `must be one of: ${roles.join(', ')}` }), `roles: ${roles.join(', ')}`),
      teams: listOf(words, 'teams'),
      left: z.iso.date({ error: 'must be a day such as 2026-11-30' }).optional(),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined) },
  );
  return z.strictObject(
    { version: z.literal(1, { error: 'must be 1' }), people: listOf(person, 'people') },
    { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object with version and people' : undefined) },
  );
}

/** The parser's own words quote the file, so only the place of the fault is taken from them. */
function parsed(content: string): Result<unknown, readonly StaffFault[]> {
  try {
    return ok(JSON.parse(content.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    const before = at === undefined ? undefined : content.slice(0, Number(at)).split('\n');
    return fail([{ place: before ? `line ${before.length}` : '', message: 'is not JSON' }]);
  }
}

function faultsOf(issue: z.core.$ZodIssue): StaffFault[] {
  const place = placeOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ place, message: issue.message }];
  return issue.keys.map((key) => ({ place: placeOf([...issue.path, key]), message: 'is not a field of a staff file' }));
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    return place === '' ? String(part) : `${place}.${String(part)}`;
  }, '');

/** What one field alone cannot tell. Looked for in whatever the file holds, so that no other fault hides it. */
function acrossFields(content: unknown): StaffFault[] {
  const read = loose.safeParse(content);
  const seen = new Map<string, number>();
  return (read.data?.people ?? []).flatMap((person, at): StaffFault[] => {
    const faults: StaffFault[] = [];
    const id = person?.id?.trim().toLowerCase();
    const first = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && first === undefined) seen.set(id, at);
    if (first !== undefined) faults.push({ place: `people[${at}].id`, message: `is that of people[${first}] too` });
    const works = person?.roles?.some((role) => role === 'practitioner' || role === 'supervisor') ?? false;
    if (works && person?.teams?.length === 0 && person.left === undefined)
      faults.push({ place: `people[${at}].teams`, message: 'must name a team: that of the cases they begin or see' });
    return faults;
  });
}

const loosely = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const loose = z.object({
  people: z.array(
    loosely(
      z.object({
        id: loosely(z.string()),
        roles: loosely(z.array(z.unknown())),
        teams: loosely(z.array(z.unknown())),
        left: loosely(z.unknown()),
      }),
    ),
  ),
});
