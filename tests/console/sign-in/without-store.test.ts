import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, ben, ConsoleApp } from './console-app.ts';
import type { Desk } from './desk.ts';

let app: ConsoleApp;
let desk: Desk;
beforeAll(async () => {
  app = await ConsoleApp.start();
  desk = await app.signedIn(ann);
  expect(await desk.session()).toMatchObject({ signedIn: true });
  // From here on the database is away, as far as the app can tell.
  await app.stores.close();
});
afterAll(async () => app.close());

describe('while the store cannot be reached', () => {
  it('whoever is signed in stays so, and is given the emergency numbers', async () => {
    // What was read of sign-outs is believed for a moment first.
    const looked = async () => {
      expect(await desk.session()).toMatchObject({ signedIn: true, name: 'Canary Ann' });
      return app.log.events();
    };
    await expect.poll(looked).toContain('signIn.unchecked');
    const { status, content } = await desk.turn('emergency');
    expect(status).toBe(200);
    expect(JSON.stringify(content)).toContain('"page":"emergency"');
  });

  it('somebody can sign in, and the log says that it is not on record', async () => {
    expect(await (await app.signedIn(ben)).session()).toMatchObject({ signedIn: true, name: 'Canary Ben' });
    expect(app.log.parsed().filter(({ event }) => event === 'audit.unwritten')).toContainEqual(
      expect.objectContaining({ action: 'signedIn', error: 'StoreUnavailableError' }),
    );
  });

  it('signing out everywhere says that it did not work, and leaves one signed in', async () => {
    expect(await desk.post('/console/sign-out-everywhere')).toMatchObject({ status: 500, code: 'failed' });
    expect(await desk.session()).toMatchObject({ signedIn: true });
  });

  it('signing out here takes the session from the browser, and the log says that it was not ended', async () => {
    expect(await desk.post('/console/sign-out')).toMatchObject({ status: 204 });
    expect(await desk.session()).toMatchObject({ signedIn: false });
    expect(app.log.events()).toContain('signIn.unended');
  });
});
