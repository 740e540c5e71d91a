import { describe, expect, it } from 'vitest';
import englandFile from '../../dialogs/areas/england.json' with { type: 'json' };
import nationalFile from '../../dialogs/areas/national.json' with { type: 'json' };
import nottinghamFile from '../../dialogs/areas/nottingham.json' with { type: 'json' };
import stokeFile from '../../dialogs/areas/stoke-staffordshire.json' with { type: 'json' };
import walesFile from '../../dialogs/areas/wales.json' with { type: 'json' };
import {
  areaOf,
  areas,
  builtIn,
  contactLine,
  doorFacts,
  doorName,
  elsewhere,
  everyArea,
  nextContacts,
  nextOpen,
  purposes,
  rulesAt,
  usable,
  warning,
} from '../../dialogs/areas/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { languages } from '../../locales/index.ts';
import { longestSentence, sentencesOf, wordsOf } from '../locales/sentences.ts';
import { aContact } from './a-contact.ts';

const now = new Date('2026-11-21T12:00:00Z');
const everywhere = everyArea(builtIn);

describe('the areas', () => {
  it('are those of the sources and of both nations, each with a first door for every purpose', () => {
    expect(areas.map(({ id }) => id)).toEqual(['nottingham', 'stoke-staffordshire', 'wales', 'england']);
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
      newEra: ['0300 303 3778', 'unconfirmed'],
      newEraBehaviour: ['01785 601690', 'unconfirmed'],
      stokeFrontDoor: ['01782 235100', 'confirmed'],
      stokeNight: ['01782 234234', 'confirmed'],
      staffordshireChildren: ['0800 13 13 126', 'unconfirmed'],
      staffordshireNight: ['0345 6042886', 'unconfirmed'],
    });
    expect(elsewhere.contacts.find(({ id }) => id === 'liveFearFree')?.textNumber).toBe('07860 077333');
  });

  it('hold none of the numbers that must never be given', () => {
    const digits = JSON.stringify([nationalFile, nottinghamFile, stokeFile, walesFile, englandFile]).replaceAll(
      ' ',
      '',
    );
    for (const wrong of ['08008010800', '08444111444', '08008005000']) expect(digits).not.toContain(wrong);
  });

  it('offer the helpline of their own country only', () => {
    const ids = (id: string) => areaOf(id).contacts.map((contact) => contact.id);
    expect(ids('wales')).toContain('liveFearFree');
    expect(ids('wales')).not.toContain('nationalHelpline');
    expect(ids('nottingham')).toContain('nationalHelpline');
    expect(ids('nottingham')).not.toContain('liveFearFree');
  });

  it('keep each deadline where it is from, and the law of the nation everywhere in it', () => {
    const rules = (id: string) => areaOf(id).rules.map((rule) => [rule.id, rule.within]);
    expect(rules('nottingham')).toEqual([
      ['multiAgencyMeeting', 'P14D'],
      ['orders', undefined],
    ]);
    expect(rules('stoke-staffordshire')).toEqual([
      ['marf', 'PT48H'],
      ['orders', undefined],
    ]);
    expect(rules('wales')).toEqual([
      ['dutyToReport', undefined],
      ['recordsUpdated', 'PT24H'],
      ['orders', undefined],
    ]);
    expect(rules('england')).toEqual([['orders', undefined]]);
    expect(rules('elsewhere')).toEqual([['orders', undefined]]);
  });

  it('name both kinds of protection order, since a pilot decides which are in force', () => {
    for (const area of everywhere)
      for (const language of languages)
        for (const order of ['DAPN', 'DAPO', 'DVPN', 'DVPO'])
          expect(area.rules.find(({ id }) => id === 'orders')?.text[language]).toContain(order);
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

  it('are written in short sentences in both languages', () => {
    for (const area of everywhere)
      for (const language of languages)
        for (const words of [
          ...purposes.map((purpose) => area.firstDoor[purpose].say),
          ...area.rules.map(({ text }) => text),
          ...area.contacts.map(({ use }) => use),
        ])
          for (const sentence of sentencesOf(words[language]))
            expect.soft(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(longestSentence);
  });

  it('say in which language a service answers', () => {
    const line = (id: string) => {
      const contact = elsewhere.contacts.find((each) => each.id === id);
      return contact ? contactLine(contact, 'cy', now) : '';
    };
    expect(line('liveFearFree')).toContain('Yn ateb yn Gymraeg hefyd.');
    expect(line('nationalHelpline')).not.toContain('Gymraeg');
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
      'Ring 0800 1111. Not confirmed: check it before you rely on it. Opening hours not known. For a test.',
    );
    expect(contactLine(contact, 'cy', now)).toBe(
      'Ffoniwch 0800 1111. Heb ei gadarnhau: gwiriwch cyn dibynnu ar hyn. Nid yw’r oriau agor yn hysbys. Ar gyfer prawf.',
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

describe('a contact that is closed now', () => {
  const stoke = areaOf('stoke-staffordshire');
  const children = (at: string) => nextContacts(stoke, 'children', new Date(at)).map(({ id }) => id);

  it('stands behind those that are not, and says when it opens', () => {
    expect(children('2026-11-20T12:00:00Z')).toEqual([
      'stokeFrontDoor',
      'staffordshireChildren',
      'nspcc',
      'stokeNight',
      'staffordshireNight',
    ]);
    expect(children('2026-11-21T12:00:00Z')).toEqual([
      'stokeNight',
      'staffordshireNight',
      'nspcc',
      'stokeFrontDoor',
      'staffordshireChildren',
    ]);
    const [shown] = doorFacts(stoke, ['children'], 'en', now);
    expect(shown?.rows.map(({ value }) => value)).toContainEqual(
      expect.stringContaining('Ring 01782 235100. Closed now. Opens at 08:30 on Monday.'),
    );
  });

  it('is never the next that is open', () => {
    expect(nextOpen(stoke, 'children', new Date('2026-11-20T12:00:00Z'))?.id).toBe('stokeFrontDoor');
    expect(nextOpen(stoke, 'children', now)?.id).toBe('stokeNight');
    expect(nextOpen(areaOf('nottingham'), 'children', now)).toBeUndefined();
  });

  it('leaves no hour of the week without the day team or the night team', () => {
    for (let hour = 0; hour < 7 * 24; hour++) {
      const at = new Date(Date.UTC(2026, 10, 9, hour));
      const ids = nextContacts(stoke, 'children', at).map(({ id }) => id);
      expect(['stokeFrontDoor', 'stokeNight']).toContain(ids[0]);
    }
  });
});

describe('the rules of an area', () => {
  it('stand beside the doors they are about, in the language of the page', () => {
    const rules = (id: string, ...doors: string[]) =>
      doorFacts(areaOf(id), doors, 'en', now)
        .find(({ title }) => title.startsWith('Rules: '))
        ?.rows.map(({ value }) => value);
    expect(rules('nottingham', 'domesticAbuse')?.[0]).toContain('within two weeks');
    expect(rules('stoke-staffordshire', 'children')).toEqual([expect.stringContaining('within 48 hours')]);
    expect(rules('wales', 'children')?.[0]).toContain('a duty, not a choice');
    expect(rules('wales', 'despair')).toEqual([expect.stringContaining('24 hours')]);
    expect(rules('england', 'despair')).toBeUndefined();
    expect(rulesAt(areaOf('wales'), [])).toEqual([]);
  });

  it('carry a warning when they have not been checked for more than 180 days', () => {
    const late = doorFacts(areaOf('stoke-staffordshire'), ['children'], 'en', new Date('2027-05-01T00:00:00Z')).at(-1);
    expect(late?.rows[0]?.value).toContain('Not checked for over 180 days');
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
    expect(shown('nottingham', [])).toEqual([]);
  });

  it('stand on every page that tells people to ring somebody, and are doors that areas have', () => {
    const pages = disclosure.stages.flatMap((stage) => stage.pages);
    const doors = Object.fromEntries(pages.flatMap((page) => (page.doors ? [[page.id, page.doors]] : [])));
    for (const page of ['adviceChild', 'adviceSelf', 'adviceUnsure', 'decision', 'others', 'stepsReferral'])
      expect(Object.keys(doors)).toContain(page);
    const sentTo = (disclosure.documents ?? []).map(({ door }) => door);
    for (const each of [...Object.values(doors).flat(), ...sentTo]) expect(purposes).toContain(each);
  });

  it('name whom a referral is addressed to where that is known', () => {
    expect(doorName(areaOf('nottingham'), 'domesticAbuse', 'en')).toBe('DART, the domestic abuse referral team');
    expect(doorName(areaOf('nottingham'), 'domesticAbuse', 'cy')).toBe('DART, y tîm atgyfeirio cam-drin domestig');
    expect(doorName(areaOf('wales'), 'domesticAbuse', 'en')).toBeUndefined();
    expect(doorName(areaOf('stoke-staffordshire'), 'domesticAbuse', 'cy')).toBe('New Era, i ddioddefwyr');
  });
});
