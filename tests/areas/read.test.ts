import { describe, expect, it } from 'vitest';
import nottinghamFile from '../../dialogs/areas/nottingham.json' with { type: 'json' };
import { areaFacts, areaIn, areaNames, builtIn, withArea } from '../../dialogs/areas/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { withAreas } from '../../dialogs/journeys/with-areas.ts';
import { findQuestion, optionsOf } from '../../dialogs/question/index.ts';
import { readTyped } from '../../dialogs/question/recognise/index.ts';
import { sayReason } from '../../dialogs/question/say-reason.ts';
import { sayValue } from '../../dialogs/question/say.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { aRecord } from '../support/record.ts';
import { exampleArea } from './example.ts';

const now = new Date('2026-11-21T12:00:00Z');
const read = (change: (file: typeof nottinghamFile) => void) => {
  const file = structuredClone(nottinghamFile);
  change(file);
  return withArea(builtIn, file);
};
const faultsOf = (result: ReturnType<typeof withArea>) =>
  result.ok ? [] : result.error.map(({ place, problem }) => `${place} ${problem}`);
const places = (change: (file: typeof nottinghamFile) => void) => {
  const result = read(change);
  return result.ok ? [] : result.error.map(({ place }) => place);
};

describe('an area file', () => {
  it('is read as it is', () => {
    expect(read(() => undefined).ok).toBe(true);
  });

  it('has the doors, rules and contacts of its nation where it has none of its own', () => {
    const added = withArea(builtIn, exampleArea());
    if (!added.ok) throw new Error(faultsOf(added).join('\n'));
    const [aberwen] = added.value.listed;
    const wales = areaIn(builtIn, 'wales');
    expect(aberwen?.firstDoor.police).toEqual(wales.firstDoor.police);
    expect(aberwen?.firstDoor.children).not.toEqual(wales.firstDoor.children);
    expect(aberwen?.rules.map(({ id }) => id)).toEqual(['writtenReferral', 'dutyToReport', 'recordsUpdated', 'orders']);
    expect(aberwen?.contacts.map(({ id }) => id)).toContain('liveFearFree');
    const without = withArea(builtIn, { ...exampleArea(), withoutRules: ['recordsUpdated'] });
    expect(without.ok && without.value.listed[0]?.rules.map(({ id }) => id)).not.toContain('recordsUpdated');
  });

  it('without its Welsh is refused, naming the place', () => {
    expect(
      places((file) => {
        Reflect.deleteProperty(file.contacts[0]!.name, 'cy');
        file.rules[0]!.text.cy = '';
      }),
    ).toEqual(['rules[0].text.cy', 'contacts[0].name.cy']);
  });

  it('whose Welsh is the English again is refused', () => {
    expect(places((file) => void (file.firstDoor.adults.say.cy = file.firstDoor.adults.say.en))).toEqual([
      'firstDoor.adults.say.cy',
    ]);
  });

  it('with a door to nowhere, a retired address, a bad number, bad hours or a bad day is refused, all at once', () => {
    const faults = faultsOf(
      read((file) => {
        file.firstDoor.children.contacts[0] = 'nobody';
        file.firstDoor.domesticAbuse.referral = 'nobody';
        Object.assign(file.contacts[0]!, {
          url: 'cnm@nottinghamshire.pnn.police.uk',
          number: 'ask',
          checkedOn: '01/11/2026',
          open: [{ days: ['mon', 'monday'], from: '8:30', to: '17:00' }],
        });
        Object.assign(file.contacts[1]!, { open: [{ days: ['mon'], from: '17:00', to: '08:30' }] });
        Object.assign(file.contacts[2]!, { open: 'sometimes' });
      }),
    );
    expect(faults).toEqual([
      'contacts[0].number must be a telephone number: digits and spaces',
      'contacts[0].url is of a retired domain',
      'contacts[0].open[0].days[1] must be one of: mon, tue, wed, thu, fri, sat, sun',
      'contacts[0].open[0].from must be a time such as 08:30',
      'contacts[0].checkedOn must be a day such as 2026-11-30',
      'contacts[1].open[0].to must be later than `from`; hours past midnight stand on two days',
      'contacts[2].open must be "always" or a list of hours',
      'firstDoor.children.contacts[0] leads to no contact of the file',
      'firstDoor.domesticAbuse.referral leads to no contact of the file',
    ]);
  });

  it.each(['0800 80 10 800', '08444 111 444', '0800 800 5000'])('with the misprint %s is refused', (number) => {
    expect(faultsOf(read((file) => void Object.assign(file.contacts[0]!, { number })))).toEqual([
      'contacts[0].number is a known misprint: never use it',
    ]);
  });

  it('with a field nobody knows, an id twice or one of the country is refused', () => {
    expect(places((file) => void Object.assign(file, { phone: '1' }))).toEqual(['phone']);
    expect(places((file) => void file.contacts.push(structuredClone(file.contacts[0]!)))).toEqual(['contacts[4].id']);
    expect(places((file) => void (file.contacts[3]!.id = 'nspcc'))).toEqual(['contacts[3].id']);
    expect(places((file) => void Object.assign(file, { withoutRules: ['twoWeeks'] }))).toEqual(['withoutRules[0]']);
  });

  it('with the name of another area is refused, and so is one of a place nobody knows that has a nation', () => {
    expect(faultsOf(withArea(builtIn, { ...exampleArea(), name: { en: 'Aberwen', cy: 'Cymru' } }))).toEqual([
      'name.cy is the name of another area',
    ]);
    expect(faultsOf(withArea(builtIn, { ...exampleArea(), id: 'elsewhere' }))).toEqual([
      'nation must be either: nobody knows where elsewhere is',
    ]);
  });

  it.each([null, 7, 'words', [], {}, { id: 1, contacts: 'x', rules: [null], firstDoor: [] }])(
    'that is %j is refused without throwing',
    (raw) => {
      expect(withArea(builtIn, raw).ok).toBe(false);
    },
  );

  it('with the id of an area of the product takes its place', () => {
    const replaced = read((file) => void (file.name = { en: 'Nottingham', cy: 'Nottingham' }));
    expect(replaced.ok && replaced.value.listed.map(({ name }) => name.en)).toEqual([
      'Nottingham',
      ...builtIn.listed.slice(1).map(({ name }) => name.en),
    ]);
  });
});

