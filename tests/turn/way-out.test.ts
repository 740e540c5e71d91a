import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { faulty, startApp, type Faults, type RunningApp } from './app.ts';

let app: RunningApp;
let faults: Faults;
beforeEach(async () => {
  faults = {};
  app = await startApp(faulty(faults));
});
afterEach(async () => await app.close());

describe('a case that this release cannot read', () => {
  it('is said to be so, is left as it is, and keeps nobody from a new one or from their others', async () => {
    const client = new Client(app);
    await client.begin();
    const old = client.view.case;
    const before = await app.record(old, client.practitioner);
    faults.unreadable = old;
    await client.say('hello');
    expect([client.view.page, client.view.outcome.kind]).toEqual(['failed', 'failed']);
    await client.say('my cases');
    expect([client.view.page, client.view.questions[0]?.options?.length]).toEqual(['cases', 2]);
    await client.say('2');
    expect([client.view.page, client.view.case === old]).toEqual(['arrival', false]);
    expect(await app.record(old, client.practitioner)).toEqual(before);
  });

  it('is one of a journey this release does not have, too', async () => {
    const client = new Client(app);
    await client.begin();
    faults.journey = 'of-a-newer-release';
    await client.say('hello');
    expect([client.view.page, client.view.outcome.errors.length]).toEqual(['failed', 1]);
    expect(client.view.outcome.code).toBeTruthy();
  });
});
