import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { askServer } from './ask-server.ts';

/** One thing said to the bot. It keeps its id when it is sent again, so that it has its effect once. */
export interface Turn {
  readonly id: string;
  readonly type: 'message' | 'event';
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
}
/** A button or a key, as the bot reads it: docs/protocol.md. */
export interface Command {
  readonly action: string;
  readonly case?: string;
  readonly page?: string;
  readonly revision?: number;
  readonly question?: string;
  readonly language?: Language;
  readonly text?: string;
  readonly note?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
}
export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}
export interface Reply {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly entities?: readonly (PageView | { readonly type: string })[];
}
/** Replies, or why there are none. */
export type Answered = { readonly ok: true; readonly replies: readonly Reply[] } | Failure;
export interface Failure {
  readonly ok: false;
  readonly why: 'unreachable' | 'signedOut' | 'failed';
  readonly code?: string;
  /** What the bot itself says about it. */
  readonly message?: string;
}

export const newTurn = (said: Omit<Turn, 'id' | 'type'> & { readonly type?: Turn['type'] }): Turn => ({
  type: 'message',
  ...said,
  id: crypto.randomUUID(),
});

/** Sends a turn and waits for what the bot says. Never throws: no answer is an answer too. */
export async function sendTurn(conversation: string, turn: Turn, language: Language): Promise<Answered> {
  const answer = await askServer<{ readonly activities?: Reply[] }>('/console/turn', {
    conversation,
    locale: language,
    ...turn,
  });
  if (answer.ok) {
    const { activities } = answer.content;
    return Array.isArray(activities) ? { ok: true, replies: activities } : { ok: false, why: 'failed' };
  }
  if (answer.why !== 'failed') return answer;
  const message = answer.code === 'tooMany' ? answer.message?.[language] : undefined;
  return { ok: false, why: 'failed', code: answer.reference, message };
}

export const viewOf = (reply: Reply): PageView | undefined =>
  reply.entities?.find((entity): entity is PageView => entity.type === 'canllaw/page');
/** A reply that says that nothing was saved, read or taken, which is no page to go to. */
export function failureIn(replies: readonly Reply[]): Failure | undefined {
  const failed = replies.flatMap((reply) => viewOf(reply) ?? []).find(({ page }) => page === 'failed');
  return failed && { ok: false, why: 'failed', message: failed.outcome.errors.map(({ message }) => message).join(' ') };
}
/** Every page has its card: a reply without one is a mistake of ours, and cannot be drawn. */
export const cardOf = (reply: Reply): Readonly<Record<string, unknown>> =>
  reply.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    ?.content as Readonly<Record<string, unknown>>;
export const documentsOf = (reply: Reply): readonly Attachment[] =>
  reply.attachments?.filter(({ contentUrl }) => contentUrl !== undefined) ?? [];
