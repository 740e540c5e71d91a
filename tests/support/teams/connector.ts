import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { wrongWith } from './limits.ts';
import type { Call, Fate } from './misbehaviour.ts';
import type { Member } from './people.ts';
import type { BotActivity, ConversationType } from './shapes.ts';
import type { Transcript } from './transcript.ts';

/** A chat as the channel keeps it. */
export interface Room {
  readonly id: string;
  readonly type: ConversationType;
  readonly members: readonly Member[];
  readonly transcript: Transcript;
}

/** One call of the bot, and how it was answered; status 0 where it never was. */
export interface Handled {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number;
  readonly code?: string;
}

export interface ConnectorHost {
  room(id: string): Room | undefined;
  /** A chat that the bot begins with somebody. */
  begin(body: { readonly members?: readonly { readonly id: string }[] }): Room | undefined;
  newId(): string;
  fateOf(call: Omit<Call, 'number'>): Fate | undefined;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly code?: string;
  readonly retryAfter?: number;
}
const refused = (status: number, code: string): Answer => ({
  status,
  code,
  body: { error: { code, message: 'The channel of the tests does not take this.' } },
});
const notFound = refused(404, 'ConversationNotFound');

/** The path under which Teams has its connector: a region, and the routes below it. */
const region = '/uk';

/** The connector service of Teams over HTTP, as far as a bot may call it. */
export class TeamsConnector {
  readonly handled: Handled[] = [];
  readonly #host: ConnectorHost;
  readonly #server: Server;

  private constructor(host: ConnectorHost) {
    this.#host = host;
    this.#server = createServer((req, res) => void this.#take(req, res));
  }
  static async start(host: ConnectorHost): Promise<TeamsConnector> {
    const connector = new TeamsConnector(host);
    await new Promise<void>((resolve) => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${region}/`;
  }
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const { method = '', url = '/' } = req;
    const kind = ({ POST: 'post', PUT: 'update', DELETE: 'delete' } as const)[method] ?? 'read';
    const fate = this.#host.fateOf({ method, kind });
    const note = (status: number, code?: string) =>
      void this.handled.push({
        method,
        path: url,
        authorization: req.headers.authorization,
        status,
        ...(code !== undefined && { code }),
      });
    if (fate?.do === 'hang') return note(0, 'hang');
    if (fate?.do === 'delay') await wait(fate.ms);
    const answer = fate?.do === 'refuse' ? this.#refusal(fate) : this.#answer(method, url, Buffer.concat(parts));
    if (fate?.do === 'lose') {
      note(0, 'lose');
      return void res.destroy();
    }
    note(answer.status, answer.code);
    res.statusCode = answer.status;
    if (answer.retryAfter !== undefined) res.setHeader('retry-after', String(answer.retryAfter));
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  #refusal({ status, code, retryAfter }: Extract<Fate, { do: 'refuse' }>): Answer {
    return { ...refused(status, code), ...(retryAfter !== undefined && { retryAfter }) };
  }

  #answer(method: string, url: string, body: Buffer): Answer {
    const { pathname, searchParams } = new URL(url, 'http://channel');
    const [, root, version, of, id, what, which, last] = pathname.split('/').map(decodeURIComponent);
    if (`/${root}` !== region || version !== 'v3' || of !== 'conversations') return refused(404, 'NotFound');
    const json = readJson(body);
    if (json === undefined) return refused(400, 'BadSyntax');
    if (id === undefined || id === '') return method === 'POST' ? this.#begin(json) : refused(405, 'MethodNotAllowed');
    const room = this.#host.room(id);
    if (!room) return notFound;
    if (what === 'activities' && last === undefined) return this.#activities(method, room, which, json as BotActivity);
    if (method !== 'GET') return refused(405, 'MethodNotAllowed');
    if (what === 'pagedmembers') return paged(room, searchParams);
    if (what === 'members' || (what === 'activities' && last === 'members')) return members(room, which, what);
    return refused(404, 'NotFound');
  }

  #begin(body: object): Answer {
    const room = this.#host.begin(body);
    return room ? { status: 201, body: { id: room.id } } : refused(400, 'BadArgument');
  }

  #activities(method: string, room: Room, id: string | undefined, activity: BotActivity): Answer {
    const unknown = refused(404, 'ActivityNotFoundInConversation');
    if (method === 'DELETE') return id !== undefined && room.transcript.delete(id) ? { status: 200 } : unknown;
    const wrong = wrongWith(activity, room.type);
    if (wrong) return refused(wrong.status, wrong.code);
    if (method === 'PUT') {
      // Only what the bot sent is the bot's to change.
      const own = id !== undefined && room.transcript.by(id) === 'bot';
      return own && room.transcript.replace(id, activity) ? { status: 200, body: { id } } : unknown;
    }
    if (method !== 'POST') return refused(405, 'MethodNotAllowed');
    const newId = this.#host.newId();
    if (activity.type === 'typing') room.transcript.typings += 1;
    else if (activity.type === 'message') room.transcript.add(newId, 'bot', activity);
    else return refused(400, 'BadArgument');
    return { status: 201, body: { id: newId } };
  }
}

function readJson(body: Buffer): object | undefined {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const shown = ({ id, name, aadObjectId, tenantId, email, userRole }: Member) => ({
  id,
  name,
  objectId: aadObjectId,
  aadObjectId,
  tenantId,
  email,
  userPrincipalName: email,
  userRole,
});

function members({ members: all }: Room, which: string | undefined, what: string): Answer {
  if (what === 'activities' || which === undefined) return { status: 200, body: all.map(shown) };
  const found = all.find(({ id, aadObjectId }) => id === which || aadObjectId === which);
  return found ? { status: 200, body: shown(found) } : refused(404, 'MemberNotFoundInConversation');
}

/** Teams gives at least 50 at a time, whatever is asked for. */
function paged({ members: all }: Room, query: URLSearchParams): Answer {
  const size = Math.max(50, Number(query.get('pageSize') ?? 200));
  const from = Number(query.get('continuationToken') ?? 0);
  const next = from + size < all.length ? { continuationToken: String(from + size) } : {};
  return { status: 200, body: { ...next, members: all.slice(from, from + size).map(shown) } };
}
