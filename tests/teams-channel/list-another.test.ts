import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, text, type Language } from '../../locales/index.ts';
import type { Chat } from '../support/teams/chat.ts';
import { cardSubmit } from '../support/teams/shapes.ts';
import { TeamsWorld } from '../support/teams/world.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await TeamsWorld.open();
});
afterAll(async () => await world.close());

/** The card of the people involved, with one of them on the list. */
async function atTheList(language: Language): Promise<Chat> {
  const chat = world.teams.personal();
  await chat.say('hello');
  await chat.say(language === 'en' ? 'English' : 'Cymraeg');
  await send(chat, { action: 'submit', page: 'arrival', answers: { 'safe.talk': 'yes', 'danger.now': 'no' } });
  await send(chat, { action: 'note', page: 'people', answers: { 'people.others': [{ answers: { name: 'Ravi' } }] } });
  await send(chat, { action: 'goTo', page: 'people' });
  return chat;
}
async function send(chat: Chat, said: Readonly<Record<string, unknown>>): Promise<void> {
  const record = await world.record(chat);
  const value = { canllaw: { case: record?.id, revision: record?.revision, ...said } };
  await chat.post(cardSubmit(chat.origin, world.teams.newId(), value, chat.card().message ?? ''));
}

async function namesOn(chat: Chat): Promise<unknown[]> {
  const list = (await world.record(chat))?.answers['people.others']?.value;
  return Array.isArray(list)
    ? list.map((item) => (item as unknown as { answers: Readonly<Record<string, unknown>> }).answers['name'])
    : [];
}

describe('a list in a chat, of which one row is shown', () => {
  it.each(languages)('takes one person after another, and is left when the page is, in %s', async (language) => {
    const chat = await atTheList(language);
    for (const name of ['Siân', 'Tomos']) {
      const card = chat.card();
      card.type('people.others::new::name', name);
      await chat.press(
        card,
        card.button(({ title }) => title === text(language, 'people.card.another')),
      );
      expect(chat.card().words()[0]).toBe(text(language, 'disclosure.pages.people'));
    }
    expect(await namesOn(chat)).toEqual(['Ravi', 'Siân', 'Tomos']);
    const last = chat.card();
    last.type('people.others::new::name', 'Zed');
    await chat.press(
      last,
      last.button(({ title }) => title === text(language, 'bot.actions.submit')),
    );
    expect(await namesOn(chat)).toEqual(['Ravi', 'Siân', 'Tomos', 'Zed']);
    expect(chat.card().words()[0]).not.toBe(text(language, 'disclosure.pages.people'));
  });

  it('is asked again as it was where nothing was entered', async () => {
    const chat = await atTheList('en');
    const before = await world.record(chat);
    const card = chat.card();
    await chat.press(
      card,
      card.button(({ title }) => title === 'Keep and add another'),
    );
    expect((await world.record(chat))?.answers).toEqual(before?.answers);
    expect(chat.card().has('people.others::new::name')).toBe(true);
  });

  it('is not gone on with by a name that no question has', async () => {
    const chat = await atTheList('en');
    await send(chat, { action: 'another', page: 'people', question: 'nothing.such' });
    expect(chat.card().words().join(' ')).toContain('There is a problem');
  });
});
