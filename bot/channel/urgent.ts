import { z } from 'zod';
import { isEmergency } from '../../dialogs/turn/emergency-turn.ts';
import { readIncoming } from './incoming.ts';

const said = z.object({
  type: z.literal('message').optional(),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? undefined),
  value: z.unknown().optional(),
});

/** Whether what was posted, an activity or a turn of the page, asks for the emergency: that waits for nobody. */
export function isUrgent(body: unknown): boolean {
  const read = said.safeParse(body);
  return read.success && isEmergency(readIncoming(read.data));
}
