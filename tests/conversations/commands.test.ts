import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Language } from '../../locales/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { wordsOn } from '../support/answers.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake } from '../support/intake.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

const recordOf = async (client: Client) => await canllaw.record(client.view.case, client.practitioner);

/** Somebody asked for yes or no, on a page that asks for free text too: half way through the short path. */
async function onStage1(language: Language = 'en'): Promise<Client> {
  const client = new Client(canllaw);
  const intake = new Intake(client, 'values', { 'danger.now': 'no' });
  await intake.begin(language);
  await intake.until('stage1');
  await client.say(wordsOn('told.words', language));
  expect(client.view.asking).toBe('stage1.known');
  return client;
}

/** What each command does, in the words of both languages. */
const commands: readonly {
  name: string;
  said: Readonly<Record<Language, readonly string[]>>;
  expected: (view: PageView, before: PageView) => void;
}[] = [
  {
    name: 'help',
    said: { en: ['help', 'Help', '?'], cy: ['cymorth', 'help', 'Gorchmynion'] },
    expected: (view, before) => {
      expect(view.outcome.kind).toBe('help');
      expect([view.page, view.asking]).toEqual([before.page, before.asking]);
      expect(view.notices).toContain(text(view.language, 'bot.help.commands'));
    },
  },
  {
    name: 'back',
    said: { en: ['back', 'go back'], cy: ['yn ôl', 'YN OL', 'nôl'] },
    expected: (view, before) => expect([view.page, view.asking]).not.toEqual([before.page, before.asking]),
  },
  {
    name: 'change',
    said: { en: ['change', 'change an answer'], cy: ['newid', 'newid ateb'] },
    expected: (view) => expect([view.page, view.asking]).toEqual(['check', 'check.change']),
  },
  {
    name: 'skip',
    said: { en: ['skip'], cy: ['hepgor', 'sgipio'] },
    expected: (view, before) => {
      expect(view.page).toBe(before.page);
      expect(view.asking).not.toBe(before.asking);
      expect(view.questions.find(({ id }) => id === before.asking)?.state).toBe('open');
    },
  },
  {
    name: 'not known',
    said: { en: ['not known', 'Not Known.'], cy: ['ddim yn gwybod'] },
    expected: (view, before) => {
      expect(view.questions.find(({ id }) => id === before.asking)?.value).toEqual({ notKnown: true });
    },
  },
  {
    name: 'note',
    said: { en: ['note She is calmer now.'], cy: ['nodyn Mae hi’n dawelach.'] },
    expected: (view, before) => {
      expect(view.outcome.kind).toBe('noted');
      expect([view.page, view.asking]).toEqual([before.page, before.asking]);
    },
  },
  {
    name: 'pause',
    said: { en: ['pause', 'stop for now'], cy: ['seibiant', 'oedi'] },
    expected: (view) => expect([view.page, view.outcome.kind]).toEqual(['paused', 'paused']),
  },
  {
    name: 'language',
    said: { en: ['language', 'Cymraeg'], cy: ['iaith', 'English', 'Saesneg'] },
    expected: (view, before) => {
      expect(view.language).not.toBe(before.language);
      expect([view.page, view.asking, view.outcome.kind]).toEqual([before.page, before.asking, 'language']);
    },
  },
  {
    name: 'emergency',
    said: { en: ['999', 'danger', '112'], cy: ['perygl', 'PERYGL', 'argyfwng'] },
    expected: (view) => expect([view.page, view.outcome.kind]).toEqual(['emergency', 'emergency']),
  },
  {
    name: 'new case',
    said: { en: ['new case'], cy: ['achos newydd'] },
    expected: (view, before) => {
      expect(view.case).not.toBe(before.case);
      expect(view.page).toBe('arrival');
    },
  },
  {
    name: 'my cases',
    said: { en: ['my cases'], cy: ['fy achosion'] },
    expected: (view, before) => {
      expect(view.page).toBe('cases');
      expect(view.questions[0]?.options?.map(({ value }) => value)).toContain(before.case);
    },
  },
];

const said = commands.flatMap(({ name, said, expected }) =>
  (['en', 'cy'] as const).flatMap((language) =>
    said[language].flatMap((words) =>
      (name === 'note' ? [`/${words}`] : [words, `/${words}`, ` ${words} `]).map((words) => ({
        name,
        language,
        words,
        expected,
      })),
    ),
  ),
);

