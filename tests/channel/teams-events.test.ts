import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUrgent } from '../../bot/channel/urgent.ts';
import { readIncoming } from '../../bot/channel/incoming.ts';
import { identify } from '../../bot/staff/identify.ts';
import { StoreUnavailableError, type ConversationState } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, text } from '../../locales/index.ts';
import type { Chat } from '../support/teams/chat.ts';
import { CardReader, cardOf } from '../support/teams/card-reader.ts';
import { aMember, homeTenant, objectId, theBot, type Member } from '../support/teams/people.ts';
import * as shapes from '../support/teams/shapes.ts';
import { linksIn, mari, newIn, sentencesIn, startStaffedTeams, stranger, type StaffedTeams } from './staffed-teams.ts';
import { beginCase } from './teams-case.ts';

let run: StaffedTeams;
/** A real place from which a file could be fetched. */
let files: Server;
let fetched = 0;
beforeAll(async () => {
  run = await startStaffedTeams();
  files = createServer((_req, res) => {
    fetched += 1;
    res.end('bytes');
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await run.close();
  await new Promise((resolve) => files.close(resolve));
});

/** A personal chat in which a case has been begun. */
async function begun(): Promise<Chat> {
  const chat = run.teams.personal(mari);
  await chat.install();
  await beginCase(chat);
  return chat;
}
async function conversation({ room, member }: Chat): Promise<ConversationState | undefined> {
  const key = JSON.stringify(['msteams', room.id, member.aadObjectId]);
  return (await run.app.stores.conversations.loadConversation('local', key))?.value;
}
async function record(chat: Chat): Promise<CaseRecord> {
  const found = await run.app.stores.cases.load('local', (await conversation(chat))?.caseId ?? '');
  if (!found) throw new Error('no case was begun');
  return found.value;
}
const newId = () => run.teams.newId();
const hello = languages.map((language) => text(language, 'teams.chat.hello'));
const what = languages.map((language) => text(language, 'bot.welcome.what'));

describe('when the app is added', () => {
  it('a person is welcomed once in both languages, though Teams says so twice', async () => {
    const came = await run.teams.personal(mari).install();
    expect(came.shown).toHaveLength(1);
    for (const sentence of what) expect(sentencesIn(came)).toContain(sentence);
  });

  it('that is the same whichever of the two comes first, or alone', async () => {
    const chat = run.teams.personal(mari);
    const installed = await chat.post(shapes.installation(chat.origin, newId(), 'add'));
    const joined = await chat.post(shapes.membersAdded(chat.origin, newId(), [theBot]));
    expect([installed.shown.length, joined.shown.length]).toEqual([1, 0]);
    const other = run.teams.personal(mari);
    expect((await other.post(shapes.membersAdded(other.origin, newId(), [theBot]))).shown).toHaveLength(1);
  });

  it('they are welcomed again when they took it out and come back, and not for an upgrade', async () => {
    const chat = run.teams.personal(mari);
    await chat.install();
    for (const action of ['remove-upgrade', 'add-upgrade'] as const)
      expect((await chat.post(shapes.installation(chat.origin, newId(), action))).shown).toEqual([]);
    expect((await chat.uninstall()).shown).toEqual([]);
    expect(newIn(await chat.install())).toHaveLength(1);
  });

  it.each(['groupChat', 'channel'] as const)(
    'a %s gets one short hello, with a way to a chat of one’s own',
    async (kind) => {
      const chat = run.teams[kind]([mari, stranger]);
      const came = await chat.install();
      expect(came.shown).toHaveLength(1);
      for (const sentence of hello) expect(sentencesIn(came)).toContain(sentence);
      const link = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(theBot.id)}`;
      expect(linksIn(came)).toEqual([link, link]);
      const others = await chat.post(shapes.membersAdded(chat.origin, newId(), [aMember('Another')]));
      expect(others.shown).toEqual([]);
    },
  );
});

describe.each(['groupChat', 'channel'] as const)('in a %s', (kind) => {
  it('the bot explains itself in both languages to whoever names it, the same to everybody', async () => {
    const chats = [mari, stranger].map((member) => run.teams[kind]([member]));
    const answers = [];
    for (const chat of chats) answers.push(await chat.say('hello'));
    for (const came of answers) {
      expect(came.shown).toHaveLength(1);
      for (const language of languages)
        for (const key of ['bot.welcome.what', 'bot.shared'] as const)
          expect(sentencesIn(came)).toContain(text(language, key));
      expect(linksIn(came)).toHaveLength(2);
    }
    expect(answers[0]?.shown[0]?.activity).toEqual({
      ...answers[1]?.shown[0]?.activity,
      conversation: expect.anything() as unknown,
      recipient: expect.anything() as unknown,
      replyToId: expect.anything() as unknown,
    });
  });

  it('what is typed or sent is kept nowhere', async () => {
    const chat = run.teams[kind]([mari]);
    const canary = `Canary ${randomUUID()}`;
    await chat.say(canary);
    await chat.post(
      shapes.cardSubmit(chat.origin, newId(), { canllaw: { action: 'submit' }, 'first.said': canary }, '1'),
    );
    await chat.post(shapes.edited(chat.origin, newId(), canary));
    await chat.post(shapes.fileUpload(chat.origin, newId(), `${canary}.docx`));
    expect(await conversation(chat)).toBeUndefined();
    expect(run.app.log.text).not.toContain(canary);
    expect(JSON.stringify(await run.app.serviceTrail())).not.toContain(canary);
    expect(JSON.stringify(chat.transcript.fromBot())).not.toContain(canary);
  });

  it('the emergency has its numbers all the same', async () => {
    expect(sentencesIn(await run.teams[kind]([stranger]).say('999'))).toContain('999');
  });
});

describe('a message that is changed after it was taken', () => {
  it('leaves the record as it is, says so, and leaves the next question to be answered', async () => {
    const chat = await begun();
    await chat.say('2');
    const said = String(chat.last?.id);
    const before = await record(chat);
    const came = await chat.post(shapes.edited(chat.origin, said, '1'));
    expect(sentencesIn(came)).toContain(text('en', 'teams.chat.edited'));
    expect((await chat.again()).shown).toEqual([]);
    const after = await record(chat);
    expect([after.answers, after.revision]).toEqual([before.answers, before.revision]);
    await chat.say('yes');
    expect(Object.keys((await record(chat)).answers).length).toBe(Object.keys(before.answers).length + 1);
  });

  it('is said in the language the person chose', async () => {
    const chat = await begun();
    await chat.say('Cymraeg');
    const came = await chat.post(shapes.edited(chat.origin, String(chat.last?.id), 'geiriau eraill'));
    expect(sentencesIn(came)).toContain(text('cy', 'teams.chat.edited'));
    await chat.say('English');
  });

  it('opens the emergency where that is what it says now', async () => {
    const chat = await begun();
    await chat.say('99');
    const came = await chat.post(shapes.edited(chat.origin, String(chat.last?.id), '999'));
    expect(sentencesIn(came)).toContain(text('en', 'bot.emergency.title'));
  });

  it('tells a stranger nothing, and their attempt is on record', async () => {
    const other = aMember('Another stranger');
    const chat = run.teams.personal(other);
    expect((await chat.post(shapes.edited(chat.origin, newId(), 'words'))).shown).toEqual([]);
    expect(await run.trailOf(other)).toEqual([['refused', 'notOnRegister']]);
  });
});

it('what is deleted, brought back, liked or read changes nothing, and nothing is said to it', async () => {
  const chat = await begun();
  await chat.say('2');
  const said = String(chat.last?.id);
  const before = await record(chat);
  const { origin } = chat;
  for (const event of [
    shapes.withdrawn(origin, said),
    shapes.restored(origin, said, '1'),
    shapes.reaction(origin, newId(), said, 'Added'),
    shapes.readReceipt(origin, newId(), said),
    shapes.typing(origin, newId()),
    shapes.teamEvent(origin, newId(), 'teamRenamed'),
  ]) {
    const { delivered, shown } = await chat.post(event);
    expect([event.type, delivered?.status, shown]).toEqual([event.type, 200, []]);
  }
  expect(await record(chat)).toEqual(before);
});

describe('a file', () => {
  const from = () => `http://127.0.0.1:${(files.address() as AddressInfo).port}/photo.docx`;
  const withFile = (chat: Chat, words: string): shapes.Posted => ({
    ...shapes.typedWords(chat.origin, newId(), words),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: from(),
        name: 'Canary photo.docx',
        content: { downloadUrl: from(), uniqueId: 'one', fileType: 'docx' },
      },
      { contentType: 'text/html', content: '<attachment id="one"></attachment>' },
    ],
  });

  it('is not taken, fetched or kept, and the person is told so', async () => {
    const chat = await begun();
    const before = await record(chat);
    for (const activity of [withFile(chat, ''), shapes.pastedImage(chat.origin, newId())]) {
      const came = await chat.post(activity);
      expect(came.shown).toHaveLength(1);
      expect(sentencesIn(came)).toContain(text('en', 'teams.files.notTaken'));
    }
    expect(fetched).toBe(0);
    expect(await record(chat)).toEqual(before);
    expect(run.app.log.text).not.toContain('Canary');
  });

  it('takes none of the words away that came with it', async () => {
    const chat = await begun();
    const came = await chat.post(withFile(chat, '2'));
    expect(Object.keys((await record(chat)).answers)).toHaveLength(1);
    expect(came.shown.length).toBeGreaterThan(1);
    expect(sentencesIn(came)).toContain(text('en', 'teams.files.notTaken'));
  });

  it('of a stranger brings them what any stranger is told', async () => {
    const chat = run.teams.personal(stranger);
    expect(sentencesIn(await chat.post(withFile(chat, '')))).toContain(text('cy', 'bot.stranger'));
  });
});

describe('words with markup in them', () => {
  it('are kept as they were typed, a mention of somebody as their name', async () => {
    const chat = await begun();
    const activity = shapes.typedWords(chat.origin, newId(), '/note <at>Sam</at> knows, <at>me</at> too');
    const sam = { type: 'mention', text: '<at>Sam</at>', mentioned: { id: '29:sam', name: 'Sam' } };
    await chat.post({ ...activity, entities: [sam] });
    expect((await record(chat)).notes.map(({ text: words }) => words)).toEqual(['Sam knows, <at>me</at> too']);
  });

  it('never go out as a mention, a link or markup', async () => {
    const chat = await begun();
    const hostile = '<at>Sam</at> [press](https://example.org/) @channel **bold**';
    await chat.say(`/note ${hostile}`);
    await chat.say('not known');
    await chat.say('check');
    await chat.say(hostile);
    for (const { activity } of chat.transcript.fromBot()) {
      expect((activity.entities ?? []).filter(({ type }) => type === 'mention')).toEqual([]);
      const { entities: _data, ...seen } = activity;
      const out = JSON.stringify(seen);
      for (const raw of ['<at>', '](https://example', '**bold**']) expect(out).not.toContain(raw);
      for (const { content } of activity.attachments ?? [])
        expect((content as { msteams?: { entities?: unknown } } | undefined)?.msteams?.entities).toBeUndefined();
    }
  });
});

describe('an invoke', () => {
  const action = { action: { type: 'Action.Execute', verb: 'submit', data: {} }, trigger: 'manual' };

  it('of a card that is not ours is declined in the shape that kind asks for, in the person’s language', async () => {
    const chat = await begun();
    const { delivered } = await chat.invoke('adaptiveCard/action', action);
    expect([delivered?.status, delivered?.body]).toEqual([
      200,
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'NotSupported', message: text('en', 'teams.chat.notServed') },
      },
    ]);
  });

  it('of a stranger is refused and on record, whatever it is for', async () => {
    const other = aMember('A third stranger');
    const chat = run.teams.personal(other);
    const statuses = [];
    for (const name of ['fileConsent/invoke', 'composeExtension/query', 'nobody/knows'])
      statuses.push((await chat.invoke(name, {})).delivered?.status);
    expect(statuses).toEqual([403, 403, 403]);
    for (const name of ['task/fetch', 'task/submit', 'adaptiveCard/action'])
      expect((await chat.invoke(name, action)).delivered?.text).toContain(text('en', 'bot.stranger'));
    expect(await run.trailOf(other)).toEqual([['refused', 'notOnRegister']]);
  });
});

