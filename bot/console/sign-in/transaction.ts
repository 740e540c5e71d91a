import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../../dialogs/ports.ts';
import { clearCookie, cookiesOf, setCookie, type CookieKind } from './cookies.ts';
import { sealedAs } from './sealed.ts';

const transaction = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Whether it is done in a window beside the page: it says where to go then, so that no address need be given. */
  window: z.boolean(),
  /** Milliseconds since 1970. */
  begun: z.int(),
});
/** A sign-in that has begun in this browser. It lies sealed in a cookie until somebody comes back from the provider. */
export type Transaction = z.infer<typeof transaction>;

/** For how long somebody may be away at the provider, in minutes. */
const minutes = 10;
// Lax, because the provider leads here: a Strict one would not come along.
const cookie: CookieKind = { name: '__Host-canllaw-sign-in', sameSite: 'Lax', maxAge: minutes * 60 };

export interface Transactions {
  put(res: ServerResponse, transaction: Transaction): void;
  /** The one that this request comes back to, by its state; it is taken from the browser, and can be used once. */
  take(incoming: IncomingMessage, res: ServerResponse, state: string | null): Transaction | undefined;
}

/** @param key 32 bytes, for sessions alone */
export function createTransactions(key: Buffer, clock: Clock): Transactions {
  const sealed = sealedAs(key, 'sign-in', transaction);
  const isNow = ({ begun }: Transaction) => Math.abs(clock.now().getTime() - begun) < minutes * 60_000;
  return {
    put: (res, begun) => setCookie(res, cookie, sealed.seal(begun)),
    take: (incoming, res, state) => {
      clearCookie(res, cookie);
      return cookiesOf(incoming, cookie)
        .map((token) => sealed.open(token))
        .find((found) => found !== undefined && found.state === state && isNow(found));
    },
  };
}
