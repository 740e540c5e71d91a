import { afterEach, expect, it } from 'vitest';
import { connectorCalls, type ConnectorCall, type ConnectorCalls } from '../../bot/channel/connector-calls.ts';
import { pacedCalls, unpaced } from '../../bot/channel/paced-calls.ts';
import { LoopbackConnector } from '../support/server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

/** When each call arrived, by its path. */
async function started(paces?: Parameters<typeof pacedCalls>[1]) {
  const arrived: { readonly path: string; readonly at: number }[] = [];
  const connector = await LoopbackConnector.start((_call, res, { url = '' }) => {
    arrived.push({ path: url, at: performance.now() });
    res.end('{}');
    return true;
  });
  const calls = pacedCalls(connectorCalls(5_000), paces);
  stops.push(
    async () => await connector.stop(),
    async () => await calls.close(),
  );
  return { arrived, calls, url: connector.url };
}
const post = async (calls: ConnectorCalls, url: string, method: ConnectorCall['method'] = 'POST') =>
  await calls.send({ method, url, headers: {}, ...(method === 'GET' ? {} : { body: '{}' }) });

it('one conversation has no more than seven in a second and eight in two, and others do not wait for it', async () => {
  const { arrived, calls, url } = await started();
  const begun = performance.now();
  const one = `${url}v3/conversations/one/activities/1`;
  let sent = 0;
  const all = Array.from({ length: 10 }, async () => (await post(calls, one), (sent += 1)));
  await post(calls, `${url}v3/conversations/two/activities`);
  await post(calls, one, 'GET');
  expect(sent).toBeLessThan(10);
  await Promise.all(all);
  const times = arrived.filter(({ path }) => path.includes('/one/activities/1')).map(({ at }) => at - begun);
  expect(times).toHaveLength(11);
  // Of these one was read, and went at once. A busy machine makes the others later, and never earlier.
  expect(times[8]).toBeGreaterThan(950);
  expect(times[9]).toBeGreaterThan(1_950);
});

it('a call that would wait for too long goes at once: the channel says when', async () => {
  const { arrived, calls, url } = await started([{ most: 1, ms: 60_000 }]);
  const begun = performance.now();
  for (let call = 0; call < 2; call += 1) await post(calls, `${url}v3/conversations/one/activities`);
  expect([arrived.length, performance.now() - begun < 20_000]).toEqual([2, true]);
});

it('the emergency waits for no pace', async () => {
  const { arrived, calls, url } = await started([{ most: 1, ms: 2_500 }]);
  const one = `${url}v3/conversations/one/activities`;
  await post(calls, one);
  const paced = post(calls, `${one}/paced`);
  await unpaced(async () => await post(calls, `${one}/emergency`));
  await paced;
  expect(arrived.map(({ path }) => path.split('/').at(-1))).toEqual(['activities', 'emergency', 'paced']);
});
