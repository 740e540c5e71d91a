import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageView } from '../../dialogs/turn/view.ts';
import type { Client } from '../support/client.ts';
import { Team } from './team.ts';

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

const reasons = ({ view }: Client) => view.outcome.errors.map(({ reason }) => reason);
/** A page without what is random in it. */
const said = ({ outcome, page, notices, facts, asking }: PageView, name = '') =>
  JSON.stringify({ outcome, page, notices, facts, asking }).replaceAll(name, 'REFERENCE');

describe('breaking glass', () => {
  it('opens a case for an hour, with its reason on record and a notice to the owner', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference} she rang back and the owner is off shift`);
    expect(other.view.case).toBe(id);
    await other.submit({ 'where.place': 'Flat 3' });
    const { access, answers, trail } = await team.record(id);
    expect(access.brokenGlass).toMatchObject([
      { by: 'other', until: '2026-11-22T10:00:00.000Z', reason: 'she rang back and the owner is off shift' },
    ]);
    expect(answers['where.place']?.by).toBe('other');
    expect((await team.trail(id)).slice(-3)).toEqual([
      'other brokeGlass breakGlass',
      'other looked breakGlass',
      'other changed breakGlass',
    ]);
    expect(JSON.stringify(trail)).not.toContain('shift');
    await client.say('who can see this');
    expect(client.view.notices).toEqual([
      'Ceri Bowen opened this case in need. The reason is shown under “who can see this”.',
    ]);
    expect(JSON.stringify(client.view.facts)).toContain('until 10:00. Reason: she rang back');
    team.pass(61);
    await other.say('check');
    expect([other.view.case === id, JSON.stringify(other.view).includes('Flat 3')]).toEqual([false, false]);
    expect((await team.trail(id)).at(-1)).toBe('other refused none');
  });

  it('by values, by "agor", and of a case that is named-only', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'namedOnly' } });
    const supervisor = await team.as('supervisor');
    await supervisor.raw({ value: { canllaw: { action: 'breakGlass', reference, text: 'Nobody is there.' } } });
    expect(supervisor.view.case).toBe(id);
    const colleague = await team.as('colleague');
    await colleague.say(`/agor ${reference} mae hi wedi ffonio’n ôl`);
    expect(colleague.view.case).toBe(id);
  });

  it('without a reason opens nothing, looks for nothing, and loses nothing', async () => {
    const other = await team.as('other');
    const own = other.view.case ?? '';
    team.calls.length = 0;
    await other.raw({
      value: { canllaw: { action: 'breakGlass', reference, text: '  ', answers: { 'where.place': 'Flat 9' } } },
    });
    expect([other.view.outcome.kind, reasons(other)]).toEqual(['refused', ['glassReason']]);
    expect(team.calls).not.toContain('find');
    expect((await team.record(own)).answers['where.place']?.value).toBe('Flat 9');
    expect((await team.record(id)).access.brokenGlass).toEqual([]);
  });

  it('its reason is no note of the case one comes from', async () => {
    const other = await team.as('other');
    const own = other.view.case ?? '';
    await other.raw({ value: { canllaw: { action: 'breakGlass', reference, text: 'She rang back.' } } });
    expect((await team.record(own)).notes).toEqual([]);
  });

  it('whoever does it is told until when, and that the owner is told; a supervisor likewise', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference} she rang back`);
    expect(other.view.notices).toEqual([
      `This is case ${reference}.`,
      'You opened it in need: you can work on it until 10:00. The owner is told, with your name and reason.',
    ]);
    const supervisor = await team.as('supervisor');
    await supervisor.say(`/open ${reference}`);
    expect(supervisor.view.notices.at(-1)).toBe(
      'You opened it as a supervisor. That is recorded, and the owner is told.',
    );
    await client.say('who can see this');
    expect(JSON.stringify(client.view)).not.toContain('You opened it');
  });

  it('leaves its reason with the owner when the hour is over, and with nobody else', async () => {
    const other = await team.as('other');
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    await other.say(`/open ${reference} she rang back`);
    team.pass(12 * 60);
    await client.say('who can see this');
    expect(client.view.notices[0]).toContain('Ceri Bowen opened this case in need.');
    const ended = 'Ceri Bowen, ended 22 November 2026, 10:00. Reason: she rang back';
    expect(JSON.stringify(client.view.facts)).toContain(ended);
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await colleague.say('who can see this');
    expect([colleague.view.page, JSON.stringify(colleague.view.facts).includes('Reason')]).toEqual(['access', false]);
  });

  it('what is typed when the hour is over begins no other case, and is said not to be recorded', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference} she rang back`);
    team.pass(61);
    await other.say('He came back with a knife');
    expect([other.view.page, other.view.case, other.view.outcome.kind]).toEqual(['cases', null, 'refused']);
    expect(other.view.notices).toEqual([
      'The case that was on your screen is not open to you now. What you just sent was not recorded.',
    ]);
    expect(reasons(other)).toEqual(['glassReason']);
    expect((await team.app.stores.cases.list('local', { owner: 'other' })).length).toBe(1);
    await other.say(`/open ${reference} he came back with a knife`);
    expect(other.view.case).toBe(id);
  });

  it.each(['/open', '/agor', '/open banana she rang back'])('"%s" says how, and is no note', async (words) => {
    const other = await team.as('other');
    const own = other.view.case ?? '';
    await other.say(words);
    expect([other.view.page, reasons(other)]).toEqual(['cases', ['unknownCase', 'glassReason']]);
    expect((await team.record(own)).notes).toEqual([]);
  });

  it('is understood of a reference without its hyphen', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference.replace('-', ' ').toLowerCase()} she rang back`);
    expect(other.view.case).toBe(id);
    expect((await team.record(id)).access.brokenGlass[0]?.reason).toBe('she rang back');
  });

  it('is not needed by who may open it anyway', async () => {
    const supervisor = await team.as('supervisor');
    await supervisor.say(`/open ${reference} because`);
    expect([supervisor.view.case, (await team.record(id)).access.brokenGlass]).toEqual([id, []]);
  });

  it('takes no letter or two for a reason', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference} x`);
    expect(other.view.case).not.toBe(id);
    expect(reasons(other)).toEqual(['unknownCase', 'glassReason']);
    expect((await team.record(id)).access.brokenGlass).toEqual([]);
  });

  it('sent again breaks nothing twice', async () => {
    const other = await team.as('other');
    await other.say(`/open ${reference} she rang back`, 'once');
    await other.say(`/open ${reference} she rang back`, 'once');
    expect((await team.record(id)).access.brokenGlass).toHaveLength(1);
  });
});

describe('a case is neither confirmed nor denied', () => {
  it.each([
    ['by its reference', (of: string) => `/open ${of}`],
    ['by its reference and a reason', (of: string) => `/open ${of} she rang back`],
  ])('%s: whoever is kept out reads what they would read of none at all', async (_how, words) => {
    await client.send({ action: 'access', answers: { 'access.do': 'keepOut', 'access.who': 'other' } });
    const other = await team.as('other');
    await other.say(words('K7-000000'));
    const none = said(other.view, 'K7-000000');
    await other.say(words(reference));
    expect(said(other.view, reference)).toBe(none);
    expect(other.view.outcome.errors[0]?.message).toBe('That case cannot be opened. Check the reference.');
    expect(team.noted.at(-1)).toMatchObject({ by: 'other', action: 'refused', what: 'noSuchCase' });
    expect((await team.trail(id)).at(-1)).toBe('other refused none');
  });

  it('by its id, in a conversation with a case and in one without, and on a card of it', async () => {
    const colleague = await team.as('colleague');
    const fresh = await team.as('colleague', { conversation: 'fresh' });
    for (const asking of [colleague, fresh])
      for (const sent of [
        { action: 'openCase' },
        { action: 'goTo', page: 'check' },
        { action: 'submit', answers: {} },
      ]) {
        await asking.raw({ value: { canllaw: { ...sent, case: 'no-such-case' } } });
        const none = said(asking.view);
        await asking.raw({ value: { canllaw: { ...sent, case: id } } });
        expect(said(asking.view)).toBe(none);
      }
  });

  it('an attempt is on the case once in a quarter of an hour, and whatever else is tried once on the service’s trail', async () => {
    const colleague = await team.as('colleague');
    const { trail } = await team.record(id);
    for (const wanted of ['no-such-case', id, id, 'nor-this', id])
      await colleague.send({ action: 'openCase', case: wanted });
    expect(await team.trail(id, trail.seq)).toEqual(['colleague refused none']);
    expect(team.noted.map(({ by, what }) => [by, what])).toEqual([['colleague', 'noSuchCase']]);
    const other = await team.as('other');
    await other.send({ action: 'openCase', case: 'no-such-case' });
    expect(team.noted.map(({ by }) => by)).toEqual(['colleague', 'other']);
    team.pass(16);
    await colleague.send({ action: 'openCase', case: id });
    await colleague.send({ action: 'openCase', case: id });
    expect(await team.trail(id, trail.seq)).toEqual(['colleague refused none', 'colleague refused none']);
    expect(team.noted.map(({ what }) => what)).toEqual(['noSuchCase', 'noSuchCase', 'again']);
  });

  it('one that cannot be read neither, by any message that names it', async () => {
    const colleague = await team.as('colleague');
    const fresh = await team.as('colleague', { conversation: 'fresh' });
    for (const asking of [colleague, fresh])
      for (const sent of [
        { action: 'openCase', case: id },
        { action: 'goTo', page: 'check', case: id },
        { action: 'emergency', case: id },
        { action: 'openCase', reference },
        { action: 'breakGlass', reference, text: 'She rang back.' },
      ]) {
        const none = { ...sent, ...('case' in sent ? { case: 'no-such-case' } : { reference: 'K7-000000' }) };
        await asking.raw({ value: { canllaw: none } });
        const unknown = said(asking.view);
        team.unreadable.add(id);
        await asking.raw({ value: { canllaw: sent } });
        team.unreadable.clear();
        expect(said(asking.view)).toBe(unknown);
      }
    expect(team.noted.map(({ by, action }) => `${by} ${action}`)).toEqual(['colleague refused']);
  });

  it('as many calls of the store are made for a case of somebody else as for none', async () => {
    const colleague = await team.as('colleague');
    const callsOf = async (wanted: string) => {
      team.calls.length = 0;
      await colleague.send({ action: 'openCase', case: wanted });
      await expect.poll(() => team.calls.at(-1)).toBe('saveConversation');
      return team.calls.filter((call) => ['load', 'replace', 'note'].includes(call)).length;
    };
    const first = await callsOf(id);
    for (const wanted of ['no-such-case', id, 'no-such-case', 'nor-this']) expect(await callsOf(wanted)).toBe(first);
    // Also of one that was not tried before, when it is not to be noted again that there is none.
    const { id: another } = await team.begin();
    expect(await callsOf(another)).toBe(first);
  });

  it('the emergency of somebody who presses it on a card of another’s case waits for no record of that', async () => {
    const colleague = await team.as('colleague');
    team.failing.set('note', new Error('no audit'));
    await colleague.raw({ value: { canllaw: { action: 'emergency', case: id } } });
    expect([colleague.view.page, colleague.view.case === id]).toEqual(['emergency', false]);
    await expect.poll(async () => (await team.trail(id)).at(-1)).toBe('colleague refused none');
  });

  it('an attempt that cannot be put on record is answered like a store that fails, whether there is a case or not', async () => {
    const colleague = await team.as('colleague');
    team.failing.set('note', new Error('no audit'));
    team.failing.set('replace', new Error('no store'));
    for (const wanted of [id, 'no-such-case']) {
      await colleague.send({ action: 'openCase', case: wanted });
      expect(colleague.view.page).toBe('failed');
    }
  });
});

describe('somebody with a name like a person’s in the case', () => {
  it('is kept out when the name is entered, loses a share, and the owner is told', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    await client.send({ page: 'people', answers: { 'people.main': 'Brin Pritchard' } });
    expect(client.view.notices[0]).toBe(
      'Bryn Pritchard has a name like somebody in this case, and is kept out. Under “who can see this” you can let them in.',
    );
    expect((await team.trail(id)).slice(-2)).toEqual(['owner changed owner', 'owner keptOut owner']);
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    expect(reasons(colleague)).toEqual(['unknownCase']);
    await client.say('share');
    expect(client.view.questions[0]?.options?.map(({ value }) => value)).not.toContain('share:colleague');
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    expect(reasons(client)).toEqual(['keptOut']);
  });

  it('is kept out when they come later, as a supervisor and breaking glass, and the owner is told', async () => {
    await client.send({ page: 'people', answers: { 'people.others': [{ answers: { name: 'Delith Gwilt' } }] } });
    await team.change(id, (record) => ({ ...record, access: { ...record.access, keptOut: [], notices: [] } }));
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    await supervisor.say(`/open ${reference} I am needed there`);
    expect([reasons(supervisor), supervisor.view.case]).toEqual([['unknownCase'], null]);
    expect((await team.record(id)).access.brokenGlass).toEqual([]);
    await client.say('who can see this');
    expect(client.view.notices[0]).toContain('Delyth Gwilt has a name like somebody in this case');
    expect(JSON.stringify(client.view.facts)).toContain('Delyth Gwilt has a name like somebody in this case');
  });

  it('may be let in again by the owner, for good', async () => {
    await client.send({ page: 'people', answers: { 'people.main': 'Bryn Pritchard' } });
    await client.say('who can see this');
    await client.submit({ 'access.do': 'letIn' });
    await client.say('Bryn Pritchard');
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    await client.send({ page: 'people', answers: { 'people.mainNicknames': 'Bryn' } });
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    expect(colleague.view.case).toBe(id);
  });

  it('the owner, if it is like theirs, keeps the case and is told', async () => {
    await client.send({ page: 'people', answers: { 'people.main': 'Anwen Probert' } });
    expect(client.view.notices[0]).toBe(
      'A name in this case is like yours. You keep the case. If you know anybody in it, hand it over.',
    );
    expect([client.view.case, (await team.record(id)).access.keptOut]).toEqual([id, []]);
  });
});

describe('in the middle of a case', () => {
  it('somebody who leaves gets nothing more of it by any message', async () => {
    await client.submit({ 'where.place': 'Flat 3' });
    team.register = team.register.map((person) => (person.id === 'owner' ? { ...person, left: '2026-11-22' } : person));
    for (const words of ['check', 'my cases', 'yes', `/open ${reference} mine`, '999']) {
      await client.say(words);
      expect([client.view.case, client.words.includes('Flat 3'), client.words.includes(reference)]).toEqual([
        null,
        false,
        false,
      ]);
    }
    for (const action of ['openCase', 'emergency', 'document', 'access'])
      expect(JSON.stringify(await client.send({ action, case: id }))).not.toContain('Flat 3');
  });

  it('somebody whose role as a supervisor is taken away has no case of the team left in hand', async () => {
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    expect(supervisor.view.case).toBe(id);
    team.register = team.register.map((person) =>
      person.id === 'supervisor' ? { ...person, roles: ['practitioner'] } : person,
    );
    await supervisor.say('check');
    expect(supervisor.view.case).not.toBe(id);
    await supervisor.send({ action: 'goTo', page: 'team' });
    expect(JSON.stringify(supervisor.view)).not.toContain(reference);
  });

  it('a case that was shared is out of hand with the next message after it is not', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await client.send({ action: 'access', answers: { 'access.do': 'unshare', 'access.who': 'colleague' } });
    await colleague.submit({ 'where.place': 'Flat 9' });
    expect([colleague.view.case === id, 'where.place' in (await team.record(id)).answers]).toEqual([false, false]);
  });
});
