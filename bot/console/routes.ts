import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { answer, refuse } from '../server/answer.ts';
import type { Route } from '../server/routes.ts';
import { Exchange } from '../channel/exchange.ts';
import type { ConsoleAdapter, Logic } from './adapter.ts';
import { admitted, type WhoAsks } from './admitted.ts';

export interface ConsoleOptions {
  readonly adapter: ConsoleAdapter;
  /** The bot: what answers a turn. What follows its delivery is left with the exchange. */
  readonly logic: (context: Parameters<Logic>[0], exchange: Exchange) => Promise<void>;
  /** Who is at the console: never anything a request says of itself. */
  readonly whoAsks: WhoAsks;
  /** Whether such a turn must be let through, whatever else its sender sent. */
  readonly urgent?: (body: unknown) => boolean;
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
export function consoleRoutes({ adapter, logic, whoAsks, urgent }: ConsoleOptions): readonly Route[] {
  const turn: Route = {
    method: 'POST',
    path: '/console/turn',
    json: true,
    urgent,
    handle: admitted(whoAsks, async ({ body: posted }, res, { staff }) => {
      const read = body.safeParse(posted);
      if (!read.success) return refuse(res, 'badRequest');
      const exchange = new Exchange();
      let sent = false;
      try {
        const activities = await adapter.turn(staff, read.data, async (context) => await logic(context, exchange));
        answer(res, 200, { activities });
        sent = await wentOut(res);
      } finally {
        await exchange.over(sent);
      }
    }),
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
