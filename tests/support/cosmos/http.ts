import { Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plain HTTP for the two servers. */

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Sends a request on to the server behind. */
export type Forward = (method: string, url: string, headers: IncomingHttpHeaders, body?: Buffer) => Promise<Answer>;

export function forwardTo(port: number): { readonly forward: Forward; stop(): void } {
  const agent = new Agent({ keepAlive: true });
  const forward: Forward = (method, url, headers, body = Buffer.alloc(0)) =>
    new Promise((resolve, reject) => {
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = headers;
      const sent = { ...kept, ...(body.length > 0 && { 'content-length': String(body.length) }) };
      const outgoing = httpRequest({ port, host: '127.0.0.1', agent, method, path: url, headers: sent }, (incoming) => {
        bodyOf(incoming).then(
          (answered) => resolve({ status: incoming.statusCode ?? 500, headers: incoming.headers, body: answered }),
          reject,
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return { forward, stop: () => agent.destroy() };
}

export function refusal(refused: {
  status: number;
  message: string;
  substatus?: number;
  retryAfterMs?: number;
}): Answer {
  const { status, message, substatus, retryAfterMs } = refused;
  return {
    status,
    headers: {
      'content-type': 'application/json',
      ...(substatus !== undefined && { 'x-ms-substatus': String(substatus) }),
      ...(retryAfterMs !== undefined && { 'x-ms-retry-after-ms': String(retryAfterMs) }),
    },
    body: Buffer.from(JSON.stringify({ code: String(status), message })),
  };
}

export function withoutLength({ headers }: Answer): Answer['headers'] {
  const { 'content-length': _, 'transfer-encoding': __, ...kept } = headers;
  return kept;
}
export async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

export const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
