import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client, type Sent } from '../support/client.ts';
import { faulty, startApp, type Faults, type RunningApp } from './app.ts';

let app: RunningApp;
let faults: Faults;
beforeEach(async () => {
  faults = {};
  app = await startApp(faulty(faults));
});
afterEach(async () => await app.close());
const recordOf = async (client: Client) => await app.record(client.view.case, client.practitioner);

describe('words answer only what was seen', () => {
  it('a number that chose from a menu, sent again, does not answer the page it led to', async () => {
    const client = new Client(app);
    await client.begin();
    await client.submit({ 'arrival.situation': 'caller' });
    await client.say('check');
    await client.say('1', 'sent-twice');
    const before = await recordOf(client);
    await client.say('1', 'sent-twice');
    expect(client.view.outcome.kind).toBe('alreadyRecorded');
    expect(await recordOf(client)).toEqual(before);
  });

  it('nor does the number that chose the language', async () => {
    const client = new Client(app);
    await client.say('hello');
    await client.say('2', 'sent-twice');
    await client.say('2', 'sent-twice');
    expect((await recordOf(client)).answers).toEqual({});
  });

  it('after another case was opened, and that it was shown could not be noted, a number answers in neither', async () => {
    const client = new Client(app);
    await client.begin();
    const first = client.view.case;
    await client.say('new case');
    const second = client.view.case;
    faults.note = true;
    await client.send({ action: 'openCase', case: first });
    faults.note = false;
    expect(client.view.case).toBe(first);
    await client.say('1');
    for (const id of [first, second]) expect((await app.record(id, client.practitioner)).answers).toEqual({});
  });

  it('after a brief that nothing could be saved of, a number does not answer the question before it', async () => {
    const client = new Client(app);
    await client.begin();
    Object.assign(faults, { note: true, replace: true });
    await client.say('999');
    Object.assign(faults, { note: false, replace: false });
    await client.say('1');
    const { answers, drafts } = await recordOf(client);
    expect([answers, drafts.map(({ value }) => value)]).toEqual([{}, ['1']]);
  });

  it('after a failure, whose page asks nothing, the same words count', async () => {
    const client = new Client(app);
    await client.begin();
    faults.replace = true;
    await client.say('1');
    expect(client.view.outcome.kind).toBe('failed');
    faults.replace = false;
    await client.say('1');
    expect(Object.keys((await recordOf(client)).answers)).toEqual(['arrival.situation']);
  });
});

describe('where three processes serve one conversation', () => {
  /** Another process on the same store; what it delivered is noted when `release` is called. */
  async function withLateNotes() {
    const gate = { release: () => undefined as void, noted: Promise.resolve<unknown>(undefined), open: true };
    const late = await startApp(() => ({
      ...app.stores,
      conversations: {
        ...app.stores.conversations,
        saveConversation: async (conversation, etag) => {
          const save = async () => await app.stores.conversations.saveConversation(conversation, etag);
          if (gate.open || conversation.delivered === undefined) return await save();
          const saved = new Promise<void>((resolve) => (gate.release = resolve)).then(save);
          gate.noted = saved.catch(() => undefined);
          return await saved;
        },
      },
    }));
    return { gate, late };
  }

  it.each<[string, Sent]>([
    ['which wrote nothing', { action: 'goTo', page: 'people', question: 'people.main' }],
    ['which wrote the case', { action: 'note', text: 'A van outside.' }],
  ])(
    'the note of an earlier reply that comes late leaves nothing for words to answer: a reply %s',
    async (_which, earlier) => {
      const [one, two] = [await withLateNotes(), await withLateNotes()];
      const to = { url: app.url };
      const client = new Client(to);
      await client.begin();
      await client.send({ action: 'goTo', page: 'danger', question: 'where.place' });
      one.gate.open = two.gate.open = false;
      to.url = one.late.url;
      await client.send(earlier);
      expect(client.view.asking).not.toBeNull();
      to.url = two.late.url;
      await client.send({ action: 'check' });
      one.gate.release();
      await one.gate.noted;
      to.url = app.url;
      await client.say('Something that was said to the list.');
      two.gate.release();
      await two.gate.noted;
      await one.late.close();
      await two.late.close();
      expect((await recordOf(client)).answers).toEqual({});
    },
  );
});