describe('a command is a whole message or begins with a slash', () => {
  const clients: Partial<Record<Language, Client>> = {};
  beforeAll(async () => {
    clients.en = await onStage1('en');
    clients.cy = await onStage1('cy');
  });

  it.each(said)('$name in $language: "$words"', async ({ words, language, expected }) => {
    // Every one begins where the last began: on the same case, at its first question of a new one.
    const client = clients[language] ?? (await onStage1(language));
    await client.send({ action: 'openCase', answers: { 'cases.choose': client.seen[1]?.case } });
    if (client.view.language !== language) await client.send({ action: 'language', language });
    await client.send({ action: 'goTo', page: 'stage1', question: 'stage1.known' });
    const before = client.view;
    expect([before.page, before.asking, before.language]).toEqual(['stage1', 'stage1.known', language]);
    const { answers } = await recordOf(client);
    const view = await client.say(words);
    expected(view, before);
    expect((await canllaw.record(before.case, client.practitioner)).answers).toMatchObject(
      Object.fromEntries(Object.entries(answers).filter(([id]) => id !== before.asking)),
    );
  });
});

describe('what only begins like a command stays an answer', () => {
  it.each([
    'help the children get out',
    'back to her mother’s',
    "back to her mother's",
    '999 was rung twice',
    'stop him seeing the children',
    'danger of being followed home',
    'perygl o gael ei dilyn adref',
    'newid ei henw a symud',
    'note from the school nurse',
    'change the locks',
    'skip hire van outside',
    'language barrier with the brother',
    'my cases are in the loft',
    'pause before the next visit',
  ])('"%s"', async (words) => {
    const client = await onStage1(words.startsWith('perygl') || words.startsWith('newid') ? 'cy' : 'en');
    await client.send({ action: 'goTo', page: 'stage1', question: 'stage1.expects' });
    expect(client.view.asking).toBe('stage1.expects');
    const view = await client.say(words);
    expect([view.outcome.kind, view.page]).toEqual(['recorded', 'stage1']);
    expect((await recordOf(client)).answers['stage1.expects']?.value).toBe(words);
  });
});

describe('commands at every question', () => {
  it(
    'lose nothing and change no answer: help, a note, another language, the brief, a pause, at each in turn',
    { timeout: 180_000 },
    async () => {
      const client = new Client(canllaw);
      const intake = new Intake(client, 'typed');
      await intake.begin('en');
      let turn = 0;
      while (client.view.page !== 'next') {
        const { page, stage, asking, askingPart } = client.view;
        if (stage === null) {
          await intake.step();
          continue;
        }
        const { answers } = await recordOf(client);
        const command =
          ['help', '/nodyn Galwodd yn ôl.', 'iaith', 'perygl', 'pause', 'check', '/my cases'][turn++ % 7] ?? '';
        await client.say(command);
        if (client.view.page !== page) await client.say('continue');
        if (command === 'iaith') await client.say('language');
        expect([command, client.view.page, client.view.asking, client.view.askingPart, client.view.language]).toEqual([
          command,
          page,
          asking,
          askingPart,
          'en',
        ]);
        expect((await recordOf(client)).answers).toEqual(answers);
        await intake.step();
      }
      const record = await recordOf(client);
      expect(Object.keys(record.answers).toSorted()).toEqual(Object.keys(intake.answered).toSorted());
      expect(record.notes.length).toBeGreaterThan(5);
      expect(record.emergencies.length).toBeGreaterThan(5);
    },
  );

  it.each(['999', 'perygl', 'pause'])(
    '"%s" comes back to where one was, on a page chosen out of order too',
    async (command) => {
      const client = new Client(canllaw);
      const intake = new Intake(client, 'values');
      await intake.begin('en');
      await intake.until('next');
      await client.send({ action: 'goTo', page: 'plan' });
      await client.say('1');
      const { asking } = client.view;
      await client.say(command);
      expect(client.view.page).not.toBe('plan');
      await client.say('1');
      expect([client.view.page, client.view.asking]).toEqual(['plan', asking]);
      await client.send({ action: 'change', question: 'where.place' });
      await client.say(command);
      await client.submit({ [client.view.asking ?? '']: 'continue' });
      expect([client.view.page, client.view.asking]).toEqual(['danger', 'where.place']);
    },
  );

  it('"note" alone takes the next words as a note, whatever they are', async () => {
    const client = await onStage1();
    await client.say('note');
    expect(client.view.asking).toBe('note');
    await client.say('yes');
    const record = await recordOf(client);
    expect(record.notes.map((note) => note.text)).toEqual(['yes']);
    expect(record.answers).not.toHaveProperty(['stage1.known']);
    expect([client.view.outcome.kind, client.view.asking]).toEqual(['noted', 'stage1.known']);
  });

  it('skip leaves a question open, and back comes to it again', async () => {
    const client = await onStage1();
    await client.say('skip');
    await client.say('back');
    expect(client.view.asking).toBe('stage1.known');
    await client.say('no');
    expect((await recordOf(client)).answers['stage1.known']?.value).toBe('no');
  });

  it('skipping whether it is safe to talk, or whether there is danger, says not sure', async () => {
    const client = new Client(canllaw);
    await client.begin();
    await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
    await client.send({ action: 'goTo', page: 'arrival', question: 'safe.talk' });
    await client.say('skip');
    expect((await recordOf(client)).answers['safe.talk']?.value).toBe('yes');
    const other = new Client(canllaw);
    await other.begin();
    await other.say('1');
    await other.say('skip');
    expect(other.view.page).toBe('stop');
    await other.send({ action: 'skip' });
    expect(other.view.asking).toBe('danger.now');
    await other.say('skip');
    expect([other.view.page, other.view.outcome.kind]).toEqual(['emergency', 'emergency']);
    const { answers } = await recordOf(other);
    expect([answers['safe.talk']?.value, answers['danger.now']?.value]).toEqual([
      { notKnown: true },
      { notKnown: true },
    ]);
  });

  it('each works as an action too, and the answers that came with it are kept', async () => {
    for (const action of [
      'back',
      'skip',
      'note',
      'pause',
      'check',
      'language',
      'emergency',
      'help',
      'cases',
      'newCase',
      'document',
      'confirm',
    ] as const) {
      const client = await onStage1();
      const id = client.view.case;
      await client.send({ action, answers: { 'stage1.expects': `kept with ${action}` } });
      const record = await canllaw.record(id, client.practitioner);
      expect([action, record.answers['stage1.expects']?.value]).toEqual([action, `kept with ${action}`]);
    }
  });
});

