import type { TrailEntry } from '../../dialogs/record/trail.ts';
import { clearAway, keepErased } from './erase.ts';
import { eraseTrail, type ErasureReason } from './erased-trail.ts';
import { everyRow } from './every-row.ts';
import { placeOf, readable, type Registry } from './registry.ts';
import type { Row } from './table.ts';

/** The row of a case that cannot be read, by its id: its reference is sealed with the rest of it. */
export async function findUnreadable({ table, documents }: Registry, id: string): Promise<Row | undefined> {
  for await (const row of everyRow(table, 'case'))
    if (row.id === id && !(await readable(() => documents.openCase(row)))) return row;
  return undefined;
}

/**
 * Takes away a case that cannot be read, in the steps of `eraseCase`. Of its trail stays what lay in segments that can be
 * read, up to the first gap; the newest entries went unread with the case, and heads exported before say so. Whoever was
 * refused stays unnamed: nobody can say who was kept out.
 * @param row as `findUnreadable` gave it
 * @throws ConflictError where it has changed since
 */
export async function eraseUnreadable(
  registry: Registry,
  row: Row,
  { tenant, reason }: { readonly tenant: string; readonly reason: ErasureReason },
): Promise<void> {
  const entries = await entriesLeft(registry, row.id);
  const unnamed = entries.flatMap(({ action, by, what }) =>
    action === 'refused' ? [by] : action === 'keptOut' && what !== undefined ? [what] : [],
  );
  const at = registry.clock.now().toISOString();
  const keptOut = unnamed.map((staff) => ({ staff, by: 'operator', at }));
  const of = { id: row.id, tenant, reference: row.id, owner: '', access: { keptOut } };
  await keepErased(registry, row.id, eraseTrail(of, entries, { at, reason }, registry.auditKey));
  await registry.table.remove(placeOf(row), row.etag);
  await clearAway(registry, row.id);
}

/** The entries in segments of the old trail, oldest first, up to the first that is missing. */
async function entriesLeft(registry: Registry, id: string): Promise<readonly TrailEntry[]> {
  const rows = (await registry.segmentsOf('trail', id)).filter((row) => !row.id.startsWith('erased'));
  const read = await Promise.all(
    rows.map(async (row) => (await readable(() => registry.documents.openEntries(row))) ?? []),
  );
  const all = read.flat().toSorted((a, b) => a.seq - b.seq);
  const gap = all.findIndex(({ seq }, index) => seq !== index + 1);
  return gap < 0 ? all : all.slice(0, gap);
}
