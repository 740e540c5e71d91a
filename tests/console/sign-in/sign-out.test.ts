import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, ben, ConsoleApp, cookieName } from './console-app.ts';
import { Desk } from './desk.ts';
import { UserAgent } from './user-agent.ts';

let app: ConsoleApp;
/** Another server on the same store, as behind one address. */
let beside: ConsoleApp;
beforeAll(async () => {
  app = await ConsoleApp.start();
  beside = await ConsoleApp.start({ dataDir: app.dataDir, clock: app.clock });
});
afterAll(async () => {
  await beside.close();
  await app.close();
});
/** What the service's trail says somebody did, from an entry on. */
const onRecord = async (id: string, from = 0): Promise<readonly string[]> =>
  (await app.serviceTrail())
    .slice(from)
    .filter(({ by }) => by === id)
    .map(({ action }) => action);
const isIn = async (desk: Desk): Promise<boolean> => (await desk.session()).signedIn;
/** The same browser at the other server. */
function atOther(desk: Desk): Desk {
  const browser = new UserAgent();
  browser.put(beside.url, cookieName, desk.browser.cookie(app.url, cookieName) ?? '');
  return new Desk(beside, browser);
}

describe('signing out', () => {
  it('ends this session, and one copied from it, and no other', async () => {
    const [desk, elsewhere] = [await app.signedIn(ann), await app.signedIn(ann)];
    const stolen = new Desk(app, desk.browser.copy());
    expect(await desk.post('/console/sign-out')).toMatchObject({ status: 204 });
    expect(desk.browser.cookie(app.url, cookieName)).toBeUndefined();
    expect(await isIn(desk)).toBe(false);
    expect(await isIn(stolen)).toBe(false);
    expect(await isIn(elsewhere)).toBe(true);
  });

  it('is on record, and so is signing in', async () => {
    const { length } = await app.serviceTrail();
    const [desk, elsewhere] = [await app.signedIn(ann), await app.signedIn(ann)];
    await desk.post('/console/sign-out');
    // Nobody is signed in any more: there is nothing to end, and nothing to say of it.
    await desk.post('/console/sign-out', {}, { 'x-canllaw-session': 'x' });
    await elsewhere.post('/console/sign-out-everywhere');
    expect(await onRecord(ann, length)).toEqual(['signedIn', 'signedIn', 'signedOut', 'signedOutEverywhere']);
  });

  it('without a session takes away what the browser still holds', async () => {
    const browser = new UserAgent();
    browser.put(app.url, cookieName, 'old');
    expect(await new Desk(app, browser).post('/console/sign-out')).toMatchObject({ status: 204 });
    expect(browser.cookie(app.url, cookieName)).toBeUndefined();
  });

  it('needs the token of the session', async () => {
    const desk = await app.signedIn(ann);
    for (const path of ['/console/sign-out', '/console/sign-out-everywhere'])
      expect(await desk.post(path, {}, { 'x-canllaw-session': 'x' })).toMatchObject({ code: 'otherSession' });
    expect(await isIn(desk)).toBe(true);
  });
});

describe('signing out everywhere', () => {
  it('ends every session of this person on every server within seconds, and nobody else’s', async () => {
    const [desk, elsewhere, other] = [await app.signedIn(ann), await app.signedIn(ann), await app.signedIn(ben)];
    const far = atOther(elsewhere);
    expect(await isIn(far)).toBe(true);
    expect(await desk.post('/console/sign-out-everywhere')).toMatchObject({ status: 204 });
    expect(await isIn(desk)).toBe(false);
    expect(await isIn(elsewhere)).toBe(false);
    await expect.poll(async () => await isIn(far), { timeout: 5_000 }).toBe(false);
    expect(await isIn(other)).toBe(true);
  });

  it('leaves one free to sign in again at once, also where another server’s clock is behind', async () => {
    const desk = await app.signedIn(ann);
    await desk.post('/console/sign-out-everywhere');
    app.clock.pass(-0.5);
    const again = await app.signedIn(ann);
    expect(await isIn(again)).toBe(true);
    expect(await again.turn('hello')).toMatchObject({ status: 200 });
    app.clock.pass(0.5);
  });

  it('still holds after a restart', async () => {
    const [desk, elsewhere] = [await app.signedIn(ann), await app.signedIn(ann)];
    app.clock.pass(1);
    await desk.post('/console/sign-out-everywhere');
    await app.restart();
    expect(await isIn(elsewhere)).toBe(false);
  });
});
