import type { AuditEvent, AuditStore } from '../../dialogs/ports.ts';
import type { Log } from '../log.ts';

export interface NoteOptions {
  readonly audit: AuditStore;
  readonly log: Log;
  /** How long an answer waits for the audit, in milliseconds. */
  readonly patience?: number;
}

/**
 * Puts an event on the service's trail before it is answered. Never rejects: where the trail cannot be written, or not
 * soon, the answer still goes out and the log says so. For what shows nothing of a case; a look that cannot be put down
 * is not given.
 * @param code what the log says of one that is late
 * @param unwritten told that it is not there, which may be after this has answered
 */
export async function noteInTime(
  { audit, log, patience = 3_000 }: NoteOptions,
  tenant: string,
  event: AuditEvent,
  code: string,
  unwritten: () => void = () => undefined,
): Promise<void> {
  const write = async (): Promise<void> => {
    try {
      await audit.note(tenant, [event]);
    } catch (error) {
      unwritten();
      log.fault('audit.unwritten', error, { action: event.action });
    }
  };
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(late.resolve, patience, 'late');
  if ((await Promise.race([write(), late.promise])) === 'late') log.warning('audit.late', { code });
  clearTimeout(timer);
}
