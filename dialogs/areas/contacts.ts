import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { Area, Contact, Purpose } from './schema.ts';

/** After this many days without a check a contact is shown with a warning (facts.md). */
const staleAfterDays = 180;
const day = 24 * 60 * 60 * 1000;

/** Whether a contact may be shown at all: never one marked as not to be used, nor one that has closed. */
export const usable = (contact: Contact, now: Date): boolean =>
  contact.status !== 'doNotUse' &&
  (contact.closesOn === undefined || now.getTime() < Date.parse(contact.closesOn) + day);

/** What must be said beside a contact before anyone relies on it. */
export function warning(contact: Contact, now: Date): TextKey | undefined {
  if (contact.status === 'unconfirmed') return 'areas.warning.unconfirmed';
  if (now.getTime() - Date.parse(contact.checkedOn) > staleAfterDays * day) return 'areas.warning.stale';
  return undefined;
}

/** Whom to ring in this area for a purpose, best first: usable contacts only. */
export function nextContacts(area: Area, purpose: Purpose, now: Date): readonly Contact[] {
  const inOrder = area.firstDoor[purpose].contacts.flatMap(
    (id) => area.contacts.find((contact) => contact.id === id) ?? [],
  );
  return inOrder.filter((contact) => usable(contact, now));
}

/** A contact on one line, number first, any warning with it: "Ring 0800 1111. For children who want to talk." */
export function contactLine(contact: Contact, language: Language, now: Date): string {
  const caution = warning(contact, now);
  const parts = [
    contact.number && text(language, 'areas.reach.ring', { number: contact.number }),
    contact.textNumber && text(language, 'areas.reach.text', { number: contact.textNumber }),
    caution && text(language, caution),
    contact.use[language],
    contact.hours?.[language],
    contact.url && text(language, 'areas.reach.web', { url: contact.url }),
  ];
  return parts.filter(Boolean).join(' ');
}
