import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request to Cosmos DB as far as the strict server minds it. */
export interface CosmosRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What is asked of documents; 'other' is about databases, containers and the account. */
  readonly operation: Operation;
  /** 'dbs/x/colls/y', of a request about documents. */
  readonly container: string;
  /** Of one document. */
  readonly id: string | undefined;
  /** The partition it names; undefined where it names none. */
  readonly partition: string | undefined;
}
export type Operation = 'read' | 'create' | 'replace' | 'delete' | 'query' | 'plan' | 'other';

const byMethod: Readonly<Record<string, Operation>> = { GET: 'read', PUT: 'replace', DELETE: 'delete', POST: 'create' };

export function cosmosRequest(method: string, url: string, headers: IncomingHttpHeaders, body: Buffer): CosmosRequest {
  const [, db, , coll, documents, id] = segmentsOf(url);
  const about = documents === 'docs';
  const isPlan = headers['x-ms-cosmos-is-query-plan-request'] !== undefined;
  const isQuery = headers['x-ms-documentdb-isquery'] !== undefined;
  const asked = isPlan ? 'plan' : isQuery ? 'query' : (byMethod[method] ?? 'other');
  return {
    method,
    url,
    headers,
    body,
    operation: about ? asked : 'other',
    container: about ? `dbs/${db}/colls/${coll}` : '',
    id,
    partition: partitionNamed(headers['x-ms-documentdb-partitionkey']),
  };
}

const segmentsOf = (url: string): string[] =>
  new URL(url, 'http://cosmos').pathname.split('/').filter(Boolean).map(decodeURIComponent);

function partitionNamed(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const [value] = JSON.parse(header) as unknown[];
  return typeof value === 'string' ? value : undefined;
}

/** Whether the master key signed it (learn.microsoft.com, "Access control on Azure Cosmos DB resources"). */
export function isSigned({ method, url, headers }: CosmosRequest, key: string): boolean {
  const segments = segmentsOf(url);
  const named = segments.length % 2 === 0;
  const type = (named ? segments.at(-2) : segments.at(-1)) ?? '';
  const link = (named ? segments : segments.slice(0, -1)).join('/');
  const date = String(headers['x-ms-date'] ?? '').toLowerCase();
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${date}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  const given = Buffer.from(decodeURIComponent(headers.authorization ?? ''));
  const wanted = Buffer.from(`type=master&ver=1.0&sig=${signature}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
