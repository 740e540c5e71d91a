import { z } from 'zod';
import { weekdays } from './hours.ts';

/** What a first door is for. An area file may leave out the doors that are those of its nation. */
export const purposes = [
  'police',
  'children',
  'childHelpline',
  'domesticAbuse',
  'adults',
  'health',
  'sexualAssault',
  'honour',
  'disclosureScheme',
  'marac',
  'housing',
  'anonymous',
  'ownBehaviour',
  'despair',
] as const;
export type Purpose = (typeof purposes)[number];

/** The version of the form of an area file: it rises when a file that was valid might not be any more. */
export const areaSchemaVersion = 1;

const text = z.string({ error: 'must be text' }).trim().min(1, { error: 'must not be empty' }).max(300, {
  error: 'must not be longer than 300 characters',
});
const identifier = text.regex(/^[a-z][A-Za-z0-9-]{0,39}$/, {
  error: 'must be a word of at most 40 letters, digits and hyphens that begins with a small letter',
});
const listOf = <T extends z.ZodType>(of: T, what: string) => z.array(of, { error: `must be a list of ${what}` });
const mustBeAnObject = {
  error: (issue: { readonly code?: string | undefined }) =>
    issue.code === 'invalid_type' ? 'must be an object' : undefined,
};

/** Words a user reads: as the voice of the product has them. */
const shown = text.refine((value) => !/['&!]/.test(value), {
  error: 'must be written with ’, and without & and exclamation marks',
});
/** Words in both languages. An area file without its Welsh is refused. */
const words = z.strictObject({ en: shown, cy: shown }, mustBeAnObject);
/** A sentence, whose Welsh cannot be the English again; the name of a service may be the same in both. */
const sentence = words.refine(({ en, cy }) => en !== cy, { path: ['cy'], error: 'is the English again' });

/** Retired or misprinted domains: mail to them arrives nowhere, or with somebody else. */
const retired = /pnn\.police\.uk|gcsx\.gov\.uk|gse\.gov\.uk|cjism/i;
const address = text.refine((value) => !retired.test(value), { error: 'is of a retired domain' });

/** Numbers that pages in circulation misprint: whoever rings them reaches nobody, or somebody else. */
const misprints = ['08008010800', '08444111444', '08008005000'];
const phone = text
  .regex(/^\+?\d[\d ]{1,18}$/, { error: 'must be a telephone number: digits and spaces' })
  .refine((value) => !misprints.includes(value.replaceAll(' ', '')), { error: 'is a known misprint: never use it' });

const day = z.iso.date({ error: 'must be a day such as 2026-11-30' });
const clock = text.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:30' });
const endOfHours = text.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: 'must be a time such as 17:00, at most 24:00',
});
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of: ${values.join(', ')}` });

const weeklyHours = z
  .strictObject(
    { days: listOf(oneOf(weekdays), 'days').min(1, { error: 'must name a day' }), from: clock, to: endOfHours },
    mustBeAnObject,
  )
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'must be later than `from`; hours past midnight stand on two days',
  });

const contact = z.strictObject(
  {
    id: identifier,
    name: words,
    number: phone.optional(),
    /** A number that takes text messages. */
    textNumber: phone.optional(),
    email: address.optional(),
    url: address.optional(),
    use: sentence,
    open: z
      .union([z.literal('always'), listOf(weeklyHours, 'hours').min(1, { error: 'must not be empty' })], {
        error: 'must be "always" or a list of hours',
      })
      .optional(),
    /** The number is confirmed, and its hours are not. */
    hoursStatus: z.literal('unconfirmed', { error: 'must be unconfirmed, or left out' }).optional(),
    bankHolidays: oneOf(['asUsual', 'closed', 'open']).optional(),
    /** Those it answers in. */
    languages: listOf(oneOf(['en', 'cy']), 'languages').min(1, { error: 'must name a language' }),
    source: text,
    checkedOn: day,
    /** The last day it is open for: from then on it is not the next step. */
    closesOn: day.optional(),
    status: oneOf(['confirmed', 'unconfirmed', 'doNotUse']),
    /** For whoever keeps the file: never shown. */
    note: text.optional(),
  },
  mustBeAnObject,
);

/** Where to go first for one purpose: what to do, and whom to ring for it, best first. */
const door = z.strictObject(
  {
    say: sentence,
    contacts: listOf(text, 'ids of contacts'),
    /** The contact that takes written referrals, where it is known by name. */
    referral: text.optional(),
  },
  mustBeAnObject,
);

/** A rule of this area, with the time it allows (ISO 8601 duration) where it allows one. */
const rule = z.strictObject(
  {
    id: identifier,
    /** Beside which doors it is shown; absent: beside every one. */
    doors: listOf(oneOf(purposes), 'doors').min(1, { error: 'must name a door' }).optional(),
    within: z.iso.duration({ error: 'must be a duration such as P14D or PT48H' }).optional(),
    text: sentence,
    source: text,
  },
  mustBeAnObject,
);

const doors = z.strictObject(
  {
    police: door.optional(),
    children: door,
    childHelpline: door.optional(),
    domesticAbuse: door,
    adults: door,
    health: door.optional(),
    sexualAssault: door.optional(),
    honour: door.optional(),
    disclosureScheme: door.optional(),
    marac: door.optional(),
    housing: door.optional(),
    anonymous: door.optional(),
    ownBehaviour: door.optional(),
    despair: door.optional(),
  } satisfies Record<Purpose, z.ZodType>,
  mustBeAnObject,
);

/** An area as its file holds it: `docs/areas.md` explains it field by field. */
export const areaFile = z.strictObject(
  {
    /** Where an editor finds the form of the file. */
    $schema: text.optional(),
    schema: z.literal(areaSchemaVersion, { error: `must be ${areaSchemaVersion}` }),
    id: identifier.refine((id) => !['none', 'notKnown'].includes(id), { error: 'has a meaning of its own' }),
    name: words,
    /** Other names that people type for it, in either language. */
    alsoCalled: listOf(text, 'names').optional(),
    nation: oneOf(['england', 'wales', 'either']),
    /** When its doors and rules were last checked. */
    checkedOn: day,
    /** Who keeps the file: never shown. */
    keptBy: text,
    firstDoor: doors,
    rules: listOf(rule, 'rules'),
    /** The rules of its nation that do not hold here, by id. */
    withoutRules: listOf(text, 'ids of rules').optional(),
    contacts: listOf(contact, 'contacts'),
  },
  mustBeAnObject,
);

export const sharedFile = z.strictObject({
  contacts: z.array(contact.extend({ nations: z.array(z.enum(['england', 'wales'])).min(1) })),
});

export type Contact = z.infer<typeof contact>;
export type Door = z.infer<typeof door>;
export type LocalRule = z.infer<typeof rule>;
export type SharedContacts = z.infer<typeof sharedFile>['contacts'];
type AreaFile = z.infer<typeof areaFile>;
/** An area with everything that holds in it: its own doors, rules and contacts, and behind them those of its nation. */
export type Area = Omit<AreaFile, '$schema' | 'schema' | 'firstDoor' | 'withoutRules'> & {
  readonly firstDoor: Readonly<Record<Purpose, Door>>;
};
