import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { anAnswer } from '../support/record.ts';

const names =
  `Ravi Sharma;Siân Llŷr;the cousin with the white van;Dafydd Williams-Edwards;Gŵyneth;Big Al;Kyle Jenkinson;
  Mohammed al-Rashid;Tŵm Prŷs;Agnieszka Wiśniewska;Bethan;Joe & Sons <b>;Ali "The Hat";Zoë;Priya`
    .split(';')
    .map((name) => name.trim());
const [kinds, known] = [
  ['criminal', 'family', 'community', 'friends', 'other'],
  ['family', 'friends', 'dealer', 'throughPerpetrator', 'other'],
];

/** The answers of a case with so many people round the main perpetrator: every kind of connection, links, places. */
export function aMapOf(count: number, more: Readonly<Record<string, string>> = {}): Pick<CaseRecord, 'answers'> {
  const others = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    answers: {
      name: `${names[index % names.length]}${index < names.length ? '' : ` ${Math.floor(index / names.length)}`}`,
      ...(index % 7 !== 3 && { toPerpetrator: [kinds[index % 5] ?? '', ...(index % 4 === 1 ? ['other'] : [])] }),
      ...(index % 3 === 0 && { toSurvivor: [known[index % 5] ?? ''] }),
      ...(index % 4 === 0 && { near: ['home', 'work', 'school'].slice(0, 1 + (index % 3)) }),
      ...(index % 5 === 2 && { linkedTo: names[(index + 3) % names.length] ?? '' }),
      ...more,
    },
  }));
  return given({ 'people.main': 'Gareth Wyn Llŷr', 'people.mainRelationship': 'expartner', 'people.others': others });
}

export const given = (answers: Readonly<Record<string, Value>>): Pick<CaseRecord, 'answers'> => ({
  answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value)])),
});
