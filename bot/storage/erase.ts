import { ConflictError } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { eraseTrail, erasedId, putRow, type Erased, type ErasureReason } from './erased-trail.ts';
import { pack } from './packed.ts';
import { placeOf, readable, type Registry } from './registry.ts';
import type { FiledUnder, Row } from './table.ts';

/**
 * Taking a case away for good. The steps, each of which may be the last that a process does:
 *
 *  1. the trail that stays, which ends with 'erased', in a row of its own (again, where the case changed meanwhile);
 *  2. the case, if it is still what was read: nobody can come to it any more;
 *  3. what had moved out of it, the segments of its old trail, and its name in conversations.
 *
 * Broken off before 2 the case is there and may be erased again; after it, `clearAway` does the rest, as often as it is
 * run. So nothing of a case is left without a name that leads to it, and no case goes without its trail.
 */

/** How often the case may change under the hands of who erases it. */
const tries = 10;

/**
 * @param isDue asked of the newest record; where it says no, the case has changed
 * @returns 'held' where a legal hold stands, 'changed' where somebody went on working on it
 */
export async function eraseCase(
  registry: Registry,
  { tenant, id }: Pick<CaseRecord, 'tenant' | 'id'>,
  reason: ErasureReason,
  isDue: (record: CaseRecord) => boolean = () => true,
): Promise<'erased' | 'held' | 'gone' | 'changed'> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const found = await registry.readCase(tenant, id);
    if (!found) return 'gone';
    const refused = found.record.hold ? 'held' : isDue(found.record) ? undefined : 'changed';
    if (refused) {
      // Where it was not yet so a moment ago: the case stays, and its own trail with it.
      if (attempt > 1) await unkeepTrail(registry, id);
      return refused;
    }
    await keepTrail(registry, found.record, reason);
    try {
      await registry.table.remove(placeOf(found.row), found.row.etag);
    } catch (error) {
      if (error instanceof ConflictError) continue;
      throw error;
    }
    await clearAway(registry, id);
    return 'erased';
  }
  await unkeepTrail(registry, id);
  return 'changed';
}

async function keepTrail(registry: Registry, record: CaseRecord, reason: ErasureReason): Promise<void> {
  const { auditKey, clock } = registry;
  // A broken chain is no reason to keep a case: what can be read of it stays.
  const entries = (await readable(() => registry.entries(record.id, record.trail))) ?? record.trail.entries;
  const made = { at: clock.now().toISOString(), reason };
  await keepErased(registry, record.id, eraseTrail(record, entries, made, auditKey));
}

/** Puts the trail that stays beside the case that is about to go. */
export async function keepErased(
  { envelopes, table, documents }: Registry,
  caseId: string,
  { document, segments }: Erased,
): Promise<void> {
  const at = (id: string): FiledUnder => documents.filing.segment('trail', caseId, id);
  for (const { id, entries } of segments)
    await putRow(table, at(id), (await documents.sealEntries(at(id), entries)).envelope);
  await putRow(table, at(erasedId), await envelopes.seal(at(erasedId), pack(document)));
}

/**
 * What is left of a case that is no more. To be run only where its row is gone and its erased trail is there.
 * @returns how many rows went or were changed
 */
export async function clearAway(registry: Registry, caseId: string): Promise<number> {
  const { table } = registry;
  let count = 0;
  const left = [
    ...(await registry.segmentsOf('past', caseId)),
    ...(await registry.segmentsOf('trail', caseId)).filter(({ id }) => !isErasedRow(id)),
  ];
  for (const row of left) if (await table.remove(placeOf(row))) count++;
  for await (const { row } of registry.conversations((id) => id === caseId))
    if (await forget(registry, row, caseId)) count++;
  return count;
}

/** Of a case that is there after all. */
async function unkeepTrail(registry: Registry, caseId: string): Promise<void> {
  const rows = await registry.segmentsOf('trail', caseId);
  for (const row of rows) if (isErasedRow(row.id)) await registry.table.remove(placeOf(row));
}

const isErasedRow = (id: string): boolean => id === erasedId || id.startsWith(`${erasedId}-`);

/** A conversation without the case it was about. It goes when it would have gone. */
async function forget({ table, documents }: Registry, first: Row, caseId: string): Promise<boolean> {
  let row: Row | undefined = first;
  for (let attempt = 1; row && attempt <= tries; attempt++) {
    const state = await documents.openConversation(row);
    if (state.caseId !== caseId && state.delivered?.caseId !== caseId) return false;
    const { caseId: _, dialogs: _dialogs, focus: _focus, delivered: _delivered, ...rest } = state;
    const { envelope } = await documents.sealConversation(rest, row.envelope);
    const { labels, status, createdAt, expiresAt } = row;
    try {
      await table.replace(placeOf(row), row.etag, { labels, status, createdAt, expiresAt, envelope });
      return true;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      row = await table.read(placeOf(row));
    }
  }
  return false;
}
