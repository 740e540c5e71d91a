import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** Words in both languages. An area file without its Welsh is refused. */
const words = z.object({ en: z.string().min(1), cy: z.string().min(1) }).strict();
/** A sentence, whose Welsh cannot be the English again; the name of a service may be the same in both. */
const sentence = words.refine(({ en, cy }) => en !== cy, { path: ['cy'], message: 'is the English' });

/** Retired or misprinted domains: mail to them arrives nowhere, or with somebody else. */
const retired = /pnn\.police\.uk|gcsx\.gov\.uk|gse\.gov\.uk|cjism/i;
const alive = (value: string): boolean => !retired.test(value);
const phone = z.string().regex(/^[\d ]+$/, 'is not a telephone number');
const day = z.iso.date();

export const purposes = ['police', 'children', 'domesticAbuse', 'adults', 'despair'] as const;
export type Purpose = (typeof purposes)[number];

const contact = z
  .object({
    id: z.string().min(1),
    name: words,
    number: phone.optional(),
    /** A number that takes text messages. */
    textNumber: phone.optional(),
    url: z.string().min(1).refine(alive, 'is a retired domain').optional(),
    use: sentence,
    hours: sentence.optional(),
    languages: z.array(z.enum(['en', 'cy'])).min(1),
    source: z.string().min(1),
    checkedOn: day,
    /** The last day it is open for: from then on it is not the next step. */
    closesOn: day.optional(),
    status: z.enum(['confirmed', 'unconfirmed', 'doNotUse']),
    /** For whoever keeps the file: never shown. */
    note: z.string().optional(),
  })
  .strict();

/** Where to go first for one purpose: what to do, and whom to ring for it, best first. */
const door = z
  .object({
    say: sentence,
    contacts: z.array(z.string()),
    /** The contact that takes written referrals, where it is known by name. */
    referral: z.string().optional(),
  })
  .strict();

/** A rule of this area only, with the time it allows (ISO 8601 duration) where it allows one. */
const rule = z
  .object({ id: z.string().min(1), within: z.iso.duration().optional(), text: sentence, source: z.string().min(1) })
  .strict();

const areaFile = z
  .object({
    id: z.string().min(1),
    name: words,
    nation: z.enum(['england', 'wales', 'either']),
    firstDoor: z.object({ police: door, children: door, domesticAbuse: door, adults: door, despair: door }).strict(),
    rules: z.array(rule),
    contacts: z.array(contact),
  })
  .strict();

const sharedFile = z
  .object({
    contacts: z.array(contact.extend({ nations: z.array(z.enum(['england', 'wales'])).min(1) }).strict()),
  })
  .strict();

export type Contact = z.infer<typeof contact>;
export type Door = z.infer<typeof door>;
export type LocalRule = z.infer<typeof rule>;
/** An area with the contacts it shares with its nation behind its own. */
export type Area = z.infer<typeof areaFile>;
export type SharedContacts = z.infer<typeof sharedFile>['contacts'];

/** What is wrong with a file: where ('contacts.0.name.cy'), and why. */
export interface FileFault {
  readonly place: string;
  readonly problem: string;
}

/** The contacts that areas share, from parsed JSON. */
export function readShared(raw: unknown): Result<SharedContacts, readonly FileFault[]> {
  const parsed = sharedFile.safeParse(raw);
  return parsed.success ? ok(parsed.data.contacts) : fail(faults(parsed.error));
}

/** One area from parsed JSON: complete in both languages, every first door leading to a contact that exists. */
export function readArea(raw: unknown, shared: SharedContacts): Result<Area, readonly FileFault[]> {
  const parsed = areaFile.safeParse(raw);
  if (!parsed.success) return fail(faults(parsed.error));
  const area = parsed.data;
  const nationwide = shared.filter(({ nations }) => area.nation === 'either' || nations.includes(area.nation));
  const contacts: Contact[] = [...area.contacts, ...nationwide];
  const ids = new Set(contacts.map(({ id }) => id));
  const lost = purposes.flatMap((purpose) =>
    area.firstDoor[purpose].contacts.flatMap((id, i) =>
      ids.has(id) ? [] : [{ place: `firstDoor.${purpose}.contacts.${i}`, problem: `no contact ${id}` }],
    ),
  );
  for (const purpose of purposes) {
    const { referral } = area.firstDoor[purpose];
    if (referral !== undefined && !ids.has(referral))
      lost.push({ place: `firstDoor.${purpose}.referral`, problem: `no contact ${referral}` });
  }
  if (ids.size < contacts.length) lost.push({ place: 'contacts', problem: 'an id is used twice' });
  return lost.length > 0 ? fail(lost) : ok({ ...area, contacts });
}

const faults = (error: z.ZodError): FileFault[] =>
  error.issues.map(({ path, message }) => ({ place: path.join('.'), problem: message }));
