import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageOf, saysOf, titleOf } from '../../dialogs/guidance/index.ts';
import { text, type Language } from '../../locales/index.ts';
import { Client } from '../support/client.ts';
import { startApp, type RunningApp } from './app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

const begun = async (language: Language = 'en'): Promise<Client> => {
  const client = new Client(app);
  await client.begin(language);
  return client;
};
/** Somebody who has chosen a language before, in a new conversation about no case. */
const without = async (language: Language = 'en'): Promise<Client> => {
  const { practitioner } = await begun(language);
  return new Client(app, { practitioner });
};
const marac = passageOf('marac')!;
/** What the look-up says on the page, title and words. */
const answered = ({ view }: Client): string => JSON.stringify(view.facts);
const holds = (client: Client, language: Language): void => {
  expect(answered(client)).toContain(titleOf(marac, language));
  expect(answered(client)).toContain(saysOf(marac, language));
};
const place = ({ view }: Client) => [view.page, view.asking, view.askingPart];
const said = ({ view }: Client): string => view.notices.join(' ');
const recordOf = async (client: Client) => await app.record(client.view.case, client.practitioner);
const casesOf = async ({ practitioner }: Client) =>
  (await app.stores.cases.list('local', { owner: practitioner })).map(({ id }) => id);
const chosen = ({ view }: Client) => view.questions[0]?.options?.map(({ value }) => value) ?? [];

describe('a look-up in a case', () => {
  it.each([
    ['en', 'ask what is MARAC'],
    ['en', '/ask what is MARAC'],
    ['en', 'Ask: what is MARAC?'],
    ['cy', 'gofyn beth yw MARAC'],
    ['cy', '/gofyn beth yw MARAC?'],
  ] as const)('in %s by %j is answered, with its source and date, and leads back', async (language, words) => {
    const client = await begun(language);
    const before = place(client);
    await client.say(words);
    expect(client.view.page).toBe('guidance');
    holds(client, language);
    expect(answered(client)).toContain('2026');
    expect(client.view.questions[0]?.source).toContain('DEF.marac');
    expect(client.view.facts.every((section) => section.holds === 'guidance')).toBe(true);
    await client.submit({ 'guidance.choose': 'back' });
    expect(place(client)).toEqual(before);
    const { notes, drafts, answers, revision } = await recordOf(client);
    expect([notes, drafts, answers, revision]).toEqual([[], [], {}, 0]);
  });

  it.each([
    ['en', 'gofyn beth yw MARAC'],
    ['en', '/ask beth yw ystyr MARAC'],
    ['cy', 'ask what is MARAC'],
    ['cy', '/gofyn what does MARAC mean'],
  ] as const)('is answered in the language of the person, %s, though put as %j', async (language, words) => {
    const client = await begun(language);
    await client.say(words);
    holds(client, language);
  });

  it('may begin with a button, goes on from passage to passage, and leads back from the last', async () => {
    const client = await begun();
    const before = place(client);
    await client.send({ action: 'guidance' });
    expect([client.view.page, client.view.facts]).toEqual(['guidance', []]);
    await client.say('what does MARAC mean');
    holds(client, 'en');
    const next = chosen(client).find((id) => id !== 'back');
    await client.submit({ 'guidance.choose': next });
    expect(answered(client)).toContain(titleOf(passageOf(next ?? '')!, 'en'));
    await client.card({ 'guidance.question': 'What is an IDVA?' });
    expect(answered(client)).toContain(saysOf(passageOf('idva')!, 'en'));
    await client.say('back');
    expect(place(client)).toEqual(before);
    expect((await recordOf(client)).notes).toEqual([]);
  });

  it('says what it does not know, with a helpline of the area', async () => {
    for (const language of ['en', 'cy'] as const) {
      const client = await begun(language);
      await client.say(language === 'en' ? '/ask zzyzx qwfp' : '/gofyn zzyzx qwfp');
      expect(answered(client)).toContain(text(language, 'guidance.notKnown.title'));
      expect(answered(client)).toMatch(/0\d{3,4} ?\d{3}/);
      expect(chosen(client)).toEqual(['back']);
    }
  });

  it('that names no passage is refused and changes nothing', async () => {
    const client = await begun();
    await client.say('/ask MARAC');
    await client.submit({ 'guidance.choose': 'nothing' });
    expect([client.view.page, client.view.outcome.kind]).toEqual(['guidance', 'invalid']);
    holds(client, 'en');
  });

  it('is said in the other language once that is chosen', async () => {
    const client = await begun();
    await client.say('/ask MARAC');
    await client.say('Cymraeg');
    expect(client.view.page).toBe('guidance');
    holds(client, 'cy');
  });
});

