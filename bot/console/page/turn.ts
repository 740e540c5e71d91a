import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';

/** One thing said to the bot. It keeps its id when it is sent again, so that it has its effect once. */
export interface Turn {
  readonly id: string;
  readonly type: 'message' | 'event';
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
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
export type Answered = { readonly ok: true; readonly replies: readonly Reply[] } | Failure;
/** Replies, or why there are none. */
interface Content {
  readonly activities?: Reply[];
  readonly code?: string;
  readonly reference?: string;
  readonly message?: Readonly<Record<Language, string>>;
}
export interface Failure {
  readonly ok: false;
  readonly why: 'unreachable' | 'failed';
  readonly code?: string;
  /** What the bot itself says about it. */
  readonly message?: string;
}

/** How long to wait before saying that there is no answer. */
const patience = 30_000;

export const newTurn = (said: Omit<Turn, 'id' | 'type'> & { readonly type?: Turn['type'] }): Turn => ({
  type: 'message',
  ...said,
  id: crypto.randomUUID(),
});

/** Sends a turn and waits for what the bot says. Never throws: no answer is an answer too. */
export async function sendTurn(turn: Turn, language: Language): Promise<Answered> {
  try {
    const response = await fetch('/console/turn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation: 'main', locale: language, ...turn }),
      signal: AbortSignal.timeout(patience),
    });
    const content = (await response.json()) as Content;
    if (response.ok && Array.isArray(content.activities)) return { ok: true, replies: content.activities };
    const message = content.code === 'tooMany' ? content.message?.[language] : undefined;
    return { ok: false, why: 'failed', code: content.reference, message };
  } catch {
    // Whatever broke on the way, the practitioner can do one thing: send it again.
    return { ok: false, why: 'unreachable' };
  }
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
