import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { CardReader, cardOf } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';
import { textsOf } from '../support/teams/fixed-answers.ts';
import { intake } from '../support/teams/intake.ts';
import { misbehaviours } from '../support/teams/misbehaviour.ts';
import { answersIn, filledInputsIn } from '../support/teams/transcript.ts';
import { TeamsWorld } from '../support/teams/world.ts';
import { tellPlace, titled } from './teams-case.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await TeamsWorld.open();
});
afterAll(async () => await world.close());

const cardsIn = (chat: Chat) => chat.transcript.fromBot().map((message) => new CardReader(cardOf(message)));
const withButtons = (chat: Chat) => cardsIn(chat).filter((card) => card.buttons().length > 0);
const everythingSaid = (record: CaseRecord): string[] =>
  Object.values(record.answers).flatMap(({ value }) => textsOf(value));

/** A chat in which a case has begun. */
async function begun(): Promise<Chat> {
  const chat = world.teams.personal();
  await chat.say('hello');
  await chat.say('English');
  return chat;
}

/** Answers the first two pages, up to where the place is asked. */
async function withPlace(place: string): Promise<Chat> {
  const chat = await begun();
  await tellPlace(chat, place);
  return chat;
}

describe('the transcript of a whole intake by card', () => {
  it.each(['en', 'cy'] as const)('holds none of the answers, in %s', { timeout: 120_000 }, async (language) => {
    const { chat, record } = await intake({ world, language, way: 'cards' });
    const said = everythingSaid(record);
    expect(said.length).toBeGreaterThan(100);
    expect(answersIn(chat.transcript, said)).toEqual([]);
    expect(filledInputsIn(chat.transcript)).toEqual([]);
    // Nor did any of it stand there before it was replaced, save in the emergency brief.
    const before = chat.transcript
      .fromBot()
      .flatMap((message) => message.before)
      .filter((activity) => !JSON.stringify(activity).includes('"page":"emergency"'));
    expect(before.length).toBeGreaterThan(40);
    expect(said.filter((words) => JSON.stringify(before).includes(words))).toEqual([]);
    for (const { activity } of chat.transcript.fromBot()) {
      expect(activity.text).toBeUndefined();
      expect(activity.entities ?? []).toEqual([]);
      expect(activity.summary).toMatch(/Canllaw/);
    }
    expect(withButtons(chat)).toHaveLength(1);
  });
});

describe('the receipt of a card', () => {
  it('takes the place of each one that is done with: which page, that it was recorded, and when', async () => {
    const chat = await withPlace('Fflat 2, Stryd y Caneri');
    expect(withButtons(chat)).toHaveLength(1);
    const receipts = cardsIn(chat).filter((card) => card.buttons().length === 0);
    expect(receipts.length).toBeGreaterThanOrEqual(3);
    const last = receipts.at(-1);
    expect(last?.inputs()).toEqual([]);
    expect(last?.words()).toEqual([
      expect.stringMatching(/danger/i) as string,
      'Recorded. What you entered is not shown here.',
      expect.stringMatching(/^\d\d:\d\d, \d+ \w+ \d{4}$/) as string,
    ]);
  });

  it('says that it was recorded also where the emergency came next', async () => {
    const chat = await begun();
    const card = chat.card();
    card.choose('arrival.situation', 'caller');
    await chat.press(card, card.button(titled('Save and continue')));
    await chat.press(chat.card(), chat.card().button(titled('Emergency: 999')));
    const receipts = cardsIn(chat).filter((each) => each.buttons().length === 0);
    expect(receipts.at(-1)?.words()).toContain('Recorded. What you entered is not shown here.');
  });

  it('takes the place of the card before typed words as well', async () => {
    const chat = await begun();
    await chat.say('a caller on the line');
    expect(withButtons(chat)).toHaveLength(1);
  });

  it('takes the place of an old card that is sent again, which changes nothing', async () => {
    const chat = await begun();
    const [old] = chat.transcript.fromBot().slice(-1);
    world.teams.behave(misbehaviours.updatesRefused());
    const first = chat.card();
    first.choose('arrival.situation', 'caller');
    await chat.press(first, first.button(titled('Save and continue')));
    world.teams.behave();
    const before = await world.record(chat);
    const again = chat.cardIn(old!);
    again.choose('arrival.situation', 'inFront');
    await chat.press(again, again.button(titled('Save and continue')));
    const after = await world.record(chat);
    expect(after?.answers['arrival.situation']?.value).toEqual(before?.answers['arrival.situation']?.value);
    expect(withButtons(chat).length).toBeGreaterThan(0);
  });

  it('is not needed for the turn: where nothing can be replaced, the answers are recorded all the same', async () => {
    world.teams.behave(misbehaviours.updatesRefused());
    const chat = await withPlace('Stryd y Caneri 7');
    world.teams.behave();
    expect((await world.record(chat))?.answers['where.place']?.value).toBe('Stryd y Caneri 7');
    expect(answersIn(chat.transcript, ['Stryd y Caneri 7'])).toEqual([]);
    expect(world.captured.events()).toContain('receipt.unsent');
  });

  it('is made up for after a restart: which cards stand in the chat is kept', async () => {
    const chat = await begun();
    const shown = (await world.conversation(chat))?.cards ?? [];
    expect(shown.map(({ id }) => id)).toContain(chat.card().message);
    expect(shown.at(-1)?.title).not.toBe('');
  });
});

describe('an emergency brief in the chat', () => {
  it('is whole while it is needed, and is replaced on the next turn', async () => {
    const place = 'Bwthyn y Caneri, Lon Goch';
    const chat = await withPlace(place);
    expect(answersIn(chat.transcript, [place])).toEqual([]);
    const card = chat.card();
    await chat.press(
      card,
      card.button(({ action }) => JSON.stringify(action['data'] ?? '').includes('"emergency"')),
    );
    expect(answersIn(chat.transcript, [place])).not.toEqual([]);
    const brief = chat.card();
    await chat.press(brief, brief.button(titled('Back to where I was')));
    expect(answersIn(chat.transcript, [place])).toEqual([]);
  });

  it('is replaced after typed words too', async () => {
    const place = 'Caneri House, Red Lane';
    const chat = await withPlace(place);
    await chat.say('999');
    expect(answersIn(chat.transcript, [place])).not.toEqual([]);
    await chat.say('1');
    expect(answersIn(chat.transcript, [place])).toEqual([]);
  });
});
