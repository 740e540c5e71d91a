import type { ServerResponse } from 'node:http';
import { StoreUnavailableError, type Actor, type Clock, type Staff } from '../../../dialogs/ports.ts';
import type { Result } from '../../../dialogs/result.ts';
import type { Log } from '../../log.ts';
import { newReference } from '../../server/reference.ts';
import type { Route, RouteRequest } from '../../server/routes.ts';
import type { Refused } from '../../staff/admit.ts';
import { identityIn, type NotOurs } from './identity.ts';
import type { OnRecord } from './on-record.ts';
import { sendSignedIn, sendSignInFault, type FaultPage } from './pages.ts';
import type { Provider } from './provider.ts';
import type { ProviderFault } from './provider-faults.ts';
import type { Sessions } from './session.ts';
import type { SignOuts } from './signed-in.ts';
import type { Transaction, Transactions } from './transaction.ts';

export interface SignInRouteOptions {
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly transactions: Transactions;
  readonly signOuts: Pick<SignOuts, 'soonest'>;
  /** The tenant whose staff this installation knows. */
  readonly tenant: string;
  readonly admit: (actor: Actor) => Result<Staff, Refused>;
  /** Puts an attempt on record. */
  readonly note: (refused: Refused) => Promise<void>;
  readonly onRecord: OnRecord;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where the sign-in begins, and where the provider sends people back to. The second is registered there. */
export const signInPath = '/console/sign-in';
export const signedInPath = '/console/signed-in';
const windowPath = `${signedInPath}/window`;

/**
 * `GET /console/sign-in` leads to the provider, `GET /console/signed-in` takes who comes back and begins a session. With
 * `?window` it is done in a window beside the page. No address to go on to can be given: there are two, and both are ours.
 */
export function signInRoutes(options: SignInRouteOptions): readonly Route[] {
  const { provider, sessions, transactions, signOuts, tenant, admit, note, onRecord, clock, log } = options;

  const begin: Route['handle'] = async ({ query }, res) => {
    const window = query.has('window');
    const leads = await provider.begin();
    if (!leads.ok) return fault(res, window, leads.error);
    const { url, begun } = leads.value;
    transactions.put(res, { ...begun, window, begun: clock.now().getTime() });
    redirect(res, url.href);
  };

  const comeBack = async ({ incoming, query }: RouteRequest, res: ServerResponse): Promise<void> => {
    const transaction = transactions.take(incoming, res, query.get('state'));
    // Somebody else's sign-in, one that was used up, or an address somebody was made to open: nobody is asked about it.
    if (!transaction) return fault(res, false, { kind: 'lost', code: 'noTransaction' });
    const { window } = transaction;
    const claims = await provider.finish(query, transaction);
    if (!claims.ok) return fault(res, window, claims.error);
    const identity = identityIn(claims.value, tenant, transaction.begun);
    if (!identity.ok) return await notOurs(res, transaction, identity.error);
    const admitted = admit(identity.value);
    if (!admitted.ok) return await turnAway(res, transaction, admitted.error);
    await onRecord(identity.value, 'signedIn');
    // Whatever session this browser had is gone: one that was planted in it leads to nobody.
    sessions.put(res, sessions.begin(identity.value, await soonest(identity.value)));
    log.event('signIn.done', { practitioner: identity.value.id });
    redirect(res, window ? windowPath : '/');
  };

  const soonest = async (actor: Actor): Promise<number> => {
    try {
      return await signOuts.soonest(actor);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      log.fault('signIn.unchecked', error);
      return 0;
    }
  };

  const notOurs = async (res: ServerResponse, transaction: Transaction, { why, by }: NotOurs): Promise<void> => {
    if (why === 'otherTenant') return await turnAway(res, transaction, { why, by, known: false });
    fault(res, transaction.window, { kind: 'refused', code: why });
  };
  const turnAway = async (res: ServerResponse, { window }: Transaction, refused: Refused): Promise<void> => {
    await note(refused);
    log.warning('signIn.refused', { code: refused.why });
    sendSignInFault(res, 'notAdmitted', pageOf(window));
  };
  const fault = (res: ServerResponse, window: boolean, { kind, code }: ProviderFault): void => {
    const reference = newReference();
    log.warning('signIn.failed', { reference, outcome: kind, code });
    sendSignInFault(res, kind, { ...pageOf(window), ...(kind !== 'lost' && { reference }) });
  };

  return [
    { method: 'GET', path: signInPath, handle: begin },
    { method: 'GET', path: signedInPath, handle: comeBack },
    { method: 'GET', path: windowPath, handle: async (_request, res) => sendSignedIn(res) },
  ];
}

const pageOf = (window: boolean): FaultPage => ({ again: window ? `${signInPath}?window` : signInPath });

/** See other: what is come to is asked for with GET, whatever was asked before. */
function redirect(res: ServerResponse, location: string): void {
  res.writeHead(303, { Location: location });
  res.end();
}
