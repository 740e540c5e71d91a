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
    expect([client.view.page, client.view.questions[0]?.options?.length]).toEqual(['cases', 3]);
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

describe.each(['en', 'cy'] as const)('a page on which nothing is asked any more, in %s', (language) => {
  it('has a way on with a number, which is no note', async () => {
    const client = new Client(app);
    await client.begin(language);
    await client.send({ action: 'goTo', page: 'selfCare' });
    const answers = Object.fromEntries(client.view.questions.map(({ id }) => [id, 'notKnown']));
    for (const question of Object.keys(answers)) await client.send({ action: 'notKnown', question });
    await client.send({ action: 'goTo', page: 'selfCare' });
    expect([client.view.page, client.view.asking]).toEqual(['selfCare', null]);
    expect(client.words).toMatch(/\n1\. (Carry on|Mynd ymlaen)$/);
    await client.say('1');
    expect(client.view.page).not.toBe('selfCare');
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.notes).toEqual([]);
  });
});
