import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { StoreUnavailableError, type ConversationState, type Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { text } from '../../locales/index.ts';
import type { CardReader } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';
import { answersIn } from '../support/teams/transcript.ts';
import { mari, startStaffedTeams, type StaffedTeams } from './staffed-teams.ts';
import { beginCase, send, tellPlace, titled } from './teams-case.ts';

/** What the store does not do for the moment. */
let fault: 'saveCase' | 'saveConversation' | 'hangConversation' | 'hangPreference' | undefined;
const around = (stores: Stores): Stores => ({
  ...stores,
  cases: {
    ...stores.cases,
    replace: async (...given) => {
      if (fault === 'saveCase') throw new StoreUnavailableError('not now');
      return await stores.cases.replace(...given);
    },
  },
  conversations: {
    ...stores.conversations,
    saveConversation: async (...given) => {
      if (fault === 'hangConversation') await Promise.race([]);
      if (fault === 'saveConversation') throw new StoreUnavailableError('not now');
      return await stores.conversations.saveConversation(...given);
    },
    loadPreference: async (...given) => {
      if (fault === 'hangPreference') await Promise.race([]);
      return await stores.conversations.loadPreference(...given);
    },
  },
});

const place = 'Bwthyn y Caneri, Lon Goch';

let run: StaffedTeams;
let chat: Chat;
beforeAll(async () => {
  run = await startStaffedTeams(around);
});
afterAll(async () => await run.close());
beforeEach(async () => {
  chat = run.teams.personal(mari);
  await beginCase(chat);
  await tellPlace(chat, place);
});
afterEach(() => {
  fault = undefined;
});

async function changingThePlace(): Promise<CardReader> {
  await chat.say('check');
  await send(chat, (card) => card.choose('check.change', 'where.place'));
  const card = chat.card();
  await chat.press(card, card.button(titled(text('en', 'teams.chat.show'))));
  if (!chat.dialog) throw new Error('no dialog was opened');
  return chat.dialog;
}
async function conversation(): Promise<ConversationState | undefined> {
  const key = JSON.stringify(['msteams', chat.room.id, chat.member.aadObjectId]);
  return (await run.app.stores.conversations.loadConversation('local', key))?.value;
}
async function record(): Promise<CaseRecord | undefined> {
  return (await run.app.stores.cases.load('local', (await conversation())?.caseId ?? ''))?.value;
}

it('what was entered in a dialog while nothing can be saved is sent once more by a button of it', async () => {
  const dialog = await changingThePlace();
  dialog.type('where.place', 'Tafarn y Caneri');
  fault = 'saveCase';
  await chat.press(dialog, dialog.button(titled('Save and continue')));
  expect((await record())?.answers['where.place']?.value).toBe(place);
  expect(chat.dialog?.words().join(' ')).toMatch(/not saved/i);
  fault = undefined;
  const failed = chat.dialog!;
  const { delivered } = await chat.press(failed, failed.button(titled('Try again')));
  expect(delivered).toMatchObject({ status: 200, text: '' });
  expect((await record())?.answers['where.place']?.value).toBe('Tafarn y Caneri');
  expect(answersIn(chat.transcript, ['Tafarn y Caneri', place])).toEqual([]);
});

it('a brief that could not be noted is replaced all the same on the next turn', async () => {
  fault = 'saveConversation';
  await chat.say('999');
  fault = undefined;
  expect(answersIn(chat.transcript, [place])).not.toEqual([]);
  expect((await conversation())?.cards?.map(({ title }) => title)).not.toContain('Emergency');
  await chat.say('1');
  expect(answersIn(chat.transcript, [place])).toEqual([]);
});

it('a dialog closes for the brief before it is noted that it was shown', async () => {
  const dialog = await changingThePlace();
  fault = 'hangConversation';
  const { delivered } = await chat.press(dialog, dialog.button(titled('Emergency: 999')));
  expect(delivered).toMatchObject({ status: 200, text: '' });
  expect(JSON.stringify(chat.transcript.fromBot().at(-1)?.activity)).toContain('999');
});

it('the emergency out of a dialog waits for no store that hangs', async () => {
  // Nothing of this person is remembered by the process that takes it.
  const other = await startStaffedTeams(around);
  try {
    fault = 'hangPreference';
    const theirs = other.teams.personal(mari);
    const { delivered } = await theirs.invoke('task/submit', {
      data: { canllaw: { action: 'emergency' } },
      context: {},
    });
    expect(delivered?.status).toBe(200);
    expect(JSON.stringify(theirs.transcript.fromBot().at(-1)?.activity)).toContain('999');
  } finally {
    await other.close();
  }
});
