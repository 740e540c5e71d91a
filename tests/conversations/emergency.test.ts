import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { wordsOn } from '../support/answers.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake } from '../support/intake.ts';

const languages = ['en', 'cy'] as const;
const calls = ['999', 'perygl', '/999', '/perygl', 'Perygl!', 'danger', 'argyfwng'] as const;
/** What the police are told, in the order of the guidance. */
const sections = [
  'place',
  'callback',
  'present',
  'weapons',
  'health',
  'children',
  'several',
  'imminent',
  'approach',
] as const;
const titles = (language: Language): string[] =>
  sections.map((section) => text(language, `emergency.sections.${section}`));
const line = (language: Language, name: 'ring' | 'goOn') => text(language, `emergency.lines.${name}` satisfies TextKey);

/** The brief stands, the number first, in these languages and no other. */
function expectBrief(view: PageView, ...spoken: Language[]): void {
  expect([view.page, view.outcome]).toEqual(['emergency', { kind: 'emergency', errors: [] }]);
  for (const language of languages) {
    expect(view.notices.includes(line(language, 'ring'))).toBe(spoken.includes(language));
    const found = view.facts.map(({ title }) => title).filter((title) => titles(language).includes(title));
    expect(found).toEqual(spoken.includes(language) ? titles(language) : []);
  }
  expect(view.notices[0]).toContain('999');
}

