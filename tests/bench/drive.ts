import type { Activity } from 'botbuilder';
import { BenchChannel } from './channel.ts';
import { startBot, type BotProcess } from './process.ts';

/** What a user does next: known beforehand, or worked out from the replies to the turn before. */
export type Turn = Partial<Activity> | ((replies: readonly Partial<Activity>[]) => Partial<Activity>);

/** A bot to be measured, as a process of its own. */
export interface Contender {
  readonly name: string;
  /** The file that Node runs. */
  readonly script: string;
  readonly environment: (port: number) => Readonly<Record<string, string>>;
  /** Everything one user says in conversation number `index`, in order. */
  readonly turns: (index: number) => readonly Turn[];
}

export interface Load {
  readonly conversations: number;
  /** How many are under way at any time. */
  readonly concurrency: number;
  /** Conversations before the count begins, so that both are measured warm. */
  readonly warmUp: number;
}

export interface Measured {
  readonly name: string;
  readonly turns: number;
  readonly turnsPerSecond: number;
  /** Milliseconds of the bot's processor a turn. */
  readonly cpuPerTurn: number;
  /** Milliseconds from what was said to the answer. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number };
}

/** Starts the bot, warms it, and measures it under load. */
export async function measure(contender: Contender, load: Load): Promise<Measured> {
  const bot = await startBot(contender.script, (port) => contender.environment(port));
  try {
    const channel = await BenchChannel.start(bot.url);
    try {
      await converse(contender, channel, { first: 0, count: load.warmUp, concurrency: load.concurrency });
      return await measureWarm(contender, channel, bot, load);
    } finally {
      await channel.stop();
    }
  } finally {
    await bot.stop();
  }
}

async function measureWarm(
  contender: Contender,
  channel: BenchChannel,
  bot: BotProcess,
  { warmUp, conversations, concurrency }: Load,
): Promise<Measured> {
  const cpuBefore = bot.cpuMs();
  const begin = performance.now();
  const latencies = await converse(contender, channel, { first: warmUp, count: conversations, concurrency });
  const seconds = (performance.now() - begin) / 1_000;
  const cpu = bot.cpuMs() - cpuBefore;
  latencies.sort((one, other) => one - other);
  const turns = latencies.length;
  const at = (share: number): number => latencies[Math.min(turns - 1, Math.floor(share * turns))] ?? Number.NaN;
  return {
    name: contender.name,
    turns,
    turnsPerSecond: turns / seconds,
    cpuPerTurn: cpu / turns,
    latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
}

/** Runs `count` conversations, `concurrency` at a time, each turn after the reply to the last; the time of each turn. */
async function converse(
  { turns }: Contender,
  channel: BenchChannel,
  { first, count, concurrency }: { first: number; count: number; concurrency: number },
): Promise<number[]> {
  const latencies: number[] = [];
  let next = first;
  const user = async (): Promise<void> => {
    for (let index = next++; index < first + count; index = next++) {
      let replies: readonly Partial<Activity>[] = [];
      for (const turn of turns(index)) {
        const said = typeof turn === 'function' ? turn(replies) : turn;
        const exchanged = await channel.exchange(`bench-${index}`, said);
        latencies.push(exchanged.ms);
        replies = exchanged.replies;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, user));
  return latencies;
}
