import type { CaseRecord } from '../../dialogs/record/index.ts';
import { clearAway } from './erase.ts';
import { everyRow } from './every-row.ts';
import { placeOf, readable, type Registry } from './registry.ts';
import type { Row } from './table.ts';

const dayMs = 24 * 60 * 60_000;

export interface SweepPlan {
  /** Untouched for too long, to be closed. */
  readonly close: readonly CaseRecord[];
  /** Closed for long enough, to be erased. */
  readonly erase: readonly CaseRecord[];
  /** As those, but a hold stands. */
  readonly held: readonly CaseRecord[];
  /** Erased before, and something of them is left. */
  readonly clear: readonly { readonly id: string; readonly reference: string }[];
  /** Their erasure was begun, and the case is still there. */
  readonly begun: readonly CaseRecord[];
  /** Segments that nothing names, older than a day: writes that failed left them. */
  readonly orphans: readonly Row[];
  /** Ids of cases that cannot be read. They are left as they are. */
  readonly unreadable: readonly string[];
}
export interface RetentionDays {
  readonly closeDays: number | undefined;
  readonly eraseDays: number | undefined;
}

/** What a sweep would do now. It only reads. */
export async function planSweep(registry: Registry, { closeDays, eraseDays }: RetentionDays): Promise<SweepPlan> {
  const now = registry.clock.now();
  const plan = {
    close: [] as CaseRecord[],
    erase: [] as CaseRecord[],
    held: [] as CaseRecord[],
    clear: [] as { id: string; reference: string }[],
    begun: [] as CaseRecord[],
    orphans: [] as Row[],
    unreadable: [] as string[],
  };
  const erased = new Map<string, string>();
  for await (const { id, erased: kept } of registry.everyErased()) erased.set(id, kept.reference);

  /** The segments of each case that is there; undefined for one that cannot be read, whose segments stay. */
  const named = new Map<string, ReadonlySet<string> | undefined>();
  for await (const { row, record } of registry.everyCase()) {
    named.set(row.id, record && namesOf(record));
    if (!record) plan.unreadable.push(row.id);
    else if (isClosedFor(record, eraseDays, now)) (record.hold ? plan.held : plan.erase).push(record);
    else if (erased.has(row.id)) plan.begun.push(record);
    else if (isUntouched(record, { closeDays }, now)) plan.close.push(record);
  }

  const left = new Set<string>();
  for (const kind of ['past', 'trail'] as const)
    for await (const row of everyRow(registry.table, kind)) {
      const of = row.partition;
      if (erased.has(of) && !named.has(of)) {
        if (!row.id.startsWith('erased')) left.add(of);
      } else if (isPast(row.createdAt, 1, now) && isOrphan(row, named)) plan.orphans.push(row);
    }
  for await (const { about } of registry.conversations((id) => erased.has(id) && !named.has(id))) left.add(about);
  plan.clear.push(...[...left].map((id) => ({ id, reference: erased.get(id) ?? '' })));
  return plan;
}

const isPast = (at: string, days: number | undefined, now: Date): boolean =>
  days !== undefined && Date.parse(at) + days * dayMs <= now.getTime();

/** Whether a case that is not closed was left alone for so long. */
export const isUntouched = (record: CaseRecord, { closeDays }: Pick<RetentionDays, 'closeDays'>, now: Date): boolean =>
  record.status !== 'closed' && isPast(lastTouched(record), closeDays, now);
/** Whether a case has been closed for so many days. */
export const isClosedFor = ({ status, closed }: CaseRecord, days: number | undefined, now: Date): boolean =>
  status === 'closed' && closed !== undefined && isPast(closed.at, days, now);

/** Of a trail without a case nothing is taken away: it may be the service's own. */
function isOrphan({ kind, partition, id }: Row, named: ReadonlyMap<string, ReadonlySet<string> | undefined>): boolean {
  if (!named.has(partition)) return kind === 'past';
  const names = named.get(partition);
  return names !== undefined && !names.has(id) && !id.startsWith('erased');
}

/** When somebody last did anything with a case; what operators' commands did, and what was refused, does not count. */
function lastTouched(record: CaseRecord): string {
  const times = [
    record.created.at,
    ...record.trail.entries.filter(({ by, basis }) => by !== 'operator' && basis !== 'none').map(({ at }) => at),
    ...Object.values(record.answers).map(({ at }) => at),
    ...[...record.notes, ...record.drafts, ...record.emergencies, ...record.documents].map(({ at }) => at),
  ];
  return times.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest));
}

/**
 * Removes segments that nothing names. Each is held against its case as it is now, by a read of that case alone: what a
 * list has missed is not taken for gone.
 * @returns how many rows went
 */
export async function removeOrphans(registry: Registry, orphans: readonly Row[]): Promise<number> {
  let count = 0;
  for (const row of orphans)
    if (!(await isNamed(registry, row)) && (await registry.table.remove(placeOf(row)))) count++;
  return count;
}

async function isNamed({ table, documents }: Registry, row: Row): Promise<boolean> {
  // A segment is labelled with its tenant, which is where its case would be.
  const [tenant] = row.labels;
  if (tenant === undefined) return true;
  const of = await table.read({ kind: 'case', partition: tenant, id: row.partition });
  if (!of) return row.kind !== 'past';
  const record = await readable(() => documents.openCase(of));
  return !record || namesOf(record).has(row.id);
}

const namesOf = ({ moved, trail }: CaseRecord): ReadonlySet<string> =>
  new Set([...moved.segments, ...trail.segments.map(({ id }) => id)]);

/** Goes on with erasures that were broken off. @returns how many rows went or were changed */
export async function clearLeft(registry: Registry, { clear }: Pick<SweepPlan, 'clear'>): Promise<number> {
  let count = 0;
  for (const { id } of clear) count += await clearAway(registry, id);
  return count;
}
