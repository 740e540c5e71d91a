import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTelemetry } from '../../bot/telemetry/index.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake } from '../support/intake.ts';
import { OtlpReceiver } from '../support/otlp.ts';
import { LoopbackConnector, rawRequest } from '../support/server.ts';
import { faulty, startApp, type Faults } from '../turn/app.ts';

/** What must not be found outside the case: it stands in every free text, under every id of a person, in every fault. */
const canary = 'Gwenhwyfar Quillfeather';
const number = '07700 900461';
// Digits may also stand in the middle of a time or a random id.
const secrets = [/gwenhwyfar/i, /quillfeather/i, /(?<![\w.])07700/, /(?<![\w.])900461(?!\w)/];

let canllaw: Canllaw;
let connector: LoopbackConnector;
let collector: OtlpReceiver;
beforeAll(async () => {
  collector = await OtlpReceiver.start();
  canllaw = await Canllaw.start({
    LOG_LEVEL: 'trace',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_METRIC_EXPORT_INTERVAL: '500',
  });
  connector = await LoopbackConnector.start((_call, res) => {
    res.statusCode = 500;
    res.end(JSON.stringify({ error: { code: 'Failed', message: canary } }));
    return true;
  });
});
afterAll(async () => {
  await canllaw.close();
  await connector.stop();
  await collector.stop();
});

/** Everything that left the process without being a reply to its practitioner. */
const outputs: string[] = [];
function expectNoCanary(output: string): void {
  for (const secret of secrets) expect(secret.exec(output)?.[0]).toBeUndefined();
}

/** An intake whose every free text names the canary. */
class CanaryClient extends Client {
  override activity(parts: Record<string, unknown> = {}): Record<string, unknown> {
    const named = JSON.stringify(super.activity(parts)).replaceAll(
      /This is what is known of|Dyma’r hyn a ŵyr am/g,
      `${canary}, ${number},`,
    );
    return JSON.parse(named) as Record<string, unknown>;
  }
}

it(
  'no name that was entered is in any line of the log, any error, or any name or address of a document',
  { timeout: 180_000 },
  async () => {
    for (const way of ['mixed', 'values'] as const) {
      const client = new CanaryClient(canllaw);
      const intake = new Intake(client, way);
      await intake.begin(way === 'mixed' ? 'en' : 'cy');
      await intake.until('next');
      if (way === 'values') await intake.afterwards();
      const record = JSON.stringify(await canllaw.record(client.view.case, client.practitioner));
      expect(record.split(canary).length).toBeGreaterThan(30);

      await client.say(`/note ${canary}`);
      await client.say(`${canary} rang`);
      await client.send({ action: 'change', question: 'stage1.known' });
      await client.say(canary);
      await client.submit({ 'health.now': [canary], [canary.replace(' ', '')]: canary });
      await client.raw({ value: { canllaw: { action: canary, case: canary } } });
      await client.raw({ value: { canllaw: { action: 'submit', page: canary, answers: { 'danger.now': canary } } } });
      await client.raw({ value: { [canary]: { nested: canary } } });
      outputs.push(await (await client.post({ type: 'event', name: canary })).text());
      await client.say('999');
      for (const recipient of ['specialist', 'police', 'childrensServices', 'adultServices', 'health', 'record'])
        for (const language of ['en', 'cy']) {
          await client.send({
            action: 'document',
            answers: { 'handOff.recipient': recipient, 'handOff.again': 'yes', 'handOff.language': language },
          });
          const [document] = client.view.documents;
          const page = await fetch(document?.contentUrl ?? '');
          outputs.push(await page.text(), JSON.stringify([...page.headers]));
          const response = await fetch(document?.contentUrl ?? '', { method: 'POST' });
          expect(response.status).toBe(200);
          await response.arrayBuffer();
          outputs.push(JSON.stringify([document?.name, document?.contentUrl, [...response.headers]]));
        }
      // A reply that the channel does not take, and one whose channel answers with the name.
      for (const serviceUrl of [connector.url, 'http://127.0.0.1:9/'])
        outputs.push(await (await client.post({ text: `${canary} again`, serviceUrl })).text());
    }
  },
);

