import { z } from 'zod';
import { isEmergency } from '../../dialogs/turn/emergency-turn.ts';
import { readIncoming } from './incoming.ts';

const said = z.object({
  // An edited message may ask for it as well.
  type: z.enum(['message', 'messageUpdate']).optional(),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? undefined),
  value: z.unknown().optional(),
});
/** A button that opens a dialog of Teams, or one in it: what it says is a level deeper. */
const pressed = z.object({
  type: z.literal('invoke'),
  name: z.enum(['task/fetch', 'task/submit']),
  value: z.object({ data: z.unknown() }),
});

/** Whether what was posted, an activity or a turn of the page, asks for the emergency: that waits for nobody. */
export function isUrgent(body: unknown): boolean {
  const button = pressed.safeParse(body);
  if (button.success) return isEmergency(readIncoming({ value: button.data.value.data }));
  const read = said.safeParse(body);
  return read.success && isEmergency(readIncoming(read.data));
}