it('an invoke that fails is answered with a sentence and the emergency, never with a fault', async () => {
  let broken = false;
  const own = await startStaffedTeams((stores) => ({
    ...stores,
    conversations: {
      ...stores.conversations,
      loadConversation: async (tenant, id) => {
        if (broken) throw new StoreUnavailableError('TEST');
        return await stores.conversations.loadConversation(tenant, id);
      },
    },
  }));
  try {
    const chat = own.teams.personal(mari);
    await chat.say('English');
    broken = true;
    const { delivered } = await chat.invoke('task/fetch', { data: { canllaw: { action: 'check' } } });
    expect([delivered?.status, delivered?.body]).toMatchObject([200, { task: { type: 'message' } }]);
    expect(delivered?.text).toContain('999');
    expect(own.app.log.first('invoke.failed')).toMatchObject({ code: 'TEST' });
  } finally {
    await own.close();
  }
});

describe('whatever somebody types', () => {
  const words = ['hi', 'Hello', 'helo', 'help', 'cymorth', '?', 'asdf qwer', '/nobody knows this', '7', '👍', 'stop'];
  it.each(words)('“%s” comes to a card with a way on, before there is a case and in one', async (said) => {
    for (const chat of [run.teams.personal(mari), await begun()]) {
      const came = await chat.say(said);
      const cards = newIn(came).map((message) => new CardReader(cardOf(message)));
      expect(cards).toHaveLength(1);
      expect(cards[0]?.buttons().length).toBeGreaterThan(0);
    }
  });

  it('a stranger has the emergency at hand', async () => {
    const came = await run.teams.personal(stranger).say('hi');
    expect(sentencesIn(came)).toContain(text('en', 'bot.stranger'));
    const [card] = newIn(came).map((message) => new CardReader(cardOf(message)));
    expect(card?.buttons()).toHaveLength(1);
  });
});

