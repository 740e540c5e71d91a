import { setTimeout as delay } from 'node:timers/promises';
import { ConflictError, type AuditEvent, type AuditStore } from '../../dialogs/ports.ts';
import { chained, emptyTrail, type Trail, type TrailKey } from '../../dialogs/record/trail.ts';
import type { Documents } from './documents.ts';
import type { Segments } from './segments.ts';
import type { SealedTable } from './table.ts';

/** The name of the chain of the service's own trail. */
export const serviceChain = 'service';
/** How many entries the row has at most, and how many stay in it when the others move to a segment. */
const mostEntries = 200;
const entriesKept = 20;
/** Several instances write the row: how often one tries, and the longest wait between two tries, in milliseconds. */
const tries = 40;
const longestWait = 120;
/** The longest `what` of an entry: what was attempted comes from outside. */
const longestWhat = 1000;

export const fitEvent = (event: AuditEvent): AuditEvent =>
  event.what !== undefined && event.what.length > longestWhat
    ? { ...event, what: event.what.slice(0, longestWhat) }
    : event;

interface Waiting {
  readonly events: readonly AuditEvent[];
  readonly keep: () => void;
  readonly fail: (error: unknown) => void;
}

/** One row for each tenant. What is noted while a write is under way goes into the next one together. */
export function serviceTrail(
  table: SealedTable,
  documents: Documents,
  segments: Segments,
  auditKey: TrailKey,
): AuditStore {
  const { filing } = documents;
  const waiting = new Map<string, Waiting[]>();

  async function write(tenant: string, events: readonly AuditEvent[]): Promise<void> {
    const at = filing.serviceTrail(tenant);
    const row = await table.read(at);
    const before = row ? await documents.openTrail(row) : emptyTrail();
    const after = await moved(tenant, chained(before, events.map(fitEvent), serviceChain, auditKey));
    const { envelope } = await documents.sealTrail(at, after, row?.envelope);
    const labels = [filing.label.tenant(tenant)];
    if (row) await table.replace(at, row.etag, { labels, envelope });
    else await table.insert(at, { labels, envelope });
  }
  async function moved(tenant: string, trail: Trail): Promise<Trail> {
    if (trail.entries.length <= mostEntries) return trail;
    const gone = trail.entries.slice(0, -entriesKept);
    const added = await segments.moveEntries(tenant, filing.tenantHash(tenant), gone);
    return { ...trail, entries: trail.entries.slice(-entriesKept), segments: [...trail.segments, ...added] };
  }
  async function writeInTurn(tenant: string, events: readonly AuditEvent[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write(tenant, events);
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === tries) throw error;
        await delay(Math.random() * Math.min(longestWait, 5 * attempt));
      }
    }
  }

  async function run(tenant: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0);
      try {
        await writeInTurn(
          tenant,
          group.flatMap(({ events }) => events),
        );
        for (const { keep } of group) keep();
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    waiting.delete(tenant);
  }

  return {
    note: async (tenant, events) => {
      await new Promise<void>((keep, fail) => {
        const queue = waiting.get(tenant);
        if (queue) return void queue.push({ events, keep, fail });
        const begun: Waiting[] = [{ events, keep, fail }];
        waiting.set(tenant, begun);
        void run(tenant, begun);
      });
    },
  };
}
