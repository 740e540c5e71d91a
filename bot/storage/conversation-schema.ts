import { z } from 'zod';
import type { ConversationState, Delivered, Focus, ShownCard, StaffPreference } from '../../dialogs/ports.ts';

/**
 * What is read back from a store, checked. Strict: a field this release does not know would otherwise be lost with the
 * next save. `Fields` makes the compiler refuse a schema that misses a field of its type.
 */
type Fields<T> = Readonly<Record<keyof T, z.ZodType>>;

const delivered = z
  .strictObject({
    caseId: z.string().optional(),
    revision: z.int().nonnegative(),
    page: z.string(),
    asking: z
      .strictObject({ question: z.string(), part: z.string() } satisfies Fields<NonNullable<Delivered['asking']>>)
      .optional(),
    options: z.array(z.string()).optional(),
  } satisfies Fields<Delivered>)
  // JSON leaves out what is undefined.
  .transform((read): Delivered => ({ ...read, caseId: read.caseId }));

const placeFocused = {
  page: z.string(),
  question: z.string().optional(),
  parts: z.array(z.string()).optional(),
  recipient: z.string().optional(),
  found: z.array(z.string()).optional(),
  once: z.literal(true).optional(),
  access: z
    .strictObject({ change: z.string(), who: z.string().optional() } satisfies Fields<NonNullable<Focus['access']>>)
    .optional(),
} satisfies Fields<Omit<Focus, 'from'>>;
const focus = z.strictObject({
  ...placeFocused,
  from: z.strictObject({ ...placeFocused, from: z.strictObject(placeFocused).optional() }).optional(),
} satisfies Fields<Focus>);

const shownCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  done: z
    .strictObject({ at: z.string(), recorded: z.boolean() } satisfies Fields<NonNullable<ShownCard['done']>>)
    .optional(),
} satisfies Fields<ShownCard>);

const dialogs = z.strictObject({
  release: z.string(),
  state: z.unknown(),
} satisfies Fields<NonNullable<ConversationState['dialogs']>>);

export const conversationState = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  tenant: z.string(),
  practitioner: z.string(),
  language: z.enum(['en', 'cy']).optional(),
  caseId: z.string().optional(),
  dialogs: dialogs.optional(),
  focus: focus.optional(),
  delivered: delivered.optional(),
  cards: z.array(shownCard).optional(),
  replying: z.array(z.string()).optional(),
  activities: z.array(z.string()),
} satisfies Fields<ConversationState>) satisfies z.ZodType<ConversationState>;

export const staffPreference = z.strictObject({
  version: z.literal(1),
  tenant: z.string(),
  practitioner: z.string(),
  language: z.enum(['en', 'cy']),
} satisfies Fields<StaffPreference>) satisfies z.ZodType<StaffPreference>;
