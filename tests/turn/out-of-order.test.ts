import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortPath } from '../../dialogs/journeys/disclosure/short/index.ts';
import type { Client } from '../support/client.ts';
import { valueFor } from '../support/answers.ts';
import { Team } from './team.ts';

let team: Team;
let client: Client;
let id: string;
beforeEach(async () => {
  team = new Team();
  await team.start();
  ({ client, id } = await team.begin());
});
afterEach(async () => await team.close());

const answered = async () => Object.keys((await team.record(id)).answers);
/** With the person on the line and safe to talk these pages are asked. */
const pages = shortPath.filter(
  ({ id: page }) => !['stop', 'adviceSelf', 'adviceChild', 'adviceUnsure', 'account'].includes(page),
);
const given = {
  'pathway.decision': { option: 'referral', reason: 'They agreed.' },
  'danger.now': 'no',
  'health.now': ['none'],
};

describe('a question asked for out of its turn', () => {
  it.each(pages.map(({ id: page }) => page))(
    'of the page %s is answered, and leads back to where one was',
    async (page) => {
      // Where one was is another page: this one is done with by its last question.
      if (page === client.view.page) await client.send({ action: 'goTo', page: 'lead' });
      const { page: at, asking } = client.view;
      for (const { id: question } of pages.find((each) => each.id === page)?.questions ?? []) {
        await client.send({ action: 'change', question });
        if (client.view.outcome.kind === 'invalid') continue;
        expect([client.view.page, client.view.asking]).toEqual([page, question]);
        const before = await answered();
        // Words that nobody takes for danger, or for an end of the talk.
        if (question === 'safe.talk' || question === 'arrival.situation') {
          await client.send({ action: 'back' });
          continue;
        }
        await client.submit({ [question]: valueFor(client.question(question), given, 'en') });
        expect([question, client.view.outcome.kind, client.view.page]).toEqual([question, 'recorded', at]);
        const after = await answered();
        expect(after.filter((each) => !before.includes(each) && each !== question)).toEqual([]);
        expect(after).toContain(question);
      }
      // Nothing beside what was asked for counts as left.
      const { passed, answers } = await team.record(id);
      expect(Object.keys(passed).filter((each) => !(each in answers) && each !== 'safe.alone')).toEqual([]);
      if (page !== 'danger') expect(client.view.asking).toBe(asking);
    },
    60_000,
  );

  it('is not asked a second time, and what stayed open beside it is asked in its turn', async () => {
    await client.send({ action: 'change', question: 'people.main' });
    await client.submit({ 'people.main': 'The man with the van' });
    await client.send({ action: 'change', question: 'concern.strangled' });
    await client.submit({ 'concern.strangled': 'no' });
    const asked: string[] = [];
    for (let each = 0; each < 40 && client.view.page !== 'next'; each++) {
      asked.push(...client.view.questions.filter(({ state }) => state === 'open').map((question) => question.id));
      const open = client.view.questions.filter(({ state, kind }) => state === 'open' && kind !== 'list');
      await client.submit(Object.fromEntries(open.map((one) => [one.id, valueFor(one, given, 'en')])));
    }
    expect(client.view.page).toBe('next');
    expect(asked).not.toContain('people.main');
    expect(asked).not.toContain('concern.strangled');
    expect(asked).toEqual(expect.arrayContaining(['people.others', 'concern.threatsToKill', 'danger.now']));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('leads back to a page taken out of order, also after two of them', async () => {
    await client.send({ action: 'goTo', page: 'lead' });
    await client.send({ action: 'change', question: 'where.place' });
    await client.send({ action: 'change', question: 'where.present' });
    await client.submit({ 'where.present': 'Nobody else' });
    expect(client.view.page).toBe('lead');
  });

  it('by typing, is gone through and leads back', async () => {
    await client.send({ action: 'goTo', page: 'lead' });
    await client.send({ action: 'change', question: 'where.place' });
    await client.say('14 Example Street');
    expect([client.view.page, (await team.record(id)).answers['where.place']?.value]).toEqual([
      'lead',
      '14 Example Street',
    ]);
  });

  it('of a decision waits for its reason', async () => {
    await client.send({ action: 'change', question: 'pathway.decision' });
    await client.submit({ 'pathway.decision': { option: 'notReferring' } });
    expect(client.view.outcome.errors.map(({ reason }) => reason)).toEqual(['reasonNeeded']);
    expect(client.view.page).toBe('decision');
  });

  it('that is not asked in this case is refused, and keeps the place', async () => {
    const { page } = client.view;
    await client.send({ action: 'change', question: 'third.seen' });
    expect([client.view.outcome.kind, client.view.page]).toEqual(['invalid', page]);
  });
});

describe('the mode for a caller who can say only yes or no', () => {
  /** One key: an answer beside whatever is on the screen. */
  const say = async (value: string) =>
    await client.send({ action: 'submit', page: undefined, answers: { 'safe.alone': value } });
  const readOut = () => client.view.questions.filter(({ say: words }) => words !== undefined).map(({ kind }) => kind);

  it.each(['danger', 'concern', 'people', 'contact', 'lead', 'callDropped', 'check', 'access', 'handOff', 'cases'])(
    'is on and off from the page %s, which stays',
    async (page) => {
      await client.send({ action: page === 'cases' ? 'cases' : 'goTo', page });
      const { page: at, asking } = client.view;
      expect(at).toBe(page);
      await say('someoneNear');
      expect([client.view.page, client.view.asking, client.view.outcome.kind]).toEqual([at, asking, 'recorded']);
      expect(readOut().filter((kind) => kind !== 'yesNo')).toEqual([]);
      expect((await team.record(id)).answers['safe.alone']?.value).toBe('someoneNear');
      await say('alone');
      expect([client.view.page, client.view.asking]).toEqual([at, asking]);
      const { answers, passed } = await team.record(id);
      expect(answers['safe.alone']?.value).toBe('alone');
      expect(
        Object.keys(passed).filter((each) => !['arrival.situation', 'safe.talk', 'safe.alone'].includes(each)),
      ).toEqual([]);
    },
  );

  it('shows the words to read out again once it is off', async () => {
    await client.send({ action: 'goTo', page: 'danger' });
    const before = readOut();
    expect(before).toContain('shortText');
    await say('someoneNear');
    expect(readOut()).not.toContain('shortText');
    await say('alone');
    expect(readOut()).toEqual(before);
  });
});

describe('a note filed to a question later', () => {
  it('stands beside that question among the answers, answered or not, and can be taken from it again', async () => {
    await client.send({ action: 'note', text: 'He has a knife at work.' });
    const [note] = (await team.record(id)).notes;
    const { page } = client.view;
    await client.send({ action: 'fileNote', note: note?.id, question: 'concern.weapons' });
    expect([client.view.outcome.kind, client.view.page]).toEqual(['noted', page]);
    expect((await team.record(id)).notes).toMatchObject([
      { text: 'He has a knife at work.', filed: { question: 'concern.weapons', by: 'owner' } },
    ]);
    await client.send({ action: 'check' });
    const filed = () =>
      client.view.facts.flatMap(({ rows }) => rows).filter(({ value }) => value === 'He has a knife at work.');
    expect(filed()).toMatchObject([{ question: 'concern.weapons' }]);
    await client.send({ action: 'fileNote', note: note?.id });
    await client.send({ action: 'check' });
    expect(filed()).toEqual([]);
    expect(await team.trail(id)).toContain('owner changed owner');
  });

  it.each([
    [{ note: 'no-such-note', question: 'concern.weapons' }, 'unknownItem'],
    [{ question: 'concern.weapons' }, 'unknownItem'],
  ])('refuses %j: %s', async (sent, reason) => {
    await client.send({ action: 'fileNote', ...sent });
    expect(client.view.outcome.errors.map((each) => each.reason)).toEqual([reason]);
  });

  it('refuses a question there is not, and keeps where the note was', async () => {
    await client.send({ action: 'note', text: 'A van outside.' });
    const [note] = (await team.record(id)).notes;
    await client.send({ action: 'fileNote', note: note?.id, question: 'no.such' });
    expect(client.view.outcome.errors.map((each) => each.reason)).toEqual(['unknownQuestion']);
    expect((await team.record(id)).notes[0]?.filed).toBeUndefined();
  });
});
