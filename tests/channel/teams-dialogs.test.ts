import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localTenant } from '../../bot/staff/identify.ts';
import type { Person } from '../../bot/staff/register-file.ts';
import { registerOf } from '../../bot/staff/register.ts';
import { text } from '../../locales/index.ts';
import type { CardReader } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';
import { aMember } from '../support/teams/people.ts';
import { answersIn } from '../support/teams/transcript.ts';
import { TeamsWorld } from '../support/teams/world.ts';
import { send, tellPlace, titled } from './teams-case.ts';

const mari = aMember('Mari');
const colleague = aMember('Colleague');
const supervisor = aMember('Supervisor');
const former = aMember('Former colleague');
const stranger = aMember('Stranger');

const person = ({ aadObjectId }: { aadObjectId: string }, name: string, more: Partial<Person> = {}): Person => ({
  id: aadObjectId,
  name,
  roles: ['practitioner'],
  teams: ['north'],
  ...more,
});
const register = [
  person(mari, 'Mari Owen'),
  person(colleague, 'Sam Field'),
  person(supervisor, 'Robin Hill', { roles: ['supervisor'] }),
  person(former, 'Alex Brook', { left: '2020-01-01' }),
];

const place = 'Bwthyn y Caneri, Lon Goch';

let world: TeamsWorld;
let chat: Chat;
beforeAll(async () => {
  const staff = registerOf(register, localTenant, { now: () => new Date() });
  world = await TeamsWorld.open({ staff });
});
afterAll(async () => await world.close());
beforeEach(async () => {
  chat = world.teams.personal(mari);
  if ((await world.record(chat)) === undefined) {
    await chat.say('hello');
    await chat.say('English');
  }
  await chat.say('new case');
  await tellPlace(chat, place);
});

async function open(title: string): Promise<CardReader> {
  const card = chat.card();
  await chat.press(card, card.button(titled(title)));
  if (!chat.dialog) throw new Error('no dialog was opened');
  return chat.dialog;
}
const lookedAt = async (): Promise<number> => {
  const record = await world.record(chat);
  return (record?.trail.entries ?? []).filter(({ action }) => action === 'looked').length;
};
const wordsIn = (card: CardReader): string => JSON.stringify(card.card);
const fetchOf = async (by: Chat, more: Record<string, unknown> = {}) => {
  const id = (await world.record(chat))?.id;
  const canllaw = { action: 'check', case: id, page: 'danger', ...more };
  return await by.invoke('task/fetch', { data: { msteams: { type: 'task/fetch' }, canllaw }, context: {} });
};

describe('what is recorded, in a dialog', () => {
  it('shows the answers so far, which the chat does not', async () => {
    const dialog = await open('Check your answers');
    expect(wordsIn(dialog)).toContain(place);
    expect(answersIn(chat.transcript, [place])).toEqual([]);
  });

  it('moves nobody, and sends nothing: a typed reply answers what it answered before', async () => {
    const before = await world.conversation(chat);
    const { mark } = chat.transcript;
    await open('Check your answers');
    expect(chat.transcript.since(mark)).toEqual([]);
    const after = await world.conversation(chat);
    expect(after?.delivered).toEqual(before?.delivered);
    expect(after?.focus).toEqual(before?.focus);
    const asked = before?.delivered?.asking?.question ?? '';
    await chat.say('not known');
    expect((await world.record(chat))?.answers[asked]?.value).toEqual({ notKnown: true });
  });

  it('shows a page that was gone back to with its answers filled in', async () => {
    await chat.say('/back');
    await chat.say('check');
    await send(chat, (card) => card.choose('check.change', 'where.place'));
    const dialog = await open('Show in full');
    expect(dialog.inputs().find(({ id }) => id === 'where.place')?.value).toBe(place);
    expect(
      chat
        .card()
        .inputs()
        .find(({ id }) => id === 'where.place')?.value,
    ).toBe('');
  });

  it('knows of a document whom it is for, on whatever page one is', async () => {
    const { delivered } = await fetchOf(chat, {
      action: 'goTo',
      page: 'handOff',
      answers: { 'handOff.recipient': 'police' },
    });
    expect(delivered?.text).toContain('handOff.language');
    const none = await fetchOf(chat, { action: 'goTo', page: 'handOff', answers: { 'handOff.recipient': 'nobody' } });
    expect(none.delivered?.text).not.toContain('handOff.language');
  });

  it('is in the language of the person', async () => {
    await chat.say('Cymraeg');
    const card = chat.card();
    await chat.press(card, card.button(titled('Gwirio eich atebion')));
    expect(wordsIn(chat.dialog!)).toContain('Pa ateb');
    await chat.say('English');
  });

  it('is put on record as a look where the last one is some time ago', async () => {
    world.pass(60 * 60_000);
    const before = await lookedAt();
    await open('Check your answers');
    expect(await lookedAt()).toBe(before + 1);
    await open('Check your answers');
    expect(await lookedAt()).toBe(before + 1);
  });
});

