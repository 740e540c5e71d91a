import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { breakableSqlite } from './breakable.ts';
import { Sufferer } from './sufferer.ts';
import { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open(breakableSqlite);
});
afterEach(async () => await world.close());

describe('between two processes', () => {
  /** One conversation whose activities go where `to` says. */
  async function inTwo() {
    const to = { url: world.url };
    const other = await world.another();
    const client = new Client(to);
    return { client, here: () => void (to.url = world.url), there: () => void (to.url = other) };
  }

  it('a language chosen in one is spoken by the other at once, also in a new conversation', async () => {
    const { client, there } = await inTwo();
    there();
    await client.say('hello');
    await new Client(world, { practitioner: client.practitioner }).begin('cy');
    const beside = new Client({ url: await world.another() }, { practitioner: client.practitioner });
    await beside.say('helo');
    expect([beside.view.bilingual, beside.view.language]).toEqual([false, 'cy']);
    await client.say('helo');
    expect([client.view.bilingual, client.view.language]).toEqual([false, 'cy']);
  });

  it('and so is a change of it', async () => {
    const { client, here, there } = await inTwo();
    await client.begin('en');
    there();
    await client.send({ action: 'help' });
    here();
    await client.say('Cymraeg');
    // Turns of a conversation wait for each other in one process: after this one, the choice has been noted.
    await client.send({ action: 'help' });
    there();
    await client.send({ action: 'help' });
    expect(client.view.language).toBe('cy');
  });

  it('an emergency that was recorded before, and whose reply was lost, leaves nothing for words to answer', async () => {
    const person = new Sufferer(world, 'en');
    await person.begin();
    const pressed = { value: { canllaw: { action: 'emergency' } }, id: 'pressed' };
    await person.sends(pressed);
    await person.sends({ value: { canllaw: { action: 'goTo', page: 'danger', question: 'where.place' } } });
    await world.break(['killed']);
    await person.sends(pressed);
    await world.mend();
    const { page } = await person.sends({ text: 'Flat 3, with the door locked.' });
    const { answers, drafts } = await world.record(person.caseId);
    expect(page?.outcome.kind).toBe('unseen');
    expect(answers).not.toHaveProperty(['where.place']);
    expect(drafts.map(({ value }) => value)).toEqual(['Flat 3, with the door locked.']);
  });
});

describe('nothing that was entered is lost or there twice', () => {
  it('where the answer of the store to a write was lost: it is found, and said to be kept', async () => {
    const person = new Sufferer(world, 'en');
    await person.begin();
    await world.break(['replyLost']);
    const { page } = await person.sends({ value: { canllaw: { action: 'note', text: 'A van is outside.' } } });
    await world.mend();
    expect(page?.outcome.kind).toBe('noted');
    expect((await world.record(person.caseId)).notes.map(({ text }) => text)).toEqual(['A van is outside.']);
  });

  it('where another process writes the conversation first: the turn is taken again, and a case is begun once', async () => {
    const client = new Client(world);
    await world.break(['conflict']);
    await client.begin('en');
    expect([client.view.outcome.kind, client.view.page]).toEqual(['language', 'arrival']);
    await world.mend();
    const begun = client.view.case;
    await client.say('my cases');
    const offered = client.view.questions.flatMap(({ options = [] }) => options.map(({ value }) => value));
    expect(offered.filter((value) => /^[0-9a-f-]{36}$/.test(value))).toEqual([begun]);
  });

  it('where a note is typed before there is a case: it begins one', async () => {
    const client = new Client(world);
    await client.say('/note She rang from a call box.');
    await client.submit({ 'welcome.language': 'en' });
    const record = await world.record(client.view.case ?? '');
    expect(record.notes.map(({ text }) => text)).toEqual(['She rang from a call box.']);
  });
});
