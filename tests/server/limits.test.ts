import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { startApp, type RunningApp } from '../turn/app.ts';

const json = { 'content-type': 'application/json' };

describe('too much from one address', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(undefined, { env: { RATE_ADDRESS_PER_MINUTE: '20', TRUST_PROXY: '1' } });
  });
  afterAll(async () => await app.close());
  const asked = async (
    address: string,
    path = '/healthz',
    { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ) => await fetch(`${app.url}${path}`, { ...init, headers: { 'x-forwarded-for': address, ...headers } });

  it('is refused with 429 and when to come again; another address is served', async () => {
    const before = await Promise.all(Array.from({ length: 20 }, async () => (await asked('192.0.2.1')).status));
    expect(new Set(before)).toEqual(new Set([200]));
    const refused = await asked('192.0.2.1');
    const body = (await refused.json()) as { code: string; message: Record<'en' | 'cy', string> };
    expect([refused.status, body.code]).toEqual([429, 'tooMany']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const message of Object.values(body.message)) expect(message).toContain('999');
    expect((await asked('192.0.2.2')).status).toBe(200);
  });

  it('is refused on every route, and before a body is read', async () => {
    const nothing = await Promise.all([
      asked('192.0.2.1', '/readyz'),
      asked('192.0.2.1', '/documents/x'),
      asked('192.0.2.1', '/nowhere'),
      asked('192.0.2.1', '/api/messages', { method: 'POST', headers: json, body: '{' + ' '.repeat(100_000) }),
    ]);
    expect(nothing.map(({ status }) => status)).toEqual([429, 429, 429, 429]);
  });

  it('never keeps out an emergency: typed, pressed, at the page or from the channel', async () => {
    const client = new Client(app);
    const post = async (parts: Record<string, unknown>) =>
      await asked('192.0.2.1', '/api/messages', {
        method: 'POST',
        headers: json,
        body: JSON.stringify(client.activity({ deliveryMode: 'expectReplies', ...parts })),
      });
    expect((await post({ text: 'hello' })).status).toBe(429);
    for (const parts of [{ text: '999' }, { text: 'perygl' }, { value: { canllaw: { action: 'emergency' } } }]) {
      const answered = await post(parts);
      expect(answered.status).toBe(200);
      expect(await answered.text()).toContain('999');
    }
    const turn = { conversation: 'main', id: 'one', text: '999' };
    const atPage = await asked('192.0.2.1', '/console/turn', {
      method: 'POST',
      headers: { ...json, origin: app.url },
      body: JSON.stringify(turn),
    });
    expect(atPage.status).toBe(200);
  });
});

describe('too much from one person', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(undefined, { env: { RATE_PERSON_PER_MINUTE: '10' } });
  });
  afterAll(async () => await app.close());

  async function tired(language: 'en' | 'cy'): Promise<Client> {
    const client = new Client(app);
    await client.begin(language);
    for (let turn = 2; turn < 10; turn += 1) await client.say('help');
    return client;
  }

  it.each([
    ['en', 'still on your screen'],
    ['cy', 'yn dal ar eich sgrin'],
  ] as const)(
    'is refused with a sentence in their language (%s), and what they sent is not taken',
    async (language, words) => {
      const client = await tired(language);
      const before = await app.record(client.seen.find((view) => view.case)?.case ?? null, client.practitioner);
      const view = await client.submit({ 'arrival.situation': 'caller' });
      expect([view.page, view.outcome.kind, view.outcome.errors[0]?.reason]).toEqual(['failed', 'refused', 'tooOften']);
      expect(view.outcome.errors[0]?.message).toContain(words);
      expect([view.language, view.bilingual]).toEqual([language, false]);
      expect(await app.record(before.id, client.practitioner)).toEqual(before);
    },
  );

  it('does not limit the emergency, nor another person', async () => {
    const client = await tired('en');
    expect((await client.say('back')).outcome.kind).toBe('refused');
    for (let turn = 0; turn < 15; turn += 1) expect((await client.say('999')).page).toBe('emergency');
    expect((await client.say('back')).outcome.kind).toBe('refused');
    const other = new Client(app);
    expect((await other.begin()).page).toBe('arrival');
  });
});
