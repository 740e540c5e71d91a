import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import type { FaultCode } from '../server/faults.ts';
import { isLoopbackUrl, isSecureUrl } from '../server/loopback.ts';

export type ActivityFault = Extract<FaultCode, `activity${string}` | 'notAnActivity'>;

/** How many levels of object and array an activity may have. An Adaptive Card's value stays well below. */
const maxDepth = 20;

/** An id is put into a URL and into keys: no control character, no half a character, no step up a path. */
const id = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .refine((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text) && text !== '.' && text !== '..');

const text = z.string().nullish();
const objects = z.array(z.looseObject({})).nullish();

/** The parts the platform and the bot rely on. Everything else is kept as it came. */
const shape = z.looseObject({
  type: z.string().regex(/^[\w./-]{1,100}$/),
  id: id(1024).nullish(),
  channelId: z.string().regex(/^[\w.:-]{1,100}$/),
  serviceUrl: z.string().max(2048),
  conversation: z.looseObject({ id: id(1024), tenantId: text }),
  from: z.looseObject({ id: id(1024), name: text, aadObjectId: text }),
  recipient: z.looseObject({ id: text }).nullish(),
  replyToId: id(1024).nullish(),
  text,
  name: text,
  locale: text,
  deliveryMode: text,
  attachments: objects,
  entities: objects,
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
});

const faults: Readonly<Record<string, ActivityFault>> = {
  type: 'activityType',
  id: 'activityId',
  channelId: 'activityChannel',
  serviceUrl: 'activityServiceUrl',
  conversation: 'activityConversation',
  from: 'activityFrom',
};

/**
 * Checks parsed JSON before the adapter sees it, which would answer a missing part with a 500 or a long wait. The size
 * of the body is the server's to check, the length of the text the bot's.
 *
 * In local mode nobody proves who they are, so replies may go to this machine only, whatever the delivery mode;
 * otherwise over https only. A message without an id is given one, so that nothing takes it for a repeat.
 */
export function readActivity(body: unknown, { local }: { local: boolean }): Result<Activity, ActivityFault> {
  if (!isWithin(body, maxDepth)) return fail('activityTooDeep');
  const read = shape.safeParse(body);
  if (!read.success) return fail(faults[String(read.error.issues[0]?.path[0])] ?? 'notAnActivity');
  const { type, serviceUrl } = read.data;
  if (!(local ? isLoopbackUrl(serviceUrl) : isSecureUrl(serviceUrl))) return fail('activityServiceUrl');

  const activity: Record<string, unknown> = { ...(body as Record<string, unknown>) };
  for (const [name, value] of Object.entries(activity)) if (value === null && name !== 'value') delete activity[name];
  if (type === 'message') activity['id'] ??= randomUUID();
  // Nobody named is nobody: what looks at it finds no name, rather than nothing to look at.
  activity['recipient'] ??= { id: '' };
  for (const name of ['timestamp', 'localTimestamp', 'expiration']) readTime(activity, name);
  return ok(activity as unknown as Activity);
}

/** The SDK's types promise a Date here; what is not one is left out, for nothing rests on it. */
function readTime(activity: Record<string, unknown>, name: string): void {
  const given = activity[name];
  if (given === undefined) return;
  const time = new Date(typeof given === 'string' ? given : Number.NaN);
  if (Number.isNaN(time.getTime())) delete activity[name];
  else activity[name] = time;
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1));
}
