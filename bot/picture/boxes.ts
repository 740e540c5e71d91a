import { text, type Language } from '../../locales/index.ts';
import { nameOf, type Person } from '../../dialogs/people/index.ts';
import { widthOf, type Face } from './font.ts';
import type { Place, Scale } from './layout.ts';
import { wrapped } from './lines.ts';
import { associateLook, ink, primaryLook, softInk, survivorLook } from './style.ts';
import { box, words, type BoxLook } from './svg-parts.ts';

/** Somebody as a box: lines of words, all of which fit, and how large that makes it. */
export interface Box {
  readonly lines: readonly {
    readonly line: string;
    readonly size: number;
    readonly face: Face;
    readonly colour: string;
  }[];
  readonly width: number;
  readonly height: number;
  readonly look: BoxLook;
}

const padding = 8;
/** From one line to the next, by the size of its letters. */
const leading = 1.22;

/** @param most lines at the most: where names are long and people many, how near they are stands in the words beside */
export function personBox(person: Person, scale: Scale, language: Language, most: number): Box {
  const inner = scale.box - 2 * padding;
  const small = scale.letters * 0.84;
  const name = wrapped(nameOf(person, language), {
    size: scale.letters,
    face: 'bold',
    width: inner,
    most: Math.min(3, most),
  });
  const places = person.near.map((place) => text(language, `people.near.${place}`)).join(', ');
  const near = places === '' ? '' : text(language, 'people.picture.near', { places });
  const lines = [
    ...name.map((line) => ({ line, size: scale.letters, face: 'bold' as const, colour: ink })),
    ...(most > name.length
      ? wrapped(near, { size: small, face: 'regular', width: inner, most: most - name.length })
      : []
    ).map((line) => ({
      line,
      size: small,
      face: 'regular' as const,
      colour: softInk,
    })),
  ];
  const look = { ...associateLook, edgeWidth: 1.4, round: 5, ...(person.described && { dashes: '5 3' }) };
  return sized(lines, scale.box, look);
}

/** The main perpetrator: what they are to the person stands in the box, so that no line has to say it. */
export function primaryBox(person: Person, scale: Scale, language: Language): Box {
  const relation =
    person.relation && person.relation !== 'other' ? text(language, `people.relations.${person.relation}`) : '';
  const places = person.near.map((place) => text(language, `people.near.${place}`)).join(', ');
  const near = places === '' ? '' : text(language, 'people.picture.near', { places });
  const role = person.name === undefined ? '' : text(language, 'people.picture.main');
  const width = scale.box * 1.22;
  const small = scale.letters * 0.88;
  const set = (line: string, face: Face, size: number, most: number) =>
    wrapped(line, { size, face, width: width - 2 * padding, most }).map((each) => ({
      line: each,
      size,
      face,
      colour: primaryLook.ink,
    }));
  const lines = [
    ...set(nameOf(person, language), 'bold', scale.letters * 1.1, 2),
    ...[role, relation, near].flatMap((line) => set(line, 'regular', small, 2)),
  ];
  return sized(lines, width, { ...primaryLook, edgeWidth: 2, round: 5 });
}

/** The person who is harmed: without a name, for the picture may be seen by somebody it is not meant for. */
export function survivorBox(scale: Scale, language: Language): Box {
  const set = (line: string, face: Face, size: number) => ({ line, size, face, colour: survivorLook.ink });
  const lines = [
    set(text(language, 'people.picture.person'), 'bold', scale.letters * 1.1),
    set(text(language, 'people.picture.survivor'), 'regular', scale.letters * 0.88),
  ];
  const width = Math.max(...lines.map(({ line, size, face }) => widthOf(line, size, face))) + 5 * padding;
  return sized(lines, width, { ...survivorLook, edgeWidth: 3, round: 100 });
}

const sized = (lines: Box['lines'], width: number, look: BoxLook): Box => ({
  lines,
  width,
  height: lines.reduce((sum, { size }) => sum + size * leading, 0) + 2 * padding - 2,
  look: { ...look },
});

export function drawBox(drawn: Box, at: Place): string {
  const { lines, width, height, look } = drawn;
  let top = at.y - height / 2 + padding - 1;
  const set = lines.map(({ line, size, face, colour }) => {
    const baseline = top + size * 0.95;
    top += size * leading;
    return words(line, { x: at.x, y: baseline }, { size, face, colour, anchor: 'middle' });
  });
  return [box(at, width, height, { ...look, round: Math.min(look.round, height / 2) }), ...set].join('\n');
}
