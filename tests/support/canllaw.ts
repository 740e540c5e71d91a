import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { freePort } from './free-port.ts';
import { bareEnvironment } from './program.ts';

const entry = fileURLToPath(new URL('../../bot/index.ts', import.meta.url));
/** How long a start may take before the test fails, in milliseconds. */
const patience = 45_000;

/** The product as `npm start` runs it: a process of its own on a data folder of its own, from outside. */
export class Canllaw {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'canllaw-told-'));
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #port = 0;
  #output = '';

  private constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Canllaw> {
    const canllaw = new Canllaw(environment);
    await canllaw.start();
    return canllaw;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
  get port(): number {
    return this.#port;
  }
  /** Everything it wrote to standard output and standard error, over all its lives. */
  get output(): string {
    return this.#output;
  }

  /** Starts it, the first time or again on the same data, on this port or a free one, and waits until it is ready. */
  async start(port?: number): Promise<void> {
    this.#port = port ?? (await freePort());
    const child = spawn(process.execPath, [entry], {
      env: {
        ...bareEnvironment(),
        DATA_DIR: this.dataDir,
        PORT: String(this.#port),
        CONNECTOR_TIMEOUT_MS: '1000',
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (written: string) => (this.#output += written));
    this.#child = child;
    // A test that was cut short leaves no server behind.
    const leaveNothing = () => child.kill('SIGKILL');
    process.once('exit', leaveNothing);
    child.once('exit', () => process.off('exit', leaveNothing));
    const until = performance.now() + patience;
    while (!(await this.#isReady())) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${this.#output}`);
      if (performance.now() > until) throw new Error(`it was not ready in time:\n${this.#output}`);
      await wait(25);
    }
  }

  async #isReady(): Promise<boolean> {
    return await fetch(`${this.url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  /** As a power cut would: nothing is told, nothing is finished. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }
  /** As a service is stopped: turns in hand are finished. Answers the exit code. */
  async stop(): Promise<number | null> {
    return await this.#end('SIGTERM');
  }
  async killAndStart(): Promise<void> {
    await this.kill();
    await this.start();
  }
  /** Stops it and takes its data away. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return null;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  }

  /** The record of a case as its practitioner may read it. */
  async record(id: string | null, practitioner: string): Promise<CaseRecord> {
    const response = await fetch(`${this.url}/api/cases/${id}?practitioner=${encodeURIComponent(practitioner)}`);
    if (response.status !== 200) throw new Error(`no record: ${response.status}`);
    return (await response.json()) as CaseRecord;
  }
}
