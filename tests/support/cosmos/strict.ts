import type { Clock } from '../../../dialogs/ports.ts';
import { chargeOf } from './charges.ts';
import { refusal, type Answer, type Forward } from './http.ts';
import { isSigned, type CosmosRequest, type Operation } from './request.ts';
import { insidePartition, refusalOf, timesToLive, type Definition } from './rules.ts';

/** Answers as the server behind does, and minds what that does not: the key, partitions, times to live, sizes. */
export function answerStrictly({ forward, key, clock }: { forward: Forward; key: string; clock: Clock }) {
  const lives = timesToLive(clock);
  const definitions = new Map<string, Definition>();

  async function clearAway(): Promise<void> {
    for (const { container, id, partition } of lives.takeOver()) {
      const headers = { 'x-ms-documentdb-partitionkey': JSON.stringify([partition]) };
      await forward('DELETE', `/${container}/docs/${encodeURIComponent(id)}`, headers);
    }
  }

  async function answer(request: CosmosRequest): Promise<Answer> {
    if (!isSigned(request, key)) return refusal({ status: 401, message: 'The input authorization token cannot serve' });
    if (request.operation === 'other')
      return remember(request, await forward(request.method, request.url, request.headers, request.body));
    const definition = definitions.get(request.container);
    const refused = refusalOf(request, definition);
    if (refused !== undefined || definition === undefined) return refusal(refused ?? { status: 404, message: '' });
    if (request.operation === 'plan') return refusal({ status: 400, message: 'No plan is needed here' });
    await clearAway();
    const body = request.operation === 'query' ? insidePartition(request, definition) : request.body;
    const before = request.operation === 'delete' ? await stored(request) : undefined;
    const answered = await forward(request.method, request.url, request.headers, body);
    if (['create', 'replace'].includes(request.operation) && answered.status < 300)
      lives.written(request.container, definition, JSON.parse(answered.body.toString()) as Record<string, unknown>);
    const sizes = answered.status < 300 ? sizesOf(request.operation, before ?? answered.body) : [];
    const charge = chargeOf(request.operation, sizes);
    return { ...answered, headers: { ...answered.headers, 'x-ms-request-charge': String(charge) } };
  }

  /** A document before it is deleted, for its size. */
  async function stored({ url, headers }: CosmosRequest): Promise<Buffer> {
    const { 'if-match': _, ...kept } = headers;
    return (await forward('GET', url, { ...kept, 'x-ms-documentdb-query-enablecrosspartition': 'true' })).body;
  }

  /** Databases and containers that come and go. */
  function remember({ method, url, body }: CosmosRequest, answered: Answer): Answer {
    const [, database, , container] = url.split('/').filter(Boolean).map(decodeURIComponent);
    if (answered.status >= 300) return answered;
    if (method === 'POST' && url.endsWith('/colls')) {
      const made = JSON.parse(body.toString()) as Definition & { id: string };
      definitions.set(`dbs/${database}/colls/${made.id}`, made);
    }
    if (method === 'DELETE')
      for (const name of definitions.keys())
        if (name.startsWith(container === undefined ? `dbs/${database}/` : `dbs/${database}/colls/${container}`))
          definitions.delete(name);
    return answered;
  }

  return answer;
}

/** In bytes: of the one document, or of those a query found. */
function sizesOf(operation: Operation, body: Buffer): number[] {
  if (operation !== 'query') return [body.length];
  const { Documents: documents = [] } = JSON.parse(body.toString()) as { Documents?: unknown[] };
  return documents.map((document) => Buffer.byteLength(JSON.stringify(document)));
}