describe('another language in the middle', () => {
  it('is kept for the person and loses nothing', async () => {
    const client = await onStage1('en');
    const before = await recordOf(client);
    const english = client.view;
    await client.say('Cymraeg');
    const welsh = client.view;
    expect([welsh.language, welsh.page, welsh.asking]).toEqual(['cy', english.page, english.asking]);
    expect(welsh.questions.map(({ id, value }) => [id, value])).toEqual(
      english.questions.map(({ id, value }) => [id, value]),
    );
    expect((await recordOf(client)).answers).toEqual(before.answers);
    await client.say('oes');
    const { answers } = await recordOf(client);
    expect([answers['stage1.known']?.value, answers['stage1.known']?.language]).toEqual(['yes', 'cy']);
    const elsewhere = new Client(canllaw, { practitioner: client.practitioner });
    expect((await elsewhere.say('hello')).language).toBe('cy');
  });

  it('holds in a conversation that was begun in the other one, and of nobody else', async () => {
    const here = await onStage1('en');
    const there = new Client(canllaw, { practitioner: here.practitioner });
    await there.send({ action: 'openCase', case: here.view.case });
    const colleague = new Client(canllaw);
    await colleague.begin('en');
    expect([there.view.language, colleague.view.language]).toEqual(['en', 'en']);
    await there.say('Cymraeg');
    expect((await here.say('help')).language).toBe('cy');
    expect((await colleague.say('help')).language).toBe('en');
  });
});

