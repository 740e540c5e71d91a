import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseList, LivingRecord } from '../../dialogs/turn/living-record.ts';
import type { Client } from '../support/client.ts';
import { Consoles } from './two-consoles.ts';

let consoles: Consoles;
let client: Client;
let id: string;
beforeEach(async () => {
  consoles = new Consoles();
  ({ client, id } = await consoles.begin('owner'));
});
afterEach(async () => await consoles.close(), 30_000);

const record = async (): Promise<LivingRecord> => await consoles.record('owner', id);
const rowOf = ({ sections }: LivingRecord, question: string) =>
  sections.flatMap(({ rows }) => rows).find((row) => row.question === question);
const change = async (answers: Readonly<Record<string, unknown>>) => await client.submit(answers);

describe('the living record', () => {
  it('holds what is known by section, what is open, and what to have when the line drops first', async () => {
    await change({ 'where.place': '14 Example Street', 'callback.voicemail': 'no', 'danger.now': 'no' });
    const shown = await record();
    expect([shown.title, shown.status, shown.language, shown.mayHandOver]).toEqual([
      'Someone has told you about abuse',
      'open',
      'en',
      true,
    ]);
    expect(shown.atHand.map(({ question, value, state }) => [question, value, state])).toEqual([
      ['where.place', '14 Example Street', 'answered'],
      ['callback.number', null, 'left'],
      ['callback.otherAnswers', null, 'left'],
      ['callback.voicemail', 'No', 'answered'],
      ['contact.safe', null, 'open'],
    ]);
    expect(rowOf(shown, 'safe.talk')).toMatchObject({
      page: 'arrival',
      kind: 'yesNo',
      value: 'Yes',
      state: 'answered',
      by: 'Anwen Probert',
      at: '2026-11-22T09:00:00.000Z',
    });
    const concern = shown.sections.find(({ page }) => page === 'concern');
    expect([concern?.open, concern?.rows.every(({ state }) => state === 'open')]).toEqual([concern?.rows.length, true]);
    expect(shown.nextOpen?.page).toBe(shown.sections.find(({ open }) => open > 0)?.page);
  });

  it('says what raises concern and why, who there is, what was decided and what is due', async () => {
    await change({ 'concern.strangled': 'yes', 'people.main': 'The man with the van' });
    await change({ 'people.others': [{ answers: { name: 'The cousin', where: 'Next door' } }] });
    await change({ 'pathway.decision': { option: 'notReferring', reason: 'Too early to say.' } });
    await change({
      'pathway.decision': { option: 'referral', reason: 'They agreed.' },
      'pathway.next': 'Ring the refuge',
      'pathway.who': 'The lead',
      'pathway.when': 'Tomorrow at ten',
    });
    await change({ 'steps.referral': { refer: { status: 'notYet', who: 'Me', when: 'Today' } } });
    const shown = await record();
    expect(
      shown.concerns.map(({ because, corrected }) => [because[0]?.question, because[0]?.value, corrected]),
    ).toEqual([['concern.strangled', 'Yes', false]]);
    expect(shown.people.map(({ name, facts }) => [name, facts.length > 0])).toEqual([
      ['The man with the van', true],
      ['The cousin', true],
    ]);
    expect(shown.people[1]?.facts.join()).toContain('Next door');
    expect(shown.picture?.alt).toContain('The cousin');
    expect(shown.decisions.map(({ reason, by }) => [reason, by])).toEqual([
      ['They agreed.', 'Anwen Probert'],
      ['Too early to say.', 'Anwen Probert'],
    ]);
    expect(shown.due).toContainEqual(
      expect.objectContaining({ what: 'Ring the refuge', who: 'The lead', when: 'Tomorrow at ten' }),
    );
    expect(shown.due).toContainEqual(expect.objectContaining({ question: 'steps.referral', who: 'Me', when: 'Today' }));
  });

  it('sets the times of the area beside what is due', async () => {
    await change({ 'case.area': 'nottingham' });
    await change({ 'pathway.decision': { option: 'referral', reason: 'They agreed.' } });
    expect((await record()).due.map(({ what }) => what)).toContain(
      'MARAC or a multi-agency meeting follows within two weeks of the referral.',
    );
  });

  it('is in the language of whoever reads it', async () => {
    await client.say('cymraeg');
    const shown = await record();
    expect([shown.language, rowOf(shown, 'safe.talk')?.value]).toEqual(['cy', 'Ydy']);
  });

  it('keeps notes with their time, and with the question they are filed to', async () => {
    await client.send({ action: 'note', text: 'He has a knife at work.' });
    consoles.pass(1);
    await client.send({ action: 'note', text: 'The sister knows.' });
    const [newest, oldest] = (await record()).notes;
    expect([newest?.text, oldest?.at]).toEqual(['The sister knows.', '2026-11-22T09:00:00.000Z']);
    await client.send({ action: 'fileNote', note: oldest?.id, question: 'concern.weapons' });
    const filed = (await record()).notes[1]?.filed;
    expect(filed).toMatchObject({ question: 'concern.weapons', by: 'Anwen Probert', at: '2026-11-22T09:01:00.000Z' });
    await client.send({ action: 'fileNote', note: oldest?.id });
    expect((await record()).notes[1]?.filed).toBeUndefined();
  });

  it('says when only a yes or a no may be asked for', async () => {
    expect((await record()).yesNoOnly).toBe(false);
    await change({ 'safe.alone': 'someoneNear' });
    expect((await record()).yesNoOnly).toBe(true);
  });

  it('holds nothing of another case, not even its reference', async () => {
    await change({ 'where.place': '14 Example Street' });
    const { reference } = await record();
    await client.send({ action: 'newCase' });
    if (client.view.case === id || client.view.case === null)
      await client.submit({ 'situations.choose': 'disclosure' });
    const other = await consoles.record('owner', client.view.case ?? '');
    expect(other.case).not.toBe(id);
    for (const held of [id, reference, 'Example Street']) expect(JSON.stringify(other)).not.toContain(held);
  });
});

