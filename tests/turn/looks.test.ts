import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../dialogs/ports.ts';
import { Team } from './team.ts';

let team: Team;
beforeEach(async () => {
  team = new Team();
  await team.start();
});
afterEach(async () => await team.close());

describe('what a turn reads and writes', () => {
  it('is two reads and one write before the reply to an answer, and one write after it', async () => {
    const { client } = await team.begin();
    team.calls.length = 0;
    await client.say('no');
    expect(client.view.outcome.kind).toBe('recorded');
    await expect.poll(() => team.calls).toEqual(['loadConversation', 'load', 'replace', 'saveConversation']);
  });

  it('reads a choice of language again after a minute, and not before', async () => {
    const { client } = await team.begin();
    await client.say('help');
    team.calls.length = 0;
    await client.say('help');
    expect(team.calls).not.toContain('loadPreference');
    team.pass(2);
    await client.say('help');
    expect(team.calls).toContain('loadPreference');
  });

  it('holds a choice at once, in every conversation', async () => {
    const { client } = await team.begin();
    await client.say('cymraeg');
    expect(client.view.language).toBe('cy');
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    expect(elsewhere.view.language).toBe('cy');
    await elsewhere.say('english');
    await client.say('check');
    expect(client.view.language).toBe('en');
  });
});

