import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { Team } from '../turn/team.ts';

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

const labels = ({ view }: Client) =>
  view.questions.flatMap((question) => (question.options ?? []).map(({ label }) => label));
const values = ({ view }: Client) =>
  view.questions.flatMap((question) => (question.options ?? []).map(({ value }) => value));

describe('the list of one’s cases', () => {
  it('marks those in which something waits, until it has been said', async () => {
    const supervisor = await team.as('supervisor');
    await client.say('new case');
    await client.submit({ 'arrival.situation': 'inFront' });
    await supervisor.send({ action: 'openCase', case: id });
    await client.say('my cases');
    const marked = labels(client).filter((label) => label.includes(': something new'));
    expect(marked).toEqual([
      `Case ${reference}, last changed 22 November 2026: something new, under “Someone has told you about abuse”`,
    ]);
    await client.say('cymraeg');
    expect(labels(client)).toContain(
      `Achos ${reference}, newidiwyd ddiwethaf ar 22 Tachwedd 2026: rhywbeth newydd, o dan “Mae rhywun wedi sôn wrthych am gam-drin”`,
    );
    await client.say(reference);
    expect(client.view.case).toBe(id);
    await client.say('fy achosion');
    expect(labels(client).join()).not.toContain('rhywbeth newydd');
  });

  it('says of a shared case whose it is and since when, and follows a new owner', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'other' } });
    team.pass(3 * 24 * 60);
    await client.say('check');
    const other = await team.as('other');
    await other.say('my cases');
    expect(labels(other)[0]).toMatch(
      new RegExp(`^Case ${reference} of Anwen Probert, shared with you since 22 November 2026, last changed \\d+ `),
    );
    await other.say('cymraeg');
    expect(labels(other)[0]).toMatch(
      new RegExp(
        `^Achos ${reference}, perchennog: Anwen Probert, wedi’i rannu â chi ers 22 Tachwedd 2026, newidiwyd ddiwethaf ar `,
      ),
    );
    team.register = team.register.filter((each) => each.id !== 'owner');
    await other.say('english');
    await other.say('my cases');
    expect(labels(other)[0]).toContain(`Case ${reference} of a former colleague, shared with you since`);
  });

  it.each(['share', 'handOver'])(
    'leaves out what a colleague may not open now, whatever was done before: %s',
    async (how) => {
      const answers = { 'access.do': how, 'access.who': 'other', 'access.sure': 'other' };
      await client.send({ action: 'access', answers });
      await client.send({ action: 'submit', page: 'people', answers: { 'people.main': 'Gethin Rowlands' } });
      const other = await team.as('other');
      await other.say('my cases');
      expect(values(other)).toContain(id);
      // A name that they are also known by is put on the register: it is that of somebody in the case.
      team.register = team.register.map((each) =>
        each.id === 'other' ? { ...each, alsoKnownAs: ['Gethin Rowlands'] } : each,
      );
      await other.say('my cases');
      expect(values(other)).not.toContain(id);
      expect(labels(other).join()).not.toContain(reference);
    },
  );

  it('shows the mark to the owner alone', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'other' } });
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    const other = await team.as('other');
    await other.say('my cases');
    await supervisor.send({ action: 'goTo', page: 'team' });
    for (const each of [other, supervisor]) expect(labels(each).join()).not.toContain('something new');
  });
});

describe('closed cases', () => {
  const close = async (by: Client) => await by.send({ action: 'access', answers: { 'access.do': 'close' } });

  it('are behind one option, which is there only where there are any, and are found without a reference', async () => {
    await client.say('my cases');
    expect(values(client)).toEqual([id, 'new', 'situations']);
    await client.send({ action: 'openCase', case: id });
    await close(client);
    expect(values(client)).toEqual(['closed', 'new', 'situations']);
    await client.say('My closed cases');
    expect([client.view.page, values(client), labels(client)[0]]).toEqual([
      'closed',
      [id, 'back'],
      `Case ${reference}, begun 22 November 2026, last changed 22 November 2026, under “Someone has told you about abuse”`,
    ]);
    await client.say('1');
    expect([client.view.page, client.view.case, values(client).includes('reopen')]).toEqual(['access', id, true]);
    await client.submit({ 'access.do': 'reopen' });
    expect((await team.record(id)).status).toBe('open');
  });

  it('are listed by value, with a closed case in hand, and lead back', async () => {
    await close(client);
    await client.say(`/open ${reference}`);
    await client.send({ action: 'goTo', page: 'closed' });
    expect([client.view.page, values(client)]).toEqual(['closed', [id, 'back']]);
    await client.submit({ 'closed.choose': 'back' });
    expect(client.view.page).toBe('cases');
    await client.submit({ 'cases.choose': 'closed' });
    await client.submit({ 'closed.choose': id });
    expect([client.view.page, client.view.case]).toEqual(['access', id]);
  });

  it('are said in Welsh, and found by words there', async () => {
    await close(client);
    await client.say('cymraeg');
    await client.say('fy achosion');
    await client.say('Fy achosion sydd wedi’u cau');
    expect([client.view.page, client.view.title]).toEqual(['closed', 'Eich achosion sydd wedi’u cau']);
  });

  it('of others are in nobody’s list, though they were shared', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'other' } });
    await close(client);
    for (const each of [await team.as('other'), await team.as('supervisor')]) {
      await each.send({ action: 'goTo', page: 'closed' });
      expect(values(each)).not.toContain(id);
    }
  });
});