describe('a dialog that is sent', () => {
  async function changing(): Promise<CardReader> {
    await chat.say('check');
    await send(chat, (card) => card.choose('check.change', 'where.place'));
    return await open('Show in full');
  }

  it('records what was entered, closes, and goes on in the chat', async () => {
    const dialog = await changing();
    dialog.type('where.place', 'Tafarn y Caneri');
    const { delivered, shown } = await chat.press(dialog, dialog.button(titled('Save and continue')));
    expect(delivered).toMatchObject({ status: 200, text: '' });
    expect(chat.dialog).toBeUndefined();
    expect(shown.length).toBeGreaterThan(0);
    expect((await world.record(chat))?.answers['where.place']?.value).toBe('Tafarn y Caneri');
    expect(answersIn(chat.transcript, ['Tafarn y Caneri', place])).toEqual([]);
  });

  it('goes where an answer is changed', async () => {
    const dialog = await open('Check your answers');
    dialog.choose('check.change', 'safe.alone');
    await chat.press(dialog, dialog.button(titled('Save and continue')));
    expect((await world.conversation(chat))?.delivered?.page).toBe('arrival');
    expect(chat.card().has('safe.alone')).toBe(true);
  });

  it('says in the dialog what was wrong, and keeps what was entered', async () => {
    const dialog = await changing();
    const value = {
      data: {
        canllaw: { ...(dialog.button(titled('Save and continue')).action['data'] as { canllaw: object }).canllaw },
        'danger.now': 'no such option',
        'where.place': 'Y Caneri 3',
      },
      context: {},
    };
    const { mark } = chat.transcript;
    await chat.invoke('task/submit', value);
    expect(chat.dialog && wordsIn(chat.dialog)).toContain('There is a problem');
    expect(chat.transcript.since(mark)).toEqual([]);
    expect((await world.record(chat))?.answers['where.place']?.value).toBe('Y Caneri 3');
  });

  it('replaces nothing that somebody changed after it was opened', async () => {
    const dialog = await changing();
    const answers = { 'where.place': 'changed elsewhere' };
    const record = await world.record(chat);
    const canllaw = { case: record?.id, page: 'danger', revision: record?.revision, action: 'submit', answers };
    await chat.invoke('task/submit', { data: { canllaw }, context: {} });
    dialog.type('where.place', 'from the old dialog');
    await chat.press(dialog, dialog.button(titled('Save and continue')));
    expect((await world.record(chat))?.answers['where.place']?.value).toBe('changed elsewhere');
    expect(wordsIn(chat.dialog!)).toContain('from the old dialog');
  });

  it('does nothing twice', async () => {
    const dialog = await changing();
    dialog.type('where.place', 'Once only');
    await chat.press(dialog, dialog.button(titled('Save and continue')));
    const { revision } = (await world.record(chat))!;
    await chat.again();
    expect((await world.record(chat))?.revision).toBe(revision);
  });

  it('opens the brief in the chat at once', async () => {
    const dialog = await changing();
    await chat.press(dialog, dialog.button(titled('Emergency: 999')));
    expect(chat.dialog).toBeUndefined();
    expect((await world.conversation(chat))?.delivered?.page).toBe('emergency');
  });
});

describe('what there is to weigh before a document is made', () => {
  it('is read in the dialog, since it says what was agreed and decided', async () => {
    const notAgreed = text('en', 'disclosure.handOff.notAgreed');
    await chat.say('document');
    await send(chat, (card) => card.choose('handOff.recipient', 'marac'));
    const before = chat.card();
    expect(before.words().join(' ')).toContain('there is something to weigh');
    expect(wordsIn(await open(text('en', 'teams.chat.details')))).toContain(notAgreed);
    before.choose('handOff.language', 'en');
    await chat.press(before, before.button(titled(text('en', 'page.card.makeDocument'))));
    expect(
      chat
        .card()
        .buttons()
        .map(({ title }) => title),
    ).toContain(text('en', 'teams.chat.openDocument'));
    expect(wordsIn(await open(text('en', 'teams.chat.details')))).toContain(notAgreed);
    const bot = chat.transcript.fromBot().flatMap((message) => [message.activity, ...message.before]);
    expect(JSON.stringify(bot)).not.toContain(notAgreed);
  });
});

