import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const rows = ({ view }: Client) =>
  view.facts.flatMap((section) => section.rows.map(({ label, value }) => `${label}: ${value}`));
const options = ({ view }: Client) =>
  view.questions.flatMap((question) => (question.options ?? []).map(({ value }) => value));
const reasons = ({ view }: Client) => view.outcome.errors.map(({ reason }) => reason);

describe('who can see a case', () => {
  it.each(['who can see this', 'Pwy gaiff weld hwn?', '/mynediad', 'access'])(
    'is shown to "%s", as facts',
    async (words) => {
      await client.say(words);
      expect([client.view.page, client.view.asking]).toEqual(['access', 'access.do']);
      expect(rows(client)).toEqual([
        'It belongs to: Anwen Probert',
        'Shared with: Nobody',
        'Supervisors of the team: Can open it; the owner is told',
        'Other colleagues: Only in need, with a reason, for an hour; the owner is told',
      ]);
      expect(options(client)).toEqual(['share', 'handOver', 'namedOnly', 'keepOut', 'close', 'link', 'back']);
    },
  );

  it('is reached from what comes afterwards, and by its action; "back" leads back', async () => {
    await client.send({ action: 'goTo', page: 'next' });
    await client.send({ page: 'next', answers: { 'next.page': 'access' } });
    expect(client.view.page).toBe('access');
    await client.submit({ 'access.do': 'back' });
    expect(client.view.page).not.toBe('access');
    await client.send({ action: 'access' });
    expect(client.view.page).toBe('access');
  });

  it('is said in Welsh to who speaks it', async () => {
    await client.say('cymraeg');
    await client.say('rhannu');
    expect(client.view.questions[0]?.ask).toBe(
      'Gyda phwy hoffech chi rannu’r achos? Rhowch wybod iddyn nhw eich hun. Bydd yr achos i’w weld o dan “fy achosion”.',
    );
    await client.say('Bryn Pritchard');
    expect(rows(client)).toContain('Wedi’i rannu gyda: Bryn Pritchard');
  });
});

describe('sharing', () => {
  it('by typing: a name out of the list, of the same team first; the colleague then works on it as themself', async () => {
    await client.say('share');
    expect(options(client)).toEqual(['share:colleague', 'share:supervisor', 'share:other', 'share:southern', 'back']);
    await client.say('bryn');
    expect([client.view.page, client.view.outcome.kind]).toEqual(['access', 'recorded']);
    const colleague = await team.as('colleague');
    expect(colleague.view.questions[0]?.options?.[0]).toMatchObject({
      value: id,
      label: expect.stringContaining('shared with you') as string,
    });
    await colleague.say('1');
    expect(colleague.view.case).toBe(id);
    await colleague.say('yes');
    const record = await team.record(id);
    expect(Object.values(record.answers).some(({ by }) => by === 'colleague')).toBe(true);
    expect((await team.trail(id)).slice(-3)).toEqual([
      'owner shared owner',
      'colleague looked shared',
      'colleague changed shared',
    ]);
    expect(record.trail.entries.find(({ action }) => action === 'shared')?.what).toBe('colleague');
  });

  it('by values, in one go; and taken back again', async () => {
    const answers = { 'access.do': 'share', 'access.who': 'other' };
    await client.send({ action: 'access', answers });
    expect(rows(client)).toContain('Shared with: Ceri Bowen');
    const other = await team.as('other');
    await other.send({ action: 'openCase', case: id });
    expect(other.view.case).toBe(id);
    await client.send({ action: 'access', answers: { 'access.do': 'unshare', 'access.who': 'other' } });
    expect(rows(client)).toContain('Shared with: Nobody');
    await other.say('check');
    expect([other.view.case === id, JSON.stringify(other.view).includes(reference)]).toEqual([false, false]);
    expect((await team.trail(id)).slice(-2)).toEqual(['owner unshared owner', 'other refused none']);
  });

  it('by cards: one press for the change, another for the colleague', async () => {
    await client.send({ action: 'access' });
    await client.card({ 'access.do': 'share' });
    expect(client.view.asking).toBe('access.who');
    await client.card({ 'access.who': 'share:colleague' });
    expect((await team.record(id)).access.shares.map((share) => share.with)).toEqual(['colleague']);
  });

  it('an older card is not taken for another change', async () => {
    await client.say('share');
    const old = { page: 'access', answers: { 'access.who': 'share:colleague' } };
    await client.send({ action: 'access', answers: { 'access.do': 'keepOut' } });
    await client.send(old);
    const { access } = await team.record(id);
    expect([access.shares.length, access.keptOut.length]).toEqual([1, 0]);
  });

  it.each([
    [{ 'access.do': 'share', 'access.who': 'nobody' }, 'unknownColleague'],
    [{ 'access.do': 'share', 'access.who': 'owner' }, 'unknownColleague'],
    [{ 'access.do': 'share', 'access.who': 'clerk' }, 'unknownColleague'],
    [{ 'access.do': 'share', 'access.who': 5 }, 'wrongShape'],
    [{ 'access.do': 'publish' }, 'notAnOption'],
    [{ 'access.do': ['share'] }, 'notAnOption'],
    [{ 'access.who': 'colleague' }, 'required'],
  ])('refuses %j: %s', async (answers, reason) => {
    await client.send({ action: 'access', answers });
    expect([client.view.outcome.kind, reasons(client)]).toEqual(['invalid', [reason]]);
    expect((await team.record(id)).access.shares).toEqual([]);
  });

  it('says so where a name is not known, and keeps no note of it', async () => {
    await client.say('share');
    await client.say('Somebody Else');
    expect([client.view.asking, reasons(client)]).toEqual(['access.who', ['unknownColleague']]);
    expect((await team.record(id)).notes).toEqual([]);
  });
});

