import type { Activity } from 'botbuilder';
import { BenchChannel } from './channel.ts';
import { startBot, type BotProcess } from './process.ts';

/** What a user does next: known beforehand, or worked out from the replies to the turn before; nothing ends it. */
export type Turn = Partial<Activity> | ((replies: readonly Partial<Activity>[]) => Partial<Activity> | undefined);

/** A bot to be measured, as a process of its own. */
export interface Contender {
  readonly name: string;
  /** The file that Node runs. */
  readonly script: string;
  readonly environment: (port: number) => Readonly<Record<string, string>>;
  /** Everything one user says in conversation number `index`, in order. */
  readonly turns: (index: number) => readonly Turn[];
}

/** What one stretch of conversations cost. */
export interface Round {
  readonly turns: number;
  readonly seconds: number;
  /** Milliseconds of the bot's processor, user and system. */
  readonly cpuMs: number;
  /** Milliseconds from what was said to the answer, of each turn. */
  readonly latencies: readonly number[];
}

/** A bot that was started, and the channel it is talked to by. */
export interface Running {
  readonly name: string;
  readonly bot: BotProcess;
  /** Holds so many new conversations, so many at a time, each turn after the reply to the last. */
  readonly converse: (count: number, concurrency: number, turns?: Contender['turns']) => Promise<Round>;
  readonly stop: () => Promise<void>;
}

export async function start(contender: Contender): Promise<Running> {
  const bot = await startBot(contender.script, (port) => contender.environment(port));
  const channel = await BenchChannel.start(bot.url);
  let next = 0;
  return {
    name: contender.name,
    bot,
    async converse(count, concurrency, turns = contender.turns) {
      const end = next + count;
      const latencies: number[] = [];
      const [cpuBefore, begin] = [bot.cpuMs(), performance.now()];
      const user = async (): Promise<void> => {
        while (next < end) await conversation(channel, next, turns(next++), latencies);
      };
      await Promise.all(Array.from({ length: concurrency }, user));
      const seconds = (performance.now() - begin) / 1_000;
      return { turns: latencies.length, seconds, cpuMs: bot.cpuMs() - cpuBefore, latencies };
    },
    async stop() {
      await channel.stop();
      await bot.stop();
    },
  };
}

async function conversation(
  channel: BenchChannel,
  index: number,
  turns: readonly Turn[],
  latencies: number[],
): Promise<void> {
  let replies: readonly Partial<Activity>[] = [];
  for (const turn of turns) {
    const said = typeof turn === 'function' ? turn(replies) : turn;
    if (said === undefined) return;
    const exchanged = await channel.exchange(`bench-${index}`, said);
    latencies.push(exchanged.ms);
    replies = exchanged.replies;
  }
}

/** Starts all of them, runs the work, and stops them whatever comes of it. */
export async function withRunning<T>(
  contenders: readonly Contender[],
  work: (running: readonly Running[]) => Promise<T>,
): Promise<T> {
  const running: Running[] = [];
  try {
    for (const contender of contenders) running.push(await start(contender));
    return await work(running);
  } finally {
    for (const each of running) await each.stop();
  }
}
