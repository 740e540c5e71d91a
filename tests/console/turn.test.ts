import type { TurnContext } from 'botbuilder';
import { afterEach, describe, expect, it } from 'vitest';
import { ConsoleAdapter, type ConsoleTurn } from '../../bot/console/adapter.ts';
import { whoAsksLocally } from '../../bot/console/local.ts';
import { consoleRoutes } from '../../bot/console/routes.ts';
import type { Exchange } from '../../bot/channel/exchange.ts';
import { OneAtATime } from '../../bot/channel/one-at-a-time.ts';
import type { Staff } from '../../dialogs/ports.ts';
import { runServer, type RunningServer } from '../support/server.ts';

const ann: Staff = { tenant: 'local', id: 'practitioner-1', name: 'practitioner-1', roles: [], teams: [] };
const ben: Staff = { ...ann, id: 'practitioner-2', name: 'practitioner-2' };
const turn = (parts: Partial<ConsoleTurn> = {}): ConsoleTurn => ({
  conversation: 'main',
  id: 't1',
  type: 'message',
  text: 'hello',
  ...parts,
});
type Logic = (context: TurnContext) => Promise<void>;
const said = async (adapter: ConsoleAdapter, logic: Logic, actor = ann) =>
  (await adapter.turn(actor, turn(), logic)).map(({ type, id, text }) => ({ type, id, text }));

describe('the console as a channel', () => {
  it('answers what the bot said, in order, each with an id', async () => {
    const answers = await said(new ConsoleAdapter(), async (context) => {
      await context.sendActivity('one');
      await context.sendActivities([{ type: 'typing' }, { type: 'trace' }, { type: 'message', text: 'two' }]);
    });
    expect(answers).toEqual([
      { type: 'message', id: answers[0]?.id, text: 'one' },
      { type: 'message', id: answers[1]?.id, text: 'two' },
    ]);
    expect(new Set(answers.map(({ id }) => id ?? '').filter((id) => id !== '')).size).toBe(2);
  });

  it('replaces and takes back what has not left, and says so of what has', async () => {
    const answers = await said(new ConsoleAdapter(), async (context) => {
      const first = await context.sendActivity('first');
      const second = await context.sendActivity('second');
      await context.updateActivity({ type: 'message', id: first?.id, text: 'better' });
      await context.deleteActivity(second?.id ?? '');
      await context.updateActivity({ type: 'message', id: 'earlier', text: 'receipt' });
      await context.deleteActivity('long-ago');
    });
    expect(answers).toEqual([
      { type: 'message', id: answers[0]?.id, text: 'better' },
      { type: 'messageUpdate', id: 'earlier', text: 'receipt' },
      { type: 'messageDelete', id: 'long-ago', text: undefined },
    ]);
  });

  it('gives every practitioner a conversation of their own, the same each time', async () => {
    const adapter = new ConsoleAdapter();
    const seen: string[] = [];
    const note: Logic = async ({ activity }) => {
      await Promise.resolve();
      seen.push(`${activity.from.id} ${activity.conversation.id}`);
    };
    await adapter.turn(ann, turn(), note);
    await new ConsoleAdapter().turn(ann, turn({ id: 't2' }), note);
    await adapter.turn(ben, turn(), note);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[2]?.split(' ')[1]).not.toBe(seen[0]?.split(' ')[1]);
    expect(seen[0]).toMatch(/^practitioner-1 console-[\w-]{22}-main$/);
  });

  it('keeps what the bot says of its own accord for the practitioner’s next turn', async () => {
    const adapter = new ConsoleAdapter();
    let reference = {};
    await adapter.turn(ann, turn(), async ({ activity }) => {
      await Promise.resolve();
      reference = {
        conversation: activity.conversation,
        user: activity.from,
        bot: activity.recipient,
        channelId: activity.channelId,
        serviceUrl: activity.serviceUrl,
      };
    });
    await adapter.continueConversationAsync(
      '',
      reference,
      async (context) => void (await context.sendActivity('a reminder')),
    );
    const reply: Logic = async (context) => void (await context.sendActivity('an answer'));
    expect((await said(adapter, reply, ben)).map(({ text }) => text)).toEqual(['an answer']);
    expect((await said(adapter, reply)).map(({ text }) => text)).toEqual(['a reminder', 'an answer']);
    expect((await said(adapter, reply)).map(({ text }) => text)).toEqual(['an answer']);
  });

  it('rejects with what the bot rejects with', async () => {
    await expect(
      said(new ConsoleAdapter(), async () => {
        await Promise.reject(new Error('broken'));
      }),
    ).rejects.toThrow('broken');
  });
});

