import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Incoming as Said, IncomingCommand } from '../../dialogs/turn/incoming.ts';
import { actionNames } from '../../dialogs/turn/view.ts';
import { assembled, type Inputs } from './incoming/answers.ts';
import { boundedJson, cleaned } from './incoming/bounded.ts';

export type { IncomingCommand } from '../../dialogs/turn/incoming.ts';

/** One activity, made plain: who, where, and what they said or sent. Nothing else of the activity goes further. */
export interface Incoming extends Said {
  readonly activityId: string;
  readonly conversationId: string;
  /** The Entra object id where the channel vouches for one, else the channel's id. */
  readonly from: string;
  readonly tenant?: string;
}

/** Longer than any answer may be, so that the question can say what its limit is. */
const longest = 100_000;
const word = z.string().min(1).max(300);
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

const mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id: z.string() }) });
const command = z.object({
  action: maybe(word),
  case: maybe(word),
  page: maybe(word),
  revision: maybe(z.int().nonnegative()),
  answers: maybe(z.record(z.string(), z.unknown())),
  question: maybe(word),
  language: maybe(word),
  text: maybe(z.string().max(longest)),
  note: maybe(word),
  reference: maybe(word),
});

/** Reads an activity. Never throws: what is not understood is `unreadable`, and the practitioner is asked again. */
export function readIncoming(activity: Partial<Activity>): Incoming {
  const text = typed(activity);
  const value = readValue(activity.value);
  return {
    // Without an id nothing can be known to be a repeat: it gets one of its own.
    activityId: activity.id || randomUUID(),
    conversationId: activity.conversation?.id ?? '',
    from: activity.from?.aadObjectId ?? activity.from?.id ?? '',
    tenant: tenantOf(activity),
    ...(text === undefined ? {} : { text }),
    ...value,
  };
}

function typed(activity: Partial<Activity>): string | undefined {
  if (typeof activity.text !== 'string') return undefined;
  const mentions = (activity.entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success && read.data.text !== '' ? [read.data] : [];
  });
  // In a group the bot is addressed by name: that is not part of what is said. Whoever else is named is named in words.
  const said = mentions.reduce((words, { text, mentioned }) => {
    const name = mentioned.id === activity.recipient?.id ? '' : text.replace(/^<at(?: [^<>]*)?>|<\/at>$/g, '');
    return words.replace(text, () => name);
  }, activity.text);
  return cleaned(said).trim();
}

function tenantOf(activity: Partial<Activity>): string | undefined {
  const channelData: unknown = activity.channelData;
  const fromChannel = z.object({ tenant: z.object({ id: word }) }).safeParse(channelData);
  const ofChat = activity.conversation?.tenantId;
  if (!fromChannel.success) return ofChat;
  // A chat across two tenants is of neither: nobody is known there.
  const { id } = fromChannel.data.tenant;
  return ofChat === undefined || ofChat.toLowerCase() === id.toLowerCase() ? id : undefined;
}

type ReadValue = Pick<Incoming, 'command' | 'unreadable'>;
const unreadable: ReadValue = { unreadable: true };

function readValue(value: unknown): ReadValue {
  if (value === undefined || value === null) return {};
  const json = boundedJson(value, longest);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return unreadable;
  const { canllaw, msteams: _channels, ...inputs } = json.value as Record<string, unknown>;
  const said = command.safeParse(canllaw);
  const answers = assembled(inputs);
  if (!said.success || !answers.ok) return unreadable;
  return { command: withInputs(said.data, answers.value) };
}

/** What the buttons of a card say, with what stands in its inputs; the button's own word counts where both speak. */
function withInputs(said: z.infer<typeof command>, inputs: Inputs): IncomingCommand {
  const { answers, action, ...rest } = said;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    action: actionNames.find((name) => name === (action ?? 'submit')) ?? 'unknown',
    ...inputs.own,
    ...given,
    answers: { ...inputs.answers, ...answers },
  };
}