it('nor when the request is broken, the address unknown, or the sender named so', async () => {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify(new Client(canllaw).activity({ text: canary }));
  const requests = [
    { path: '/api/messages', method: 'POST', headers: json, body: `${body.slice(0, -5)}${canary}` },
    {
      path: '/api/messages',
      method: 'POST',
      headers: json,
      body: JSON.stringify({ text: canary, from: { id: canary } }),
    },
    { path: '/api/messages', method: 'POST', headers: { 'content-type': canary.replace(' ', '/') }, body },
    { path: '/api/messages', method: 'POST', headers: json, body: body.replace('"message"', `"${canary}"`) },
    {
      path: '/api/messages',
      method: 'POST',
      headers: json,
      body: body.replace('http://127.0.0.1:9/', 'https://quillfeather.example/'),
    },
    {
      path: '/api/messages',
      method: 'POST',
      headers: json,
      body: JSON.stringify({ ...JSON.parse(body), text: canary.repeat(20_000) }),
    },
    { path: `/api/cases/${encodeURIComponent(canary)}?practitioner=${encodeURIComponent(canary)}` },
    { path: `/documents/${encodeURIComponent(canary)}` },
    { path: `/${encodeURIComponent(canary)}`, method: 'DELETE' },
    { path: '/healthz', headers: { host: 'quillfeather.example' } },
  ];
  for (const request of requests) {
    const { status, text, headers } = await rawRequest(canllaw.port, request);
    expect(status).toBeGreaterThanOrEqual(400);
    outputs.push(JSON.stringify([text, headers]));
  }
  const named = new Client(canllaw, { practitioner: canary, conversation: `19:${canary}@thread` });
  await named.begin();
  await named.say('1');
  const grouped = await named.post({ text: canary, conversation: { id: canary, isGroup: true } });
  outputs.push(await grouped.text());
  for (const conversation of [{ id: canary }, { id: canary, isGroup: true }]) {
    const sent = { text: canary, channelId: 'Quillfeather', conversation, deliveryMode: 'expectReplies' };
    expect((await named.post(sent)).status).toBe(200);
  }
  for (const path of ['/healthz', '/readyz']) outputs.push(await (await fetch(`${canllaw.url}${path}`)).text());
});

it('nor when somebody is refused, the store fails, or a case cannot be read', { timeout: 60_000 }, async () => {
  const faults: Faults = {};
  const telemetry = await startTelemetry({
    endpoint: collector.url,
    headers: {},
    serviceName: 'canllaw',
    metricsIntervalMs: 60_000,
  });
  const people = ['first', 'second'].map((id) => {
    return { tenant: 'local', id, name: canary, roles: ['practitioner'], teams: ['local'] } as const;
  });
  const staff = { find: ({ id }: { id: string }) => people.find((one) => one.id === id), all: () => people };
  const app = await startApp(faulty(faults), { staff, telemetry, env: { RATE_PERSON_PER_MINUTE: '30' } });
  try {
    const [client, stranger] = [new Client(app, { practitioner: 'first' }), new Client(app, { practitioner: canary })];
    await client.begin();
    await client.submit({ 'where.place': canary });
    outputs.push(JSON.stringify(await stranger.say(canary)), JSON.stringify(await stranger.say('999')));
    const kept = client.view.case;
    const failing = async (fault: Faults) => {
      Object.assign(faults, fault);
      const view = await client.submit({ 'where.place': `${canary}, ${number}` });
      expect(view.outcome.kind).toBe('failed');
      outputs.push(JSON.stringify(view));
      Object.assign(faults, { replace: false, unreadable: undefined, journey: undefined });
    };
    await failing({ replace: true });
    await failing({ unreadable: kept });
    await failing({ journey: canary });
    for (let turn = 0; turn < 30; turn += 1) await client.say('help');
    const tired = await client.submit({ 'where.place': canary });
    expect(tired.outcome.errors[0]?.reason).toBe('tooOften');
    outputs.push(JSON.stringify(tired), app.log.text);
    expect(app.log.events()).toEqual(expect.arrayContaining(['turn.refused', 'turn.unsaved', 'turn.tooOften']));
  } finally {
    await app.close();
    await telemetry.stop();
  }
});

it('and everything was looked through, of every life of the process', async () => {
  await canllaw.stop();
  await canllaw.start();
  outputs.push(JSON.stringify(readdirSync(canllaw.dataDir, { recursive: true })), collector.text);
  expect(new Set(collector.spans().map(({ name }) => name))).toEqual(
    new Set(['turn', 'document', 'store', 'connector']),
  );
  expect(collector.spans().some(({ status }) => status === 2)).toBe(true);
  expect(canllaw.output).toMatch(/"trace":"[0-9a-f]{32}"/);
  expect(canllaw.output.split('\n').length).toBeGreaterThan(10);
  expect(outputs.length).toBeGreaterThan(30);
  for (const output of [canllaw.output, ...outputs]) expectNoCanary(output);
});