describe('handing over', () => {
  it('is asked once more; then it is offered, both see it, and it stays the owner’s', async () => {
    await client.say('who can see this');
    await client.submit({ 'access.do': 'handOver' });
    await client.say('Ceri Bowen');
    expect([client.view.asking, client.view.questions[0]?.ask]).toEqual([
      'access.sure',
      'It is offered to Ceri Bowen, who sees it from now on. It stays yours until they accept. Then you no longer see it, unless it is shared with you. Tell them yourself, too. Offer it?',
    ]);
    expect((await team.record(id)).access.offer).toBeUndefined();
    await client.say('1');
    expect([client.view.page, client.view.case]).toEqual(['access', id]);
    expect(client.view.notices).toContain(
      `Case ${reference} is offered to Ceri Bowen. It stays with its owner until they accept.`,
    );
    const other = await team.as('other');
    await other.say('my cases');
    expect(other.view.questions[0]?.options?.[0]).toMatchObject({
      value: id,
      label: expect.stringContaining(
        `Case ${reference} of Anwen Probert, offered to you since 22 November 2026`,
      ) as unknown,
    });
    await other.send({ action: 'openCase', case: id });
    expect(other.view.notices).toContain(
      'This case is offered to you. Under “who can see this” you accept or decline it.',
    );
    await other.say('who can see this');
    expect(options(other).slice(0, 2)).toEqual(['accept', 'decline']);
    for (const each of ['share', 'handOver', 'close']) expect(options(other)).not.toContain(each);
    const rows = other.view.facts.flatMap((section) => section.rows);
    expect(rows).toContainEqual({ label: 'Offered to', value: 'Ceri Bowen, who has not answered yet' });
    const open = rows.find(({ label }) => label === 'Not asked yet on')?.value;
    expect(open).toContain('Danger now');
    // What comes after the short path would bury it.
    expect(open).not.toContain('Legal remedies');
    expect((await team.record(id)).owner).toBe('owner');
  });

  const offer = async (to: string) =>
    await client.send({ action: 'access', answers: { 'access.do': 'handOver', 'access.who': to, 'access.sure': to } });
  const answerIt = async (who: 'other' | 'colleague', said: string): Promise<Client> => {
    const to = await team.as(who);
    await to.send({ action: 'openCase', case: id });
    await to.send({ action: 'access', answers: { 'access.do': said } });
    return to;
  };

  it('accepted, the case is the other’s with what is open, and the former owner has nothing of it but the news', async () => {
    await offer('other');
    const other = await answerIt('other', 'accept');
    expect([other.view.page, other.view.notices[1]]).toEqual([
      'danger',
      `Case ${reference} now belongs to Ceri Bowen.`,
    ]);
    const record = await team.record(id);
    expect([record.owner, record.team, record.access.offer]).toEqual(['other', 'south', undefined]);
    await client.say('my cases');
    expect(client.view.notices).toContain(
      `Case ${reference}, which you offered, was accepted. It belongs to your colleague now.`,
    );
    await client.send({ action: 'openCase', case: id });
    expect([client.view.outcome.kind, reasons(client)]).toEqual(['refused', ['unknownCase']]);
    expect((await team.trail(id)).slice(-4)).toEqual([
      'owner offered owner',
      'other looked offered',
      'other accepted offered',
      'owner refused none',
    ]);
  });

  it('declined, stays with its owner, who is told; the colleague has nothing of it any more', async () => {
    await offer('other');
    const other = await answerIt('other', 'decline');
    expect([other.view.page, other.view.case]).toEqual(['cases', null]);
    expect(other.view.notices).toContain(`You did not take over case ${reference}. Its owner is told.`);
    await client.say('check');
    expect(client.view.notices).toEqual(['Ceri Bowen did not take this case over. It stays yours.']);
    await other.send({ action: 'openCase', case: id });
    expect(reasons(other)).toEqual(['unknownCase']);
    expect((await team.record(id)).owner).toBe('owner');
  });

  it('taken back, can be accepted by nobody', async () => {
    await offer('colleague');
    const colleague = await team.as('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await client.say('who can see this');
    expect(options(client)[0]).toBe('withdraw');
    await client.submit({ 'access.do': 'withdraw' });
    await colleague.send({ action: 'access', answers: { 'access.do': 'accept' } });
    expect(colleague.view.case).toBeNull();
    const record = await team.record(id);
    expect([record.owner, record.access.offer]).toEqual(['owner', undefined]);
  });

  it('offered to one, is not accepted by another who sees it, and a second offer takes the place of the first', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    await offer('other');
    const colleague = await answerIt('colleague', 'accept');
    expect([colleague.view.outcome.kind, reasons(colleague)]).toEqual(['refused', ['mayNot']]);
    await offer('colleague');
    await answerIt('other', 'accept');
    expect((await team.record(id)).owner).toBe('owner');
    await answerIt('colleague', 'accept');
    expect((await team.record(id)).owner).toBe('colleague');
  });

  it.each([
    ['yes', 'other'],
    ['Ie', 'other'],
    ['no', undefined],
    ['na', undefined],
  ])('"%s" is enough of an answer, and no note', async (said, to) => {
    await client.send({ action: 'access', answers: { 'access.do': 'handOver', 'access.who': 'other' } });
    await client.say(said);
    const record = await team.record(id);
    expect([record.access.offer?.to, record.notes]).toEqual([to, []]);
  });

  it('by values needs the colleague twice, and "no" leaves everything as it is', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'handOver', 'access.who': 'colleague' } });
    expect(client.view.asking).toBe('access.sure');
    await client.submit({ 'access.sure': 'back' });
    await client.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'colleague', 'access.sure': 'other' },
    });
    expect([client.view.asking, (await team.record(id)).access.offer]).toEqual(['access.sure', undefined]);
    await offer('colleague');
    expect((await team.record(id)).access.offer).toMatchObject({ to: 'colleague', by: 'owner' });
  });

  it('a supervisor offers what is somebody else’s, and its owner is told before and after', async () => {
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    await supervisor.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'colleague', 'access.sure': 'colleague' },
    });
    await client.say('check');
    expect(client.view.notices).toContain(
      'A supervisor offered this case to Bryn Pritchard. It stays yours until they accept.',
    );
    await answerIt('colleague', 'accept');
    await client.say('my cases');
    expect(client.view.notices).toContain(`Case ${reference} was handed to a colleague by a supervisor.`);
  });

  it('a supervisor can share, hand over and close what they may open, the owner is told, and no more than that', async () => {
    const supervisor = await team.as('supervisor');
    await supervisor.send({ action: 'openCase', case: id });
    await supervisor.say('who can see this');
    expect(options(supervisor)).toEqual(['share', 'handOver', 'close', 'back']);
    await supervisor.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    await supervisor.send({ action: 'access', answers: { 'access.do': 'namedOnly' } });
    expect([supervisor.view.outcome.kind, reasons(supervisor)]).toEqual(['refused', ['mayNot']]);
    await client.say('check');
    expect(client.view.notices).toEqual([
      'Delyth Gwilt opened this case as a supervisor.',
      'A supervisor shared this case with Bryn Pritchard.',
    ]);
    await supervisor.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'supervisor', 'access.sure': 'supervisor' },
    });
    expect([(await team.record(id)).owner, supervisor.view.case]).toEqual(['supervisor', id]);
    expect(supervisor.view.notices.join()).not.toContain('handed this case over to you');
    expect((await team.trail(id)).filter((entry) => entry.startsWith('supervisor'))).toEqual([
      'supervisor looked supervisor',
      'supervisor shared supervisor',
      'supervisor refused none',
      'supervisor handedOver supervisor',
    ]);
  });
});

