import type { Actor, AuditStore, Clock } from '../../../dialogs/ports.ts';
import type { TrailAction } from '../../../dialogs/record/trail.ts';
import type { Log } from '../../log.ts';
import { noteInTime } from '../../staff/note-in-time.ts';

/** Puts on the service's trail that somebody came or went. Never rejects. */
export type OnRecord = (who: Actor, action: ComesOrGoes) => Promise<void>;
export type ComesOrGoes = Extract<TrailAction, 'signedIn' | 'signedOut' | 'signedOutEverywhere'>;

export interface OnRecordOptions {
  readonly audit: AuditStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Who signs in and out at the console. Where it cannot be written they are let in all the same: they see no case by that,
 * each look has an entry of its own, and the emergency numbers must be had. A session that runs out is not noted.
 */
export const onRecord =
  ({ audit, clock, log }: OnRecordOptions): OnRecord =>
  async ({ tenant, id }, action) =>
    await noteInTime({ audit, log }, tenant, { at: clock.now().toISOString(), by: id, action, basis: 'none' }, action);
