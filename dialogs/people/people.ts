import { listOf } from '../question/index.ts';
import type { AnswerView } from '../question/model.ts';
import type { ListItem, SimpleValue, Value } from '../question/values.ts';
import { namesIn, readsAsDescription } from './names.ts';

/** The connections of the mapping tool (NOTT.map.to_perpetrator, NOTT.map.to_survivor), and the places they may be near. */
export const toPerpetratorKinds = ['criminal', 'family', 'community', 'friends', 'other'] as const;
export const toSurvivorKinds = ['family', 'friends', 'dealer', 'throughPerpetrator', 'other'] as const;
export const nearPlaces = ['home', 'work', 'school', 'family'] as const;
export const relations = ['partner', 'expartner', 'family', 'exploiter', 'other'] as const;
export type ToPerpetrator = (typeof toPerpetratorKinds)[number];
export type ToSurvivor = (typeof toSurvivorKinds)[number];
export type Near = (typeof nearPlaces)[number];
export type Relation = (typeof relations)[number];

/** The main perpetrator has this id; everybody else has that of their entry on the list, which stays the same. */
export const primaryId = 'main';

/** Somebody on the map, in the words that were entered. What nobody has said is absent or empty. */
export interface Person {
  readonly id: string;
  readonly role: 'primary' | 'associate';
  /** The primary is known to be under 18, and is then called no perpetrator (DEF.apva). */
  readonly young?: true;
  readonly name?: string;
  /** The name is what they are called by ("the cousin with the white van"), as nobody knows their name. */
  readonly described: boolean;
  readonly aliases: readonly string[];
  /** A date of birth or an age, as entered. */
  readonly born?: string;
  readonly where?: string;
  readonly risk?: string;
  readonly vehicles?: string;
  /** The primary's relationship to the person. */
  readonly relation?: Relation;
  /** How they know the perpetrator and the person, in words. */
  readonly connection?: string;
  readonly toPerpetrator: readonly ToPerpetrator[];
  readonly toPerpetratorOther?: string;
  readonly toSurvivor: readonly ToSurvivor[];
  readonly toSurvivorOther?: string;
  readonly near: readonly Near[];
  /** Whom of the map they are linked to, by the names entered. */
  readonly linkedTo: readonly string[];
  readonly survivors?: string;
}

/** Everybody a case has on its map, the primary first even where nothing is known of them; empty where nobody is. */
export function personsOf(answers: AnswerView): readonly Person[] {
  const associates = (listOf(answers.get('people.others')) ?? []).flatMap((item) => associate(item) ?? []);
  const main = primary(answers);
  return main.name === undefined && associates.length === 0 ? [] : [main, ...associates];
}

function primary(answers: AnswerView): Person {
  const name = said(answers.get('people.main'));
  return {
    ...nothing,
    id: primaryId,
    role: 'primary',
    ...(answers.is('age.adult', 'no') && { young: true }),
    name,
    described: name !== undefined && readsAsDescription(name),
    aliases: namesIn(said(answers.get('people.mainNicknames')) ?? ''),
    born: said(answers.get('map.mainBorn')),
    where: said(answers.get('people.mainWhere')),
    risk: said(answers.get('map.mainRisk')),
    vehicles: said(answers.get('map.mainVehicles')),
    relation: relations.find((each) => answers.is('people.mainRelationship', each)),
    near: nearPlaces.filter((each) => answers.is('map.mainNear', each)),
    survivors: said(answers.get('people.otherSurvivors')),
  };
}

/** Undefined for an entry that was begun and says nothing of anybody. */
function associate({ id, answers }: ListItem): Person | undefined {
  const words = (field: string) => said(answers[field]);
  const name = words('name');
  const aliases = namesIn(words('nicknames') ?? '');
  if (name === undefined && Object.keys(answers).length === 0) return undefined;
  const calledBy = answers['calledBy'];
  return {
    id,
    role: 'associate',
    name,
    described: name !== undefined && (calledBy === 'description' || (calledBy !== 'name' && readsAsDescription(name))),
    aliases,
    born: words('born'),
    where: words('where'),
    risk: words('risk'),
    vehicles: words('vehicles'),
    connection: words('connection'),
    toPerpetrator: chosen(toPerpetratorKinds, answers['toPerpetrator']),
    toPerpetratorOther: words('toPerpetratorOther'),
    toSurvivor: chosen(toSurvivorKinds, answers['toSurvivor']),
    toSurvivorOther: words('toSurvivorOther'),
    near: chosen(nearPlaces, answers['near']),
    linkedTo: namesIn(words('linkedTo') ?? ''),
    survivors: words('survivors'),
  };
}

const nothing = { aliases: [], toPerpetrator: [], toSurvivor: [], near: [], linkedTo: [] } as const;

const said = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const chosen = <T extends string>(kinds: readonly T[], value: SimpleValue | undefined): readonly T[] =>
  kinds.filter((kind) => (Array.isArray(value) ? value.includes(kind) : value === kind));

/** Every name somebody goes by. */
export const everyName = ({ name, aliases }: Person): readonly string[] =>
  name === undefined ? aliases : [name, ...aliases];