describe('who it is', () => {
  const config = {
    mode: 'production',
    microsoft: { appId: homeTenant, tenantId: homeTenant, type: 'UserAssignedMSI' },
  } as const;
  const known = (activity: shapes.Posted) => identify(config, readIncoming(activity), 'msteams');
  const from = (member: Member): shapes.Origin => ({ ...run.teams.personal(mari).origin, member });
  const sent: Readonly<Record<string, (origin: shapes.Origin) => shapes.Posted>> = {
    words: (origin) => shapes.typedWords(origin, '1', 'hello'),
    'a card': (origin) => shapes.cardSubmit(origin, '1', { canllaw: { action: 'help' } }, '1'),
    'an invoke': (origin) => shapes.invoke(origin, '1', 'task/fetch', {}),
    'an edit': (origin) => shapes.edited(origin, '1', 'words'),
    'an installation': (origin) => shapes.installation(origin, '1', 'add'),
  };

  it.each(Object.entries(sent))('is known by tenant and object id with %s, or not at all', (_name, shape) => {
    expect(known(shape(from(mari)))).toMatchObject({ ok: true, value: { tenant: homeTenant, id: mari.aadObjectId } });
    const elsewhere = aMember('Mari Canary', objectId('another tenant'));
    expect(known(shape(from(elsewhere)))).toEqual({ ok: false, error: 'otherTenant' });
    const { aadObjectId: _none, ...anonymous } = mari;
    expect(known(shape(from(anonymous as Member)))).toEqual({ ok: false, error: 'guest' });
    // A chat across two tenants: the one it came from is ours, the one it is in is not.
    const across = { ...shape(from(mari)), conversation: { id: '1', tenantId: objectId('another tenant') } };
    expect(known(across)).toEqual({ ok: false, error: 'otherTenant' });
  });
});

