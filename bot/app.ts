import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { areaIn, builtIn, type Areas } from '../dialogs/areas/index.ts';
import { journeysIn } from '../dialogs/journeys/index.ts';
import { UnreadableError, type Actor, type Clock, type Stores } from '../dialogs/ports.ts';
import type { Journey } from '../dialogs/question/model.ts';
import { ok } from '../dialogs/result.ts';
import type { TurnDeps } from '../dialogs/turn/deps.ts';
import { rememberedLanguages } from '../dialogs/turn/languages.ts';
import { createAdapter, processMessages } from './channel/adapter.ts';
import { CanllawBot } from './channel/bot.ts';
import { Exchange } from './channel/exchange.ts';
import { FileDesk } from './channel/teams/files.ts';
import { isUrgent } from './channel/urgent.ts';
import type { Config } from './config.ts';
import { ConsoleAdapter } from './console/adapter.ts';
import { liveRoute } from './console/live-route.ts';
import { questionsRoute } from './console/questions-route.ts';
import { recordRoutes } from './console/record-route.ts';
import { consoleRoutes } from './console/routes.ts';
import type { SignOuts } from './console/sign-in/index.ts';
import { watchedCases } from './console/watched-cases.ts';
import { consoleDoor } from './console-door.ts';
import { limitsOf } from './limits.ts';
import type { Log } from './log.ts';
import { readiness } from './readiness.ts';
import { createFileOffers } from './referral/file-offers.ts';
import { documentName, wordContentType } from './referral/index.ts';
import { createDocumentLinks } from './referral/links.ts';
import { mapLink, pictureMinutes, pictureRoute } from './referral/picture-route.ts';
import { documentRoutes } from './referral/routes.ts';
import type { Templates } from './referral/templates.ts';
import { caseRoute } from './server/case-route.ts';
import { newReference } from './server/reference.ts';
import { createServer, type CanllawServer } from './server/server.ts';
import type { Route } from './server/routes.ts';
import type { StaticFiles } from './server/static-files.ts';
import { admit } from './staff/admit.ts';
import { identify, identifyLocally, identifySignedIn, tenantOf } from './staff/identify.ts';
import { Refusals } from './staff/refusals.ts';
import { everybody, type NamedStaff } from './staff/register.ts';
import { measuredStores, noTelemetry, type Telemetry } from './telemetry/index.ts';
import type { KeyRing } from './storage/keys/key-ring.ts';

export interface AppParts {
  readonly config: Config;
  /** Those of the product unless told otherwise. */
  readonly areas?: Areas;
  /** The Word templates: those of the product unless told otherwise. */
  readonly templates?: Templates;
  readonly stores: Stores;
  /** Who works here; in local mode everybody, unless told otherwise. */
  readonly staff?: NamedStaff;
  readonly ring: KeyRing;
  /** Who has signed out; needed where people sign in at the console. */
  readonly signOuts?: SignOuts;
  readonly log: Log;
  /** The page of the console. */
  readonly files: StaticFiles;
  readonly clock?: Clock;
  /** Off unless given. Whoever gives it stops it. */
  readonly telemetry?: Telemetry;
}