describe('POST /console/turn', () => {
  let server: RunningServer;
  afterEach(async () => server.stop());
  const start = async (
    logic: (context: TurnContext, exchange: Exchange) => Promise<void>,
    onClosed: () => void = () => undefined,
  ) => {
    const routes = consoleRoutes({
      adapter: new ConsoleAdapter(),
      logic,
      whoAsks: whoAsksLocally(() => Promise.resolve(ann)),
    });
    server = await runServer(undefined, {
      routes: routes.map((route) => ({
        ...route,
        handle: async (request, res) => {
          res.once('close', onClosed);
          await route.handle(request, res);
        },
      })),
    });
  };
  const echo: Logic = async (context) =>
    void (await context.sendActivity(`${context.activity.from.id}: ${context.activity.text}`));
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/console/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as { activities?: { text: string }[]; code?: string; reference?: string },
    };
  };

  it('answers the activities of a turn', async () => {
    await start(echo);
    const { status, body } = await post(turn());
    expect(status).toBe(200);
    expect(body.activities?.map(({ text }) => text)).toEqual(['practitioner-1: hello']);
  });

  it('takes the practitioner from the configuration, whatever the request says', async () => {
    await start(echo);
    const { body } = await post({ ...turn(), from: { id: 'practitioner-2' }, practitioner: 'practitioner-2' });
    expect(body.activities?.[0]?.text).toBe('practitioner-1: hello');
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://example.org' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['nowhere', { origin: 'null' }],
    ['a page of another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
    ['a page beside this one', { 'sec-fetch-site': 'same-site' }],
  ])('is not for %s', async (_where, headers) => {
    let asked = false;
    await start(async () => {
      await Promise.resolve();
      asked = true;
    });
    expect(await post(turn(), headers)).toMatchObject({ status: 403, body: { code: 'notSameOrigin' } });
    expect(asked).toBe(false);
  });

  it('is not for who does not say where they come from', async () => {
    await start(echo);
    const response = await fetch(`${server.url}/console/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(turn()),
    });
    expect(response.status).toBe(403);
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', []],
    ['no id', { conversation: 'main', text: 'x' }],
    ['an id with a path in it', { ...turn(), id: '../x' }],
    ['a conversation of somebody else', { ...turn(), conversation: 'console|x|main' }],
    ['another type', { ...turn(), type: 'invoke' }],
    ['text that is not text', { ...turn(), text: { a: 1 } }],
  ])('refuses %s', async (_what, body) => {
    await start(echo);
    expect((await post(body)).status).toBe(400);
  });

  it('whose page went away is over all the same: it is not noted as delivered, and the next one is not held up', async () => {
    const turns = new OneAtATime();
    const begun = Promise.withResolvers<undefined>();
    const gone = Promise.withResolvers<undefined>();
    const delivered: string[] = [];
    await start(
      async (context, exchange) => {
        const { text } = context.activity;
        exchange.hold(await turns.enter('main'));
        exchange.whenSent(async () => void delivered.push(await Promise.resolve(text)));
        begun.resolve(undefined);
        if (text === 'first') await gone.promise;
        await context.sendActivity(`you said: ${text}`);
      },
      () => gone.resolve(undefined),
    );
    const away = new AbortController();
    const first = fetch(`${server.url}/console/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify(turn({ text: 'first' })),
      signal: away.signal,
    });
    await begun.promise;
    const second = post(turn({ id: 't2', text: 'second' }));
    away.abort();
    await expect(first).rejects.toThrow('aborted');
    expect((await second).body.activities?.map(({ text }) => text)).toEqual(['you said: second']);
    await expect.poll(() => delivered).toEqual(['second']);
  });

  it('gives a code to quote when something breaks, and says nothing of what was typed', async () => {
    await start(async (context) => {
      await Promise.reject(new Error(`could not save ${context.activity.text}`));
    });
    const { status, body } = await post(turn({ text: 'Rhiannon Evans' }));
    expect(status).toBe(500);
    expect(body.reference).toMatch(/^[A-Z]\d-/);
    expect(server.captured.text).toContain(body.reference);
    expect(JSON.stringify(body) + server.captured.text).not.toContain('Rhiannon');
  });
});
