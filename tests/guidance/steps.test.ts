import { setImmediate as others } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { indexFor, makeIndex } from '../../dialogs/guidance/search-index.ts';
import { atOnce, bitByBit, eachOf } from '../../dialogs/guidance/steps.ts';
import { readingOf } from '../../dialogs/guidance/terms.ts';

it('others are heard between the steps in which texts are read', async () => {
  const texts = Array.from({ length: 10_000 }, (_, each) => `what do I do about ${each} and ${each % 7}`);
  const read = bitByBit(readingOf('en', texts)).then(({ lexicon }) => lexicon.length);
  let heard = 0;
  while ((await Promise.race([read, others(0)])) === 0) heard += 1;
  expect(heard).toBeGreaterThan(50);
  expect(await read).toBe(texts.length);
});

it('an index that was made before anybody asked is the one that is searched', async () => {
  await makeIndex('cy');
  const made = indexFor('cy');
  await makeIndex('cy');
  expect(indexFor('cy')).toBe(made);
});

it('what is made in steps is the same as at once', async () => {
  const numbers = Array.from({ length: 10 }, (_, each) => each);
  const doubled = numbers.map((each) => each * 2);
  expect(atOnce(eachOf(numbers, (each) => each * 2, 3))).toEqual(doubled);
  expect(await bitByBit(eachOf(numbers, (each) => each * 2, 3))).toEqual(doubled);
  expect([...eachOf(numbers, (each) => each, 3)]).toHaveLength(3);
});
