import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageActivity, postJson, rawRequest, runServer, type RunningServer } from '../support/server.ts';

let running: RunningServer;
beforeAll(async () => {
  running = await runServer();
});
afterAll(async () => {
  await running.stop();
});

const serviceUrl = 'http://127.0.0.1:9/';
const good = (changes: Record<string, unknown> = {}): Record<string, unknown> =>
  messageActivity(serviceUrl, { deliveryMode: 'expectReplies', ...changes });

async function refusalOf(response: Response): Promise<{ status: number; code: string }> {
  const body = (await response.json()) as { code: string; message: { en: string; cy: string } };
  expect(Object.keys(body)).toEqual(['code', 'message']);
  expect(body.message.en).toMatch(/^[A-Z].*\.$/);
  expect(body.message.cy).toMatch(/^[A-Z].*\.$/);
  expect(body.message.cy).not.toBe(body.message.en);
  expect(response.headers.get('server')).toBeNull();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  return { status: response.status, code: body.code };
}

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

describe('an activity that cannot be read is refused with 400', () => {
  const without = (name: string) => good({ [name]: undefined });
  it.each([
    ['that is empty', '', 'notAnActivity'],
    ['that is a list', '[]', 'notAnActivity'],
    ['that is a number', '1', 'notAnActivity'],
    ['that is null', 'null', 'notAnActivity'],
    ['that is cut off', '{"type":"mess', 'badJson'],
    ['that is not JSON', 'type=message', 'badJson'],
    ['without type', without('type'), 'activityType'],
    ['with an empty type', good({ type: '' }), 'activityType'],
    ['with a type that is no word', good({ type: 'a\nb' }), 'activityType'],
    ['without conversation', without('conversation'), 'activityConversation'],
    ['with a conversation without id', good({ conversation: {} }), 'activityConversation'],
    ['with half a character in the conversation', good({ conversation: { id: 'a\ud800' } }), 'activityConversation'],
    ['with a conversation id too long', good({ conversation: { id: 'x'.repeat(1025) } }), 'activityConversation'],
    ['with a step up the path', good({ conversation: { id: '..' } }), 'activityConversation'],
    ['without from', without('from'), 'activityFrom'],
    ['with a from that is text', good({ from: 'me' }), 'activityFrom'],
    ['without channelId', without('channelId'), 'activityChannel'],
    ['without serviceUrl', without('serviceUrl'), 'activityServiceUrl'],
    ['with a serviceUrl elsewhere', good({ serviceUrl: 'https://example.org/' }), 'activityServiceUrl'],
    ['with a serviceUrl that looks local', good({ serviceUrl: 'http://127.0.0.1.example.org/' }), 'activityServiceUrl'],
    ['with a user in the serviceUrl', good({ serviceUrl: 'http://localhost@127.0.0.1/' }), 'activityServiceUrl'],
    ['with a file as serviceUrl', good({ serviceUrl: 'file:///etc/passwd' }), 'activityServiceUrl'],
    ['with a number as id', good({ id: 7 }), 'activityId'],
    ['with an object as text', good({ text: {} }), 'notAnActivity'],
    ['with members that are no list', good({ membersAdded: 'me' }), 'notAnActivity'],
    ['too deep', good({ value: nested(20) }), 'activityTooDeep'],
    ['far too deep', `{"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'activityTooDeep'],
  ])('%s', async (_what, body, code) => {
    expect(await refusalOf(await postJson(running.url, body))).toEqual({ status: 400, code });
  });
});

describe('a body that is not plain JSON of a bearable size is refused', () => {
  const text = JSON.stringify(good());
  const post = (body: string | Buffer, headers: Record<string, string>): Promise<Response> =>
    fetch(`${running.url}/api/messages`, { method: 'POST', body, headers });

  it('too large: 413', async () => {
    const response = await postJson(running.url, good({ value: 'x'.repeat(257 * 1024) }));
    expect(await refusalOf(response)).toEqual({ status: 413, code: 'tooLarge' });
  });
  it('too large and sent in pieces: 413', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 40; count += 1) controller.enqueue(Buffer.alloc(16 * 1024, 'x'));
        controller.close();
      },
    });
    const init = { method: 'POST', body: pieces, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${running.url}/api/messages`, init as RequestInit);
    expect(await refusalOf(response)).toEqual({ status: 413, code: 'tooLarge' });
  });
  it.each(['gzip', 'deflate', 'br', 'identity'])('compressed (%s): 415', async (encoding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    expect(await refusalOf(await post(gzipSync(text), headers))).toEqual({ status: 415, code: 'compressed' });
  });
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/json; charset=utf-16',
  ])('of type %s: 415', async (type) => {
    expect(await refusalOf(await post(text, { 'content-type': type }))).toEqual({ status: 415, code: 'notJson' });
  });
  it('of no type: 415', async () => {
    const found = await rawRequest(running.port, { method: 'POST', path: '/api/messages', body: text });
    expect([found.status, (JSON.parse(found.text) as { code: string }).code]).toEqual([415, 'notJson']);
  });
});

