import { afterAll, beforeAll, expect } from 'vitest';

/** Runs around every file that shares its process with others: whatever one leaves behind, the next would find. */

const opened = new Set(['ProcessWrap', 'TCPServerWrap', 'TCPSocketWrap']);
const open = (): string[] => process.getActiveResourcesInfo().filter((kind) => opened.has(kind));

let environment: NodeJS.ProcessEnv;
let before: readonly string[];
let names: readonly PropertyKey[];
beforeAll(() => {
  [environment, before, names] = [{ ...process.env }, open(), Reflect.ownKeys(globalThis)];
});
afterAll(() => {
  // By name alone: what stands in the environment of a machine is for no report.
  const all = new Set([...Object.keys(environment), ...Object.keys(process.env)]);
  expect([...all].filter((name) => process.env[name] !== environment[name])).toEqual([]);
  expect(open().length, open().join()).toBeLessThanOrEqual(before.length);
  expect(Reflect.ownKeys(globalThis)).toEqual(names);
});
