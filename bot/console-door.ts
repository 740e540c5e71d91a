import type { Actor, Clock, Staff } from '../dialogs/ports.ts';
import { fail, ok } from '../dialogs/result.ts';
import type { TurnDeps } from '../dialogs/turn/deps.ts';
import type { Config } from './config.ts';
import type { WhoAsks } from './console/admitted.ts';
import { whoAsksLocally } from './console/local.ts';
import { ownPageHere } from './console/same-origin.ts';
import { localSession, sessionRoute } from './console/session-route.ts';
import { createSignIn, type SignOuts } from './console/sign-in/index.ts';
import type { Log } from './log.ts';
import type { Route, RouteRequest } from './server/routes.ts';
import { admit } from './staff/admit.ts';
import { localTenant, tenantOf } from './staff/identify.ts';
import type { Refusals } from './staff/refusals.ts';
import type { NamedStaff } from './staff/register.ts';

/** How one comes in at the console: in local mode as the practitioner of the configuration, in production by signing in. */
export interface ConsoleDoor {
  /** Whether there is a console at all. */
  readonly open: boolean;
  readonly whoAsks: WhoAsks;
  readonly routes: readonly Route[];
  /** Who is signed in where a link is opened; 'unknown' where nobody is, so that the link itself has to do. */
  readonly whoOpens: (request: RouteRequest) => Promise<Staff | 'unknown'>;
}

export interface ConsoleDoorOptions {
  readonly config: Config;
  readonly deps: Pick<TurnDeps, 'languages' | 'audit'>;
  readonly staff: NamedStaff;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly signOuts: SignOuts | undefined;
  /** 32 bytes, for sessions alone. */
  readonly key: Buffer;
  readonly clock: Clock;
  readonly log: Log;
}

/** @throws Error where people sign in and nothing is given that says who has signed out */
export function consoleDoor({
  config,
  deps,
  staff,
  refusals,
  signOuts,
  key,
  clock,
  log,
}: ConsoleDoorOptions): ConsoleDoor {
  /** What cannot be read now is a matter of the next turn: here the page’s own language does. */
  const languageOf = async (actor: Actor) => {
    try {
      return await deps.languages.of(actor, undefined);
    } catch (error) {
      log.fault('console.languageUnread', error);
      return undefined;
    }
  };
  const admitted = async (actor: Actor): Promise<Staff | undefined> => {
    const found = admit(staff, ok(actor), actor.id);
    if (!found.ok) await refusals.note(found.error);
    return found.ok ? found.value : undefined;
  };
  const whoOpens = async () => 'unknown' as const;

  if (config.mode === 'local') {
    const practitioner = async () => await admitted({ tenant: localTenant, id: config.localPractitioner });
    const view = localSession({ staff: practitioner, languageOf, clock });
    const routes = [sessionRoute({ isOwnPage: ownPageHere, view })];
    return { open: true, whoAsks: whoAsksLocally(practitioner), routes, whoOpens };
  }
  if (config.console === undefined)
    return { open: false, whoAsks: async () => fail('signedOut'), routes: [], whoOpens };
  if (signOuts === undefined) throw new Error('a console needs to know who has signed out');
  const { routes, whoAsks, here } = createSignIn({
    settings: config.console,
    publicUrl: config.publicUrl,
    tenant: tenantOf(config),
    key,
    signOuts,
    admit: (actor) => admit(staff, ok(actor), actor.id),
    note: async (refused) => await refusals.note(refused),
    audit: deps.audit,
    languageOf,
    clock,
    log,
  });
  return {
    open: true,
    whoAsks,
    routes,
    whoOpens: async ({ incoming }) => (await here(incoming))?.staff ?? 'unknown',
  };
}