describe('named-only', () => {
  it('hides a case from supervisors, who then get nothing of it, until it is taken back', async () => {
    const supervisor = await team.as('supervisor');
    await client.send({ action: 'access', answers: { 'access.do': 'namedOnly' } });
    expect(rows(client)).toContain('Supervisors of the team: Cannot open it, except in need');
    await supervisor.send({ action: 'goTo', page: 'team' });
    expect([supervisor.view.page, options(supervisor)]).toEqual(['team', ['back']]);
    await supervisor.send({ action: 'openCase', case: id });
    expect(reasons(supervisor)).toEqual(['unknownCase']);
    await client.send({ action: 'access', answers: { 'access.do': 'everyone' } });
    await supervisor.send({ action: 'openCase', case: id });
    expect(supervisor.view.case).toBe(id);
  });
});

describe('a closed case', () => {
  it('leaves the lists, is found by its reference, and opened again', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'close' } });
    expect([client.view.page, options(client)]).toEqual(['cases', ['closed', 'new', 'situations']]);
    expect(client.view.notices).toContain(`Case ${reference} is closed. To open it again, type “/open ${reference}”.`);
    await client.say(`/open ${reference.toLowerCase()}`);
    expect([client.view.page, client.view.case, client.view.notices.at(-1)]).toEqual([
      'access',
      id,
      'This case is closed. Open it again to go on with it.',
    ]);
    await client.send({ page: 'danger', answers: { 'where.place': 'Flat 3' } });
    expect([client.view.outcome.kind, reasons(client)]).toEqual(['invalid', ['caseClosed']]);
    expect((await team.record(id)).drafts.map(({ value }) => value)).toEqual(['Flat 3']);
    await client.submit({ 'access.do': 'reopen' });
    expect([client.view.page, (await team.record(id)).status]).toEqual(['danger', 'open']);
    await client.say('my cases');
    expect(options(client)).toEqual([id, 'new', 'situations']);
  });

  it('is found again by "open" or "agor" and its reference alone, in a conversation without a case', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'close' } });
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    await elsewhere.say(`Agor ${reference}`);
    expect([elsewhere.view.page, elsewhere.view.case]).toEqual(['access', id]);
    await elsewhere.send({ action: 'openCase', reference });
    expect(elsewhere.view.case).toBe(id);
  });
});

