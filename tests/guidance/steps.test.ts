import { setImmediate as others } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { indexFor, makeIndex } from '../../dialogs/guidance/search-index.ts';
import { atOnce, bitByBit, eachOf } from '../../dialogs/guidance/steps.ts';

it('others are heard between the steps of an index, which is the one that is searched then', async () => {
  const made = makeIndex('en').then(() => true);
  let heard = 0;
  while (!(await Promise.race([made, others(false)]))) heard += 1;
  expect(heard).toBeGreaterThan(100);
  expect(indexFor('en')).toBe(indexFor('en'));
});

it('what is made in steps is the same as at once', async () => {
  const numbers = Array.from({ length: 10 }, (_, each) => each);
  const doubled = numbers.map((each) => each * 2);
  expect(atOnce(eachOf(numbers, (each) => each * 2, 3))).toEqual(doubled);
  expect(await bitByBit(eachOf(numbers, (each) => each * 2, 3))).toEqual(doubled);
  expect([...eachOf(numbers, (each) => each, 3)]).toHaveLength(3);
});
