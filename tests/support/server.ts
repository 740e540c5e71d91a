import type { AddressInfo } from 'node:net';
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import { createAdapter, processMessages, type ChannelAdapter, type Delivery } from '../../bot/channel/adapter.ts';
import { createLog } from '../../bot/log.ts';
import { createServer, type CanllawServer, type ServerOptions } from '../../bot/server/server.ts';

/** Log lines as they would reach standard output. */
export class CapturedLog {
  readonly lines: string[] = [];
  readonly log = createLog({ level: 'debug', stream: { write: (line: string) => void this.lines.push(line) } });
  get text(): string {
    return this.lines.join('');
  }
  parsed(): Readonly<Record<string, unknown>>[] {
    return this.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
  events(): unknown[] {
    return this.parsed().map(({ event }) => event);
  }
  first(event: string): Readonly<Record<string, unknown>> | undefined {
    return this.parsed().find((line) => line['event'] === event);
  }
}

export interface RunningServer extends CapturedRun {
  readonly server: CanllawServer;
  readonly url: string;
  readonly port: number;
}
interface CapturedRun {
  readonly captured: CapturedLog;
  readonly adapter: ChannelAdapter;
  /** What became of each answer, in the order they ended. */
  readonly deliveries: Delivery[];
  stop(): Promise<void>;
}

type Logic = (context: TurnContext) => Promise<void>;
export const echo: Logic = async (context) => {
  await context.sendActivity(`you said: ${context.activity.text}`);
};

/** The real server and adapter on a free port, with a bot that is only `logic`. */
export async function runServer(
  logic: Logic = echo,
  options: Partial<Omit<ServerOptions, 'config' | 'log' | 'messages'>> & { connectorTimeoutMs?: number } = {},
): Promise<RunningServer> {
  const { connectorTimeoutMs = 1_000, ...rest } = options;
  const captured = new CapturedLog();
  const adapter = createAdapter({ local: true, connectorTimeoutMs }, captured.log);
  const deliveries: Delivery[] = [];
  const server = createServer({
    config: { host: '127.0.0.1', port: 0, local: true },
    log: captured.log,
    ready: async () => undefined,
    messages: async (req, res, body) => {
      deliveries.push(await processMessages(adapter, req, res, body, logic));
    },
    ...rest,
  });
  const { url, port } = await server.listen();
  const stop = async (): Promise<void> => {
    await server.stop();
    await adapter.close();
  };
  return { server, url, port, captured, adapter, deliveries, stop };
}

/** A message as a channel posts it. */
export function messageActivity(serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'activity-1',
    channelId: 'test',
    serviceUrl,
    conversation: { id: 'conversation-1' },
    from: { id: 'practitioner-1' },
    recipient: { id: 'bot' },
    text: 'hello',
    ...changes,
  };
}

export const postJson = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The channel's side: takes what the bot sends, as the connector service would. */
export class LoopbackConnector {
  readonly received: { readonly method: string; readonly path: string; readonly activity: Partial<Activity> }[] = [];
  calls = 0;
  readonly #server: Server;
  private constructor(server: Server) {
    this.#server = server;
  }

  /** `answer` may do as it likes with a call, and returns true when it has: false answers with an id. */
  static async start(
    answer: (call: number, res: ServerResponse, req: IncomingMessage) => boolean = () => false,
  ): Promise<LoopbackConnector> {
    const connector = new LoopbackConnector(
      createHttp((req, res) => {
        const parts: Buffer[] = [];
        req.on('data', (part: Buffer) => parts.push(part));
        req.on('end', () => {
          connector.calls += 1;
          if (answer(connector.calls, res, req)) return;
          const activity = JSON.parse(Buffer.concat(parts).toString() || '{}') as Partial<Activity>;
          connector.received.push({ method: req.method ?? '', path: req.url ?? '', activity });
          res.setHeader('content-type', 'application/json');
          res.end(JSON.stringify({ id: `reply-${connector.calls}` }));
        });
      }),
    );
    await new Promise<void>((resolve) => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Connections that are open now. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
    );
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}

/** A request with headers that fetch would not send. */
export function rawRequest(
  port: number,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', path = '/', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (part: string) => (text += part));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
