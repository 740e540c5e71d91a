import type { Actor, AuditStore, Clock, Staff } from '../../../dialogs/ports.ts';
import type { Result } from '../../../dialogs/result.ts';
import type { ConsoleConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Route } from '../../server/routes.ts';
import type { Refused } from '../../staff/admit.ts';
import { ownPageAt } from '../same-origin.ts';
import type { LanguageOf } from '../session-route.ts';
import { onRecord } from './on-record.ts';
import { openProvider } from './provider.ts';
import { signedInPath, signInRoutes } from './routes.ts';
import { createSessions } from './session.ts';
import { sessionRoutes } from './session-routes.ts';
import { signedIn, type SignedIn, type SignOuts } from './signed-in.ts';
import { createTransactions } from './transaction.ts';

export type { SignOuts } from './signed-in.ts';

export interface SignInOptions {
  readonly settings: ConsoleConfig;
  /** Where people reach the page, without a slash at the end. */
  readonly publicUrl: string;
  /** The tenant whose staff this installation knows. */
  readonly tenant: string;
  /** 32 bytes, for sessions alone: whoever has them can be anybody. */
  readonly key: Buffer;
  readonly signOuts: SignOuts;
  readonly admit: (actor: Actor) => Result<Staff, Refused>;
  /** Puts an attempt on record. */
  readonly note: (refused: Refused) => Promise<void>;
  /** Where it is put on record who signs in and out. */
  readonly audit: AuditStore;
  readonly languageOf: LanguageOf;
  readonly clock: Clock;
  readonly log: Log;
}

export interface SignIn extends SignedIn {
  readonly routes: readonly Route[];
}

/** Sign-in for the console: its routes, and who is signed in where something is asked. */
export function createSignIn(options: SignInOptions): SignIn {
  const { settings, publicUrl, tenant, key, signOuts, admit, note, audit, languageOf, clock, log } = options;
  const isOwnPage = ownPageAt(new URL(publicUrl).origin);
  const sessions = createSessions(key, settings, clock);
  const provider = openProvider({ ...settings, redirectUri: `${publicUrl}${signedInPath}`, clock });
  const known = signedIn({
    sessions,
    signOuts,
    admit: async (actor) => {
      const admitted = admit(actor);
      if (admitted.ok) return admitted.value;
      await note(admitted.error);
      return undefined;
    },
    isOwnPage,
    clock,
    log,
  });
  const shared = { sessions, signOuts, onRecord: onRecord({ audit, clock, log }), clock, log };
  const transactions = createTransactions(key, clock);
  return {
    ...known,
    routes: [
      ...signInRoutes({ ...shared, provider, transactions, tenant, admit, note }),
      ...sessionRoutes({ ...shared, signedIn: known, isOwnPage, languageOf, key }),
    ],
  };
}