/** The whole product, wired: everything it needs is handed in, so that the tests run the same thing. */
export function createApp({
  config,
  areas = builtIn,
  templates,
  stores: given,
  ring,
  signOuts,
  log,
  files,
  staff = localStaff(config),
  clock = { now: () => new Date() },
  telemetry = noTelemetry,
}: AppParts): CanllawServer {
  const local = config.mode === 'local';
  const measured = measuredStores(given, telemetry);
  const { cases, watch } = watchedCases(measured.cases, { onFault: (error) => log.fault('live.unread', error) });
  const stores: Stores = { ...measured, cases };
  const limits = limitsOf(config, telemetry);
  const links = createDocumentLinks(ring.derive('links'));
  const pictureLinks = createDocumentLinks(ring.derive('pictures'));
  const deps: TurnDeps = {
    cases: stores.cases,
    conversations: stores.conversations,
    audit: stores.audit,
    staff,
    languages: rememberedLanguages(stores.conversations, clock),
    clock,
    ids: { next: randomUUID },
    random: (bytes) => randomBytes(bytes),
    defaults: { team: config.team, area: config.area, journey: 'disclosure' },
    journeyOf: journeyOfRecord(journeysIn(areas)),
    areaOf: (id) => areaIn(areas, id),
    link: (actor, { caseId, reference, recipient, language }) => {
      const until = clock.now().getTime() + config.documentLinkMinutes * 60_000;
      const whose = { tenant: actor.tenant, practitioner: actor.id };
      const token = links.seal({ ...whose, caseId, reference, recipient, language, until });
      return {
        name: documentName(reference, recipient, language),
        contentType: wordContentType,
        contentUrl: `${config.publicUrl}/documents/${token}`,
        recipient,
      };
    },
    picture: (actor, { caseId, reference, language }) => {
      const until = clock.now().getTime() + pictureMinutes * 60_000;
      const whose = { tenant: actor.tenant, practitioner: actor.id };
      const token = pictureLinks.seal({ ...whose, caseId, reference, recipient: mapLink, language, until });
      return `${config.publicUrl}/pictures/${token}`;
    },
    report: (code, { error = '' }) => {
      const reference = newReference();
      log.warning(code, { reference, error });
      return reference;
    },
  };
  const refusals = new Refusals({ audit: stores.audit, tenant: tenantOf(config), clock, log });
  const offers = () =>
    createFileOffers({ deps, links, key: ring.derive('file-offers'), limit: limits.documents, templates });
  const talking = { deps, log, refusals, limit: limits.person, telemetry };
  const bot = new CanllawBot({
    ...talking,
    admit: (incoming, channel) => admit(staff, identify(config, incoming, channel), incoming.from),
    ...(config.teamsFiles === 'consent' && {
      files: new FileDesk({ offers: offers(), local, log, now: () => clock.now() }),
    }),
  });
  // A bot of its own: that somebody is signed in is known by the way they come, and by nothing a message says.
  const botAtConsole = new CanllawBot({
    ...talking,
    admit: (incoming) => admit(staff, identifySignedIn(incoming), incoming.from),
  });
  const channel = { local, connectorTimeoutMs: config.connectorTimeoutMs, ...registration(config) };
  const adapter = createAdapter(channel, log, telemetry);

  const messages = async (req: IncomingMessage, res: ServerResponse, body: unknown): Promise<void> => {
    const exchange = new Exchange();
    let sent = false;
    try {
      sent =
        (await processMessages(adapter, req, res, body, async (context) => await bot.run(context, exchange))) ===
        'sent';
    } finally {
      await exchange.over(sent);
    }
  };
  const door = consoleDoor({ config, deps, staff, refusals, signOuts, key: ring.derive('sessions'), clock, log });
  const linked = {
    deps,
    admit: async (actor: Actor) => {
      const admitted = admit(staff, ok(actor), actor.id);
      if (admitted.ok) return admitted.value;
      await refusals.note(admitted.error);
      return undefined;
    },
    whoAsks: door.whoOpens,
    limits,
    trustedProxies: config.trustedProxies,
  };
  const reportOf = (code: string) => (error: unknown) => {
    const reference = newReference();
    log.fault(code, error, { reference });
    return reference;
  };
  const atConsole = {
    deps,
    whoAsks: door.whoAsks,
    report: (code: string, error: unknown) => log.fault(code, error, {}),
  };
  const live = liveRoute({ ...atConsole, watch });
  const server = createServer({
    config: { host: config.host, port: config.port, local, trustedProxies: config.trustedProxies },
    log,
    messages,
    urgent: isUrgent,
    limit: limits.address,
    onRefused: (code) => telemetry.count('requests.refused', { code }),
    around: async (route, work) => await spanOf(telemetry, route, work),
    ready: readiness(stores, ring),
    files: door.open ? files : new Map(),
    routes: [
      ...documentRoutes({ ...linked, links, templates, report: reportOf('document.failed') }),
      pictureRoute({ ...linked, links: pictureLinks, report: reportOf('picture.failed') }),
      ...door.routes,
      ...(door.open
        ? consoleRoutes({
            adapter: new ConsoleAdapter(),
            logic: async (context, exchange) => await botAtConsole.run(context, exchange),
            whoAsks: door.whoAsks,
            urgent: isUrgent,
          }).concat(
            recordRoutes({ ...atConsole, limit: limits.records }),
            questionsRoute({ ...atConsole, limit: limits.records }),
            live.route,
          )
        : []),
      // Nobody proves here who they are: it is for this machine alone.
      ...(local
        ? [
            caseRoute({
              deps,
              log,
              admit: ({ query }) => {
                const from = query.get('practitioner') ?? '';
                return admit(staff, identifyLocally(from), from);
              },
              refusals,
            }),
          ]
        : []),
    ],
  });
  return {
    listen: async () => await server.listen(),
    stop: async () => {
      try {
        live.close();
        await server.stop();
      } finally {
        await adapter.close();
      }
    },
  };
}

/** A trace for each turn and each document; what else is asked is not worth one. */
async function spanOf(telemetry: Telemetry, { path }: Route, work: () => Promise<void>): Promise<void> {
  if (path === '/api/messages' || path === '/console/turn') return await telemetry.span('turn', {}, work);
  if (path === '/documents/:token') return await telemetry.span('document', {}, work);
  return await work();
}

/** A case of a journey this release does not have was saved by a newer one, and is as unreadable as a newer record. */
const journeyOfRecord =
  (journeys: readonly Journey[]) =>
  (id: string): Journey => {
    const found = journeys.find((journey) => journey.id === id);
    if (found === undefined) throw new UnreadableError('case: unknown journey');
    return found;
  };

/** @throws Error in production, where nobody is let in whom no register names */
function localStaff({ mode, team }: Config): NamedStaff {
  if (mode === 'production') throw new Error('production needs a staff register');
  return everybody(team);
}

function registration({ microsoft }: Config) {
  if (!microsoft) return {};
  const { appId, tenantId, type } = microsoft;
  return {
    appId,
    appTenantId: tenantId,
    appType: type,
    appPassword: type === 'SingleTenant' ? microsoft.password : undefined,
  };
}
