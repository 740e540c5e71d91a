import type { Activity } from 'botbuilder';
import { theBot, type Member } from './people.ts';

/**
 * Activities as Teams sends them to a bot. Sources: the Bot Framework activity schema, and what Teams documents of each
 * event. Times are ISO 8601; ids are milliseconds since 1970, as Teams has them.
 */

export type ConversationType = 'personal' | 'groupChat' | 'channel';
export type Posted = Readonly<Record<string, unknown>> & { readonly type: string; readonly id?: string };

/** Where an activity comes from, and in what app. */
export interface Origin {
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly type: ConversationType };
  readonly member: Member;
  /** The language the app is in, not the one the person chose of the bot. */
  readonly locale: string;
  readonly platform: 'Windows' | 'Web' | 'iOS' | 'Android';
  readonly now: Date;
}

export function envelope(origin: Origin, id: string | undefined, more: Record<string, unknown>): Posted {
  const { serviceUrl, conversation, member, locale, platform, now } = origin;
  return {
    type: 'message',
    ...(id === undefined ? {} : { id }),
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString().replace('Z', '+00:00'),
    localTimezone: 'Europe/London',
    from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
    recipient: { ...theBot },
    conversation: {
      id: conversation.id,
      conversationType: conversation.type,
      tenantId: member.tenantId,
      ...(conversation.type === 'personal' ? {} : { isGroup: true }),
    },
    locale,
    entities: [{ type: 'clientInfo', locale, country: locale.slice(-2), platform, timezone: 'Europe/London' }],
    ...more,
    channelData: { tenant: { id: member.tenantId }, ...placed(conversation), ...inside(more['channelData']) },
  };
}

const inside = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** In a channel Teams also says which team it is of. */
const placed = ({ id, type }: Origin['conversation']): object =>
  type === 'channel'
    ? { team: { id: '19:team@thread.tacv2' }, channel: { id: id.split(';')[0] }, teamsTeamId: '19:team@thread.tacv2' }
    : {};

const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

/** Typed words: Teams adds the same words again as HTML. In a group the bot must be named to hear them. */
export function typedWords(origin: Origin, id: string, text: string, mentioned = false): Posted {
  const at = `<at>${theBot.name}</at>`;
  const said = mentioned ? `${at} ${text}` : text;
  const html = mentioned
    ? `<p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${theBot.name}</span>&nbsp;${htmlOf(text).slice(3)}`
    : htmlOf(text);
  const base = envelope(origin, id, {});
  const mention = { type: 'mention', text: at, mentioned: { ...theBot } };
  return {
    ...base,
    text: said,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
    entities: [...(mentioned ? [mention] : []), ...(base['entities'] as object[])],
  };
}

/** A button of a card with Action.Submit: a message with a value and no words, which says which card it was. */
export const cardSubmit = (origin: Origin, id: string, value: unknown, replyToId: string | undefined): Posted =>
  envelope(origin, id, {
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
    channelData: { source: { name: 'message' }, legacy: { replyToId } },
  });

/** A button that says words as well (`messageBack`). */
export const messageBack = (origin: Origin, id: string, text: string, value: unknown, replyToId?: string): Posted => ({
  ...cardSubmit(origin, id, value, replyToId),
  text,
  textFormat: 'plain',
});

/** A request that waits for its answer in the HTTP response. */
export const invoke = (origin: Origin, id: string, name: string, value: unknown, replyToId?: string): Posted =>
  envelope(origin, id, { type: 'invoke', name, value, ...(replyToId === undefined ? {} : { replyToId }) });

/** The person dragged a file into the chat; Teams keeps it in their OneDrive and sends where it is. */
export const fileUpload = (origin: Origin, id: string, name: string): Posted => ({
  ...typedWords(origin, id, ''),
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: `https://example.org/personal/Documents/${name}`,
      name,
      content: { downloadUrl: 'https://example.org/download', uniqueId: 'one', fileType: name.split('.').at(-1) },
    },
    { contentType: 'text/html', content: `<attachment id="one"></attachment>` },
  ],
});

/** A picture pasted into the box. */
export const pastedImage = (origin: Origin, id: string): Posted => ({
  ...typedWords(origin, id, ''),
  attachments: [
    { contentType: 'image/*', contentUrl: `${origin.serviceUrl}v3/attachments/picture/views/original` },
    { contentType: 'text/html', content: '<p><img alt="image" itemid="picture"></p>' },
  ],
});

export const membersAdded = (origin: Origin, id: string, added: readonly { readonly id: string }[]): Posted =>
  envelope(origin, id, { type: 'conversationUpdate', membersAdded: added.map((each) => ({ ...each })) });
export const membersRemoved = (origin: Origin, id: string, removed: readonly { readonly id: string }[]): Posted =>
  envelope(origin, id, { type: 'conversationUpdate', membersRemoved: removed.map((each) => ({ ...each })) });
/** A team was renamed, a channel made, and the like. */
export const teamEvent = (origin: Origin, id: string, eventType: string): Posted =>
  envelope(origin, id, { type: 'conversationUpdate', channelData: { eventType } });

export type InstallAction = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade';
export const installation = (origin: Origin, id: string, action: InstallAction): Posted =>
  envelope(origin, id, { type: 'installationUpdate', action });

export const edited = (origin: Origin, of: string, text: string): Posted => ({
  ...typedWords(origin, of, text),
  type: 'messageUpdate',
  channelData: { tenant: { id: origin.member.tenantId }, eventType: 'editMessage' },
});
export const withdrawn = (origin: Origin, of: string): Posted =>
  envelope(origin, of, { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
export const restored = (origin: Origin, of: string, text: string): Posted => ({
  ...typedWords(origin, of, text),
  type: 'messageUpdate',
  channelData: { tenant: { id: origin.member.tenantId }, eventType: 'undeleteMessage' },
});
export const reaction = (origin: Origin, id: string, to: string, what: 'Added' | 'Removed', kind = 'like'): Posted =>
  envelope(origin, id, { type: 'messageReaction', replyToId: to, [`reactions${what}`]: [{ type: kind }] });
export const readReceipt = (origin: Origin, id: string, lastRead: string): Posted =>
  envelope(origin, id, {
    type: 'event',
    name: 'application/vnd.microsoft.readReceipt',
    value: { lastReadMessageId: lastRead },
  });
export const typing = (origin: Origin, id: string): Posted => envelope(origin, id, { type: 'typing' });

/** What a bot posts, as it is read here. */
export type BotActivity = Partial<Activity> & { readonly type: string };
