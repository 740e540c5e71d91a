import type { ServerResponse } from 'node:http';
import { mayOpen } from '../../dialogs/may-open.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { LiveChange } from '../../dialogs/turn/living-record.ts';
import { answer, refuse, refuseForNow } from '../server/answer.ts';
import type { Route } from '../server/routes.ts';
import { admitted, type AtConsole, type WhoAsks } from './admitted.ts';
import { EventStream } from './event-stream.ts';
import { mayWatch, type Looking } from './look-at.ts';
import type { CaseWatch } from './watched-cases.ts';

export interface LiveOptions extends Looking {
  readonly whoAsks: WhoAsks;
  readonly watch: CaseWatch;
  /** How many streams one person, and all together, may have open in this process. */
  readonly most?: { readonly person: number; readonly all: number };
  /** How often there is a sign of life, and it is looked whether they are still here: in milliseconds. */
  readonly beatMs?: number;
}

export interface Live {
  readonly route: Route;
  /** Ends every stream and takes no new one: a stop does not wait for them. */
  close(): void;
}

/** After how long a browser comes again, in milliseconds; and in seconds for whoever has too many open. */
const retryMs = 2_000;
const retryTooMany = 10;

/**
 * `GET /console/live?case=ID`: server-sent events. `event: changed` with {case, revision} says which revision a case has,
 * at once and whenever it has another; the page then fetches what it shows. Whoever was away learns where things stand,
 * not what happened meanwhile, so nothing is lost and nothing comes twice; whoever comes again with that revision as
 * `Last-Event-ID` is told nothing until there is another. It ends when they may not read the case any more, when their
 * session does, and when the server stops.
 */
export function liveRoute({
  whoAsks,
  watch,
  most = { person: 20, all: 2_000 },
  beatMs = 15_000,
  ...looking
}: LiveOptions): Live {
  const open = new Map<string, number>();
  const ends = new Set<() => void>();
  let all = 0;
  let closed = false;
  const isClosed = () => closed;

  /** Takes one of a person's streams; undefined where they have none left. */
  const taken = ({ staff: { tenant, id } }: AtConsole): (() => void) | undefined => {
    const key = JSON.stringify([tenant, id]);
    const own = open.get(key) ?? 0;
    if (own >= most.person || all >= most.all) return undefined;
    open.set(key, own + 1);
    all += 1;
    return () => {
      all -= 1;
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    };
  };

  const begin = (res: ServerResponse, at: AtConsole, now: CaseRecord, seen: number): void => {
    const { deps } = looking;
    const { tenant, id } = now;
    const stream = new EventStream(res, retryMs);
    let said = seen;
    const end = (): void => stream.end();
    const saw = (record: CaseRecord | undefined): void => {
      // As the register has them now: teams change, and people leave.
      const staff = deps.staff.find(at.staff);
      if (!record || !staff || !mayOpen(staff, 'read', record, deps.clock.now())) return end();
      if (record.revision <= said) return;
      said = record.revision;
      stream.send('changed', { case: id, revision: said } satisfies LiveChange, String(said));
    };
    saw(now);
    const stop = watch.watch(tenant, id, saw);
    const beat = setInterval(() => {
      stream.beat();
      void at.stillHere().then((here) => (here ? undefined : end()), end);
    }, beatMs).unref();
    const until = at.until === undefined ? undefined : setTimeout(end, at.until - deps.clock.now().getTime()).unref();
    ends.add(end);
    res.once('close', () => {
      stop();
      clearInterval(beat);
      clearTimeout(until);
      ends.delete(end);
    });
  };

  const route: Route = {
    method: 'GET',
    path: '/console/live',
    handle: admitted(whoAsks, async ({ incoming, query }, res, at) => {
      if (closed) return refuse(res, 'stopping');
      const free = taken(at);
      if (!free) return refuseForNow(res, retryTooMany);
      res.once('close', free);
      const id = query.get('case') ?? '';
      const record = await mayWatch(looking, at.staff, id);
      if (!record) return refuse(res, 'notFound');
      // It may have closed while rights were looked at.
      if (isClosed()) return refuse(res, 'stopping');
      if (incoming.method === 'HEAD') return answer(res, 200);
      if (!res.destroyed) begin(res, at, record, seenBefore(incoming.headers['last-event-id'], record));
    }),
  };
  return {
    route,
    close: () => {
      closed = true;
      for (const end of ends) end();
    },
  };
}

/** The revision they know already; one that is not this case's latest is no reason to say nothing. */
const seenBefore = (last: string | string[] | undefined, { revision }: CaseRecord): number =>
  last === String(revision) ? revision : -1;