describe('a look', () => {
  it('of the owner is on record once in a quarter of an hour, and changes nothing else', async () => {
    const { client, id } = await team.begin();
    const { revision, trail } = await team.record(id);
    await client.say('check');
    expect(await team.trail(id, trail.seq)).toEqual([]);
    team.pass(16);
    await client.say('check');
    await client.say('what next');
    expect(await team.trail(id, trail.seq)).toEqual(['owner looked owner']);
    team.pass(14);
    await client.say('check');
    expect(await team.trail(id, trail.seq)).toHaveLength(1);
    team.pass(2);
    await client.say('check');
    expect(await team.trail(id, trail.seq)).toHaveLength(2);
    expect((await team.record(id)).revision).toBe(revision);
  });

  it('does not come between a question and its answer', async () => {
    const { client, id } = await team.begin();
    team.pass(20);
    await client.say('hello');
    const asked = client.view.asking ?? '';
    await client.say('no');
    expect([client.view.outcome.kind, Object.keys((await team.record(id)).answers)]).toEqual([
      'recorded',
      expect.arrayContaining([asked]),
    ]);
  });

  it('that cannot be written shows no page; the emergency shows, and is reported', async () => {
    const { client } = await team.begin();
    await client.submit({ 'where.place': 'Flat 3' });
    team.pass(20);
    team.failing.set('replace', new StoreUnavailableError('TEST'));
    await client.say('check');
    expect([client.view.page, client.view.facts, JSON.stringify(client.view).includes('Flat 3')]).toEqual([
      'failed',
      [],
      false,
    ]);
    await client.say('999');
    expect([client.view.page, JSON.stringify(client.view).includes('Flat 3')]).toEqual(['emergency', true]);
    expect(team.app.log.events()).toContain('emergency.unrecorded');
    team.failing.clear();
    await client.say('check');
    expect(client.view.page).toBe('check');
  });

  it('is tried again where somebody else writes at the same moment', async () => {
    const { client, id } = await team.begin();
    const { trail } = await team.record(id);
    team.pass(20);
    const second = await team.as('owner', { conversation: 'second' });
    await Promise.all([
      client.say('check'),
      second.send({ action: 'openCase', case: id }),
      client.send({ action: 'note', text: 'A van outside.' }),
    ]);
    const { notes, trail: now } = await team.record(id);
    expect(notes).toHaveLength(1);
    expect(now.seq).toBeGreaterThan(trail.seq + 1);
    expect(client.seen.every(({ page }) => page !== 'failed')).toBe(true);
  });

  it('of a supervisor is on record with every opening, and the owner is told once', async () => {
    const { client, id, reference } = await team.begin();
    const { trail } = await team.record(id);
    const supervisor = await team.as('supervisor');
    for (const times of [1, 2]) {
      await supervisor.say('my cases');
      await supervisor.submit({ 'cases.choose': 'team' });
      expect(supervisor.view.questions[0]?.options).toMatchObject([
        {
          value: id,
          label: `Case ${reference}, begun 22 November 2026, Anwen Probert, under “Someone has told you about abuse”`,
        },
        { value: 'back' },
      ]);
      expect(team.noted.filter(({ action }) => action === 'listed')).toHaveLength(times);
      await supervisor.say('1');
      expect(supervisor.view.case).toBe(id);
      await supervisor.say('new case');
    }
    expect(await team.trail(id, trail.seq)).toEqual(['supervisor looked supervisor', 'supervisor looked supervisor']);
    await client.say('check');
    expect(client.view.notices.filter((notice) => notice.includes('Delyth Gwilt'))).toEqual([
      'Delyth Gwilt opened this case as a supervisor.',
    ]);
    await client.say('check');
    expect(client.view.notices.join()).not.toContain('Delyth');
    expect((await team.record(id)).access.notices).toEqual([]);
  });

  it('of a supervisor who came to the case by its emergency is told to the owner, too', async () => {
    const { client, id } = await team.begin();
    const { trail } = await team.record(id);
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'emergency', case: id });
    expect([supervisor.view.page, supervisor.view.case]).toEqual(['emergency', id]);
    await supervisor.say('check');
    await supervisor.say('check');
    expect(await team.trail(id, trail.seq)).toEqual([
      'supervisor emergency supervisor',
      'supervisor looked supervisor',
    ]);
    await client.say('check');
    expect(client.view.notices.join()).toContain('Delyth Gwilt opened this case as a supervisor.');
  });

  it('a supervisor who is kept out, or has a name like somebody’s in it, is not shown that there is a case', async () => {
    const { client, id, reference } = await team.begin();
    const supervisor = await team.as('supervisor');
    const listed = async () => {
      await supervisor.send({ action: 'goTo', page: 'team' });
      return JSON.stringify(supervisor.view).includes(reference);
    };
    expect(await listed()).toBe(true);
    await client.send({ action: 'access', answers: { 'access.do': 'keepOut', 'access.who': 'supervisor' } });
    expect(await listed()).toBe(false);
    await client.send({ action: 'access', answers: { 'access.do': 'letIn', 'access.who': 'supervisor' } });
    expect(await listed()).toBe(true);
    await team.change(id, (record) => ({ ...record, access: { ...record.access, letIn: [] } }));
    await client.send({ page: 'people', answers: { 'people.main': 'Gwen Pask' } });
    team.register = team.register.map((each) => (each.id === 'supervisor' ? { ...each, name: 'Gwen Pask' } : each));
    expect(await listed()).toBe(false);
  });

  it('what waits for the owner is said with the page that an answer leads to, and gone with that write', async () => {
    const { client, id } = await team.begin();
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    team.calls.length = 0;
    await client.say('no');
    expect(client.view.outcome.kind).toBe('recorded');
    expect(client.view.notices[0]).toContain('Delyth Gwilt');
    expect(team.calls.filter((call) => call === 'replace')).toHaveLength(1);
    expect((await team.record(id)).access.notices).toEqual([]);
  });
});

describe('what waits for the owner', () => {
  it('is said with the case it is of, when the same message leads to another one', async () => {
    const { client, id, reference } = await team.begin();
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    await client.send({ action: 'newCase', text: 'Rang the duty desk.' });
    expect(client.view.case).not.toBe(id);
    expect(client.view.notices[0]).toBe(`About case ${reference}: Delyth Gwilt opened this case as a supervisor.`);
  });

  it('comes after the number to ring', async () => {
    const { client, id } = await team.begin();
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    await client.submit({ 'danger.now': 'yes' });
    expect([client.view.page, client.view.notices[0]]).toEqual([
      'emergency',
      'Ring 999 now. Say first where they are.',
    ]);
    expect(client.view.notices.at(-1)).toContain('Delyth Gwilt');
  });
});