describe('an area of an agency in the journey', () => {
  const added = withArea(builtIn, exampleArea());
  if (!added.ok) throw new Error('the example is refused');
  const journey = withAreas(disclosure, added.value);
  const question = findQuestion(journey, 'case.area')!.question;
  const part = { id: '', answer: question.answer } as Parameters<typeof readTyped>[1];

  it('is offered first, and by its own names', () => {
    expect(optionsOf(question, undefined, 'cy').map(({ label }) => label)).toEqual([
      'Aberwen',
      'Dinas Nottingham',
      'Stoke-on-Trent a Swydd Stafford',
      'Cymru',
      'Rhan arall o Loegr',
      'Ardal arall, neu ddim yn gwybod',
    ]);
    expect(sayValue(question, 'aberwen', 'en')).toBe('Aberwen');
  });

  it.each([
    ['aberwen', 'aberwen'],
    ['Cyngor Aberwen', 'aberwen'],
    ['1', 'aberwen'],
    ['nottingham', 'nottingham'],
    ['Swydd Stafford', 'stoke-staffordshire'],
    ['cymru', 'wales'],
    ['Lloegr', 'england'],
    ['rhywle arall', 'elsewhere'],
  ])('is understood when somebody types %s', (typed, id) => {
    expect(readTyped(question, part, typed, now)).toEqual({ ok: true, value: id });
  });

  it('has an example by number for what is not understood', () => {
    const unclear = readTyped(question, part, 'over there', now);
    for (const language of ['en', 'cy'] as const)
      expect(unclear.ok ? '' : sayReason(unclear.error, language)).toMatch(/1/);
  });

  it('that is not loaded any more is said by its id, and has what holds everywhere', () => {
    const before = findQuestion(disclosure, 'case.area')!.question;
    expect(sayValue(before, 'aberwen', 'en')).toBe('aberwen');
    expect(areaIn(builtIn, 'aberwen')).toBe(builtIn.elsewhere);
  });

  it('is of its nation in every condition, chosen or where cases begin', () => {
    const advised = (record: Parameters<typeof reached>[1]) => {
      const { pages, view } = reached(journey, record);
      const page = pages.find((each) => each.page.id === 'others')?.page;
      return page?.advice.filter(({ when }) => when?.(view) ?? true).map(({ text }) => text);
    };
    const answer = { 'case.area': { value: 'aberwen', by: 'a', at: now.toISOString(), revision: 1, language: 'en' } };
    const chosen = { ...aRecord({ area: 'elsewhere' }), answers: answer } as unknown as Parameters<typeof reached>[1];
    expect(advised(chosen)).toContain('disclosure.advice.walesDuty');
    expect(advised(aRecord({ area: 'aberwen' }))).toContain('disclosure.advice.walesDuty');
    expect(advised(aRecord({ area: 'nottingham' }))).not.toContain('disclosure.advice.walesDuty');
  });

  it('tells conditions its nation and its rules, under names that no question has', () => {
    const facts = areaFacts(areaIn(added.value, 'aberwen'));
    expect(facts).toEqual({
      'area.nation': 'wales',
      'area.rules': ['writtenReferral', 'dutyToReport', 'recordsUpdated', 'orders'],
    });
    for (const fact of Object.keys(facts)) expect(findQuestion(journey, fact)).toBeUndefined();
    expect(Object.keys(areaNames(added.value))).toHaveLength(6);
  });
});
