import { text, type Language } from '../../locales/index.ts';
import { recogniseDate } from '../question/recognise/date.ts';
import { sayDate } from '../question/say-date.ts';
import type { PeopleMap } from './index.ts';
import { primaryId, type Person } from './people.ts';

/** What somebody is called where there is room for one name. */
export const nameOf = ({ name, aliases, role, young }: Person, language: Language): string => {
  const main = young ? 'people.says.unknownYoung' : 'people.says.unknownMain';
  return name ?? aliases[0] ?? text(language, role === 'primary' ? main : 'people.says.unknownOther');
};

/** The map in words, a line and a sentence for each person: what the picture shows, for whoever cannot see it. */
export function describeMap(map: PeopleMap, language: Language): string {
  if (map.people.length === 0) return text(language, 'people.says.nobody');
  return map.people.map((person) => describePerson(person, map, language)).join('\n');
}

/** One sentence about one person, in the words that were entered. */
export const describePerson = (person: Person, map: PeopleMap, language: Language): string =>
  `${phrasesOf(person, map, language).join('; ')}.`;

/** The same as phrases, who they are first. */
export function phrasesOf(person: Person, map: PeopleMap, language: Language): readonly string[] {
  const listed = (kind: 'toPerpetrator' | 'toSurvivor' | 'near', values: readonly string[], other?: string) =>
    values
      .map((value) => (value === 'other' && other) || text(language, `people.${kind}.${value}` as 'people.near.home'))
      .join(', ');
  const say = (key: SaysKey, value: string | undefined) =>
    value ? [text(language, `people.says.${key}`, { [placeholders[key]]: plain(value) })] : [];
  const relation = person.relation && text(language, `people.relations.${person.relation}`);
  const aliases = person.aliases.filter((alias) => person.name !== undefined || alias !== person.aliases[0]);
  return [
    opening(person, language),
    ...say('aliases', aliases.join(', ')),
    ...bornParts(person.born, language),
    ...say('relation', relation),
    ...say('toPerpetrator', listed('toPerpetrator', person.toPerpetrator, person.toPerpetratorOther)),
    ...say('toSurvivor', listed('toSurvivor', person.toSurvivor, person.toSurvivorOther)),
    ...say('said', person.connection),
    ...say('linked', linkedNames(person, map, language).join(', ')),
    ...say('near', listed('near', person.near)),
    ...say('where', person.where),
    ...say('vehicles', person.vehicles),
    ...say('risk', person.risk),
  ];
}

const placeholders = {
  aliases: 'names',
  relation: 'relation',
  toPerpetrator: 'kinds',
  toSurvivor: 'kinds',
  said: 'connection',
  linked: 'names',
  near: 'places',
  where: 'where',
  vehicles: 'vehicles',
  risk: 'risk',
} as const;
type SaysKey = keyof typeof placeholders;

function opening(person: Person, language: Language): string {
  if (person.role === 'primary' && person.name === undefined)
    return text(language, person.young ? 'people.says.youngUnknown' : 'people.says.mainUnknown');
  const main = person.young ? 'young' : 'main';
  const key = person.role === 'primary' ? main : person.described ? 'description' : 'associate';
  return text(language, `people.says.${key}`, { name: nameOf(person, language) });
}

/** A date where it can be read as one; anything else is an age in somebody's words. */
function bornParts(born: string | undefined, language: Language): readonly string[] {
  if (born === undefined) return [];
  // No age has four figures, so only what may hold a year is read as a date.
  const date = /\d{4}/.test(born) ? recogniseDate(born, new Date(0)) : undefined;
  return [
    date?.ok
      ? text(language, 'people.says.born', { date: sayDate(date.value, language) })
      : text(language, 'people.says.aged', { age: plain(born) }),
  ];
}

/** On one line, without the full stop that ends the sentence here. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** Those linked to somebody, whoever of the two it was said of; every associate knows the primary anyway. */
function linkedNames({ id }: Person, { people, links }: PeopleMap, language: Language): readonly string[] {
  const ids = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return people.filter((each) => ids.includes(each.id) && each.id !== primaryId).map((each) => nameOf(each, language));
}