describe('an earlier answer', () => {
  it('is changed by typing, and both the old and the new are kept', async () => {
    const client = await onStage1();
    const before = (await recordOf(client)).answers['where.place'];
    await client.say('change');
    const options = client.question('check.change').options ?? [];
    const number = options.findIndex(({ value }) => value === 'where.place') + 1;
    await client.say(String(number));
    expect([client.view.page, client.view.asking]).toEqual(['danger', 'where.place']);
    await client.say('Behind the library.');
    const record = await recordOf(client);
    expect(record.answers['where.place']?.value).toBe('Behind the library.');
    expect(record.replaced.map(({ question, value }) => [question, value])).toEqual([['where.place', before?.value]]);
    // Back to where it was chosen from, and from there to where one was.
    expect([client.view.page, client.view.asking]).toEqual(['check', 'check.change']);
    await client.say('continue');
    expect([client.view.page, client.view.asking]).toEqual(['stage1', 'stage1.known']);
  });

  it('that makes it unsafe to talk brings what to do then at once, wherever it was changed from', async () => {
    for (const said of ['no', 'not sure']) {
      const client = await onStage1();
      await client.say('check');
      await client.send({ action: 'change', question: 'safe.talk' });
      await client.say(said);
      expect([client.view.page, client.view.asking]).toEqual(['stop', 'stop.coverStory']);
    }
  });

  it('that brings up a question on its page has that asked next, and blames nobody for it', async () => {
    const client = new Client(canllaw);
    await client.begin();
    await client.submit({ 'arrival.situation': 'afterwards' });
    await client.send({ action: 'change', question: 'arrival.situation' });
    await client.submit({ 'arrival.situation': 'caller' });
    expect(client.view.outcome).toEqual({ kind: 'recorded', errors: [] });
    expect([client.view.page, client.view.asking]).toEqual(['arrival', 'safe.talk']);
  });

  it('that is a decision is asked for its reason alone, by card and then by typing', async () => {
    const client = new Client(canllaw);
    await client.begin();
    await client.send({ action: 'goTo', page: 'decision' });
    await client.submit({ 'pathway.decision': { option: 'referral', reason: 'At risk.' } });
    await client.send({ action: 'change', question: 'pathway.decision' });
    await client.submit({ 'pathway.decision': { option: 'notReferring' } });
    expect([client.view.outcome.kind, client.view.asking, client.view.askingPart]).toEqual([
      'invalid',
      'pathway.decision',
      'reason',
    ]);
    await client.say('They asked for time.');
    expect(client.view.asking).not.toBe('pathway.decision');
    const { answers } = await recordOf(client);
    expect(answers['pathway.decision']?.value).toEqual({ option: 'notReferring', reason: 'They asked for time.' });
  });

  it('that is a list is closed by "nobody" when another is asked for', async () => {
    for (const [language, said] of [
      ['en', 'nobody else'],
      ['cy', 'neb arall'],
    ] as const) {
      const client = new Client(canllaw);
      await client.begin(language);
      await client.submit({ 'people.others': [{ answers: { name: 'His brother' } }] });
      await client.send({ action: 'change', question: 'people.others' });
      for (let fields = 0; client.view.askingPart !== 'another' && fields < 20; fields += 1) await client.say('skip');
      expect(client.view.askingPart).toBe('another');
      await client.say(said);
      expect(client.view.outcome).toEqual({ kind: 'recorded', errors: [] });
      expect(client.view.askingPart).not.toBe('another');
    }
  });

  it('is changed by value, in place', async () => {
    const client = await onStage1();
    await client.send({ action: 'change', question: 'where.place' });
    expect([client.view.page, client.view.asking]).toEqual(['danger', 'where.place']);
    await client.submit({ 'where.place': 'Behind the library.' });
    const record = await recordOf(client);
    expect(record.answers['where.place']?.value).toBe('Behind the library.');
    expect(record.replaced).toHaveLength(1);
    expect(client.view.page).toBe('stage1');
  });

  it('that raised concern is corrected, and stays visible as raised and corrected, with who and when', async () => {
    const client = new Client(canllaw);
    const intake = new Intake(client, 'values', { 'danger.now': 'no', 'health.now': ['pregnant', 'raped'] });
    await intake.begin('en');
    await intake.until('decision');
    const label = text('en', 'disclosure.raised.sexualViolence');
    const row = () => client.view.facts.flatMap(({ rows }) => rows).find((each) => each.label === label);
    expect(row()?.value).toMatch(/^From “/);
    await client.send({ action: 'change', question: 'health.now' });
    await client.submit({ 'health.now': ['pregnant'] });
    // One of the answers behind it still stands.
    expect(row()?.value).toMatch(/^From “/);
    await client.send({ action: 'change', question: 'concern.sexualViolence' });
    await client.submit({ 'concern.sexualViolence': 'no' });
    expect(client.view.page).toBe('decision');
    expect(row()?.value).toMatch(/^Raised, then corrected\./);
    const concern = (await recordOf(client)).concerns.find(({ rule }) => rule === 'sexualViolence');
    expect(concern?.corrected).toMatchObject({ by: client.practitioner, at: expect.any(String) as string });
  });
});