describe('back from a look-up', () => {
  it('is the part of a question that one was at', async () => {
    const client = await begun();
    await client.send({ action: 'change', question: 'people.others' });
    await client.say('Dai');
    const before = place(client);
    expect(before).toEqual(['people', 'people.others', expect.stringContaining('.')]);
    await client.say('/ask MARAC');
    await client.say('back');
    expect(place(client)).toEqual(before);
  });

  it.each(['check', 'document', 'my cases', 'pause', 'situations', 'access'])(
    'is the page that %j opened',
    async (words) => {
      const client = await begun();
      await client.say(words);
      const before = place(client);
      await client.say('/ask MARAC');
      expect(client.view.page).toBe('guidance');
      await client.submit({ 'guidance.choose': 'back' });
      expect(place(client)).toEqual(before);
    },
  );

  it('is the emergency brief, which leads back to the case', async () => {
    const client = await begun();
    const before = place(client);
    await client.say('999');
    await client.say('/ask strangulation');
    expect(client.view.page).toBe('guidance');
    expect(client.view.actions[1]?.name).toBe('emergency');
    await client.say('back');
    expect(client.view.page).toBe('emergency');
    expect(said(client)).toContain('999');
    await client.submit({ 'emergency.continue': 'continue' });
    expect(place(client)).toEqual(before);
  });
});

describe('what is typed and may be no look-up', () => {
  it('is a draft beside the question where one is answered in own words, and is said to be', async () => {
    const client = await begun();
    await client.send({ action: 'change', question: 'told.words' });
    expect(client.view.asking).toBe('told.words');
    await client.say('Ask her MARAC worker what he did');
    expect(client.view.page).toBe('guidance');
    expect([client.view.outcome.kind, said(client)]).toEqual(['shown', text('en', 'guidance.keptBeside')]);
    await client.say('back');
    expect(client.view.asking).toBe('told.words');
    expect(client.question('told.words').drafts).toEqual([
      { value: 'Ask her MARAC worker what he did', why: 'unseen' },
    ]);
    const { answers, notes } = await recordOf(client);
    expect([answers['told.words'], notes]).toEqual([undefined, []]);
  });

  it('is kept in Welsh too, for a part of a question', async () => {
    const client = await begun('cy');
    await client.send({ action: 'change', question: 'people.others' });
    await client.say('Gofyn i Dai am hynny');
    expect(said(client)).toBe(text('cy', 'guidance.keptBeside'));
    expect((await recordOf(client)).drafts).toMatchObject([
      { question: 'people.others', value: 'Gofyn i Dai am hynny', why: 'unseen' },
    ]);
  });

  it.each(['pause', 'check', 'document'])('is a note where %j asks nothing of the case', async (words) => {
    const client = await begun();
    await client.say(words);
    await client.say('ask her GP about the bruises');
    expect(client.view.page).toBe('guidance');
    expect([client.view.outcome.kind, said(client)]).toEqual(['noted', text('en', 'bot.notices.noted')]);
    const { notes, drafts } = await recordOf(client);
    expect([notes.map((note) => note.text), drafts]).toEqual([['ask her GP about the bruises'], []]);
  });

  it('is a note too where a passage is on the screen and no question was put', async () => {
    const client = await begun();
    await client.say('/ask MARAC');
    await client.say('She said he was at the door again.');
    expect([client.view.page, client.view.outcome.kind]).toEqual(['guidance', 'noted']);
    expect((await recordOf(client)).notes.map((note) => note.text)).toEqual(['She said he was at the door again.']);
  });

  it('is the note that was asked for', async () => {
    const client = await begun();
    await client.say('note');
    await client.say('Ask his brother, why did he come?');
    expect((await recordOf(client)).notes.map((note) => note.text)).toEqual(['Ask his brother, why did he come?']);
  });

  it('is the place beside the emergency brief, where that is still asked', async () => {
    const client = await begun();
    await client.say('999');
    expect(client.view.asking).toBe('where.place');
    await client.say('Ask Lane, number 4');
    expect((await recordOf(client)).drafts).toMatchObject([{ question: 'where.place', value: 'Ask Lane, number 4' }]);
    await client.say('back');
    expect(client.view.page).toBe('emergency');
    expect(client.question('where.place').drafts).toMatchObject([{ value: 'Ask Lane, number 4' }]);
  });

  it('stays out of the case where it is about who may see it', async () => {
    const client = await begun();
    await client.say('share');
    await client.say('ask Rhian Pugh about MARAC');
    const { notes, drafts } = await recordOf(client);
    expect([notes, drafts]).toEqual([[], []]);
  });
});

