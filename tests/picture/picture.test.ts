import { DOMParser, type Element } from '@xmldom/xmldom';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { drawMap, mapPicture, rasterised, type Drawing } from '../../bot/picture/index.ts';
import { drawable, widthOf } from '../../bot/picture/font.ts';
import { mostDrawn } from '../../bot/picture/layout.ts';
import { wrapped } from '../../bot/picture/lines.ts';
import { svg, words } from '../../bot/picture/svg-parts.ts';
import { peopleOf } from '../../dialogs/people/index.ts';
import { viewOfAll } from '../../dialogs/question/index.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { aMapOf, given } from './people.ts';

const drawn = ({ answers }: Pick<CaseRecord, 'answers'>, language: Language) =>
  drawMap(peopleOf(viewOfAll(answers)), language);

/** Reads it as XML, strictly: what was escaped wrongly does not parse. */
function elements({ svg: source }: Pick<Drawing, 'svg'>, name: string): Element[] {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(source, 'image/svg+xml');
  return Array.from(document.getElementsByTagName(name));
}
const saidIn = (drawing: Drawing): string =>
  elements(drawing, 'text')
    .map((each) => each.textContent)
    .join(' ');

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
function boxesIn(drawing: Drawing): readonly Rect[] {
  const [, ...rects] = elements(drawing, 'rect');
  return rects.map((each) => {
    const at = (name: string) => Number(each.getAttribute(name));
    return { left: at('x'), top: at('y'), right: at('x') + at('width'), bottom: at('y') + at('height') };
  });
}
const meet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The size a PNG says it has, and its rows as indexes of its palette. */
function read(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf('IDAT');
  return { width, height, rows: inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))) };
}

describe.each(languages)('a map in %s', (language) => {
  const long = { name: 'Llywelyn-Fychan Cadwaladr Goronwy ab Owain Prydderch', near: 'home' };

  it('holds everybody, none touching another and nothing outside, from one to the most that are drawn', () => {
    for (let count = 1; count <= mostDrawn; count++)
      for (const more of [{}, long]) {
        const drawing = drawn(aMapOf(count, more), language);
        const boxes = boxesIn(drawing);
        const touching = boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other)));
        expect(touching, `${count}`).toEqual([]);
        for (const { left, top, right, bottom } of boxes) {
          expect(Math.min(left, top), `${count}`).toBeGreaterThanOrEqual(0);
          expect(right, `${count}`).toBeLessThanOrEqual(drawing.width);
          expect(bottom, `${count}`).toBeLessThanOrEqual(drawing.height);
        }
        expect(Math.max(drawing.width, drawing.height)).toBeLessThanOrEqual(1024);
      }
  });

  it('has lines of words that end inside the picture', () => {
    for (const count of [1, 5, 12, 30]) {
      const drawing = drawn(aMapOf(count), language);
      for (const each of elements(drawing, 'text')) {
        const face = each.getAttribute('font-weight') === '700' ? 'bold' : 'regular';
        const width = widthOf(each.textContent ?? '', Number(each.getAttribute('font-size')), face);
        const x = Number(each.getAttribute('x'));
        const left = each.getAttribute('text-anchor') === 'middle' ? x - width / 2 : x;
        expect(left, each.textContent ?? '').toBeGreaterThanOrEqual(0);
        expect(left + width, each.textContent ?? '').toBeLessThanOrEqual(drawing.width);
      }
    }
  });

  it('says in words what it shows, in its own language, and nothing of the other', () => {
    const said = saidIn(drawn(aMapOf(12), language));
    const other = language === 'en' ? 'cy' : 'en';
    for (const key of ['person', 'main', 'legend', 'knowsPerson', 'linked', 'description', 'unsaid'] as const) {
      expect(said).toContain(text(language, `people.picture.${key}`));
      expect(said).not.toContain(text(other, `people.picture.${key}`));
    }
    expect(said).toContain('Gareth Wyn Llŷr');
    expect(said).toContain('Tŵm Prŷs');
  });

  it('explains no line that is not in it', () => {
    const said = saidIn(drawn(given({ 'people.others': [{ id: 'a', answers: { name: 'Ravi' } }] }), language));
    expect(said).toContain(text(language, 'people.picture.unsaid'));
    expect(said).not.toContain(text(language, 'people.picture.linked'));
    expect(said).not.toContain(text(language, 'people.toPerpetrator.community'));
  });

  it.each([0, 1, 5, 12, 30, 50])('of %i people is a small PNG, with a sentence for each', async (count) => {
    const picture = await mapPicture(aMapOf(count), language);
    const { width, height } = read(picture?.png ?? Buffer.alloc(0));
    expect([width, height]).toEqual([picture?.width, picture?.height]);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1024);
    expect(picture?.png.length).toBeLessThan(100_000);
    expect(picture?.description.split('\n')).toHaveLength(count + 1);
  });

  it('says how many are on the list and not in the picture', () => {
    expect(saidIn(drawn(aMapOf(50), language))).toContain(text(language, 'people.picture.tooMany', { count: 10 }));
  });
});

