import { describe, expect, it } from 'vitest';
import nationalFile from '../../dialogs/areas/national.json' with { type: 'json' };
import nottinghamFile from '../../dialogs/areas/nottingham.json' with { type: 'json' };
import walesFile from '../../dialogs/areas/wales.json' with { type: 'json' };
import {
  areaOf,
  areas,
  contactLine,
  doorFacts,
  elsewhere,
  firstDoorName,
  handOffDoors,
  nextContacts,
  usable,
  warning,
} from '../../dialogs/areas/index.ts';
import { purposes, readArea, readShared, type Contact } from '../../dialogs/areas/schema.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { languages } from '../../locales/index.ts';

const now = new Date('2026-11-21T12:00:00Z');
const everywhere = [...areas, elsewhere];
const shared = readShared(nationalFile);
if (!shared.ok) throw new Error('national.json cannot be read');

/** A confirmed contact of 1 November 2026, with what the test is about put over it. */
const aContact = (overrides: Partial<Contact> = {}): Contact => ({
  id: 'line',
  name: { en: 'A line', cy: 'Llinell' },
  number: '0800 1111',
  use: { en: 'For a test.', cy: 'Ar gyfer prawf.' },
  languages: ['en'],
  source: 'a page',
  checkedOn: '2026-11-01',
  status: 'confirmed',
  ...overrides,
});
const read = (change: (file: typeof nottinghamFile) => void) => {
  const file = structuredClone(nottinghamFile);
  change(file);
  return readArea(file, shared.value);
};
const placesOf = (result: ReturnType<typeof readArea>) => (result.ok ? [] : result.error.map(({ place }) => place));

