import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';
import { invokeKinds, wrongWithAnswer } from '../support/teams/invokes.ts';
import { aMember, objectId, theBot } from '../support/teams/people.ts';
import * as shapes from '../support/teams/shapes.ts';
import type { Posted } from '../support/teams/shapes.ts';
import { TeamsWorld } from '../support/teams/world.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await TeamsWorld.open();
});
afterAll(async () => await world.close());

const places = {
  'a personal chat': () => world.teams.personal(),
  'a group chat': () => world.teams.groupChat(),
  'a channel': () => world.teams.channel(),
} as const;
type Place = keyof typeof places;
const everywhere = Object.keys(places) as Place[];

/** A chat in which a case has been begun, where there can be one. */
async function begun(place: Place): Promise<Chat> {
  const chat = places[place]();
  await chat.install();
  await chat.say('hello');
  if (place === 'a personal chat') await chat.say('English');
  return chat;
}

describe.each(everywhere)('an invoke in %s', (place) => {
  it('is answered as its kind asks, and none with a fault', async () => {
    const chat = await begun(place);
    const wrong: unknown[] = [];
    for (const kind of invokeKinds) {
      const { delivered } = await chat.invoke(kind.name, kind.value);
      const fault = delivered ? wrongWithAnswer(kind, delivered) : 'no answer';
      if (fault !== undefined) wrong.push([kind.name, fault]);
    }
    expect(wrong).toEqual([]);
    expect(world.captured.events().filter((event) => String(event).endsWith('.failed'))).toEqual([]);
  });
});

type Shape = (origin: shapes.Origin, id: () => string, last: string) => Posted;
const somebody = aMember('Somebody new');
const events: Readonly<Record<string, Shape>> = {
  'somebody added': (origin, id) => shapes.membersAdded(origin, id(), [somebody]),
  'the bot added': (origin, id) => shapes.membersAdded(origin, id(), [theBot]),
  'somebody removed': (origin, id) => shapes.membersRemoved(origin, id(), [somebody]),
  'the bot removed': (origin, id) => shapes.membersRemoved(origin, id(), [theBot]),
  'a channel created': (origin, id) => shapes.teamEvent(origin, id(), 'channelCreated'),
  'a team renamed': (origin, id) => shapes.teamEvent(origin, id(), 'teamRenamed'),
  'an installation': (origin, id) => shapes.installation(origin, id(), 'add'),
  'an upgrade': (origin, id) => shapes.installation(origin, id(), 'add-upgrade'),
  'a removal': (origin, id) => shapes.installation(origin, id(), 'remove'),
  'a removal for an upgrade': (origin, id) => shapes.installation(origin, id(), 'remove-upgrade'),
  'a message edited': (origin, _id, last) => shapes.edited(origin, last, 'other words'),
  'a message deleted': (origin, _id, last) => shapes.withdrawn(origin, last),
  'a message restored': (origin, _id, last) => shapes.restored(origin, last, 'words again'),
  'a reaction': (origin, id, last) => shapes.reaction(origin, id(), last, 'Added'),
  'a reaction taken back': (origin, id, last) => shapes.reaction(origin, id(), last, 'Removed'),
  'a read receipt': (origin, id, last) => shapes.readReceipt(origin, id(), last),
  'somebody typing': (origin, id) => shapes.typing(origin, id()),
  'an event nobody knows': (origin, id) => shapes.envelope(origin, id(), { type: 'event', name: 'nobody/knows' }),
  'a type nobody knows': (origin, id) => shapes.envelope(origin, id(), { type: 'nobodyKnows' }),
  'an end of conversation': (origin, id) => shapes.envelope(origin, id(), { type: 'endOfConversation' }),
};
const messages: Readonly<Record<string, Shape>> = {
  words: (origin, id) => shapes.typedWords(origin, id(), 'help'),
  'words that name the bot': (origin, id) => shapes.typedWords(origin, id(), 'help', true),
  'a value': (origin, id) => shapes.cardSubmit(origin, id(), { canllaw: { action: 'help' } }, '1'),
  'words and a value': (origin, id) => shapes.messageBack(origin, id(), 'help', { canllaw: { action: 'help' } }, '1'),
  neither: (origin, id) => shapes.envelope(origin, id(), {}),
  'a value nobody can read': (origin, id) => shapes.cardSubmit(origin, id(), { canllaw: [1], other: {} }, '1'),
  'a value of words': (origin, id) => shapes.cardSubmit(origin, id(), 'words', '1'),
  'a file': (origin, id) => shapes.fileUpload(origin, id(), 'photo.docx'),
  'a picture': (origin, id) => shapes.pastedImage(origin, id()),
};

describe.each(everywhere)('in %s', (place) => {
  it.each(Object.entries(events))('%s is taken, and changes no case', async (_name, shape) => {
    const chat = await begun(place);
    const before = (await world.record(chat))?.answers;
    const last = String(chat.last?.id);
    const { delivered } = await chat.post(shape(chat.origin, () => world.teams.newId(), last));
    expect(delivered?.status).toBe(200);
    expect((await world.record(chat))?.answers).toEqual(before);
  });

  it.each(Object.entries(messages))('%s: is answered with a page', async (_name, shape) => {
    const chat = await begun(place);
    const { delivered, shown } = await chat.post(shape(chat.origin, () => world.teams.newId(), ''));
    expect(delivered?.status).toBe(200);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.some((message) => cardOf(message) !== undefined || message.activity.text)).toBe(true);
  });

  it('the same activity again, 15 seconds later, has no second effect', async () => {
    const chat = await begun(place);
    await chat.say('999');
    const before = (await world.record(chat))?.emergencies.length;
    world.pass(15_000);
    const { delivered } = await chat.again();
    expect(delivered?.status).toBe(200);
    expect((await world.record(chat))?.emergencies.length).toBe(before);
  });
});

describe('somebody of another tenant', () => {
  it('is answered too, whatever the answer', async () => {
    const chat = world.teams.personal(aMember('Guest', objectId('another tenant')));
    expect((await chat.say('hello')).delivered?.status).toBe(200);
  });
});
