import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { Agent } from 'undici';

/** How long a reply may take before the run is given up, in milliseconds. */
const patience = 20_000;

/** One turn over: when the last reply was there and the bot had answered the post, and what it had said. */
export interface Exchanged {
  readonly ms: number;
  readonly replies: readonly Partial<Activity>[];
}

/**
 * The channel's side of the conversations: posts what users say as the channel service does, and takes the replies on
 * an address of its own.
 */
export class BenchChannel {
  readonly #server: Server;
  readonly #agent = new Agent({ connections: 256 });
  readonly #bot: URL;
  readonly #open = new Map<string, { replies: Partial<Activity>[]; heard: () => void }>();

  private constructor(bot: string) {
    this.#bot = new URL(bot);
    this.#server = createServer((req, res) => {
      void bodyOf(req).then((text) => {
        const conversation = decodeURIComponent(/^\/v3\/conversations\/([^/]+)\//.exec(req.url ?? '')?.[1] ?? '');
        const turn = this.#open.get(conversation);
        turn?.replies.push(JSON.parse(text || '{}') as Partial<Activity>);
        res.setHeader('content-type', 'application/json');
        res.end(`{"id":"${randomUUID()}"}`);
        turn?.heard();
      });
    });
  }

  static async start(bot: string): Promise<BenchChannel> {
    const channel = new BenchChannel(bot);
    await new Promise<void>((resolve) => channel.#server.listen(0, '127.0.0.1', resolve));
    return channel;
  }

  /** Says one thing in one conversation and waits for the bot's answer and at least one reply. */
  async exchange(conversation: string, said: Partial<Activity>): Promise<Exchanged> {
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    const replies: Partial<Activity>[] = [];
    this.#open.set(conversation, { replies, heard: resolve });
    const begin = performance.now();
    const { statusCode, body } = await this.#agent.request({
      origin: this.#bot.origin,
      path: '/api/messages',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        serviceUrl: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`,
        conversation: { id: conversation },
        from: { id: `user-${conversation}`, role: 'user' },
        recipient: { id: 'bot', role: 'bot' },
        ...said,
      }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`the bot answered ${statusCode}: ${text.slice(0, 200)}`);
    await orGiveUp(heard);
    return { ms: performance.now() - begin, replies };
  }

  async stop(): Promise<void> {
    await this.#agent.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function orGiveUp(heard: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the bot said nothing')), patience);
  await Promise.race([heard, promise]).finally(() => clearTimeout(timer));
}
