import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { activity, command, own, submitted, words } from './made-up.ts';
import { runs, seed, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.begin();
});
afterAll(async () => await world.end());

/** A minute for every five thousand, and two to begin with. */
const timeout = 120_000 + runs * 24;
const share = (of: number) => ({ numRuns: Math.max(1, Math.round(runs * of)), seed });
/** Names and values a client can send at all. */
const headerValue = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', ';', '=', '/', ',', '*', '"', '%', '.', '_', '-', ':', '\u00e9', '\u00ff'),
  maxLength: 80,
});

const ofTheirs = (value: unknown, { view }: Client): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(own, view.case ?? ''));

describe('whatever is sent', { timeout }, () => {
  it('as an activity: nothing breaks, and nobody learns anything of another', async () => {
    await fc.assert(
      fc.asyncProperty(activity(world), async (sent) => void (await world.post(sent))),
      share(0.35),
    );
    await world.stillStands();
  });

  it('by a card or as a command, about any case, page, question and value', async () => {
    const stranger = fc.nat({ max: world.strangers.length - 1 });
    const value = fc.oneof(submitted(world), fc.record({ canllaw: command(world) }));
    await fc.assert(
      fc.asyncProperty(stranger, value, async (who, sent) => {
        const client = await world.stranger(who);
        const answered = await world.post(
          client.activity({ value: ofTheirs(sent, client), deliveryMode: 'expectReplies' }),
        );
        const tooDeep = answered.status === 400 && answered.text.includes('"activityTooDeep"');
        if (!tooDeep)
          expect([answered.status, answered.text]).toEqual([200, expect.stringContaining('"canllaw/page"')]);
      }),
      share(0.35),
    );
    await world.stillStands();
  });

  it('to the page of the console', async () => {
    const turn = fc.record(
      {
        conversation: fc.oneof({ weight: 5, arbitrary: fc.constant('main') }, words),
        id: fc.oneof({ weight: 5, arbitrary: fc.uuid() }, words),
        type: fc.constantFrom('message', 'event', 'invoke', 7),
        name: fc.oneof(fc.constant('canllaw/open'), words),
        text: words,
        value: submitted(world),
        locale: fc.constantFrom('en', 'cy', 'x'),
        from: fc.constant({ id: world.victim.practitioner }),
      },
      { requiredKeys: ['conversation', 'id'] },
    );
    const headers = { 'content-type': 'application/json', origin: world.app.url, host: new URL(world.app.url).host };
    await fc.assert(
      fc.asyncProperty(turn, async (sent) => {
        await world.send({ method: 'POST', path: '/console/turn', headers, body: JSON.stringify(sent) });
      }),
      share(0.1),
    );
    await world.stillStands();
  });

  it('over HTTP: any method, address, header and body', async () => {
    const id = world.victim.view.case ?? '';
    const part = words.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 3_000));
    const path = fc.oneof(
      fc.constantFrom('/api/messages', '/console/turn', '/healthz', '/readyz', '/', '/documents/', `/api/cases/${id}`),
      part.filter((name) => name !== world.victim.practitioner).map((name) => `/api/cases/${id}?practitioner=${name}`),
      part.map((token) => `/documents/${token}`),
      fc.base64String({ maxLength: 600 }).map((token) => `/documents/${token.replaceAll(/[+/=]/g, '-')}`),
      part.map((name) => `/${name}`),
      fc.constantFrom('/%', '/%00', '/..%2f..', '//', '/\\', '/api/messages/', '/api/messages?x=%zz', '/api//cases/x'),
    );
    const header = fc.constantFrom(
      'content-type',
      'content-encoding',
      'accept',
      'host',
      'origin',
      'authorization',
      'cookie',
      'x-forwarded-for',
      'sec-fetch-site',
      'if-none-match',
      'accept-version',
      'range',
      'x-http-method-override',
    );
    const usual = { 'content-type': 'application/json' };
    const headers = fc.array(fc.tuple(header, headerValue), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
    const body = fc.oneof(
      fc.constant(undefined),
      words,
      activity(world).map((sent) => JSON.stringify(sent)),
      activity(world).map((sent) => JSON.stringify(sent).slice(0, -7)),
    );
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'QUERY');
    await fc.assert(
      fc.asyncProperty(method, path, headers, body, fc.boolean(), async (how, where, given, what, plain) => {
        await world.send({ method: how, path: where, headers: { ...(plain ? usual : {}), ...given }, body: what });
      }),
      share(0.2),
    );
    await world.stillStands();
  });

  it('as bytes that are hardly HTTP', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
      headerValue.map((text) => Buffer.from(`GET /${text} HTTP/1.1\r\nHost: ${text}\r\n\r\n`)),
      headerValue.map((text) => Buffer.from(`POST /api/messages HTTP/1.1\r\nContent-Length: 3\r\n${text}\r\n\r\n{}{`)),
      fc.constant(Buffer.from('POST /api/messages HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (sent) => {
        const socket = connect(world.port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.end(sent);
        socket.resume();
        await new Promise((resolve) => socket.once('close', resolve));
      }),
      { ...share(0.01), endOnFailure: true },
    );
    await world.stillStands();
  });

  it('goes deep: every outcome there is was reached on the way', () => {
    const outcomes = ['shown', 'recorded', 'alreadyRecorded', 'invalid', 'emergency', 'noted', 'paused', 'language'];
    expect([...world.outcomes]).toEqual(expect.arrayContaining([...outcomes, 'help', 'document', 'refused']));
    expect([...world.statuses]).toEqual(expect.arrayContaining([200, 400, 404, 405, 415, 421]));
  });
});
