import type { PageView } from '../../../dialogs/turn/view.ts';
import type { Sending } from './outbox.ts';
import { viewOf, type Command, type Reply, type Turn } from './turn.ts';

export const commandOf = ({ value }: Turn): Command | undefined =>
  (value as { canllaw?: Command } | undefined)?.canllaw;

const pageOf = (replies: readonly Reply[]): PageView | undefined =>
  replies.flatMap((reply) => viewOf(reply) ?? []).at(-1);

/**
 * The way to go, where what stands in the card was sent along and is not complete. Nobody is held up by that: the bot has
 * it as a draft, it is put back in the card, and they go on without it.
 * @param view what was on the screen
 */
export function wayBarred(
  replies: readonly Reply[],
  { turn, from }: Sending,
  view: PageView | undefined,
): { readonly way: Command; readonly title: string } | undefined {
  const next = pageOf(replies);
  const way = commandOf(turn);
  const takesCard = Object.keys((turn.value as object | undefined) ?? {}).some((key) => key !== 'canllaw');
  const isHeldUp = next?.outcome.kind === 'invalid' && next.page === view?.page && next.case === view.case;
  if (from !== 'head' || !takesCard || !isHeldUp || way === undefined || way.action === 'emergency') return undefined;
  return { way: { ...way, revision: next.revision }, title: next.title };
}

/**
 * What was written for a case that turned out to be lost; undefined where none was.
 * @param written what was written in the card on the screen, and what stands in the box for messages
 */
export function lostBy(
  replies: readonly Reply[],
  { turn, from }: Sending,
  view: PageView | undefined,
  written: { readonly card: readonly string[]; readonly message: string },
): { readonly about: string; readonly words: string } | undefined {
  const next = pageOf(replies);
  const sent = commandOf(turn);
  const about = sent?.case ?? view?.case;
  if (next?.outcome.kind !== 'refused' || !about || next.case === about || sent?.action === 'openCase')
    return undefined;
  // What stands on the page is about the case it was shown for, and about no other.
  const onPage = about === view?.case ? [...written.card, written.message] : [];
  const words = [sent?.text, from === 'message' ? turn.text : undefined, ...onPage].filter((each) => each?.trim());
  return { about, words: [...new Set(words)].join('\n') };
}
