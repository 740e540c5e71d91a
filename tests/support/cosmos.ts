import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { Clock } from '../../dialogs/ports.ts';
import { createFaults, type Fault } from './cosmos/faults.ts';
import { bodyOf, closed, forwardTo, listening, refusal, withoutLength } from './cosmos/http.ts';
import { cosmosRequest, type Operation } from './cosmos/request.ts';
import { answerStrictly } from './cosmos/strict.ts';

/** One request about documents that was answered, or would have been. */
export interface Call {
  readonly operation: Operation;
  /** The container's name. */
  readonly container: string;
  /** 0 where the connection was broken. */
  readonly status: number;
  /** Request units, from sizes (cosmos/charges.ts). */
  readonly charge: number;
}
export interface RunningCosmos {
  /** Both as in COSMOS_ENDPOINT and COSMOS_KEY; any process may use them. */
  readonly endpoint: string;
  readonly key: string;
  /** In the order of their ends. Query plans and what is not about documents are left out. */
  readonly calls: Call[];
  fault(fault: Fault): void;
  /** No more faults, and no calls. */
  clear(): void;
  stop(): Promise<void>;
}
/**
 * Cosmos DB for tests, over HTTP: a server that knows the protocol, and before it one of ours that minds what it does
 * not (the key, partitions, times to live, sizes), counts request units, and breaks when it is told to.
 * @param clock of the times to live
 */
export async function startCosmos({
  clock = { now: () => new Date() },
}: { clock?: Clock } = {}): Promise<RunningCosmos> {
  const inner = createHttpServer({ keepAlive: true });
  const behind = forwardTo(await listening(inner));
  const key = randomBytes(64).toString('base64');
  const answer = answerStrictly({ forward: behind.forward, key, clock });
  const calls: Call[] = [];
  const faults = createFaults();

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = cosmosRequest(
      incoming.method ?? 'GET',
      incoming.url ?? '/',
      incoming.headers,
      await bodyOf(incoming),
    );
    const fault = faults.next(request.operation);
    const record = (status: number, charge = 0): void => {
      if (request.operation !== 'plan' && request.operation !== 'other')
        calls.push({ operation: request.operation, container: request.container.split('/')[3] ?? '', status, charge });
    };
    if (fault?.status === 'hang') return record(0);
    if (fault?.status === 'slow') await delay(fault.ms ?? 1000);
    if (fault?.status === 'drop-before') {
      record(0);
      return void outgoing.destroy();
    }
    const answered = typeof fault?.status === 'number' ? refusal(injected(fault)) : await answer(request);
    if (fault?.status === 'drop-after') {
      record(0, Number(answered.headers['x-ms-request-charge']));
      return void outgoing.destroy();
    }
    record(answered.status, Number(answered.headers['x-ms-request-charge'] ?? 0));
    // Not in one expression: the product’s server, where it is in this process too, makes writeHead answer nothing.
    outgoing.writeHead(answered.status, withoutLength(answered));
    outgoing.end(answered.status === 204 ? undefined : answered.body);
  }

  const outer = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  const port = await listening(outer);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    key,
    calls,
    fault: (fault) => faults.add(fault),
    clear() {
      faults.clear();
      calls.length = 0;
    },
    async stop() {
      behind.stop();
      await Promise.all([outer, inner].map(closed));
    },
  };
}

const injected = ({ status, substatus, retryAfterMs }: Fault) => ({
  status: Number(status),
  message: 'this fault was asked for',
  ...(substatus !== undefined && { substatus }),
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