it('is no picture where nobody is on the map', async () => {
  expect(await mapPicture(given({}), 'en')).toBeUndefined();
});

it('never holds the name of the person', () => {
  const answers = { ...aMapOf(3).answers, ...given({ 'person.name': 'Canary Person' }).answers };
  expect(drawn({ answers }, 'en').svg).not.toContain('Canary');
});

describe('names are data', () => {
  test.each([
    '</text><script>alert(1)</script>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    `O'Brien & "Sons" <b>`,
    ']]>',
    '\u0000\u0008\uFFFE\uD800 Kev',
    '<image href="file:///etc/passwd"/>',
  ])('%j changes nothing but words', (name) => {
    const drawing = drawn(given({ 'people.main': name, 'people.others': [{ id: 'a', answers: { name } }] }), 'en');
    for (const tag of ['script', 'image', 'a', 'b', 'use']) expect(elements(drawing, tag)).toEqual([]);
    const plain = name.replace(/[\0\b\uFFFE\uD800\uFFFD]/g, '').replace(/\s/g, '');
    expect(saidIn(drawing).replace(/[\s\uFFFD…□]/g, '')).toContain(plain.slice(0, 12));
  });

  it('with an emoji, and in a script of elsewhere, are drawn with a square for what is not in the font', async () => {
    const name = 'Zoë 🦊 語';
    const drawing = drawn(given({ 'people.main': name }), 'en');
    expect(saidIn(drawing)).toContain('Zoë □ □');
    expect((await rasterised(drawing)).length).toBeGreaterThan(1000);
  });

  it('without an end and without a space are broken and then cut with an ellipsis', () => {
    const lines = wrapped('W'.repeat(300), { size: 14, face: 'bold', width: 120, most: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, 14, 'bold')).toBeLessThanOrEqual(120);
  });
});

describe('the letters', () => {
  const inked = async (line: string) => {
    const look = { size: 40, face: 'regular', colour: '#000000' } as const;
    const source = svg(200, 80, '', [words(line, { x: 20, y: 55 }, look)]);
    const { rows } = read(await rasterised({ svg: source, width: 200, height: 80 }));
    return rows;
  };
  let plain: Buffer;
  beforeAll(async () => {
    plain = await inked('wy');
  });

  it('are drawn at all', async () => {
    expect(plain.equals(await inked(''))).toBe(false);
  });

  test.each(['ŵy', 'wŷ', 'ŴY', 'âêîôûŵŷ', 'ẃỳẅÿ', 'Łś'])(
    '%s is in the font, and is not drawn as its plain letters',
    async (line) => {
      for (const face of ['regular', 'bold'] as const) expect(drawable(line, face)).toBe(line);
      const marked = await inked(line);
      expect(marked.equals(plain)).toBe(false);
      expect(marked.equals(await inked(line.normalize('NFD').replace(/\p{M}/gu, '')))).toBe(false);
    },
  );

  it('put a circumflex above the letter, where there was paper', async () => {
    const top = (rows: Buffer) => rows.subarray(0, 201 * 24).reduce((sum, pixel) => sum + (pixel === 0 ? 0 : 1), 0);
    expect(top(plain)).toBe(0);
    expect(top(await inked('ŵŷ'))).toBeGreaterThan(10);
  });
});
