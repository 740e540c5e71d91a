import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Actor } from '../../dialogs/ports.ts';
import { answer, refuse } from '../server/answer.ts';
import { isLoopbackHost } from '../server/loopback.ts';
import type { Route } from '../server/routes.ts';
import { Exchange } from '../channel/exchange.ts';
import type { ConsoleAdapter, Logic } from './adapter.ts';

export interface ConsoleOptions {
  readonly adapter: ConsoleAdapter;
  /** The bot: what answers a turn. What follows its delivery is left with the exchange. */
  readonly logic: (context: Parameters<Logic>[0], exchange: Exchange) => Promise<void>;
  /** Who is at the console. In local mode the practitioner of the configuration; never anything a request says. */
  readonly practitioner: Actor;
  /** Whether such a turn must be let through, whatever else its sender sent. */
  readonly urgent?: (body: unknown) => boolean;
  /** Whether a page served under this host name may speak. This machine only, unless told otherwise. */
  readonly servesHost?: (hostname: string) => boolean;
}

const id = z.string().regex(/^[\w-]{1,100}$/);
const body = z.object({
  conversation: id,
  id,
  type: z.enum(['message', 'event']).default('message'),
  name: z.string().max(100).optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.enum(['en', 'cy']).optional(),
  replyToId: z.string().max(100).optional(),
});

/**
 * The page's one way to the bot: `POST /console/turn` {conversation, id, type?, name?, text?, value?, locale?} answers
 * {activities}. The page itself is files: `loadStaticFiles(await buildPage())`.
 */
export function consoleRoutes({
  adapter,
  logic,
  practitioner,
  urgent,
  servesHost = isLoopbackHost,
}: ConsoleOptions): readonly Route[] {
  const turn: Route = {
    method: 'POST',
    path: '/console/turn',
    json: true,
    urgent,
    handle: async ({ incoming, body: posted }, res) => {
      if (!isSameOrigin(incoming, servesHost)) return answer(res, 403, { code: 'notSameOrigin' });
      const read = body.safeParse(posted);
      if (!read.success) return refuse(res, 'badRequest');
      const exchange = new Exchange();
      let sent = false;
      try {
        const activities = await adapter.turn(
          practitioner,
          read.data,
          async (context) => await logic(context, exchange),
        );
        answer(res, 200, { activities });
        sent = await wentOut(res);
      } finally {
        await exchange.over(sent);
      }
    },
  };
  return [turn];
}

/** Whether the whole answer was handed to the system; a page that has gone away first did not get it. */
async function wentOut(res: ServerResponse): Promise<boolean> {
  if (res.writableFinished || res.destroyed) return res.writableFinished;
  return await new Promise<boolean>((resolve) => {
    res.once('finish', () => resolve(true));
    res.once('close', () => resolve(res.writableFinished));
  });
}

/**
 * A browser says where a request comes from; any page may send one here, so only our own is listened to. The name is
 * checked too: one that merely leads here (DNS rebinding) would make another's page look like ours.
 */
function isSameOrigin({ headers }: IncomingMessage, servesHost: (hostname: string) => boolean): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined || (site !== undefined && site !== 'same-origin')) return false;
  const from = URL.parse(origin);
  return from !== null && from.host === host && servesHost(from.hostname);
}
