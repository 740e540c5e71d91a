import { request, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { TeamsInfo, type Activity } from 'botbuilder';
import { createAdapter, processMessages } from '../../bot/channel/adapter.ts';
import { createServer } from '../../bot/server/server.ts';
import {
  CapturedLog,
  LoopbackConnector,
  messageActivity,
  postJson,
  runServer,
  type RunningServer,
} from '../support/server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
async function run(...options: Parameters<typeof runServer>): Promise<RunningServer> {
  const running = await runServer(...options);
  stops.push(() => running.stop());
  return running;
}
async function channel(...options: Parameters<typeof LoopbackConnector.start>): Promise<LoopbackConnector> {
  const connector = await LoopbackConnector.start(...options);
  stops.push(() => connector.stop());
  return connector;
}
/** Answers as a channel that does not take the reply would. */
function declines(res: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): true {
  res.statusCode = status;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.end(body);
  return true;
}
const nowhere = 'http://127.0.0.1:9/';
const repliesIn = async (response: Response): Promise<Partial<Activity>[]> =>
  ((await response.json()) as { activities: Partial<Activity>[] }).activities;

describe('a message that is taken', () => {
  it('is answered in the HTTP response where the channel expects replies there', async () => {
    const running = await run();
    const response = await postJson(running.url, messageActivity(nowhere, { deliveryMode: 'expectReplies' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((await repliesIn(response)).map(({ text }) => text)).toEqual(['you said: hello']);
    expect(running.deliveries).toEqual(['sent']);
  });

  it('is answered through the connector otherwise', async () => {
    const [running, connector] = [await run(), await channel()];
    const activity = messageActivity(connector.url, { conversation: { id: 'a/b c' }, id: 'm 1' });
    expect((await postJson(running.url, activity)).status).toBe(200);
    expect(connector.received.map(({ method, path, activity: { text } }) => ({ method, path, text }))).toEqual([
      { method: 'POST', path: '/v3/conversations/a%2Fb%20c/activities/m%201', text: 'you said: hello' },
    ]);
  });

  it('keeps every property of what is sent, and can replace or delete it', async () => {
    const seen: unknown[] = [];
    const running = await run(async (context) => {
      const entities = [{ type: 'canllaw/page', version: 1, nested: { value: [1, null, 'ŵ'] } }];
      const sent = await context.sendActivity({
        type: 'message',
        text: 'first',
        entities,
        channelData: { own: [true] },
      });
      seen.push(sent);
      await context.updateActivity({ type: 'message', id: sent?.id, text: 'second' });
      await context.deleteActivity(sent?.id ?? '');
    });
    const connector = await channel();
    expect((await postJson(running.url, messageActivity(connector.url))).status).toBe(200);
    expect(seen).toEqual([expect.objectContaining({ id: 'reply-1' })]);
    expect(connector.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v3/conversations/conversation-1/activities/activity-1',
      'PUT /v3/conversations/conversation-1/activities/reply-1',
      'DELETE /v3/conversations/conversation-1/activities/reply-1',
    ]);
    expect(connector.received[0]?.activity).toMatchObject({
      entities: [{ type: 'canllaw/page', version: 1, nested: { value: [1, null, 'ŵ'] } }],
      channelData: { own: [true] },
    });
  });

  it('does not let a trace out, in the response or through the connector', async () => {
    const running = await run(async (context) => {
      await context.sendTraceActivity('memory', { said: 'Gwenllian' });
      await context.sendActivities([{ type: 'trace' }, { type: 'message', text: 'only this' }]);
    });
    const connector = await channel();
    for (const channelId of ['test', 'emulator'])
      await postJson(running.url, messageActivity(connector.url, { channelId }));
    expect(connector.received.map(({ activity }) => activity.text)).toEqual(['only this', 'only this']);
    const response = await postJson(running.url, messageActivity(nowhere, { deliveryMode: 'expectReplies' }));
    expect((await repliesIn(response)).map(({ text }) => text)).toEqual(['only this']);
  });

  it('has an id of its own where the channel gave none, and an event has none', async () => {
    const ids: (string | undefined)[] = [];
    const running = await run(async ({ activity }) => void ids.push(activity.id));
    const post = (type: string) => postJson(running.url, messageActivity(nowhere, { type, id: undefined }));
    for (const type of ['message', 'message', 'conversationUpdate']) expect((await post(type)).status).toBe(200);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toBeUndefined();
  });

  it('answers an invoke with what the bot says to it', async () => {
    const running = await run(async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { task: 'continue' } } });
    });
    const response = await postJson(running.url, messageActivity(nowhere, { type: 'invoke', name: 'task/fetch' }));
    expect([response.status, await response.json()]).toEqual([200, { task: 'continue' }]);
  });

  it('is one kept connection for many turns', async () => {
    const [running, connector] = [await run(), await channel()];
    for (let turn = 0; turn < 20; turn += 1) await postJson(running.url, messageActivity(connector.url));
    expect(connector.received).toHaveLength(20);
    expect(await connector.connections()).toBe(1);
  });
});