describe('who is let in', () => {
  it('is chosen in the dialog, and no name of a colleague stands in the chat', async () => {
    await chat.say('who can see this');
    await send(chat, (card) => card.choose('access.do', 'share'));
    expect(chat.card().has('access.who')).toBe(false);
    expect(
      chat
        .card()
        .buttons()
        .map(({ title }) => title),
    ).not.toContain('Save and continue');
    const choosing = await open('Show the details');
    expect(wordsIn(choosing)).toContain('Sam Field');
    choosing.choose('access.who', `share:${colleague.aadObjectId}`);
    await chat.press(choosing, choosing.button(titled('Save and continue')));
    expect((await world.record(chat))?.access.shares.map((share) => share.with)).toEqual([colleague.aadObjectId]);
    await send(chat, (card) => card.choose('access.do', 'unshare'));
    await chat.say('Sam');
    expect((await world.record(chat))?.access.shares).toEqual([]);
    await chat.say('who can see this');
    await send(chat, (card) => card.choose('access.do', 'handOver'));
    const whom = await open('Show the details');
    whom.choose('access.who', `handOver:${colleague.aadObjectId}`);
    await chat.press(whom, whom.button(titled('Save and continue')));
    const sure = await open('Show the details');
    expect(wordsIn(sure)).toContain('Sam Field');
    const bot = chat.transcript.fromBot().flatMap(({ activity, before }) => [activity, ...before]);
    expect(JSON.stringify(bot)).not.toContain('Sam Field');
    await chat.press(sure, sure.button(titled('No, keep it as it is')));
    expect((await world.record(chat))?.owner).toBe(mari.aadObjectId);
  });
});

describe('whoever may not open the case', () => {
  const others = [
    ['a stranger', stranger],
    ['a former colleague', former],
    ['a colleague with whom it is not shared', colleague],
  ] as const;

  it.each(others)('%s gets nothing by a dialog', async (_who, member) => {
    const theirs = world.teams.personal(member);
    if (member === colleague) {
      await theirs.say('hello');
      await theirs.say('English');
      await theirs.say('new case');
    }
    const { delivered } = await fetchOf(theirs);
    expect(delivered).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(delivered?.text).not.toContain(place);
    expect(delivered?.text).not.toContain((await world.record(chat))?.reference);
    const sent = await theirs.invoke('task/submit', {
      data: {
        canllaw: {
          action: 'submit',
          case: (await world.record(chat))?.id,
          page: 'danger',
          answers: { 'where.place': 'x' },
        },
      },
      context: {},
    });
    expect(sent.delivered?.text ?? '').not.toContain(place);
    expect((await world.record(chat))?.answers['where.place']?.value).toBe(place);
    const about = (await world.record(chat))?.trail.entries.filter(({ by }) => by === member.aadObjectId) ?? [];
    expect(about.map(({ action }) => action).filter((action) => action !== 'refused')).toEqual([]);
  });

  it('is told the same whether there is such a case or not', async () => {
    const theirs = world.teams.personal(colleague);
    await theirs.say('hello');
    await theirs.say('English');
    const real = await fetchOf(theirs);
    const none = await fetchOf(theirs, { case: '00000000-0000-4000-8000-000000000000' });
    expect(real.delivered?.text).toBe(none.delivered?.text);
  });

  it('is on record as an attempt where they have no share', async () => {
    const theirs = world.teams.personal(colleague);
    await theirs.say('hello');
    await fetchOf(theirs);
    const entries = (await world.record(chat))?.trail.entries ?? [];
    expect(entries).toContainEqual(
      expect.objectContaining({ by: colleague.aadObjectId, action: 'refused', basis: 'none' }) as unknown,
    );
  });

  it('a supervisor sees it, and the look is on record in their name', async () => {
    const theirs = world.teams.personal(supervisor);
    await theirs.say('hello');
    await theirs.say('English');
    const { delivered } = await fetchOf(theirs);
    expect(delivered?.text).toContain(place);
    const entries = (await world.record(chat))?.trail.entries ?? [];
    expect(entries).toContainEqual(
      expect.objectContaining({ by: supervisor.aadObjectId, action: 'looked', basis: 'supervisor' }) as unknown,
    );
  });

  it('in a group nothing is opened for anybody', async () => {
    const { delivered } = await fetchOf(world.teams.groupChat([mari, colleague]));
    expect(delivered?.text).not.toContain(place);
    expect(delivered).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
  });

  it('gets a sentence for what no card of ours can send', async () => {
    for (const value of [undefined, 7, { data: 'words' }, { data: { canllaw: { action: 'check', case: 7 } } }, {}])
      expect((await chat.invoke('task/fetch', value)).delivered).toMatchObject({
        status: 200,
        body: { task: { type: 'message' } },
      });
  });
});
