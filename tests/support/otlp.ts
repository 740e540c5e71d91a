import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}
export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** 2 is an error. */
  readonly status: number;
}
export interface ReceivedPoint {
  readonly metric: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What a counter has come to, or how often a histogram was recorded. */
  readonly count: number;
}
type Json = Readonly<Record<string, unknown>>;

/** A collector that takes OTLP over HTTP as JSON, and keeps every body as it came. */
export class OtlpReceiver {
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  /** What it answers with. */
  status = 200;
  readonly #server: Server;
  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<OtlpReceiver> {
    const receiver: OtlpReceiver = new OtlpReceiver(
      createServer((req, res) => {
        let body = '';
        req.setEncoding('utf8').on('data', (part: string) => (body += part));
        req.on('end', () => {
          receiver.requests.push({ path: req.url ?? '', headers: req.headers, body });
          res.statusCode = receiver.status;
          res.setHeader('content-type', 'application/json');
          res.end('{}');
        });
      }),
    );
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  /** Everything that was received, headers and paths included. */
  get text(): string {
    return this.requests.map((request) => JSON.stringify(request)).join('\n');
  }

  spans(): readonly ReceivedSpan[] {
    return this.#parts('/v1/traces', 'resourceSpans', 'scopeSpans', 'spans').map((span) => ({
      name: String(span['name']),
      traceId: String(span['traceId']),
      spanId: String(span['spanId']),
      ...(typeof span['parentSpanId'] === 'string' && { parentSpanId: span['parentSpanId'] }),
      attributes: attributesOf(span),
      status: Number((span['status'] as Json | undefined)?.['code'] ?? 0),
    }));
  }

  /** Of the newest sending: metrics are cumulative. */
  points(): readonly ReceivedPoint[] {
    const newest = this.requests.filter(({ path }) => path === '/v1/metrics').slice(-1);
    return this.#parts('/v1/metrics', 'resourceMetrics', 'scopeMetrics', 'metrics', newest).flatMap((metric) =>
      [metric['sum'], metric['histogram']].flatMap((data) =>
        (((data as Json | undefined)?.['dataPoints'] ?? []) as Json[]).map((point) => ({
          metric: String(metric['name']),
          attributes: attributesOf(point),
          count: Number(point['count'] ?? point['asDouble'] ?? point['asInt']),
        })),
      ),
    );
  }

  #parts(path: string, resources: string, scopes: string, parts: string, of = this.requests): readonly Json[] {
    const inside = (holder: Json, name: string) => (holder[name] ?? []) as Json[];
    return of
      .filter((request) => request.path === path)
      .flatMap(({ body }) => inside(JSON.parse(body) as Json, resources))
      .flatMap((resource) => inside(resource, scopes))
      .flatMap((scope) => inside(scope, parts));
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}

const attributesOf = (of: Json): Record<string, unknown> =>
  Object.fromEntries(((of['attributes'] ?? []) as Attribute[]).map(({ key, value }) => [key, Object.values(value)[0]]));
