import { text, type Language } from '../../locales/index.ts';
import { contactLine, isStale, nextContacts } from './contacts.ts';
import { purposes, type Area, type LocalRule, type Purpose } from './schema.ts';

/** The doors of an area for one purpose, to be shown: what to do there, then whom to ring, number first. */
export interface DoorFacts {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The first doors of an area, in the order asked for, with any warning beside a number, and behind them the rules that
 * hold there. Only usable contacts: closed services and those that must not be used are left out, and so is a purpose
 * that no area has.
 */
export function doorFacts(area: Area, doors: readonly string[], language: Language, now: Date): readonly DoorFacts[] {
  const asked = doors.filter(isPurpose);
  const shown = asked.map((purpose) => ({
    title: text(language, 'areas.door.title', {
      purpose: text(language, `areas.purpose.${purpose}`),
      area: area.name[language],
    }),
    rows: [
      { label: text(language, 'areas.door.first'), value: area.firstDoor[purpose].say[language] },
      ...nextContacts(area, purpose, now).map((contact) => ({
        label: contact.name[language],
        value: contactLine(contact, language, now),
      })),
    ],
  }));
  const rules = rulesAt(area, asked);
  if (rules.length === 0) return shown;
  const caution = isStale(area, now) ? ` ${text(language, 'areas.warning.stale')}` : '';
  return [
    ...shown,
    {
      title: text(language, 'areas.rules.title', { area: area.name[language] }),
      rows: rules.map((rule) => ({ label: text(language, 'areas.rules.rule'), value: rule.text[language] + caution })),
    },
  ];
}

/** The rules of an area that bear on one of these doors. */
export const rulesAt = (area: Area, doors: readonly Purpose[]): readonly LocalRule[] =>
  doors.length === 0
    ? []
    : area.rules.filter((rule) => rule.doors === undefined || rule.doors.some((door) => doors.includes(door)));

/**
 * What the area calls the service that takes referrals at one of its doors, for the head of a document; undefined where
 * none is known by name. A service that must not be used, or is to close, gives no name.
 */
export function doorName(area: Area, door: string, language: Language): string | undefined {
  const referral = isPurpose(door) ? area.firstDoor[door].referral : undefined;
  const contact = area.contacts.find(({ id }) => id === referral);
  return contact && contact.status !== 'doNotUse' && contact.closesOn === undefined
    ? contact.name[language]
    : undefined;
}

const isPurpose = (name: string): name is Purpose => purposes.some((each) => each === name);
