import { text, type Language, type TextKey } from '../../locales/index.ts';
import { mayBeOpen, openState, type ClockTime } from './hours.ts';
import type { Area, Contact, Purpose } from './schema.ts';

/** After this many days without a check a contact is shown with a warning (facts.md). */
const staleAfterDays = 180;
const day = 24 * 60 * 60 * 1000;

/** Whether a contact may be shown at all: never one marked as not to be used, nor one that has closed. */
export const usable = (contact: Contact, now: Date): boolean =>
  contact.status !== 'doNotUse' &&
  (contact.closesOn === undefined || now.getTime() < Date.parse(contact.closesOn) + day);

/** Whether something has not been checked for too long. */
export const isStale = ({ checkedOn }: { readonly checkedOn: string }, now: Date): boolean =>
  now.getTime() - Date.parse(checkedOn) > staleAfterDays * day;

/** What must be said beside a contact before anyone relies on it. */
export function warning(contact: Contact, now: Date): TextKey | undefined {
  if (contact.status === 'unconfirmed') return 'areas.warning.unconfirmed';
  return isStale(contact, now) ? 'areas.warning.stale' : undefined;
}

/**
 * Whom to ring in this area for a purpose: usable contacts only, best first, and those that are closed now behind those
 * that are not.
 */
export function nextContacts(area: Area, purpose: Purpose, now: Date): readonly Contact[] {
  const listed = area.firstDoor[purpose].contacts.flatMap(
    (id) => area.contacts.find((contact) => contact.id === id) ?? [],
  );
  const shown = listed.filter((contact) => usable(contact, now));
  return [
    ...shown.filter((contact) => mayBeOpen(contact, now)),
    ...shown.filter((contact) => !mayBeOpen(contact, now)),
  ];
}

/** The first of them that is known to be open now. */
export const nextOpen = (area: Area, purpose: Purpose, now: Date): Contact | undefined =>
  nextContacts(area, purpose, now).find((contact) => ['open', 'always'].includes(openState(contact, now).is));

/** A contact on one line, number first, any warning with it: "Ring 0800 1111. For children who want to talk." */
export function contactLine(contact: Contact, language: Language, now: Date): string {
  const caution = warning(contact, now);
  const parts = [
    contact.number && text(language, 'areas.reach.ring', { number: contact.number }),
    contact.textNumber && text(language, 'areas.reach.text', { number: contact.textNumber }),
    caution && text(language, caution),
    (contact.number ?? contact.textNumber) && hoursLine(contact, language, now),
    contact.use[language],
    contact.languages.includes('cy') && text(language, 'areas.reach.welsh'),
    contact.email && text(language, 'areas.reach.email', { address: contact.email }),
    contact.url && text(language, 'areas.reach.web', { url: contact.url }),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Whether it is open now, until when or from when: "Closed now. Opens tomorrow at 08:30." */
export function hoursLine(contact: Contact, language: Language, now: Date): string {
  const state = openState(contact, now);
  const said = (() => {
    switch (state.is) {
      case 'open':
        return text(language, `areas.open.until.${nearness(state.until)}`, timeIn(state.until, language));
      case 'closed': {
        const { opens } = state;
        const closed = text(language, 'areas.open.closed');
        return opens
          ? `${closed} ${text(language, `areas.open.opens.${nearness(opens)}`, timeIn(opens, language))}`
          : closed;
      }
      default:
        return text(language, `areas.open.${state.is}`);
    }
  })();
  const doubted = contact.hoursStatus !== undefined && contact.status === 'confirmed' && contact.open !== undefined;
  return doubted ? `${said} ${text(language, 'areas.open.unconfirmed')}` : said;
}

const nearness = ({ inDays }: ClockTime): 'today' | 'tomorrow' | 'later' =>
  inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : 'later';

const timeIn = ({ time, weekday }: ClockTime, language: Language) => ({
  time,
  day: text(language, `areas.weekday.${weekday}`),
});
