import type { BotActivity } from './shapes.ts';

/** What Teams takes, in bytes of UTF-8 JSON: a card of about 28 KB, a message of about 100 KB with all that is in it. */
export const cardMost = 28 * 1000;
export const messageMost = 100 * 1000;

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';
export const fileConsentType = 'application/vnd.microsoft.teams.card.file.consent';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null));

/** Why Teams would not take an activity: a status and its code; undefined where it would. */
export function wrongWith(
  activity: BotActivity,
  conversationType: string,
): { readonly status: number; readonly code: string } | undefined {
  const attachments = activity.attachments ?? [];
  const cards = attachments.filter(({ contentType }) => contentType.startsWith('application/vnd.microsoft.'));
  if (cards.some(({ content }) => bytes(content) > cardMost) || bytes(activity) > messageMost)
    return { status: 413, code: 'MessageSizeTooBig' };
  if (activity.type === 'message' && !activity.text && attachments.length === 0)
    return { status: 400, code: 'BadSyntax' };
  if (conversationType !== 'personal' && attachments.some(({ contentType }) => contentType === fileConsentType))
    return { status: 400, code: 'BadArgument' };
  // A picture is fetched by Teams or is inside the message; a card of a newer schema is shown as a note that it cannot be.
  const newer = cards.some(({ contentType, content }) => contentType === adaptiveCardType && version(content) > 1.5);
  return newer ? { status: 400, code: 'BadSyntax' } : undefined;
}

const version = (card: unknown): number => Number((card as { readonly version?: unknown } | null)?.version ?? 1);