describe('a message nobody asked for', () => {
  const reference = (serviceUrl: string) => ({
    channelId: 'test',
    serviceUrl,
    conversation: { id: 'conversation-1', isGroup: false, conversationType: 'personal', name: '' },
    bot: { id: 'bot', name: 'bot' },
    user: { id: 'practitioner-1', name: '' },
  });

  it('goes out by the same kept client', async () => {
    const [running, connector] = [await run(), await channel()];
    await running.adapter.continueConversationAsync('', reference(connector.url), async (context) => {
      await context.sendActivity('a case needs you');
    });
    expect(connector.received.map(({ activity: { text } }) => text)).toEqual(['a case needs you']);
    expect(connector.received[0]?.path).toMatch(/^\/v3\/conversations\/conversation-1\/activities/);
  });

  it('does not leave this machine in local mode', async () => {
    const running = await run();
    const send = running.adapter.continueConversationAsync(
      '',
      reference('https://example.org/'),
      async () => undefined,
    );
    await expect(send).rejects.toMatchObject({ name: 'ConnectorError', code: 'notAllowed' });
  });
});

describe('what the bot asks of the channel', () => {
  it('comes back as the channel gave it, page by page', async () => {
    const asked: string[] = [];
    const connector = await channel((_call, res, req) => {
      asked.push(`${req.method} ${req.url}`);
      res.end('{"continuationToken":"next","members":[{"id":"m1","aadObjectId":"o1"}]}');
      return true;
    });
    let members: unknown;
    const running = await run(async (context) => {
      members = await TeamsInfo.getPagedMembers(context, 5, 'from here');
    });
    expect((await postJson(running.url, messageActivity(connector.url, { channelId: 'msteams' }))).status).toBe(200);
    expect(asked).toEqual(['GET /v3/conversations/conversation-1/pagedmembers?pageSize=5&continuationToken=from+here']);
    expect(members).toMatchObject({ continuationToken: 'next', members: [{ id: 'm1', aadObjectId: 'o1' }] });
  });
});

describe('a turn that throws', () => {
  it('is a 500 with a reference, which is all that is said of it', async () => {
    const running = await run(async () => {
      throw Object.assign(new Error('Gwenllian is at 1 High Street'), { code: 'E_TEST' });
    });
    const response = await postJson(running.url, messageActivity(nowhere, { text: 'Gwenllian' }));
    const body = (await response.json()) as { code: string; reference: string; message: { cy: string } };
    expect(response.status).toBe(500);
    expect(body.code).toBe('failed');
    expect(body.reference).toMatch(/^[A-Z]\d-\d\d[A-Z]{2}$/);
    expect(body.message.cy).toContain(body.reference);
    expect(JSON.stringify(body)).not.toMatch(/Gwenllian|High Street/);
    expect(running.deliveries).toEqual(['failed']);
    expect(running.captured.text).not.toMatch(/Gwenllian|High Street/);
    const failed = running.captured.first('turn.failed');
    expect(failed).toMatchObject({ error: 'Error', code: 'E_TEST', reference: body.reference });
  });
});

