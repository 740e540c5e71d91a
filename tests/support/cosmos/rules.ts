import type { Clock } from '../../../dialogs/ports.ts';
import type { CosmosRequest } from './request.ts';

/** What Cosmos DB refuses and the server of the tests would take. */

export interface Refusal {
  readonly status: number;
  readonly substatus?: number;
  readonly message: string;
}

const mostBytes = 2 * 1024 * 1024;

/** What was created, as the server answered it. */
export interface Definition {
  readonly defaultTtl?: number;
  readonly partitionKey?: { readonly paths: readonly string[] };
}

/** @param definition of the container that is asked */
export function refusalOf(request: CosmosRequest, definition: Definition | undefined): Refusal | undefined {
  if (definition === undefined) return { status: 404, substatus: 1003, message: 'Owner resource does not exist' };
  if (request.body.length > mostBytes) return { status: 413, message: 'Request size is too large' };
  const { operation, partition } = request;
  if (operation === 'query' || operation === 'plan') return undefined;
  if (partition === undefined) return { status: 400, message: 'PartitionKey is missing' };
  if (operation !== 'create' && operation !== 'replace') return undefined;
  const document = JSON.parse(request.body.toString()) as Record<string, unknown>;
  if (document[keyOf(definition)] !== partition)
    return { status: 400, substatus: 1001, message: 'PartitionKey extracted from document does not match the header' };
  if (/[/\\?#]|\s$/.test(String(document['id'])) || Buffer.byteLength(String(document['id'])) > 255)
    return { status: 400, message: 'The id is not allowed' };
  if (operation === 'replace' && document['id'] !== request.id)
    return { status: 400, message: 'The id in the body and in the address differ' };
  return undefined;
}

export const keyOf = (definition: Definition): string => (definition.partitionKey?.paths[0] ?? '/id').slice(1);

/** The same query, which sees no more than its partition. */
export function insidePartition({ body, partition }: CosmosRequest, definition: Definition): Buffer {
  if (partition === undefined) return body;
  const asked = JSON.parse(body.toString()) as { query: string; parameters?: unknown[] };
  const [, select, where, order = ''] = /^(SELECT .*? WHERE )(.*?)( ORDER BY .*)?$/s.exec(asked.query) ?? [];
  if (select === undefined || where === undefined) throw new Error('a query of a shape that was not foreseen');
  return Buffer.from(
    JSON.stringify({
      query: `${select}c.${keyOf(definition)} = @namedPartition AND (${where})${order}`,
      parameters: [...(asked.parameters ?? []), { name: '@namedPartition', value: partition }],
    }),
  );
}

/** Documents that go by themselves, and when. */
export function timesToLive(clock: Clock) {
  const ends = new Map<string, { container: string; id: string; partition: string; at: number }>();
  const nameOf = (container: string, id: string, partition: string) => JSON.stringify([container, partition, id]);
  return {
    written(container: string, definition: Definition, document: Record<string, unknown>): void {
      const { id, ttl } = document;
      const partition = String(document[keyOf(definition)]);
      const name = nameOf(container, String(id), partition);
      const seconds = definition.defaultTtl === undefined ? -1 : Number(ttl ?? definition.defaultTtl);
      if (seconds < 0) ends.delete(name);
      else ends.set(name, { container, id: String(id), partition, at: clock.now().getTime() + seconds * 1000 });
    },
    /** What is over by now; it is named once. */
    takeOver() {
      const now = clock.now().getTime();
      const over = [...ends].filter(([, { at }]) => at <= now);
      for (const [name] of over) ends.delete(name);
      return over.map(([, end]) => end);
    },
  };
}