describe('the areas', () => {
  it('are Nottingham and Wales, each with a first door for every purpose', () => {
    expect(areas.map(({ id }) => id)).toEqual(['nottingham', 'wales']);
    for (const area of everywhere)
      for (const purpose of purposes)
        for (const language of languages) expect(area.firstDoor[purpose].say[language]).not.toBe('');
  });

  it('give the numbers of the facts, exactly', () => {
    const numbers = Object.fromEntries(
      everywhere.flatMap(({ contacts }) => contacts).map(({ id, number, status }) => [id, [number, status]]),
    );
    expect(numbers).toEqual({
      police999: ['999', 'confirmed'],
      accessible999: [undefined, 'unconfirmed'],
      police101: ['101', 'confirmed'],
      nhs111: ['111', 'confirmed'],
      nationalHelpline: ['0808 2000 247', 'confirmed'],
      liveFearFree: ['0808 80 10 800', 'confirmed'],
      childline: ['0800 1111', 'confirmed'],
      nspcc: ['0808 800 5000', 'confirmed'],
      karmaNirvana: ['0800 5999 247', 'confirmed'],
      forcedMarriageUnit: ['020 7008 0151', 'unconfirmed'],
      respect: ['0808 802 4040', 'confirmed'],
      mensAdviceLine: ['0808 801 0327', 'confirmed'],
      galop: ['0800 999 5428', 'confirmed'],
      samaritans: ['116 123', 'confirmed'],
      crimestoppers: ['0800 555 111', 'unconfirmed'],
      junoHelpline: ['0808 800 0340', 'confirmed'],
      nottinghamMash: ['0115 876 4800', 'unconfirmed'],
      dart: [undefined, 'unconfirmed'],
      concernsNetwork: [undefined, 'doNotUse'],
    });
    expect(elsewhere.contacts.find(({ id }) => id === 'liveFearFree')?.textNumber).toBe('07860 077333');
  });

  it('hold none of the numbers that must never be given', () => {
    const digits = JSON.stringify([nationalFile, nottinghamFile, walesFile]).replaceAll(' ', '');
    for (const wrong of ['08008010800', '08444111444', '08008005000']) expect(digits).not.toContain(wrong);
  });

  it('offer the helpline of their own country only', () => {
    const ids = (id: string) => areaOf(id).contacts.map((contact) => contact.id);
    expect(ids('wales')).toContain('liveFearFree');
    expect(ids('wales')).not.toContain('nationalHelpline');
    expect(ids('nottingham')).toContain('nationalHelpline');
    expect(ids('nottingham')).not.toContain('liveFearFree');
  });

  it('keep the two weeks in Nottingham and the duty to report in Wales', () => {
    const rules = (id: string) => areaOf(id).rules.map((rule) => [rule.id, rule.within]);
    expect(rules('nottingham')).toEqual([['multiAgencyMeeting', 'P14D']]);
    expect(rules('wales')).toEqual([
      ['dutyToReport', undefined],
      ['recordsUpdated', 'PT24H'],
    ]);
  });

  it('lead nobody to a door without a number, where children or domestic abuse are concerned', () => {
    for (const area of everywhere)
      for (const purpose of ['children', 'domesticAbuse'] as const)
        expect(nextContacts(area, purpose, now).some(({ number }) => number !== undefined)).toBe(true);
  });

  it('have nationwide help for an area nobody knows', () => {
    expect(areaOf('atlantis')).toBe(elsewhere);
    expect(nextContacts(elsewhere, 'domesticAbuse', now).map(({ id }) => id)).toEqual([
      'nationalHelpline',
      'liveFearFree',
      'mensAdviceLine',
      'galop',
    ]);
  });

  it('are written with ’ and plain signs in both languages', () => {
    expect(JSON.stringify(everywhere)).not.toMatch(/'|&|!/);
  });
});

describe('a contact', () => {
  it('is hidden when it must not be used, or has closed', () => {
    expect(usable(aContact(), now)).toBe(true);
    expect(usable(aContact({ status: 'doNotUse' }), now)).toBe(false);
    expect(usable(aContact({ closesOn: '2026-11-21' }), now)).toBe(true);
    expect(usable(aContact({ closesOn: '2026-11-20' }), now)).toBe(false);
  });

  it('carries a warning when unconfirmed, or not checked for more than 180 days', () => {
    expect(warning(aContact(), now)).toBeUndefined();
    expect(warning(aContact({ status: 'unconfirmed' }), now)).toBe('areas.warning.unconfirmed');
    expect(warning(aContact(), new Date('2027-04-30T00:00:00Z'))).toBeUndefined();
    expect(warning(aContact(), new Date('2027-04-30T00:00:01Z'))).toBe('areas.warning.stale');
  });

  it('is said on one line with its warning, in either language', () => {
    const contact = aContact({ status: 'unconfirmed' });
    expect(contactLine(contact, 'en', now)).toBe(
      'Ring 0800 1111. Not confirmed: check it before you rely on it. For a test.',
    );
    expect(contactLine(contact, 'cy', now)).toBe(
      'Ffoniwch 0800 1111. Heb ei gadarnhau: gwiriwch cyn dibynnu ar hyn. Ar gyfer prawf.',
    );
  });

  it('that closed is not the next step, and the one behind it is', () => {
    const wales = areaOf('wales');
    const closed = {
      ...wales,
      contacts: wales.contacts.map((each) => (each.id === 'liveFearFree' ? { ...each, closesOn: '2026-11-01' } : each)),
    };
    expect(nextContacts(closed, 'domesticAbuse', now).map(({ id }) => id)).toEqual(['mensAdviceLine', 'galop']);
  });
});

describe('the doors on a page', () => {
  const shown = (id: string, doors: readonly string[], area = areaOf(id)) =>
    doorFacts(area, doors, 'en', now).map(({ title, rows }) => [title, ...rows.map(({ value }) => value)].join(' '));

  it('give the numbers for what is asked for, in that order, any warning beside them', () => {
    const [children, specialist] = shown('nottingham', ['children', 'domesticAbuse']);
    expect(children).toContain('Children’s services: Nottingham City');
    expect(children).toContain('Ring 0115 876 4800. Not confirmed: check it before you rely on it.');
    expect(children).toContain('0808 800 5000');
    expect(specialist).toContain('0808 800 0340');
    expect(shown('wales', ['despair'])[0]).toContain('116 123');
  });

  it('are both national helplines where the area is not known', () => {
    expect(shown('elsewhere', ['domesticAbuse'])[0]).toMatch(/0808 2000 247[^]*0808 80 10 800/);
  });

  it('never show a contact that must not be used, and leave out a purpose nobody knows', () => {
    const area = areaOf('nottingham');
    const hidden = { ...area, contacts: area.contacts.map((each) => ({ ...each, status: 'doNotUse' as const })) };
    expect(shown('', ['children'], hidden)[0]).not.toMatch(/\d{3}/);
    expect(shown('nottingham', ['nowhere'])).toEqual([]);
  });

  it('stand on every page that tells people to ring somebody, and are doors that areas have', () => {
    const pages = disclosure.stages.flatMap((stage) => stage.pages);
    const doors = Object.fromEntries(pages.flatMap((page) => (page.doors ? [[page.id, page.doors]] : [])));
    expect(Object.keys(doors).toSorted()).toEqual([
      'adviceChild',
      'adviceSelf',
      'adviceUnsure',
      'decision',
      'others',
      'stepsReferral',
    ]);
    for (const each of [...Object.values(doors).flat(), ...handOffDoors]) expect(purposes).toContain(each);
  });

  it('name whom a referral is addressed to where that is known', () => {
    expect(firstDoorName(areaOf('nottingham'), 'en')).toBe('DART, the domestic abuse referral team');
    expect(firstDoorName(areaOf('nottingham'), 'cy')).toBe('DART, y tîm atgyfeirio cam-drin domestig');
    expect(firstDoorName(areaOf('wales'), 'en')).toBeUndefined();
    expect(placesOf(read((file) => void (file.firstDoor.domesticAbuse.referral = 'nobody')))).toEqual([
      'firstDoor.domesticAbuse.referral',
    ]);
  });
});

describe('an area file', () => {
  it('is read as it is', () => {
    expect(read(() => undefined).ok).toBe(true);
  });

  it('without its Welsh is refused, naming the place', () => {
    const missing = read((file) => {
      Reflect.deleteProperty(file.contacts[0]!.name, 'cy');
      file.rules[0]!.text.cy = '';
    });
    expect(placesOf(missing)).toEqual(['rules.0.text.cy', 'contacts.0.name.cy']);
  });

  it('whose Welsh is the English again is refused', () => {
    expect(placesOf(read((file) => void (file.firstDoor.adults.say.cy = file.firstDoor.adults.say.en)))).toEqual([
      'firstDoor.adults.say.cy',
    ]);
  });

  it('with a door to nowhere, a retired address, a bad number or a bad day is refused', () => {
    expect(placesOf(read((file) => void (file.firstDoor.children.contacts[0] = 'nobody')))).toEqual([
      'firstDoor.children.contacts.0',
    ]);
    const broken = read((file) => {
      Object.assign(file.contacts[0]!, {
        url: 'cnm@nottinghamshire.pnn.police.uk',
        number: 'ask',
        checkedOn: '01/11/2026',
      });
    });
    expect(placesOf(broken)).toEqual(['contacts.0.number', 'contacts.0.url', 'contacts.0.checkedOn']);
  });

  it('with a field nobody knows, or an id twice, is refused', () => {
    expect(placesOf(read((file) => void Object.assign(file, { phone: '1' })))).toEqual(['']);
    expect(placesOf(read((file) => void file.contacts.push(file.contacts[0]!)))).toEqual(['contacts']);
  });
});