describe('the list of cases', () => {
  it('is answered by the numbers that were shown, whatever has changed since', async () => {
    team.pass(1);
    await client.say('new case');
    await client.submit({ 'arrival.situation': 'inFront' });
    await client.say('my cases');
    const shown = options(client);
    const elsewhere = await team.as('owner', { conversation: 'elsewhere' });
    await elsewhere.send({ action: 'openCase', case: shown[1] });
    await elsewhere.send({ action: 'access', answers: { 'access.do': 'close' } });
    team.pass(1);
    await elsewhere.send({ action: 'newCase' });
    await elsewhere.submit({ 'arrival.situation': 'inFront' });
    await client.say('1');
    expect(client.view.case).toBe(shown[0]);
  });

  it('a new case whose page was lost is not begun twice', async () => {
    const second = await team.as('owner', { conversation: 'second' });
    const lost = second.activity({ deliveryMode: 'expectReplies', text: 'new case' });
    team.failing.set('replace', new Error('cut'));
    await fetch(`${team.app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...lost, deliveryMode: undefined }),
    });
    team.failing.clear();
    await second.say('new case');
    const begun = second.view.case;
    const listed = await team.app.stores.cases.list('local', { owner: 'owner' });
    expect(new Set(listed.map((each) => each.id))).toEqual(new Set([id, begun]));
    await second.say('new case');
    expect(second.view.case).not.toBe(begun);
  });
});
