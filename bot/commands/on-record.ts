import { ConflictError, type AuditEvent } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { Command } from './command.ts';

const tries = 20;

/** What an operator did, by the command it was done with. */
export const deed = ({ clock }: Command, action: AuditEvent['action'], what?: string): AuditEvent => ({
  at: clock.now().toISOString(),
  by: 'operator',
  action,
  basis: 'operator',
  ...(what !== undefined && { what }),
});

/**
 * Changes a case with its entry in the trail, again where somebody else wrote first.
 * @param change undefined where, on the newest record, there is nothing to do
 * @returns the record as it is stored; undefined where it is gone or there was nothing to do
 * @throws ConflictError after many tries
 */
export async function changeCase(
  { stores }: Command,
  { tenant, id }: Pick<CaseRecord, 'tenant' | 'id'>,
  event: AuditEvent,
  change: (record: CaseRecord) => CaseRecord | undefined = (record) => record,
): Promise<CaseRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    const stored = await stores.cases.load(tenant, id);
    const changed = stored && change(stored.value);
    if (!stored || !changed) return undefined;
    try {
      return (await stores.cases.replace(changed, stored.etag, [event])).value;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === tries) throw error;
    }
  }
}