describe('an answer the caller did not wait for', () => {
  it('counts as failed, though the turn ran to its end', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: gone, resolve: leave } = Promise.withResolvers<void>();
    const running = await run(async (context) => {
      begin();
      await gone;
      await context.sendActivity('too late');
    });
    const body = JSON.stringify(messageActivity(nowhere, { deliveryMode: 'expectReplies' }));
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${running.url}/api/messages`, { method: 'POST', headers, agent: false });
    sent.on('error', () => undefined);
    sent.end(body);
    await begun;
    sent.destroy();
    setTimeout(leave, 50);
    await expect.poll(() => running.deliveries).toEqual(['failed']);
  });
});

describe('a channel that does not take the reply', () => {
  /** Status, time in milliseconds and the code in the log of one turn. */
  async function outcome(running: RunningServer, serviceUrl: string) {
    const begin = performance.now();
    const { status } = await postJson(running.url, messageActivity(serviceUrl));
    const fault = running.captured.first('turn.failed');
    return { status, ms: performance.now() - begin, error: fault?.['error'], code: fault?.['code'] };
  }

  it('by refusing the connection fails at once', async () => {
    const found = await outcome(await run(), nowhere);
    expect(found).toMatchObject({ status: 500, error: 'ConnectorError', code: 'refused' });
    expect(found.ms).toBeLessThan(5_000);
  });

  it('by never answering fails at the limit', async () => {
    const connector = await channel(() => true);
    const found = await outcome(await run(undefined, { connectorTimeoutMs: 300 }), connector.url);
    expect(found).toMatchObject({ status: 500, code: 'timeout' });
    expect(found.ms).toBeGreaterThan(280);
    expect(found.ms).toBeLessThan(5_000);
  });

  it('by answering for ever, a byte at a time, fails at the limit', async () => {
    const connector = await channel((_call, res) => {
      const timer = setInterval(() => res.write(' '), 50);
      res.on('close', () => clearInterval(timer));
      return true;
    });
    const found = await outcome(await run(undefined, { connectorTimeoutMs: 300 }), connector.url);
    expect(found).toMatchObject({ status: 500, code: 'timeout' });
    expect(found.ms).toBeLessThan(5_000);
  });

  it.each([
    [500, 1],
    [503, 1],
    [400, 1],
    [403, 1],
    [404, 1],
    [302, 1],
    [412, 2],
    [502, 2],
    [504, 2],
  ])('with %i is asked %i times', async (status, calls) => {
    const connector = await channel((_call, res) => {
      return declines(res, status, { location: nowhere }, '{"error":{"code":"Blocked","message":"Gwen"}}');
    });
    const running = await run();
    const found = await outcome(running, connector.url);
    expect(found).toMatchObject({ status: 500, error: 'ConnectorError', code: `status.${status}.Blocked` });
    expect(connector.calls).toBe(calls);
    expect(found.ms).toBeLessThan(5_000);
    expect(running.captured.text).not.toContain('Gwen');
  });

  it('for now, with 502, takes it at the second try', async () => {
    const connector = await channel((call, res) => call === 1 && declines(res, 502));
    expect((await outcome(await run(), connector.url)).status).toBe(200);
    expect(connector.received).toHaveLength(1);
  });

  it('for now, with 429, is asked again after the time it names', async () => {
    const answer: Parameters<typeof LoopbackConnector.start>[0] = (call, res) =>
      call === 1 && declines(res, 429, { 'retry-after': '1' });
    const connector = await channel(answer);
    const found = await outcome(await run(undefined, { connectorTimeoutMs: 3_000 }), connector.url);
    expect(found.status).toBe(200);
    expect(found.ms).toBeGreaterThan(950);
  });

  it('with a 429 that asks for too long fails at once', async () => {
    const connector = await channel((_call, res) => declines(res, 429, { 'retry-after': '60' }));
    const found = await outcome(await run(undefined, { connectorTimeoutMs: 20_000 }), connector.url);
    expect(found).toMatchObject({ status: 500, code: 'status.429' });
    expect(found.ms).toBeLessThan(10_000);
  });

  it('by closing a kept connection is asked again on a new one', async () => {
    const connector = await channel((call, res) => call === 2 && (res.destroy(), true));
    const running = await run();
    for (let turn = 0; turn < 3; turn += 1)
      expect((await postJson(running.url, messageActivity(connector.url))).status).toBe(200);
    expect(connector.received).toHaveLength(3);
  });
});

describe('outside local mode', () => {
  const config = {
    local: false,
    appId: '11111111-1111-4111-8111-111111111111',
    appPassword: 'not a real one',
    appTenantId: '22222222-2222-4222-8222-222222222222',
    connectorTimeoutMs: 1_000,
  };
  async function guarded() {
    const captured = new CapturedLog();
    const adapter = createAdapter(config, captured.log);
    let turns = 0;
    const server = createServer({
      config: { host: '127.0.0.1', port: 0, local: false },
      log: captured.log,
      ready: async () => undefined,
      messages: async (req, res, body) => {
        await processMessages(adapter, req, res, body, async () => void (turns += 1));
      },
    });
    const { url } = await server.listen();
    stops.push(async () => {
      await server.stop();
      await adapter.close();
    });
    return { url, captured, turns: () => turns };
  }
  const token = (...parts: unknown[]): string =>
    parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

  it.each([
    ['nothing', undefined],
    ['no token', 'Bearer '],
    ['another scheme', 'Basic abc'],
    ['a word', 'Bearer word'],
    ['dots', 'Bearer a.b.c'],
    ['broken JSON', `Bearer ${Buffer.from('{"alg"').toString('base64url')}.e30.x`],
    ['an unsigned token', `Bearer ${token({ alg: 'none' }, { iss: 'me', aud: config.appId })}.`],
    ['a token of no object', `Bearer ${token({ alg: 'RS256' }, 'text')}.x`],
    ['a skill', `Bearer ${token({ alg: 'RS256' }, { ver: '2.0', aud: config.appId, azp: 'other', appid: 'other' })}.x`],
    ['too many words', 'Bearer a b c'],
  ])('a caller with %s is not let in', async (_what, authorization) => {
    const { url, captured, turns } = await guarded();
    const body = messageActivity('https://smba.example.org/uk/', { channelId: 'msteams' });
    const response = await postJson(url, body, authorization === undefined ? {} : { authorization });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'unauthorised']);
    expect(turns()).toBe(0);
    expect(captured.events()).toContain('channel.unauthorised');
  });

  it('a reply goes over https only', async () => {
    const { url } = await guarded();
    const response = await postJson(url, messageActivity('http://smba.example.org/'));
    expect(((await response.json()) as { code: string }).code).toBe('activityServiceUrl');
  });

  it('an adapter without an app id is refused', () => {
    expect(() => createAdapter({ ...config, appId: '' }, new CapturedLog().log)).toThrow('app id');
  });

  it('a managed identity needs no password', () => {
    const identity = { ...config, appPassword: undefined, appType: 'UserAssignedMSI' as const };
    expect(() => createAdapter(identity, new CapturedLog().log)).not.toThrow();
  });
});
