import { z } from 'zod';

/** Which sessions of one person at the console are over before their time. It goes by itself when the last would be. */
export const endedSessions = z.strictObject({
  version: z.literal(1),
  tenant: z.string(),
  practitioner: z.string(),
  /** Every session that began then or before: milliseconds since 1970. */
  before: z.int().optional(),
  /** Sessions that were ended one by one, the last ended last. */
  ids: z.array(z.string()).max(50),
});
export type EndedSessions = z.infer<typeof endedSessions>;