describe('who may see it', () => {
  it('is whoever may open the case; an unknown one and somebody else’s are answered alike', async () => {
    const answers = await Promise.all(
      [id, 'no-such-case', '', '../record'].map(async (each) => {
        const response = await consoles.get('colleague', `/console/record?case=${encodeURIComponent(each)}`);
        return JSON.stringify([response.status, await response.text()]);
      }),
    );
    expect([new Set(answers).size, answers[0]?.startsWith('[404,')]).toEqual([1, true]);
  });

  it('is on record once in a quarter of an hour, before it is shown, and is never kept', async () => {
    await client.send({ action: 'access', answers: { 'access.do': 'share', 'access.who': 'colleague' } });
    for (let each = 0; each < 3; each++) await consoles.record('colleague', id);
    consoles.pass(16);
    const response = await consoles.get('colleague', `/console/record?case=${id}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { stores } = await consoles.at('owner');
    const entries = (await stores.cases.load('local', id))?.value.trail.entries ?? [];
    expect(
      entries.filter(({ by }) => by === 'colleague').map(({ action, basis, what }) => [action, basis, what]),
    ).toEqual([
      ['looked', 'shared', 'record'],
      ['looked', 'shared', 'record'],
    ]);
  });
});

describe('the list of cases', () => {
  const list = async (member: 'owner' | 'colleague'): Promise<CaseList> =>
    (await (await consoles.get(member, '/console/cases')).json()) as CaseList;

  it('names each by its reference, with what waits, and holds no name of anybody in it', async () => {
    await change({ 'where.place': '9 Canary Lane', 'people.main': 'Zephaniah Canary' });
    const { cases } = await list('owner');
    const { reference } = await record();
    expect(cases).toEqual([
      expect.objectContaining({ case: id, reference, held: 'own', journey: 'disclosure', status: 'open' }),
    ]);
    expect(cases[0]?.waits.some((each) => /^Questions open: \d+$/.test(each))).toBe(true);
    expect(JSON.stringify(cases)).not.toMatch(/canary/i);
    expect((await list('colleague')).cases).toEqual([]);
  });

  it('has what is offered first, and after it is accepted as one’s own', async () => {
    await client.send({
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'colleague', 'access.sure': 'colleague' },
    });
    expect((await list('owner')).cases[0]?.waits).toContain('Offered to a colleague');
    const [offered] = (await list('colleague')).cases;
    expect([offered?.held, offered?.of, offered?.waits[0]]).toEqual(['offered', 'Anwen Probert', 'Offered to you']);
    expect((await record()).offer).toEqual({
      to: 'Bryn Pritchard',
      toMe: false,
      at: '2026-11-22T09:00:00.000Z',
      by: 'Anwen Probert',
    });
    expect((await consoles.record('colleague', id)).offer?.toMe).toBe(true);
    const colleague = await consoles.client('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await colleague.send({ action: 'access', answers: { 'access.do': 'accept' } });
    expect((await list('colleague')).cases.map(({ held }) => held)).toEqual(['own']);
    expect((await list('owner')).cases).toEqual([]);
  });
});
