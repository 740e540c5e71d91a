import { randomUUID } from 'node:crypto';
import { UnreadableError, type Clock } from '../../dialogs/ports.ts';
import type { CaseRecord, Past } from '../../dialogs/record/index.ts';
import { spill } from '../../dialogs/record/spill.ts';
import type { Trail, TrailEntry } from '../../dialogs/record/trail.ts';
import { joinPasts } from '../../dialogs/record/whole-record.ts';
import type { Documents } from './documents.ts';
import type { Row, SealedTable } from './table.ts';

/**
 * What has moved out of a record or a trail, in rows of its own. They are there before the document that names them is
 * written: what fails in between leaves a segment that nothing names, which the sweep removes, and never a gap.
 */
export type Segments = ReturnType<typeof createSegments>;

export function createSegments(table: SealedTable, documents: Documents, clock: Clock) {
  const { filing } = documents;
  const labelled = (tenant: string) => ({
    labels: [filing.label.tenant(tenant)],
    createdAt: clock.now().toISOString(),
  });

  async function moveEntries(tenant: string, of: string, entries: readonly TrailEntry[]): Promise<Trail['segments']> {
    const at = filing.segment('trail', of, randomUUID());
    const { envelope } = await documents.sealEntries(at, entries);
    await table.insert(at, { ...labelled(tenant), envelope });
    return [{ id: at.id, to: entries.at(-1)?.seq ?? 0 }];
  }
  async function readRow(kind: 'past' | 'trail', of: string, id: string): Promise<Row> {
    const row = await table.read(filing.segment(kind, of, id));
    if (!row) throw new UnreadableError(`${kind}: a segment is missing`);
    return row;
  }

  return {
    moveEntries,
    /** The record, small enough to be written, once what is too much for it lies in segments. */
    async spilled(given: CaseRecord): Promise<CaseRecord> {
      const { record, past, trail } = spill(given);
      if (!past && !trail) return record;
      const moved: string[] = [];
      if (past) {
        const at = filing.segment('past', record.id, randomUUID());
        const { envelope } = await documents.sealPast(at, past);
        await table.insert(at, { ...labelled(record.tenant), envelope });
        moved.push(at.id);
      }
      const segments = trail ? await moveEntries(record.tenant, record.id, trail) : [];
      return {
        ...record,
        moved: { ...record.moved, segments: [...record.moved.segments, ...moved] },
        trail: { ...record.trail, segments: [...record.trail.segments, ...segments] },
      };
    },
    past: async ({ id, moved }: CaseRecord): Promise<Past> =>
      joinPasts(
        await Promise.all(
          moved.segments.map(async (segment) => await documents.openPast(await readRow('past', id, segment))),
        ),
      ),
    /**
     * All entries of a chain, oldest first.
     * @param of the id of the case, or the tenant's hash for the service's trail
     */
    async entries(of: string, trail: Trail): Promise<readonly TrailEntry[]> {
      const read = async ({ id }: { id: string }) => await documents.openEntries(await readRow('trail', of, id));
      return [...(await Promise.all(trail.segments.map(read))).flat(), ...trail.entries];
    },
  };
}
