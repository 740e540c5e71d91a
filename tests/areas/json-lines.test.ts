import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfSyntaxError, placesIn } from '../../bot/areas/json-lines.ts';

type Path = readonly (string | number)[];
const pathsOf = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(Array.isArray(value)
    ? value.flatMap((each, index) => pathsOf(each, [...at, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))
      : []),
];

describe('the lines of a JSON file', () => {
  const json = `{
  "a": [
    { "b": 1 },
    {
      "b": "x\\"{[\\\\",
      "c": { "d": null }
    }
  ],
  "e": true
}`;

  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 0], 3],
    [['a', 0, 'b'], 3],
    [['a', 1], 4],
    [['a', 1, 'b'], 5],
    [['a', 1, 'c', 'd'], 6],
    [['e'], 9],
    // What is missing is where it should have stood.
    [['a', 1, 'c', 'z'], 6],
    [['nowhere', 'at', 'all'], 1],
  ] as const)('are found for %j', (path, line) => {
    expect(placesIn(json).lineOf(path)).toBe(line);
  });

  it('name a key that stands in an object twice', () => {
    expect(placesIn('{ "a": 1,\n "b": { "a": 2 },\n "a": 3 }').repeated).toEqual([['a']]);
    expect(placesIn(json).repeated).toEqual([]);
  });

  it('are found for every place of any JSON, in the order in which it is written', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (written) => {
        const value: unknown = JSON.parse(written);
        const pretty = JSON.stringify(value, null, 1);
        const { lineOf, repeated } = placesIn(pretty);
        expect(repeated).toEqual([]);
        const lines = pathsOf(value).map(lineOf);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(lines.at(-1)).toBeLessThanOrEqual(pretty.split('\n').length);
      }),
    );
  });

  it.each([
    ['{\n "a": 1,\n "b" 2\n}', 3],
    ['{\n "a": [1, 2\n', 3],
    ['{\n', 2],
  ])('of broken JSON are told where the runtime tells them', (broken, at) => {
    try {
      JSON.parse(broken);
    } catch (error) {
      const line = lineOfSyntaxError(broken, error as SyntaxError);
      expect(line).toBeLessThanOrEqual(at);
      expect(line).toBeGreaterThan(0);
    }
  });
});
