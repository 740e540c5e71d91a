import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConflictError } from '../../dialogs/ports.ts';
import type { Client } from '../support/client.ts';
import { people, Team, type Member } from '../turn/team.ts';

let team: Team;
let client: Client;
let id: string;
let reference: string;
beforeEach(async () => {
  team = new Team();
  await team.start();
  ({ client, id, reference } = await team.begin());
});
afterEach(async () => await team.close());

const told = () => `Case ${reference} was handed to a colleague by a supervisor.`;
/** How often somebody was told of it by what is on their screen now. */
const tellings = ({ view }: Client) => view.notices.filter((notice) => notice === told()).length;

async function handOn(by: Member, to: Member): Promise<Client> {
  const from = await team.as(by);
  await from.send({ action: 'openCase', case: id });
  await from.send({ action: 'access', answers: { 'access.do': 'handOver', 'access.who': to, 'access.sure': to } });
  if (by !== to) await accept(to);
  expect((await team.record(id)).owner).toBe(to);
  return from;
}

async function accept(member: Member): Promise<void> {
  const to = await team.as(member);
  await to.send({ action: 'openCase', case: id });
  await to.send({ action: 'access', answers: { 'access.do': 'accept' } });
}

describe('whose case a supervisor handed on', () => {
  it('is told at their next turn, once, and neither by whom nor to whom', async () => {
    await handOn('supervisor', 'colleague');
    await client.say('check');
    expect([client.view.page, client.view.case, tellings(client)]).toEqual(['cases', null, 1]);
    const shown = JSON.stringify(client.view);
    for (const { name } of [people.supervisor, people.colleague]) expect(shown).not.toContain(name);
    await client.say('my cases');
    expect(tellings(client)).toBe(0);
    expect((await team.record(id)).access.untold).toBeUndefined();
  });

  it('is told in Welsh, with the list of their cases, in another conversation, after a month', async () => {
    await client.say('cymraeg');
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    await handOn('supervisor', 'colleague');
    team.pass(30 * 24 * 60);
    await elsewhere.say('fy achosion');
    expect(elsewhere.view.notices).toEqual([`Trosglwyddwyd achos ${reference} i gydweithiwr gan oruchwyliwr.`]);
    await client.say('fy achosion');
    expect(client.view.notices.join()).not.toContain('gan oruchwyliwr');
  });

  it('is told while they work on another case, within a minute', async () => {
    await client.say('new case');
    await client.submit({ 'arrival.situation': 'inFront' });
    const second = client.view.case;
    await handOn('supervisor', 'colleague');
    team.pass(1);
    await client.submit({ 'safe.talk': 'yes' });
    expect([client.view.case, tellings(client)]).toEqual([second, 1]);
    await client.say('check');
    expect(tellings(client)).toBe(0);
  });

  it('is told also where the case was closed, or taken by the supervisor themself', async () => {
    const supervisor = await handOn('supervisor', 'supervisor');
    await supervisor.send({ action: 'access', answers: { 'access.do': 'close' } });
    await client.say('my cases');
    expect(tellings(client)).toBe(1);
    expect(tellings(supervisor)).toBe(0);
  });

  it('is told only that it was accepted where they offered it themself, and nothing where they have it again', async () => {
    await client.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'colleague', 'access.sure': 'colleague' },
    });
    await accept('colleague');
    await client.say('my cases');
    expect(tellings(client)).toBe(0);
    expect(client.view.notices).toEqual([
      `Case ${reference}, which you offered, was accepted. It belongs to your colleague now.`,
    ]);
    await client.say('my cases');
    expect(client.view.notices).toEqual([]);
    await handOn('supervisor', 'owner');
    await client.say('my cases');
    expect(tellings(client)).toBe(0);
    const colleague = await team.as('colleague');
    await colleague.say('my cases');
    expect(tellings(colleague)).toBe(1);
  });

  it('leaves no look on the trail of a case that is not theirs, and learns nothing more of it', async () => {
    await handOn('supervisor', 'colleague');
    const before = (await team.trail(id)).length;
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    expect(tellings(elsewhere)).toBe(1);
    expect(await team.trail(id, before)).toEqual([]);
    await elsewhere.send({ action: 'openCase', case: id });
    expect([elsewhere.view.outcome.kind, elsewhere.view.case === id]).toEqual(['refused', false]);
  });

  it('is told the next time, where the case is being written just then', async () => {
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    await elsewhere.say('my cases');
    await handOn('supervisor', 'colleague');
    team.failing.set('replace', new ConflictError('somebody else wrote first'));
    await elsewhere.say('my cases');
    expect([elsewhere.view.page, tellings(elsewhere)]).toEqual(['cases', 0]);
    team.failing.clear();
    await elsewhere.say('my cases');
    expect(tellings(elsewhere)).toBe(1);
  });
});

describe('before a case is handed over', () => {
  const asked = async (by: Client, to: string) => {
    await by.send({ action: 'access', answers: { 'access.do': 'handOver', 'access.who': to } });
    expect(by.view.asking).toBe('access.sure');
    return by.view.questions[0]?.ask ?? '';
  };
  const lost = 'Then you no longer see it';

  it('its owner reads that they will no longer see it', async () => {
    expect(await asked(client, 'colleague')).toContain(lost);
    expect(await asked(client, 'other')).toContain(lost);
  });

  it('a supervisor reads so only where the other team is not theirs', async () => {
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    expect(await asked(supervisor, 'colleague')).toBe(
      'It is offered to Bryn Pritchard, who sees it from now on. The owner keeps it until they accept. You can still open it as a supervisor, and they are told when you do. Tell them yourself, too. Offer it?',
    );
    expect(await asked(supervisor, 'supervisor')).toBe(
      'It will belong to you at once. The owner until now is told that it was handed on. Take it over?',
    );
    expect(await asked(supervisor, 'other')).toContain(lost);
  });

  it('and what they read holds', async () => {
    const supervisor = await handOn('supervisor', 'colleague');
    expect(supervisor.view.case).toBe(id);
    await supervisor.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'other', 'access.sure': 'other' },
    });
    expect(supervisor.view.case).toBe(id);
    await accept('other');
    await supervisor.say('check');
    expect([supervisor.view.page, supervisor.view.case]).toEqual(['cases', null]);
    await supervisor.send({ action: 'openCase', case: id });
    expect(supervisor.view.case).not.toBe(id);
  });
});

describe('the page of who can see a case', () => {
  it('has its heading once, on the card and in words', async () => {
    await client.say('who can see this');
    const { view } = client;
    const headings = [view.title, ...view.facts.map(({ title }) => title)];
    expect(headings).toEqual(['Who can see this case', 'As it is now']);
    await client.say('cymraeg');
    expect(new Set([client.view.title, ...client.view.facts.map(({ title }) => title)]).size).toBe(2);
  });

  it.each([
    [undefined, 'access.do', 'unclearChoice'],
    [{ 'access.do': 'share' }, 'access.who', 'unknownColleague'],
    [{ 'access.do': 'handOver', 'access.who': 'colleague' }, 'access.sure', 'unclearChoice'],
  ])('takes wrong words after %j for no note of the case', async (answers, asking, reason) => {
    await client.send({ action: 'access', answers });
    expect(client.view.asking).toBe(asking);
    const before = await team.record(id);
    await client.say('Somebody Else, perhaps');
    expect([client.view.asking, client.view.outcome.errors.map((each) => each.reason)]).toEqual([asking, [reason]]);
    const { notes, drafts } = await team.record(id);
    expect([notes, drafts]).toEqual([before.notes, before.drafts]);
  });
});
