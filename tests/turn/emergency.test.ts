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
const recordOf = async (client: Client) => await app.record(client.view.case, client.practitioner);

describe('the emergency', () => {
  it('keeps what came with the button though another turn wrote meanwhile', async () => {
    const client = new Client(app);
    await client.begin();
    faults.overtaken = true;
    const sent = { action: 'emergency', page: 'danger', text: 'A van outside.', answers: { 'where.place': 'Flat 3' } };
    await client.send(sent);
    const { answers, emergencies, notes } = await recordOf(client);
    expect([answers['where.place']?.value, emergencies.length, notes.map(({ text }) => text)]).toEqual([
      'Flat 3',
      1,
      ['A van outside.'],
    ]);
  });

  it('tells the place that was just entered though it could not be saved, and says so', async () => {
    const client = new Client(app);
    await client.begin();
    faults.replace = true;
    await client.send({ action: 'emergency', page: 'danger', answers: { 'where.place': 'Flat 3' } });
    faults.replace = false;
    const { facts, notices, revision } = client.view;
    expect(JSON.stringify(facts)).toContain('Flat 3');
    expect(notices.join(' ')).toMatch(/not saved/);
    expect([revision, (await recordOf(client)).revision]).toEqual([0, 0]);
  });

  it('pressed on the card of another case is about that case, and touches no other', async () => {
    const client = new Client(app);
    await client.begin();
    const first = client.view.case;
    await client.say('new case');
    const second = client.view.case;
    await client.submit({ 'where.place': 'Flat 2' });
    await client.send({ action: 'emergency', case: first, page: 'danger', answers: { 'where.place': 'Flat 1' } });
    expect(client.view.case).toBe(first);
    expect(JSON.stringify(client.view.facts)).toContain('Flat 1');
    expect((await app.record(second, client.practitioner)).answers['where.place']?.value).toBe('Flat 2');
    expect((await app.record(first, client.practitioner)).answers['where.place']?.value).toBe('Flat 1');
  });

  it('on a card of a case that is not theirs records nothing that was entered on it', async () => {
    const theirs = new Client(app);
    await theirs.begin();
    const client = new Client(app);
    await client.begin();
    const own = client.view.case;
    const answers = { 'where.place': 'Flat 1' };
    await client.send({ action: 'emergency', case: theirs.view.case, page: 'danger', answers });
    expect([client.view.page, client.view.case]).toEqual(['emergency', own]);
    expect((await recordOf(client)).answers).toEqual({});
    expect((await recordOf(theirs)).answers).toEqual({});
  });

  it('gives the numbers, and nothing about anybody, where others read along', async () => {
    const client = new Client(app);
    await client.begin();
    await client.submit({ 'where.place': 'Flat 3' });
    const reference = client.view.reference ?? '';
    const group = { deliveryMode: 'expectReplies', conversation: { id: client.conversation, isGroup: true } };
    const elsewhere = await (await client.post({ ...group, text: 'hello' })).text();
    expect(elsewhere).toContain('Case work is done in a chat between you and Canllaw alone');
    expect(elsewhere).not.toContain(reference);
    const reply = await (await client.post({ ...group, text: '999' })).text();
    expect(reply).toContain('999');
    expect(reply).not.toContain('Flat 3');
    expect(reply).not.toContain(reference);
  });
});
