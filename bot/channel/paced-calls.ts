import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectorCalls } from './connector-calls.ts';
import { remember } from './remembered.ts';

/** So many calls in so many milliseconds. */
export interface Pace {
  readonly most: number;
  readonly ms: number;
}
/**
 * What Teams takes of a bot in one conversation.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
export const teamsPaces: readonly Pace[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
];
/** The longest a call waits for its turn. A later one goes at once, for Teams to say when: a reply is never given up here. */
const longestWait = 3_000;

const atOnce = new AsyncLocalStorage<true>();
/** Sends without waiting for a turn, and for Teams to say when: the emergency waits for no pace of ours. */
export const unpaced = <T>(send: () => Promise<T>): Promise<T> => atOnce.run(true, send);

/** The same calls, in each conversation no faster than these paces. Reading is not paced. */
export function pacedCalls(calls: ConnectorCalls, paces: readonly Pace[] = teamsPaces): ConnectorCalls {
  const kept = Math.max(...paces.map(({ most }) => most));
  /** When calls went or are to go, oldest first. */
  const times = new Map<string, readonly number[]>();

  /** Milliseconds until the next call of this conversation may go; its place is taken. */
  const place = (conversation: string): number => {
    const now = performance.now();
    const before = times.get(conversation) ?? [];
    const free = paces.map(({ most, ms }) => (before.at(-most) ?? -Infinity) + ms);
    const at = Math.max(now, before.at(-1) ?? now, ...free);
    const goes = at - now > longestWait || atOnce.getStore() ? now : at;
    remember(times, conversation, [...before, goes].toSorted((one, other) => one - other).slice(-kept));
    return goes - now;
  };

  return {
    send: async (call) => {
      const conversation = /\/v3\/conversations\/([^/?]+)\/activities/.exec(call.url)?.[1];
      const wait = conversation === undefined || call.method === 'GET' ? 0 : place(conversation);
      if (wait > 0) await delay(wait);
      return await calls.send(call);
    },
    close: () => calls.close(),
  };
}
