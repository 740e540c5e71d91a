import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { areaOf } from '../dialogs/areas/index.ts';
import { journeyOf, journeys } from '../dialogs/journeys/index.ts';
import { UnreadableError, type Actor, type Clock, type Stores } from '../dialogs/ports.ts';
import type { Journey } from '../dialogs/question/model.ts';
import type { TurnDeps } from '../dialogs/turn/deps.ts';
import { createAdapter, processMessages } from './channel/adapter.ts';
import { CanllawBot } from './channel/bot.ts';
import { Exchange } from './channel/exchange.ts';
import type { Incoming } from './channel/incoming.ts';
import type { Config } from './config.ts';
import { ConsoleAdapter } from './console/adapter.ts';
import { consoleRoutes } from './console/routes.ts';
import type { Log } from './log.ts';
import { documentName, wordContentType } from './referral/index.ts';
import { createDocumentLinks } from './referral/links.ts';
import { documentRoute } from './referral/routes.ts';
import { caseRoute } from './server/case-route.ts';
import { newReference } from './server/reference.ts';
import { createServer, type CanllawServer } from './server/server.ts';
import type { StaticFiles } from './server/static-files.ts';
import type { KeyRing } from './storage/key-ring.ts';

export interface AppParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly ring: KeyRing;
  readonly log: Log;
  /** The page of the console. */
  readonly files: StaticFiles;
  readonly clock?: Clock;
}

/** The tenant of everybody in local mode, where nobody proves who they are. */
export const localTenant = 'local';

/** The whole product, wired: everything it needs is handed in, so that the tests run the same thing. */
export function createApp({
  config,
  stores,
  ring,
  log,
  files,
  clock = { now: () => new Date() },
}: AppParts): CanllawServer {
  const local = config.mode === 'local';
  const links = createDocumentLinks(ring.derive('links'));
  const deps: TurnDeps = {
    cases: stores.cases,
    conversations: stores.conversations,
    clock,
    ids: { next: randomUUID },
    random: (bytes) => randomBytes(bytes),
    defaults: { team: config.team, area: config.area, journey: 'disclosure' },
    journeyOf: journeyOfRecord,
    areaOf,
    link: (actor, { caseId, reference, recipient, language }) => {
      const until = clock.now().getTime() + config.documentLinkMinutes * 60_000;
      const token = links.seal({ tenant: actor.tenant, practitioner: actor.id, caseId, recipient, language, until });
      return {
        name: documentName(reference, recipient, language),
        contentType: wordContentType,
        contentUrl: `${config.publicUrl}/documents/${token}`,
        recipient,
      };
    },
    report: (code, { error = '' }) => {
      const reference = newReference();
      log.warning(code, { reference, error });
      return reference;
    },
  };
  const bot = new CanllawBot({ deps, log, actorOf: (incoming, channel) => actorOf(config, incoming, channel) });
  const adapter = createAdapter({ local, connectorTimeoutMs: config.connectorTimeoutMs, ...registration(config) }, log);

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
  const practitioner: Actor = { tenant: localTenant, id: config.localPractitioner };
  const server = createServer({
    config: { host: config.host, port: config.port, local },
    log,
    messages,
    ready: async () => await stores.check(),
    files: local ? files : new Map(),
    routes: [
      documentRoute({ cases: stores.cases, links, clock, journeyOf: journeyOfRecord }),
      // Without a sign-in nobody outside this machine is known: these two are for local mode until there is one.
      ...(local
        ? consoleRoutes({
            adapter: new ConsoleAdapter(),
            logic: async (context, exchange) => await bot.run(context, exchange),
            practitioner,
          })
        : []),
      ...(local
        ? [caseRoute({ cases: stores.cases, actorOf: ({ query }) => localActor(query.get('practitioner')) })]
        : []),
    ],
  });
  return {
    listen: async () => await server.listen(),
    stop: async () => {
      try {
        await server.stop();
      } finally {
        await adapter.close();
      }
    },
  };
}

/** A case of a journey this release does not have was saved by a newer one, and is as unreadable as a newer record. */
function journeyOfRecord(id: string): Journey {
  if (journeys.some((journey) => journey.id === id)) return journeyOf(id);
  throw new UnreadableError('case: unknown journey');
}

const localActor = (id: string | null): Actor | undefined => (id ? { tenant: localTenant, id } : undefined);

/** In production only people of the tenant, by the object id that Microsoft vouches for; locally whoever `from.id` says. */
export function actorOf(
  config: Pick<Config, 'mode' | 'microsoft'>,
  { from, tenant }: Pick<Incoming, 'from' | 'tenant'>,
  channel: string,
): Actor | undefined {
  if (config.mode === 'local') return localActor(from);
  // Somebody without an object id (a guest in a meeting) has the channel's own id there, which names no member of staff.
  if (channel !== 'msteams' || !objectId.test(from)) return undefined;
  return tenant !== undefined && tenant === config.microsoft?.tenantId ? { tenant, id: from } : undefined;
}

const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