describe('the emergency', () => {
  let canllaw: Canllaw;
  beforeAll(async () => {
    canllaw = await Canllaw.start();
  });
  afterAll(async () => await canllaw.close());

  it.each(calls)('as the very first message, "%s" brings the brief in both languages', async (call) => {
    const client = new Client(canllaw);
    expectBrief(await client.say(call), 'en', 'cy');
    expect(client.words).toContain('999');
    expect(client.view.case).toBeNull();
    await client.say('1');
    expect(client.view.page).toBe('welcome');
  });

  it('as the very first message, by the action', async () => {
    expectBrief(await new Client(canllaw).send({ action: 'emergency' }), 'en', 'cy');
  });

  it.each(languages)(
    'in the middle of a case in %s is filled with what is known, the place first',
    async (language) => {
      const client = new Client(canllaw);
      const intake = new Intake(client, 'values', { 'danger.now': 'no' });
      await intake.begin(language);
      await intake.until('contact');
      for (const call of [
        () => client.say('999'),
        () => client.say('perygl'),
        async () => await client.send({ action: 'emergency' }),
      ]) {
        const { revision } = client.view;
        expectBrief(await call(), language);
        const [place, callback] = client.view.facts;
        expect(place?.rows[0]?.value).toBe(wordsOn('where.place', language));
        expect(callback?.rows[0]?.value).toBe(wordsOn('callback.number', language));
        const all = client.view.facts.flatMap(({ rows }) => rows.map(({ value }) => value)).join('\n');
        for (const known of ['people.main', 'stage1.expects', 'where.present'])
          expect(all).toContain(wordsOn(known, language));
        expect(client.view.revision).toBe(revision + 1);
      }
      const { emergencies } = await canllaw.record(client.view.case, client.practitioner);
      expect(emergencies).toHaveLength(3);
      await client.say('1');
      expect(client.view.page).toBe('contact');
    },
  );

  it('by the action keeps what stood on the card, and shows it at once', async () => {
    const client = new Client(canllaw);
    await client.begin();
    await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
    await client.send({ action: 'emergency', answers: { 'where.place': 'Flat 2 above the bakery' } });
    expectBrief(client.view, 'en');
    expect(client.view.facts[0]?.rows[0]?.value).toBe('Flat 2 above the bakery');
    await client.submit({ 'emergency.continue': 'continue' });
    expect([client.view.page, client.question('where.place').value]).toEqual(['danger', 'Flat 2 above the bakery']);
  });

  it.each([
    ['en', 'continue', 'Flat 2 above the bakery, Mill Road'],
    ['cy', 'parhau', 'Fflat 2 uwchben y becws, Heol y Felin'],
  ] as const)(
    'asks for the place in %s while nobody has said it, and words typed there are it',
    async (language, goOn, said) => {
      const client = new Client(canllaw);
      await client.begin(language);
      expectBrief(await client.say('999'), language);
      expect(client.view.asking).toBe('where.place');
      expectBrief(await client.say(said), language);
      expect(client.view.facts[0]?.rows[0]?.value).toBe(said);
      expect(client.view.asking).toBe('emergency.continue');
      const { answers, notes, drafts } = await canllaw.record(client.view.case, client.practitioner);
      expect([answers['where.place']?.value, notes, drafts]).toEqual([said, [], []]);
      await client.say(goOn);
      expect([client.view.page, client.view.asking]).toEqual(['arrival', 'arrival.situation']);
    },
  );

  it('asks for the place no more once that is skipped, and tells how far the path has come', async () => {
    const client = new Client(canllaw);
    await client.begin();
    const { progress } = client.view;
    await client.say('999');
    expect(client.view.progress).toEqual(progress);
    expectBrief(await client.say('skip'), 'en');
    expect(client.view.asking).toBe('emergency.continue');
    await client.say('1');
    expect([client.view.page, client.view.asking]).toEqual(['arrival', 'arrival.situation']);
  });

  it('can be left while the place is not known, and asks for it again when it is opened again', async () => {
    const client = new Client(canllaw);
    await client.begin();
    for (const call of ['999', 'danger']) {
      await client.say(call);
      expect(client.view.asking).toBe('where.place');
      await client.say('Back to where I was');
      expect(client.view.page).toBe('arrival');
    }
    expect((await canllaw.record(client.view.case, client.practitioner)).answers).toEqual({});
  });

  it('said on a card comes before the rest of the page, which is there to come back to', async () => {
    for (const said of ['yes', { notKnown: true }]) {
      const client = new Client(canllaw);
      await client.begin();
      await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
      expectBrief(await client.submit({ 'danger.now': said }), 'en');
      expect(client.view.asking).toBe('where.place');
      await client.submit({ 'where.place': 'Flat 2', 'emergency.continue': 'continue' });
      const { page, asking, questions } = client.view;
      expect([page, asking]).toEqual(['danger', 'where.present']);
      const open = questions.filter(({ state }) => state === 'open').map(({ id }) => id);
      expect(open).toEqual([
        'where.present',
        'where.children',
        'callback.number',
        'callback.otherAnswers',
        'callback.voicemail',
        'health.now',
      ]);
      await client.submit({ 'where.children': 'no' });
      expect(client.view.page).toBe('language');
      const { answers } = await canllaw.record(client.view.case, client.practitioner);
      expect([answers['danger.now']?.value, answers['where.place']?.value]).toEqual([said, 'Flat 2']);
    }
  });

  it.each(['overdose', 'strangled', 'injured'])(
    'is brought by "%s" now, whatever was said of danger',
    async (health) => {
      const client = new Client(canllaw);
      await client.begin();
      await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
      expectBrief(await client.submit({ 'danger.now': 'no', 'health.now': [health] }), 'en');
    },
  );

  it('in a group gives the numbers and nothing about anybody; anything else there says where to go', async () => {
    const client = new Client(canllaw);
    await client.begin();
    await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes', 'where.place': 'Flat 2' });
    const { reference, case: id } = client.view;
    const before = await canllaw.record(id, client.practitioner);
    for (const conversation of [
      { id: client.conversation, isGroup: true },
      { id: 'a-channel', conversationType: 'channel' },
    ]) {
      expectBrief(await client.raw({ conversation, text: '999' }), 'en', 'cy');
      const shown = JSON.stringify(client.view);
      for (const known of ['Flat 2', reference ?? '', id ?? '']) expect(shown).not.toContain(known);
      for (const words of ['hello', 'Her name is Gwen', 'my cases']) {
        await client.raw({ conversation, text: words });
        expect([client.view.page, client.view.outcome.kind, client.view.case]).toEqual(['shared', 'refused', null]);
        for (const language of languages) expect(client.words).toContain(text(language, 'bot.shared'));
        expect(client.view.actions.map(({ name }) => name)).toContain('emergency');
      }
    }
    expect(await canllaw.record(id, client.practitioner)).toEqual(before);
  });

  it('is brought by "not sure" to danger as by "yes"', async () => {
    for (const said of ['not sure', 'yes']) {
      const client = new Client(canllaw);
      await client.begin();
      await client.submit({ 'arrival.situation': 'afterwards' });
      await client.say(said);
      expectBrief(client.view, 'en');
    }
  });

  it('waits for no other turn of the conversation, and for no registration', async () => {
    const client = new Client(canllaw);
    await client.begin();
    const others = Array.from(
      { length: 20 },
      async () => await client.post({ deliveryMode: 'expectReplies', text: 'help' }),
    );
    const begun = performance.now();
    expectBrief(await client.say('999'), 'en');
    expect(performance.now() - begun).toBeLessThan(3_000);
    for (const { status } of await Promise.all(others)) expect(status).toBe(200);
  });
});

