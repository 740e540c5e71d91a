import type { Round } from './drive.ts';

/** What rounds come to. */
export interface Measured {
  readonly name: string;
  readonly turns: number;
  readonly turnsPerSecond: number;
  /** Milliseconds of the bot's processor a turn. */
  readonly cpuPerTurn: number;
  /** Milliseconds from what was said to the answer. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number };
}

/** The machine is shared: of processor time and throughput the median of the rounds, of the turns of all of them the percentiles. */
export function summary(name: string, rounds: readonly Round[]): Measured {
  const latencies = rounds.flatMap((round) => round.latencies).toSorted((one, other) => one - other);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? Number.NaN;
  return {
    name,
    turns: latencies.length,
    turnsPerSecond: median(rounds.map(({ turns, seconds }) => turns / seconds)),
    cpuPerTurn: median(rounds.map(({ turns, cpuMs }) => cpuMs / turns)),
    latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