describe('where the reply of one process comes after that of another', () => {
  const said = 'Somebody who says he is her brother.';

  /** Another process on the same store. It stops before it writes the case, or after that and before it replies. */
  async function startSlow(stops: 'before' | 'after') {
    const [reached, goesOn, notes] = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    const stop = async () => {
      reached?.resolve();
      await goesOn?.promise;
    };
    const slow = await startApp(() => ({
      ...app.stores,
      cases: {
        ...app.stores.cases,
        replace: async (...given) => {
          if (stops === 'before') await stop();
          const stored = await app.stores.cases.replace(...given);
          if (stops === 'after') await stop();
          return stored;
        },
      },
      conversations: {
        ...app.stores.conversations,
        saveConversation: async (conversation, etag) => {
          if (conversation.delivered !== undefined) await notes?.promise;
          return await app.stores.conversations.saveConversation(conversation, etag);
        },
      },
    }));
    return { slow, reached: reached?.promise, goOn: () => goesOn?.resolve(), letNote: () => notes?.resolve() };
  }

  it.each<['before' | 'after', string, (client: Client) => Promise<unknown>]>([
    ['before', 'the same message', async (client) => await client.say(said, 'twice')],
    ['after', 'the same message', async (client) => await client.say(said, 'twice')],
    [
      'after',
      'a button pressed meanwhile',
      async (client) => await client.send({ action: 'goTo', page: 'danger', question: 'where.place' }),
    ],
  ])(
    'which was slow %s it wrote the case: words answer nothing that was not shown last, beside %s',
    async (...given) => {
      const [stops, _beside, meanwhile] = given;
      const { slow, reached, goOn, letNote } = await startSlow(stops);
      const to = { url: app.url };
      const client = new Client(to);
      const { case: id } = await client.begin();
      await client.send({ action: 'goTo', page: 'pretext', question: 'pretext.who' });
      to.url = slow.url;
      const late = client.post({ deliveryMode: 'expectReplies', text: said, id: 'twice' });
      await reached;
      to.url = app.url;
      await meanwhile(client);
      const key = JSON.stringify(['test', client.conversation, client.practitioner]);
      const noted = async () => (await app.stores.conversations.loadConversation('local', key))?.value.activities ?? [];
      const sent = client.lastActivity;
      await expect.poll(noted).toContain(sent);
      goOn();
      const { activities } = (await (await late).json()) as { activities: Parameters<Client['take']>[0] };
      const shown = client.take(activities);
      const before = (await app.record(id, client.practitioner)).answers;
      await client.say('1');
      const { answers, drafts } = await app.record(id, client.practitioner);
      const valuesOf = (all: typeof answers) =>
        Object.entries(all).flatMap(([question, { value }]) => (question === shown.asking ? [] : [[question, value]]));
      expect(valuesOf(answers)).toEqual(valuesOf(before));
      // The words themselves are there: the answer to what was shown, or kept.
      const kept = [
        answers[shown.asking ?? '']?.revision === client.view.revision,
        drafts.some(({ value }) => value === '1'),
      ];
      expect(kept).toContain(true);
      letNote();
      await slow.close();
    },
  );
});

describe('two conversations of one practitioner on one case', () => {
  const both = async () => {
    const one = new Client(app, { practitioner: 'p', conversation: 'one' });
    await one.begin();
    const other = new Client(app, { practitioner: 'p', conversation: 'other' });
    await other.say('hello');
    await other.send({ action: 'openCase', case: one.view.case });
    return { one, other };
  };

  it.each(['not known', 'skip'])('"%s", typed, does not touch what was answered since', async (words) => {
    const { one, other } = await both();
    await other.submit({ 'arrival.situation': 'caller' });
    await one.say(words);
    const { answers, drafts } = await recordOf(one);
    expect([one.view.outcome.kind, answers['arrival.situation']?.value]).toEqual(['unseen', 'caller']);
    expect(drafts.map(({ value }) => value)).toEqual([words]);
  });

  it('"not known", by a button of an older page, is a conflict and kept beside the answer', async () => {
    const { one, other } = await both();
    await one.send({ action: 'goTo', page: 'danger', question: 'where.place' });
    await other.submit({ 'where.place': 'Flat 3' });
    await one.send({ action: 'notKnown', question: 'where.place' });
    const { answers, drafts } = await recordOf(one);
    expect([one.view.outcome.kind, answers['where.place']?.value]).toEqual(['conflict', 'Flat 3']);
    expect(drafts.map(({ question, value }) => [question, value])).toEqual([['where.place', { notKnown: true }]]);
  });

  it('an activity of one is not taken for an activity of the other with the same id', async () => {
    const { one, other } = await both();
    await one.send({ action: 'note', text: 'A van outside.' }, '1');
    await other.send({ action: 'note', text: 'It has gone.' }, '1');
    expect((await recordOf(one)).notes.map(({ text }) => text)).toEqual(['A van outside.', 'It has gone.']);
  });
});

describe('beside an answer that is not taken', () => {
  it('words are kept as a note', async () => {
    const client = new Client(app);
    await client.begin();
    await client.raw({ text: 'The van is back.', value: { unknown: {} } });
    const { notes } = await recordOf(client);
    expect([client.view.outcome.kind, notes.map(({ text }) => text)]).toEqual(['invalid', ['The van is back.']]);
  });

  it('danger is said, and the brief comes', async () => {
    const client = new Client(app);
    await client.begin();
    await client.send({ page: 'danger', answers: { 'danger.now': 'yes', 'where.children': 'perhaps' } });
    const { page, outcome } = client.view;
    expect([page, outcome.kind, outcome.errors.map(({ question }) => question)]).toEqual([
      'emergency',
      'emergency',
      ['where.children'],
    ]);
  });

  it('a pause is a pause, and what was entered is kept', async () => {
    const client = new Client(app);
    await client.begin();
    await client.send({ action: 'pause', page: 'danger', answers: { 'where.children': 'perhaps' } });
    const { status, drafts } = await recordOf(client);
    expect([client.view.page, status, drafts.map(({ value }) => value)]).toEqual(['paused', 'paused', ['perhaps']]);
  });
});