describe('words that end in a question mark', () => {
  it('and answer nothing are offered the look-up, and kept', async () => {
    const client = await begun();
    await client.say('what is MARAC?');
    expect(client.view.outcome.kind).toBe('invalid');
    const offer = client.view.actions.find(({ page }) => page === 'guidance');
    expect(offer?.question).toBe('marac');
    expect(said(client)).toContain(text('en', 'guidance.offer', { title: titleOf(marac, 'en') }));
    expect(client.view.questions.flatMap(({ drafts }) => drafts)).toMatchObject([{ value: 'what is MARAC?' }]);
    const before = place(client);
    await client.send({ action: 'goTo', page: offer?.page, question: offer?.question });
    holds(client, 'en');
    await client.say('back');
    expect(place(client)).toEqual(before);
  });

  it.each(['pause', 'check', 'document'])('on the menu of %j are a note, and offered the look-up', async (words) => {
    const client = await begun();
    await client.submit({ 'arrival.situation': 'inFront', 'safe.talk': 'yes', 'safe.alone': 'alone' });
    await client.say(words);
    await client.say('what is MARAC?');
    expect((await recordOf(client)).notes.map((note) => note.text)).toEqual(['what is MARAC?']);
    expect(client.view.actions.find(({ page }) => page === 'guidance')?.question).toBe('marac');
    expect(said(client)).toContain(text('en', 'bot.notices.noted'));
  });
});