it('the emergency is known at the door by words, edits, cards and dialogs, and never limited', () => {
  const value = { canllaw: { action: 'emergency' } };
  const urgent = [
    { type: 'message', text: '999' },
    { type: 'messageUpdate', text: 'perygl' },
    { type: 'message', value },
    { type: 'invoke', name: 'task/submit', value: { data: value } },
    { type: 'invoke', name: 'task/fetch', value: { data: value } },
  ];
  expect(urgent.map(isUrgent)).toEqual(urgent.map(() => true));
  const other = [
    { type: 'messageReaction', text: '999' },
    { type: 'invoke', name: 'fileConsent/invoke', value: { data: value } },
    { type: 'invoke', name: 'task/fetch', value: 7 },
  ];
  expect(other.map(isUrgent)).toEqual(other.map(() => false));
});

describe('who has blocked the bot', () => {
  it('is noticed once, nothing is tried again, and a message that gets through clears it', async () => {
    const own = await startStaffedTeams();
    try {
      const chat = own.teams.personal(mari);
      await chat.say('hello');
      const posts = own.teams.handled.length;
      own.teams.behave({
        call: ({ kind }) => (kind === 'post' ? { do: 'refuse', status: 403, code: 'MessageWritesBlocked' } : undefined),
      });
      for (const words of ['help', 'help']) expect((await chat.say(words)).delivered?.status).toBe(200);
      expect(own.teams.handled.slice(posts).filter(({ method }) => method === 'POST')).toHaveLength(2);
      await expect.poll(async () => await own.trailOf(mari)).toEqual([['unreachable', 'blocked']]);
      own.teams.behave();
      await chat.say('help');
      await expect
        .poll(async () => await own.trailOf(mari))
        .toEqual([
          ['unreachable', 'blocked'],
          ['reachable', 'delivered'],
        ]);
    } finally {
      await own.close();
    }
  });

  it('or took it out is on record, until they add it again', async () => {
    const own = await startStaffedTeams();
    try {
      const chat = own.teams.personal(mari);
      await chat.install();
      await chat.uninstall();
      await chat.install();
      await expect
        .poll(async () => await own.trailOf(mari))
        .toEqual([
          ['reachable', 'added'],
          ['unreachable', 'removed'],
          ['reachable', 'added'],
        ]);
      const other = own.teams.personal(stranger);
      await other.uninstall();
      expect(await own.trailOf(stranger)).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

describe('while a turn takes its time', () => {
  it('the person sees after a second that the bot is at work, once, and only in Teams', async () => {
    let slow = false;
    const own = await startStaffedTeams((stores) => ({
      ...stores,
      conversations: {
        ...stores.conversations,
        loadConversation: async (tenant, id) => {
          if (slow) await new Promise((resolve) => setTimeout(resolve, 1_300));
          return await stores.conversations.loadConversation(tenant, id);
        },
      },
    }));
    try {
      const chat = own.teams.personal(mari);
      await chat.say('hello');
      expect(chat.transcript.typings).toBe(0);
      slow = true;
      const came = await chat.say('help');
      expect([chat.transcript.typings, newIn(came).length]).toEqual([1, 1]);
      const elsewhere = await fetch(`${own.app.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...shapes.typedWords(chat.origin, newId(), 'help'),
          channelId: 'test',
          deliveryMode: 'expectReplies',
        }),
      });
      const { activities } = (await elsewhere.json()) as { activities: { type: string }[] };
      expect(activities.map(({ type }) => type)).toEqual(['message']);
    } finally {
      await own.close();
    }
  });
});
