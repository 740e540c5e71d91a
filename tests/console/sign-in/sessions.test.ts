import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ann, ben, ConsoleApp, cookieName, people } from './console-app.ts';
import { Desk } from './desk.ts';
import { UserAgent } from './user-agent.ts';

let app: ConsoleApp;
beforeEach(async () => {
  app = await ConsoleApp.start();
});
afterEach(async () => app.close());
const signedOut = { status: 401, code: 'signedOut' };

describe('a session', () => {
  it('is over after half an hour without a sign of life, with a sentence in both languages', async () => {
    const desk = await app.signedIn(ann);
    const csrf = await desk.csrf();
    app.clock.pass(29);
    expect(await desk.session()).toMatchObject({ signedIn: true });
    app.clock.pass(2);
    const refused = await desk.turn('what was being typed', { 'x-canllaw-session': csrf });
    expect(refused).toMatchObject({ ...signedOut, content: { message: { en: /Sign in again/, cy: /Mewngofnodwch/ } } });
    expect(await desk.session()).toEqual({ signedIn: false, local: false, now: expect.any(String) as string });
  });

  it('lives on with each turn and each sign of life, and a look is none', async () => {
    const desk = await app.signedIn(ann);
    app.clock.pass(20);
    expect(await desk.turn('hello')).toMatchObject({ status: 200 });
    app.clock.pass(20);
    expect(await desk.post('/console/stay')).toMatchObject({ status: 200, content: { signedIn: true } });
    app.clock.pass(20);
    const before = await desk.session();
    expect(before).toMatchObject({ signedIn: true });
    app.clock.pass(5);
    expect(await desk.session()).toMatchObject({ idleUntil: 'idleUntil' in before && before.idleUntil });
    app.clock.pass(6);
    expect(await desk.session()).toMatchObject({ signedIn: false });
  });

  it('is over after twelve hours whatever one does', async () => {
    const desk = await app.signedIn(ann);
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      app.clock.pass(20);
      expect(await desk.post('/console/stay')).toMatchObject({ status: 200 });
    }
    const last = await desk.session();
    expect('until' in last && last.until).toBe('idleUntil' in last && last.idleUntil);
    app.clock.pass(21);
    expect(await desk.post('/console/stay', {}, { 'x-canllaw-session': 'any' })).toMatchObject(signedOut);
  });

  it('lost while one typed is got again in another window, and the same words are taken then', async () => {
    const desk = await app.signedIn(ann);
    await desk.turn('hello');
    const csrf = await desk.csrf();
    const { who } = (await desk.session()) as { who: string };
    app.clock.pass(31);
    const typed = { conversation: 'main', id: 'typed-1', text: 'what was being typed' };
    expect(await desk.post('/console/turn', typed, { 'x-canllaw-session': csrf })).toMatchObject(signedOut);
    await app.signedIn(ann, desk.browser);
    expect(await desk.session()).toMatchObject({ signedIn: true, who });
    expect(await desk.post('/console/turn', typed, { 'x-canllaw-session': csrf })).toMatchObject({
      status: 403,
      code: 'otherSession',
    });
    expect(await desk.post('/console/turn', typed)).toMatchObject({ status: 200 });
  });

  it('outlives a restart of the server', async () => {
    const desk = await app.signedIn(ann);
    await app.restart();
    expect(await desk.turn('hello')).toMatchObject({ status: 200 });
  });

  it('of somebody who leaves the register ends at once, and the attempt is on record', async () => {
    const desk = await app.signedIn(ann);
    const csrf = await desk.csrf();
    app.people = people.map((person) => (person.id === ann ? { ...person, left: '2026-01-01' } : person));
    expect(await desk.turn('hello', { 'x-canllaw-session': csrf })).toMatchObject(signedOut);
    expect(await desk.session()).toMatchObject({ signedIn: false });
  });

  it('is nobody’s whose cookie was changed, cut, or is of another kind', async () => {
    const desk = await app.signedIn(ann);
    const csrf = await desk.csrf();
    const good = desk.browser.cookie(app.url, cookieName) ?? '';
    const middle = Math.floor(good.length / 2);
    const flipped = `${good.slice(0, middle)}${good[middle] === 'A' ? 'B' : 'A'}${good.slice(middle + 1)}`;
    const begun = new UserAgent();
    await begun.go(`${app.url}/console/sign-in`, (next) => next.startsWith(app.idp.url));
    const transaction = begun.cookie(app.url, '__Host-canllaw-sign-in') ?? '';
    expect(transaction).not.toBe('');
    for (const bad of [flipped, good.slice(0, -4), '', 'x', transaction, 'A'.repeat(5_000)]) {
      desk.browser.put(app.url, cookieName, bad);
      expect(await desk.turn('hello', { 'x-canllaw-session': csrf })).toMatchObject(signedOut);
    }
    desk.browser.put(app.url, cookieName, good);
    expect(await desk.turn('hello', { 'x-canllaw-session': csrf })).toMatchObject({ status: 200 });
  });
});