describe('a look-up before there is a case', () => {
  it.each([
    ['en', 'ask what is MARAC'],
    ['cy', 'gofyn beth yw MARAC'],
    ['cy', '/gofyn beth yw MARAC?'],
  ] as const)('is answered in %s before a language is chosen, and asks for one again', async (language, words) => {
    const client = new Client(app);
    await client.say(words);
    expect(place(client)).toEqual(['welcome', 'welcome.language', null]);
    holds(client, language);
    expect(await casesOf(client)).toEqual([]);
    await client.say('1');
    expect([client.view.language, client.view.page]).toEqual(['cy', 'arrival']);
  });

  it('has no button on the welcome, and one on every page after it', async () => {
    const client = new Client(app);
    await client.say('hello');
    const names = () => client.view.actions.map(({ name }) => name);
    expect(names()).not.toContain('guidance');
    await client.say('English');
    expect(names()).toContain('guidance');
    await client.say('check');
    expect(names()).toContain('guidance');
    const other = await without();
    await other.say('hello');
    expect([other.view.case, other.view.actions.some(({ name }) => name === 'guidance')]).toEqual([null, true]);
  });

  it('without a question says how one is put', async () => {
    const client = new Client(app);
    await client.say('gofyn');
    expect([client.view.page, said(client)]).toEqual(['welcome', text('cy', 'guidance.help')]);
  });

  it('leaves the numbers on the screen in an emergency', async () => {
    const client = new Client(app);
    await client.say('999');
    await client.say('ask what is MARAC?');
    expect(client.view.page).toBe('emergency');
    expect(client.view.notices[0]).toContain('999');
    holds(client, 'en');
    expect(await casesOf(client)).toEqual([]);
  });

  it('leads back to the brief, where a language is chosen', async () => {
    const client = await without();
    const cases = await casesOf(client);
    await client.say('999');
    await client.say('/ask what is MARAC');
    expect(client.view.page).toBe('guidance');
    await client.say('/ask IDVA');
    await client.say('back');
    expect([client.view.page, client.view.notices[0]]).toEqual(['emergency', expect.stringContaining('999')]);
    expect(await casesOf(client)).toEqual(cases);
  });

  it.each(['cases', 'situations', 'hello'])(
    'leads back from after %j, typed or pressed, and begins no case',
    async (words) => {
      for (const back of [
        async (client: Client) => await client.say('back'),
        async (client: Client) => await client.say(text('en', 'guidance.back')),
        async (client: Client) => await client.submit({ 'guidance.choose': 'back' }),
        async (client: Client) => await client.send({ action: 'back' }),
        async (client: Client) => await client.send({ action: 'confirm' }),
      ]) {
        const client = await without();
        const cases = await casesOf(client);
        await client.say(words);
        const before = place(client);
        await client.say('ask what is MARAC');
        holds(client, 'en');
        const [next] = chosen(client);
        await client.submit({ 'guidance.choose': next });
        await back(client);
        expect(place(client)).toEqual(before);
        expect(await casesOf(client)).toEqual(cases);
      }
    },
  );

  it('leads somebody who has no case to where one can be begun', async () => {
    const client = new Client(app);
    await app.stores.conversations.savePreference({
      version: 1,
      tenant: 'local',
      practitioner: client.practitioner,
      language: 'en',
    });
    await client.say('/ask MARAC');
    holds(client, 'en');
    await client.say('back');
    expect([client.view.page, await casesOf(client)]).toEqual(['cases', []]);
  });

  it('is said in the other language once that is chosen, and begins no case', async () => {
    const client = await without();
    const cases = await casesOf(client);
    await client.say('ask what is MARAC');
    await client.say('Cymraeg');
    expect(client.view.page).toBe('guidance');
    holds(client, 'cy');
    await client.say('yn ôl');
    expect([client.view.page, client.view.language]).toEqual(['cases', 'cy']);
    expect(await casesOf(client)).toEqual(cases);
  });

  it('keeps its words nowhere: in no case, no log and no conversation, and says so', async () => {
    const canary = `Blodeuwedd${randomUUID().slice(0, 8)}`;
    const client = await without();
    const cases = await casesOf(client);
    await client.say(`ask ${canary} what is MARAC`);
    expect(said(client)).toBe(text('en', 'guidance.notKept'));
    await client.say(`and ${canary} again about MARAC`);
    expect([client.view.page, said(client)]).toEqual(['guidance', text('en', 'guidance.notKept')]);
    await client.say(`is ${canary} at MARAC?`);
    expect([client.view.page, said(client)]).toEqual(['guidance', '']);
    await client.card({ 'guidance.question': `${canary} MARAC` });
    await client.say('back');
    expect(await casesOf(client)).toEqual(cases);
    const key = JSON.stringify(['test', client.conversation, client.practitioner]);
    // What was delivered is noted once the reply has gone out.
    const load = async () => (await app.stores.conversations.loadConversation('local', key))?.value;
    await expect.poll(async () => (await load())?.delivered?.page).toBe('cases');
    const conversation = await load();
    for (const kept of [JSON.stringify(conversation), app.log.text, JSON.stringify(client.seen)])
      expect(kept).not.toContain(canary);
  });
});
