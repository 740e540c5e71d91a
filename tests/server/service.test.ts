import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { answer } from '../../bot/server/answer.ts';
import { loadStaticFiles } from '../../bot/server/static-files.ts';
import { messageActivity, postJson, rawRequest, runServer, type RunningServer } from '../support/server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
async function run(...options: Parameters<typeof runServer>): Promise<RunningServer> {
  const running = await runServer(...options);
  stops.push(() => running.stop());
  return running;
}

const expectedHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe('the page and its files', () => {
  async function site(): Promise<RunningServer> {
    const directory = await mkdtemp(join(tmpdir(), 'canllaw-site-'));
    stops.push(() => rm(directory, { recursive: true }));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><title>Canllaw</title>');
    await writeFile(join(directory, 'assets', 'page.js'), 'export {};');
    await writeFile(join(directory, 'assets', 'page.css'), 'body{}');
    await writeFile(join(directory, 'secret.key'), 'secret');
    return run(undefined, { files: await loadStaticFiles(directory) });
  }

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/assets/page.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/page.css', 'text/css; charset=utf-8', 'no-cache'],
  ])('%s is served as what it is, to GET and HEAD', async (path, type, cache) => {
    const { url } = await site();
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(url + path, { method });
      const headers = Object.fromEntries(response.headers);
      expect(response.status).toBe(200);
      expect(headers).toMatchObject({ ...expectedHeaders, 'content-type': type, 'cache-control': cache });
      expect(Number(headers['content-length'])).toBeGreaterThan(0);
      expect((await response.text()).length > 0).toBe(method === 'GET');
    }
  });

  it('a file that has not changed is not sent again', async () => {
    const { url } = await site();
    const etag = (await fetch(`${url}/assets/page.js`)).headers.get('etag') ?? '';
    expect((await fetch(`${url}/assets/page.js`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    '/secret.key',
    '/../secret.key',
    '/assets/../secret.key',
    '/assets/%2e%2e/secret.key',
    '/assets',
    '/assets/',
  ])('%s is not there', async (path) => {
    const { port } = await site();
    const found = await rawRequest(port, { path, headers: { host: 'localhost' } });
    expect(found.status).toBe(404);
    expect(found.text).not.toContain('secret');
  });
});

describe('health and readiness', () => {
  it('is up and ready when it can do its work', async () => {
    const { url } = await run();
    const [health, ready] = [await fetch(`${url}/healthz`), await fetch(`${url}/readyz`)];
    expect([health.status, await health.json()]).toEqual([200, { up: true }]);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
    expect(Object.fromEntries(health.headers)).toMatchObject({ ...expectedHeaders, 'cache-control': 'no-store' });
  });

  it('is up but not ready when the store is not, and does not say why', async () => {
    const ready = async (): Promise<void> => {
      throw new Error('cannot reach db.example.org');
    };
    const { url, captured } = await run(undefined, { ready });
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { ready: false, code: 'notReady' }]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(captured.text).not.toContain('example');
  });

  it('is not ready when the check hangs, and many who ask share one check', async () => {
    let checks = 0;
    const { url } = await run(undefined, { ready: () => new Promise(() => void (checks += 1)) });
    const begin = performance.now();
    const responses = await Promise.all([1, 2, 3].map(() => fetch(`${url}/readyz`)));
    expect(await responses[0]?.json()).toEqual({ ready: false, code: 'timeout' });
    expect(performance.now() - begin).toBeLessThan(20_000);
    expect(checks).toBe(1);
  });
});

describe('a route of its own', () => {
  it('takes the parts of its path, its query and its JSON', async () => {
    const { url } = await run(undefined, {
      routes: [
        {
          method: 'POST',
          path: '/api/cases/:case',
          json: true,
          handle: async ({ params, query, body }, res) =>
            answer(res, 201, { case: params['case'], by: query.get('practitioner'), body }),
        },
      ],
    });
    const response = await fetch(`${url}/api/cases/a%2Fb?practitioner=x%20y`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":[1]}',
    });
    expect([response.status, await response.json()]).toEqual([201, { case: 'a/b', by: 'x y', body: { a: [1] } }]);
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('Gwenllian'))],
    ['does not answer', async () => undefined],
  ])('that %s is a 500 with a reference', async (_what, handle) => {
    const { url, captured } = await run(undefined, { routes: [{ method: 'GET', path: '/broken', handle }] });
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    const { code, reference } = (await response.json()) as { code: string; reference: string };
    expect(code).toBe('failed');
    expect(reference).toMatch(/^[A-Z]\d-/);
    expect(captured.text).toContain('http.failed');
    expect(captured.text).not.toContain('Gwenllian');
  });
});

describe('an orderly stop', () => {
  const expectReplies = messageActivity('http://127.0.0.1:9/', { deliveryMode: 'expectReplies' });

  it('finishes the turn in hand, takes nothing new, and lets go of kept connections', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const running = await run(async (context) => {
      begin();
      await delay(300);
      await context.sendActivity('finished');
    });
    await fetch(`${running.url}/healthz`);
    const turn = postJson(running.url, expectReplies);
    await begun;
    const start = performance.now();
    const stopped = running.stop();
    await delay(20);
    await expect(fetch(`${running.url}/healthz`, { headers: { connection: 'close' } })).rejects.toThrow('fetch failed');
    expect(await (await turn).json()).toMatchObject({ activities: [{ text: 'finished' }] });
    await stopped;
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(running.deliveries).toEqual(['sent']);
    expect(running.captured.events().at(-1)).toBe('server.stopped');
  });

  it('waits for a turn whose caller has gone, for its effects are still being saved', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let saved = false;
    const running = await run(async () => {
      begin();
      await delay(200);
      saved = true;
    });
    const turn = postJson(running.url, expectReplies, { connection: 'close' }).catch(() => undefined);
    const controller = new AbortController();
    const lost = fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(expectReplies),
      signal: controller.signal,
    }).catch(() => undefined);
    await begun;
    controller.abort();
    await lost;
    await running.stop();
    await turn;
    expect(saved).toBe(true);
  });

  it('does not wait longer than its limit', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const running = await run(() => new Promise(() => begin()), { stopLimit: 200 });
    const turn = postJson(running.url, expectReplies).catch(() => 'cut off');
    await begun;
    const start = performance.now();
    await running.stop();
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await turn).toBe('cut off');
  });

  it('refuses a request that comes on a kept connection meanwhile', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const running = await run(async () => {
      begin();
      await delay(200);
    });
    // It is connected but has sent nothing yet, so the connection is not idle when the stop begins.
    const agent = new Agent({ keepAlive: true });
    const late = request({ port: running.port, host: '127.0.0.1', path: '/healthz', agent });
    const answered = new Promise<number>((resolve, reject) => {
      late.on('response', (res) => resolve(res.resume().statusCode ?? 0));
      late.on('error', reject);
    });
    const turn = postJson(running.url, expectReplies);
    await begun;
    const stopped = running.stop();
    late.end();
    expect(await answered).toBe(503);
    await Promise.all([turn, stopped]);
    agent.destroy();
  });
});
