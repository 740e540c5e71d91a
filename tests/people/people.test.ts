import { describe, expect, it, test } from 'vitest';
import { describeMap, matchesOnMap, nameOf, peopleOf, possibleDuplicates } from '../../dialogs/people/index.ts';
import { contactsOnMap, mapFacts } from '../../dialogs/journeys/disclosure/afterwards/map-facts.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { languages } from '../../locales/index.ts';

const seeing = (answers: Record<string, Value>) => viewOf((id) => answers[id]);
type Given = Readonly<Record<string, string | readonly string[]>>;
const others = (...people: readonly Given[]) =>
  people.map((answers, index) => ({ id: `p${index + 1}`, answers })) satisfies Value;
const named = (...names: string[]) => seeing({ 'people.others': others(...names.map((name) => ({ name }))) });
const twice = (...names: string[]) =>
  possibleDuplicates(peopleOf(named(...names)).people).map(({ one, other }) => [one.name, other.name]);

describe('the people of a case', () => {
  it('are nobody until somebody is named', () => {
    expect(peopleOf(seeing({})).people).toEqual([]);
    expect(peopleOf(seeing({ 'people.others': [], 'people.main': notKnown })).people).toEqual([]);
    expect(describeMap(peopleOf(seeing({})), 'cy')).toBe('Does neb ar y map eto.');
  });

  it('begin with the main perpetrator, known or not, and keep the ids of their entries', () => {
    const { people } = peopleOf(named('Ravi', 'Siân'));
    expect(people.map(({ id, role, name }) => [id, role, name])).toEqual([
      ['main', 'primary', undefined],
      ['p1', 'associate', 'Ravi'],
      ['p2', 'associate', 'Siân'],
    ]);
  });

  it.each(languages)(
    'have no perpetrator among them where the one who abuses is under 18, named or not, in %s',
    (language) => {
      const called = /perpetrator|(?:c|g|ch)yflawnw[ry]/iu;
      for (const main of [{ 'people.main': 'Ravi' }, {}] as readonly Record<string, Value>[]) {
        const given = { ...main, 'people.others': others({ name: 'Siân' }) };
        const said = (adult: Value) => {
          const map = peopleOf(seeing({ ...given, 'age.adult': adult }));
          return [describeMap(map, language), ...map.people.map((person) => nameOf(person, language))].join('\n');
        };
        expect(said('no')).not.toMatch(called);
        for (const adult of ['yes', notKnown]) expect(said(adult)).toMatch(called);
      }
    },
  );

  it('have answers of the short path alone, as they were given before there was a map', () => {
    const old = { name: 'Ravi', nicknames: 'R.K., Big R', where: 'Sneinton', connection: 'his brother' };
    const [, ravi] = peopleOf(seeing({ 'people.others': others(old) })).people;
    expect(ravi).toMatchObject({ aliases: ['R.K.', 'Big R'], where: 'Sneinton', connection: 'his brother', near: [] });
  });

  test.each([
    ['the cousin with the white van', true],
    ['Y dyn drws nesaf', true],
    ['ei gefnder', true],
    ['ravi sharma', false],
    ['Anthea', false],
    ['Yr Wyddfa Jones', true],
  ])('are told from what they are called by: %s', (name, described) => {
    expect(peopleOf(named(name)).people[1]?.described).toBe(described);
  });

  it('are what somebody says they are, whatever it reads like', () => {
    const map = peopleOf(
      seeing({
        'people.others': others({ name: 'The Boss', calledBy: 'name' }, { name: 'Scarface', calledBy: 'description' }),
      }),
    );
    expect(map.people.slice(1).map(({ described }) => described)).toEqual([false, true]);
  });
});

describe('links', () => {
  const linked = (...people: readonly Given[]) =>
    peopleOf(seeing({ 'people.main': 'Gareth Llŷr', 'people.others': others(...people) }));

  it('are found by name, other name, spelling and part of a name, in either language, each pair once', () => {
    const { links, loose } = linked(
      { name: 'Rhys Ifans', linkedTo: 'Sian, Big R a Dafydd Price' },
      { name: 'Siân Prŷs', linkedTo: 'Rees Evans' },
      { name: 'Ravi Kumar', nicknames: 'Big R' },
      { name: 'Dai Price' },
    );
    expect(loose).toEqual([]);
    expect(links).toEqual([
      { from: 'p1', to: 'p2' },
      { from: 'p1', to: 'p3' },
      { from: 'p1', to: 'p4' },
    ]);
  });

  it('lead to the main perpetrator by name, and by what everybody calls them', () => {
    expect(linked({ name: 'Ravi', linkedTo: 'Gareth' }, { name: 'Mo', linkedTo: 'y prif gyflawnwr' }).links).toEqual([
      { from: 'p1', to: 'main' },
      { from: 'p2', to: 'main' },
    ]);
  });

  it('say which name leads to nobody, and which to more than one', () => {
    const { links, loose } = linked({ name: 'Ravi', linkedTo: 'Lee; Zed' }, { name: 'Lee Hart' }, { name: 'Lee Moss' });
    expect(links).toEqual([]);
    expect(loose).toEqual([
      { from: 'p1', name: 'Lee', why: 'either' },
      { from: 'p1', name: 'Zed', why: 'nobody' },
    ]);
  });
});