describe('an address or method that is not there', () => {
  it('answers 404 without repeating the address', async () => {
    const response = await fetch(`${running.url}/Gwenllian?x=<script>`);
    const text = await response.clone().text();
    expect(await refusalOf(response)).toEqual({ status: 404, code: 'notFound' });
    expect(text).not.toContain('Gwenllian');
  });
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('answers 405 to %s of the messages address', async (method) => {
    const response = await fetch(`${running.url}/api/messages`, { method });
    expect(response.headers.get('allow')).toBe('POST');
    expect(await refusalOf(response)).toEqual({ status: 405, code: 'methodNotAllowed' });
  });
  it.each(['//', '/%zz', '/%', '/..%2f..%2fetc/passwd', '/%00', '*', 'http://example.org/healthz'])(
    'survives the address %s',
    async (path) => {
      const found = await rawRequest(running.port, { path, headers: { host: '127.0.0.1' } });
      expect([400, 404]).toContain(found.status);
      expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    },
  );
  it('survives bytes that are not HTTP', async () => {
    const socket = connect(running.port, '127.0.0.1');
    socket.write('\u0000\u0001 nonsense\r\n\r\n');
    const text = await new Promise<string>((resolve) => {
      let heard = '';
      socket.on('data', (part) => (heard += part.toString()));
      socket.on('close', () => resolve(heard));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });
});

describe('in local mode the Host must be this machine', () => {
  it.each([
    'evil.example',
    'evil.example:3978',
    '127.0.0.1.evil.example',
    '[::2]',
    'a/healthz?',
    'user@127.0.0.1',
    '[',
  ])('%s is refused with 421', async (host) => {
    const found = await rawRequest(running.port, { path: '/healthz', headers: { host } });
    expect([found.status, (JSON.parse(found.text) as { code: string }).code]).toEqual([421, 'misdirected']);
  });
  it.each(['localhost', 'LOCALHOST:3978', '127.0.0.1', '[::1]:3978'])('%s is answered', async (host) => {
    expect((await rawRequest(running.port, { path: '/healthz', headers: { host } })).status).toBe(200);
  });
});

it('takes what is unusual and right: another charset spelling, an unknown property, nulls, no id', async () => {
  const body = good({ id: undefined, locale: null, extra: { kept: true }, timestamp: 'not a time' });
  const response = await postJson(running.url, body, { 'content-type': 'application/json; charset="UTF-8"' });
  expect(response.status).toBe(200);
});

it('never writes to the log what it refused', () => {
  expect(running.captured.text).not.toMatch(/Gwenllian|example|passwd|nonsense|hello/);
  expect(new Set(running.captured.events())).toEqual(new Set(['server.started', 'http.refused']));
});
