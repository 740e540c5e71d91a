import type { Measured } from './measured.ts';

const columns: readonly [string, (measured: Measured) => number][] = [
  ['CPU ms/turn', ({ cpuPerTurn }) => cpuPerTurn],
  ['turns/s', ({ turnsPerSecond }) => turnsPerSecond],
  ['p50 ms', ({ latency }) => latency.p50],
  ['p95 ms', ({ latency }) => latency.p95],
  ['p99 ms', ({ latency }) => latency.p99],
];

/** One row a contender, and below each but the first its ratio to the first. */
export function table(measured: readonly Measured[]): string {
  const [base] = measured;
  if (base === undefined) return '';
  const rows = [['', 'turns', ...columns.map(([title]) => title)]];
  for (const each of measured) {
    rows.push([each.name, String(each.turns), ...columns.map(([, value]) => value(each).toFixed(2))]);
    if (each !== base)
      rows.push(['  ratio', '', ...columns.map(([, value]) => `x${(value(each) / value(base)).toFixed(2)}`)]);
  }
  return aligned(rows);
}

/** The first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}
