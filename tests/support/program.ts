import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How long a program may take before it is ended, in milliseconds. */
const patience = 45_000;

/** What a program of ours ended with and said. */
export interface Ended {
  /** The exit code; null where it was ended. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** All that a program of ours sees of the environment of the tests: where programs are, and what is kept compiled. */
export const bareEnvironment = (): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
});

/** Runs a file of the tree as an operator starts it, in a process of its own, and answers when it has ended. */
export async function runProgram(
  path: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (written: string) => (said.out += written));
  child.stderr.setEncoding('utf8').on('data', (written: string) => (said.err += written));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...said }));
  });
}

/** As `runProgram`, on a data folder inside this folder and any free port; all that it said, in one. */
export async function runIn(
  folder: string,
  path: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly said: string }> {
  const { status, out, err } = await runProgram(path, args, {
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    ...environment,
  });
  return { status, said: out + err };
}
