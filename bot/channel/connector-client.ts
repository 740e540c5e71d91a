import { ConnectorClient } from 'botframework-connector';
import type { ConnectorCall, ConnectorCalls } from './connector-calls.ts';

type Send = ConnectorClient['sendOperationRequest'];
type Arguments = Parameters<Send>[0];
type Operation = Parameters<Send>[1];
type Credentials = ConnectorClient['credentials'];

/**
 * The SDK's connector client, sending by our own calls. Every operation of the SDK comes through one method, described
 * as data; carrying that out here leaves behind the SDK's pipeline, which is most of what a turn costs, retries for
 * seconds, waits without limit, and drops every property of an entity but its type.
 */
export class KeptConnectorClient extends ConnectorClient {
  readonly #base: string;
  readonly #calls: ConnectorCalls;

  constructor(credentials: Credentials, serviceUrl: string, calls: ConnectorCalls) {
    super(credentials, { baseUri: serviceUrl });
    this.#base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
    this.#calls = calls;
  }

  /** @throws ConnectorError */
  override async sendOperationRequest(given: Arguments, operation: Operation): ReturnType<Send> {
    const call = callOf(this.#base, given, operation);
    await sign(this.credentials, call.headers);
    return (await this.#calls.send(call)) as Awaited<ReturnType<Send>>;
  }
}

function callOf(base: string, given: Arguments, { path = '', httpMethod, ...operation }: Operation): ConnectorCall {
  // Files kept by the channel come as streams; this bot keeps none there.
  if (!path.startsWith('v3/conversations')) throw new Error(`no connector operation at ${path}`);
  const url = new URL(
    base + path.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(String(given[name]))),
  );
  // Each comes from the option of its own name.
  for (const { mapper } of operation.queryParameters ?? []) {
    const name = mapper.serializedName ?? '';
    const value: unknown = given.options?.[name as keyof typeof given.options];
    if (typeof value === 'string' || typeof value === 'number') url.searchParams.set(name, String(value));
  }
  const headers = { accept: 'application/json', ...conversationHeader(given) };
  const method = httpMethod as ConnectorCall['method'];
  const bodyName = operation.requestBody?.parameterPath;
  if (typeof bodyName !== 'string') return { method, url: url.href, headers };
  const body = JSON.stringify(given[bodyName]);
  return { method, url: url.href, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, body };
}

/** Channels route by it where an id can stand in a header. */
function conversationHeader(given: Arguments): Record<string, string> {
  const id: unknown = given['conversationId'];
  return typeof id === 'string' && /^[\u0021-\u007e]+$/.test(id) ? { 'x-ms-conversation-id': id } : {};
}

/** Credentials know the SDK's request and set one header on it. */
async function sign(credentials: Credentials, headers: Record<string, string>): Promise<void> {
  const set = (name: string, value: string): void => void (headers[name.toLowerCase()] = value);
  await credentials.signRequest({ headers: { set } } as unknown as Parameters<Credentials['signRequest']>[0]);
}
