import type { Operation } from './request.ts';

/**
 * Request units by size, interpolated between figures published for 1, 16 and 64 KB with little indexed. They serve to
 * compare one way of storing with another; what a real account charges, only that account says.
 */
const reads = [[1, 1], [16, 1.7], [64, 4.8]] as const; // prettier-ignore
const writes = [[1, 5], [16, 9.5], [64, 22.7]] as const; // prettier-ignore
/** What a query costs before it has found anything. */
const askingAround = 2.3;

/** @param sizes of the documents read or written, in bytes */
export function chargeOf(operation: Operation, sizes: readonly number[]): number {
  if (operation === 'plan' || operation === 'other') return 0;
  const curve = operation === 'read' || operation === 'query' ? reads : writes;
  const of = sizes.reduce((sum, size) => sum + onCurve(curve, size / 1024), 0);
  return round(operation === 'query' ? askingAround + of : of || 1);
}

function onCurve(curve: typeof reads | typeof writes, kilobytes: number): number {
  const [first, middle, last] = curve;
  const [from, to] = kilobytes <= middle[0] ? [first, middle] : [middle, last];
  return Math.max(first[1], from[1] + ((kilobytes - from[0]) * (to[1] - from[1])) / (to[0] - from[0]));
}

const round = (units: number): number => Math.round(units * 100) / 100;