describe('the same person spelled twice', () => {
  test.each([
    ['Dafydd Prys', 'Dave Price-Prys'],
    ['Siân Llŷr', 'Sian Llyr'],
    ['Rhys Ifans', 'Rees Evans'],
    ['Ravi', 'Ravi Sharma'],
    ['Mohammed Ali', 'Ali Mohamed'],
  ])('is pointed out: %s and %s', (one, other) => {
    expect(twice(one, other)).toEqual([[one, other]]);
  });

  test.each([
    ['Dai Jones', 'Dai Evans'],
    ['the cousin with the white van', 'the neighbour with the white van'],
    ['Kev', 'Karen'],
  ])('is not seen in %s and %s', (one, other) => {
    expect(twice(one, other)).toEqual([]);
  });

  it('is found by another name, and stays two entries', () => {
    const answers = seeing({
      'people.main': 'Gareth',
      'people.others': others({ name: 'G', nicknames: 'Gaz, Gareth' }),
    });
    const map = peopleOf(answers);
    expect(possibleDuplicates(map.people)).toHaveLength(1);
    expect(map.people).toHaveLength(2);
  });
});

describe('a name beside the map', () => {
  const answers = seeing({
    'people.main': 'Gareth Llŷr',
    'people.others': others({ name: 'Ravi Sharma', nicknames: 'Big R' }, { name: 'the cousin with the white van' }),
  });
  test.each([
    ['Garth Llyr', ['main']],
    ['ravi', ['p1']],
    ['The interpreter is Mr Ravi Kumar Sharma from the council, on Tuesday', ['p1']],
    ['Bydd Gareth Llyr yn cyfieithu iddyn nhw ddydd Mawrth nesaf', ['main']],
    ['An interpreter from the council who speaks Punjabi, booked for Tuesday', []],
    ['Anwen', []],
  ])('is matched: %s', (name, ids) => {
    expect(matchesOnMap(name, answers).map(({ id }) => id)).toEqual(ids);
  });
});

it('somebody named in several lines of the safe contact is pointed out once', () => {
  const answers = seeing({
    'people.main': 'Gareth Llŷr',
    'people.others': others({ name: 'Ravi Sharma' }),
    'contact.safe': { safe: 'yes', how: 'Through Ravi Sharma', otherAnswers: 'Ask Ravi Sharma to ring back' },
  });
  expect(contactsOnMap(answers, 'en')).toHaveLength(1);
});

describe('the map in words', () => {
  const full = seeing({
    'people.main': 'Gareth Llŷr',
    'people.mainRelationship': 'expartner',
    'map.mainBorn': '3/4/1990',
    'people.others': others(
      { name: 'Ravi', nicknames: 'Big R', born: 'about 40', toPerpetrator: ['criminal', 'other'], linkedTo: 'Siân' },
      { name: 'Siân', toSurvivor: ['throughPerpetrator'], near: ['home', 'school'], risk: 'Watches the school gate.' },
      { name: 'the cousin with the white van' },
    ),
  });

  it('has a sentence for each, in English', () => {
    const [main, ravi, sian, cousin] = describeMap(peopleOf(full), 'en').split('\n');
    expect(main).toBe('Gareth Llŷr is the main perpetrator; born 3 April 1990; the person’s former partner.');
    expect(ravi).toContain('also called Big R; age: about 40; to the perpetrator: crime, another connection');
    expect(ravi).toContain('linked to Siân');
    expect(sian).toContain('through the perpetrator; linked to Ravi; near the person’s home, school or college');
    expect(sian).toMatch(/risk: Watches the school gate\.$/);
    expect(cousin).toBe('the cousin with the white van is a description, as the name is not known.');
  });

  it('has the same in Welsh, and leaves names as they are', () => {
    const [main, ravi] = describeMap(peopleOf(full), 'cy').split('\n');
    expect(main).toBe(
      'Gareth Llŷr yw’r prif gyflawnwr; dyddiad geni: 3 Ebrill 1990; perthynas â’r person: cyn-bartner y person.',
    );
    expect(ravi).toContain('Mae Ravi ar y map; enwau eraill: Big R; oedran: about 40');
  });

  it.each(languages)('stands on the page, with what to look at first, in %s', (language) => {
    const [check, words] = mapFacts(
      seeing({
        'people.main': 'Gareth',
        'people.others': others({ name: 'Gaz', nicknames: 'Gareth', linkedTo: 'Zed', toSurvivor: ['other'] }),
        'interpreter.arrangement': 'Gaz',
      }),
      language,
    );
    expect(check?.rows).toHaveLength(5);
    expect(check?.rows.map(({ value }) => value).join(' ')).toMatch(/Gareth.*Gaz.*Zed/);
    expect(words?.rows.map(({ label }) => label)).toEqual(['Gareth', 'Gaz']);
  });
});
