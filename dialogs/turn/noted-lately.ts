import type { AuditEvent, AuditStore, Clock, Staff } from '../ports.ts';

/** For how long one entry of the service's trail stands for all that somebody tries, in milliseconds. */
const quarter = 15 * 60_000;

/** Who was noted when, in this process, by the trail it was noted in. */
const noted = new WeakMap<AuditStore, Map<string, number>>();

/**
 * Puts what a member of staff tried into the service's own trail, once in a quarter of an hour: who tries a thousand
 * times adds no thousand entries. In between the trail is written as it is, so that no attempt is told from another by
 * the time it takes.
 * @throws StoreUnavailableError, UnreadableError
 */
export async function noteLately(
  { audit, clock }: { readonly audit: AuditStore; readonly clock: Clock },
  { tenant, id }: Staff,
  event: AuditEvent,
): Promise<void> {
  const now = clock.now().getTime();
  const times = noted.get(audit) ?? new Map<string, number>();
  noted.set(audit, times);
  // They lie in the order they were made in. A clock that was put back makes all of them old.
  for (const [key, at] of times) {
    if (now >= at && now - at < quarter) break;
    times.delete(key);
  }
  const key = JSON.stringify([tenant, id]);
  if (times.has(key)) return await audit.note(tenant, []);
  times.set(key, now);
  try {
    await audit.note(tenant, [event]);
  } catch (error) {
    // The next attempt is noted in its place.
    times.delete(key);
    throw error;
  }
}
