import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { bareEnvironment } from '../support/program.ts';

export interface BotProcess {
  readonly url: string;
  /** Processor time used since the start, user and system, in milliseconds. */
  readonly cpuMs: () => number;
  /** Megabytes of memory in use, once garbage was collected. */
  residentMb(): Promise<number>;
  stop(): Promise<void>;
}

const collecting = new URL('collect.ts', import.meta.url).href;

/** Starts a bot's script under this Node, on a free port, and waits until it listens. */
export async function startBot(
  script: string,
  environment: (port: number) => Readonly<Record<string, string>>,
): Promise<BotProcess> {
  const port = await freePort();
  const env = { ...bareEnvironment(), NODE_NO_WARNINGS: '1', ...environment(port) };
  const child = spawn(process.execPath, ['--import', collecting, script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await isUp(url)); tries += 1) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if (tries > 600) {
      await stop();
      throw new Error(`${script} did not listen within a minute`);
    }
    await delay(100);
  }
  const pid = child.pid ?? 0;
  return { url, cpuMs: () => cpuMs(pid), residentMb: () => residentMb(pid), stop };
}

/** Any answer will do: the stock bot knows one address only. */
const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => (await response.text(), true),
    () => false,
  );

/**
 * The time that each thread has run, in nanoseconds, is the first field. What the kernel says of the whole process comes
 * in hundredths of a second, which is too coarse for a stretch of some hundred turns. Node's threads stay.
 */
function cpuMs(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1_000_000;
}

async function residentMb(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2');
  await delay(700);
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