describe('a request', () => {
  it('without a session, or with that of somebody else, says nothing to the bot', async () => {
    const nobody = new Desk(app, new UserAgent());
    expect(await nobody.turn('hello')).toMatchObject(signedOut);
    const [one, other] = [await app.signedIn(ann), await app.signedIn(ben)];
    const refused = { status: 403, code: 'otherSession' };
    for (const token of ['', 'x', await other.csrf()])
      expect(await one.turn('hello', { 'x-canllaw-session': token })).toMatchObject(refused);
  });

  it('without a session is told nothing by any route the page reads from', async () => {
    const read = async (browser: UserAgent, path: string): Promise<number> => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const response = await browser.ask(`${app.url}/console/${path}`, { headers });
      const content: unknown = await response.json();
      if (response.status !== 200) expect(content).toMatchObject({ code: 'signedOut' });
      return response.status;
    };
    const signedIn = (await app.signedIn(ann)).browser;
    for (const path of ['cases', 'questions?journey=disclosure', 'record?case=any', 'live?case=any'])
      expect(await read(new UserAgent(), path), path).toBe(401);
    for (const path of ['cases', 'questions?journey=disclosure']) expect(await read(signedIn, path), path).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://example.org' }],
    ['a site beside this one', { 'sec-fetch-site': 'same-site' }],
    ['another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
    ['no page', { 'sec-fetch-site': 'none' }],
    ['a frame that hides where it is from', { origin: 'null' }],
    ['the same name over another scheme', { origin: 'https://127.0.0.1' }],
  ])('from %s is refused, for each thing a page can do', async (_where, headers) => {
    const desk = await app.signedIn(ann);
    for (const path of ['/console/turn', '/console/stay', '/console/sign-out', '/console/sign-out-everywhere'])
      expect(await desk.post(path, {}, headers)).toMatchObject({ status: 403, code: 'notSameOrigin' });
    expect(await desk.session()).toMatchObject({ signedIn: true });
  });

  it('for the session is answered to our own page alone', async () => {
    const { browser } = await app.signedIn(ann);
    const asked = await browser.ask(`${app.url}/console/session`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(asked.status).toBe(403);
    expect(await asked.text()).not.toContain('Canary');
  });

  it('says who is meant by the session, whatever else it says', async () => {
    const desk = await app.signedIn(ann);
    const turn = { conversation: 'main', id: 'as-ben', text: 'hello', from: { id: ben }, tenant: 'x' };
    expect(await desk.post('/console/turn', turn)).toMatchObject({ status: 200 });
    expect(app.log.text).not.toContain(ben);
  });

  it('at the address of Teams is not the console’s, whatever channel it names', async () => {
    const activity = {
      type: 'message',
      id: 'a',
      channelId: 'canllaw-console',
      serviceUrl: 'https://smba.example/',
      conversation: { id: 'c', tenantId: '11111111-2222-4333-8444-555555555555' },
      from: { id: ann, aadObjectId: ann },
      recipient: { id: 'bot' },
      text: 'hello',
      deliveryMode: 'expectReplies',
    };
    const desk = await app.signedIn(ann);
    expect((await desk.post('/api/messages', activity)).status).toBe(401);
  });
});

describe('limits', () => {
  it('of an address hold at the sign-in, and of a person at the console', async () => {
    const tight = await ConsoleApp.start({ settings: { RATE_PERSON_PER_MINUTE: '2', RATE_ADDRESS_PER_MINUTE: '40' } });
    try {
      const desk = await tight.signedIn(ann);
      const said = [await desk.turn('one'), await desk.turn('two'), await desk.turn('three')];
      expect(said.map(({ content }) => JSON.stringify(content).includes('"reason":"tooOften"'))).toEqual([
        false,
        false,
        true,
      ]);
      const statuses = [];
      for (let time = 0; time < 45; time++)
        statuses.push((await fetch(`${tight.url}/console/signed-in`, { redirect: 'manual' })).status);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await tight.close();
    }
  });
});