describe('with the store made unreadable', () => {
  let canllaw: Canllaw;
  let client: Client;
  beforeEach(async () => {
    canllaw = await Canllaw.start();
    client = new Client(canllaw);
    await client.begin('cy');
  });
  afterEach(async () => await canllaw.close());
  const database = () => join(canllaw.dataDir, 'canllaw.db');

  /** Everything on the disk becomes noise, under the running process. */
  function overwrite(): void {
    for (const file of [database(), `${database()}-wal`, `${database()}-shm`])
      if (existsSync(file)) writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'noise'), { flag: 'r+' });
  }
  /** The rows are there and hold nothing that can be opened. */
  function spoil(): void {
    const other = new DatabaseSync(database(), { timeout: 5_000 });
    other.exec("UPDATE document SET body = x'00', wrapped_key = x'00'");
    other.close();
  }
  function drop(): void {
    const other = new DatabaseSync(database(), { timeout: 5_000 });
    other.exec('DROP TABLE document');
    other.close();
  }
  let lock: DatabaseSync | undefined;
  /** Another process has it and does not let go. */
  function hold(): void {
    lock = new DatabaseSync(database(), { timeout: 5_000 });
    lock.exec('BEGIN EXCLUSIVE');
  }
  afterEach(() => {
    lock?.close();
    lock = undefined;
  });

  it.each([
    ['overwritten', overwrite],
    ['spoilt', spoil],
    ['gone', drop],
    ['held by another process', hold],
  ])(
    '%s, the brief still comes in one action, in time, to somebody known and to somebody new',
    { timeout: 180_000 },
    async (_how, make) => {
      make();
      const stranger = new Client(canllaw);
      const calls = [
        async () => await client.say('999'),
        async () => await stranger.say('perygl'),
        async () => await client.send({ action: 'emergency' }),
      ];
      for (const call of calls) {
        const begun = performance.now();
        const view = await call();
        expect(performance.now() - begun).toBeLessThan(6_000);
        expect([view.page, view.outcome.kind]).toEqual(['emergency', 'emergency']);
        expect(view.notices).toContain(line('cy', 'ring'));
      }
      expect(stranger.view.notices).toContain(line('en', 'ring'));
    },
  );

  it('any other turn is a sentence with a code in the language that was in use, and the emergency at hand', async () => {
    spoil();
    const view = await client.say('1');
    const { kind, code = '', errors } = view.outcome;
    expect([view.page, kind, view.language]).toEqual(['failed', 'failed', 'cy']);
    expect(errors[0]?.message).toBe(text('cy', 'bot.failure.unreadable', { code }));
    expect(code).toMatch(/^[A-Z]\d-\d\d[A-Z]{2}$/);
    expect(view.actions.map(({ name }) => name)).toContain('emergency');
    // What it writes comes by another way than its answer.
    await expect.poll(() => canllaw.output).toContain(code);
  });

  it('and once it can be read again, all is there', async () => {
    const { case: id } = client.view;
    hold();
    expect((await client.submit({ 'arrival.situation': 'caller' })).outcome.kind).toBe('failed');
    lock?.close();
    lock = undefined;
    // The card is still on the screen, and says what it answers.
    await client.send({ page: 'arrival', answers: { 'arrival.situation': 'caller', 'safe.talk': 'yes' } });
    expect(client.view.outcome).toEqual({ kind: 'recorded', errors: [] });
    expect(Object.keys((await canllaw.record(id, client.practitioner)).answers)).toEqual([
      'arrival.situation',
      'safe.talk',
    ]);
  });
});
