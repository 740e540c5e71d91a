import { text, type Language } from '../../locales/index.ts';
import { toPerpetratorKinds, type PeopleMap } from '../../dialogs/people/index.ts';
import { widthOf } from './font.ts';
import { ink, knowsPersonStyle, linkedStyle, toPerpetratorStyle, unsaidStyle, type LineStyle } from './style.ts';
import { box, straight, words } from './svg-parts.ts';

interface Entry {
  readonly label: string;
  readonly style?: LineStyle;
}

const size = 14;
const sample = 40;
const rowHeight = 23;
const side = 14;

/** What the lines of this picture mean: those that are in it and no others. */
export function legendEntries(map: PeopleMap, left: number, language: Language): readonly Entry[] {
  const associates = map.people.filter(({ role }) => role === 'associate');
  const entry = (key: 'unsaid' | 'knowsPerson' | 'linked' | 'description', style?: LineStyle): Entry => ({
    label: text(language, `people.picture.${key}`),
    style,
  });
  return [
    ...toPerpetratorKinds
      .filter((kind) => associates.some(({ toPerpetrator }) => toPerpetrator.includes(kind)))
      .map((kind) => ({ label: text(language, `people.toPerpetrator.${kind}`), style: toPerpetratorStyle[kind] })),
    ...(associates.some(({ toPerpetrator }) => toPerpetrator.length === 0) ? [entry('unsaid', unsaidStyle)] : []),
    ...(associates.some(knowsPerson) ? [entry('knowsPerson', knowsPersonStyle)] : []),
    ...(map.links.length > 0 ? [entry('linked', linkedStyle)] : []),
    ...(associates.some(({ described }) => described) ? [entry('description')] : []),
    ...(left > 0 ? [{ label: text(language, 'people.picture.tooMany', { count: left }), style: none }] : []),
  ];
}
const none: LineStyle = { colour: 'none', width: 0 };

/** Knows the person by another way than through the perpetrator. */
export const knowsPerson = ({ toSurvivor }: PeopleMap['people'][number]): boolean =>
  toSurvivor.some((kind) => kind !== 'throughPerpetrator');

/** The legend as it stands under a picture of this width, and how high it is. */
export function legend(
  entries: readonly Entry[],
  top: number,
  width: number,
  language: Language,
): { readonly marks: readonly string[]; readonly height: number } {
  if (entries.length === 0) return { marks: [], height: 0 };
  const marks = [
    straight({ x: side, y: top }, { x: width - side, y: top }, { colour: '#cccccc', width: 1 }),
    words(text(language, 'people.picture.legend'), { x: side, y: top + 22 }, { size, face: 'bold', colour: ink }),
  ];
  let [x, y] = [side, top + 22 + rowHeight];
  for (const { label, style } of entries) {
    const needed = sample + 8 + widthOf(label, size, 'regular') + 22;
    if (x > side && x + needed > width - side) [x, y] = [side, y + rowHeight];
    marks.push(
      style
        ? straight({ x, y: y - 5 }, { x: x + sample, y: y - 5 }, style)
        : box({ x: x + sample / 2, y: y - 5 }, sample - 4, 14, {
            fill: 'none',
            edge: ink,
            edgeWidth: 1.4,
            round: 3,
            dashes: '5 3',
          }),
      words(label, { x: x + sample + 8, y }, { size, face: 'regular', colour: ink }),
    );
    x += needed;
  }
  return { marks, height: y - top + 12 };
}
