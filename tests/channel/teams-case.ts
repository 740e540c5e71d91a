import type { Button, CardReader } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';

/** What somebody does in a Teams chat until there is a case to go on with, in English and by card. */

/** The button that says this. */
export const titled = (title: string) => (button: Pick<Button, 'title'>) => button.title === title;

/** Greets, says which language it is to be, and begins a case where there are others already. */
export async function beginCase(chat: Chat): Promise<void> {
  for (const words of ['hello', 'English', 'new case']) await chat.say(words);
}

/** Fills in the newest card of the chat and sends it. */
export async function send(chat: Chat, fill: (card: CardReader) => void): Promise<void> {
  const card = chat.card();
  fill(card);
  await chat.press(card, card.button(titled('Save and continue')));
}

/** Answers the first two pages of a case: a caller who may talk, in no danger, at this place. */
export async function tellPlace(chat: Chat, place: string): Promise<void> {
  await send(chat, (card) => {
    card.choose('arrival.situation', 'caller');
    card.choose('safe.talk', 'yes');
    card.choose('safe.alone', 'alone');
  });
  await send(chat, (card) => {
    card.choose('danger.now', 'no');
    card.type('where.place', place);
  });
}
