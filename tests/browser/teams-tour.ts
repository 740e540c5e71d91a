import type { AdaptiveCard } from '../../bot/channel/cards.ts';
import type { Language } from '../../locales/index.ts';
import { cardOf } from '../support/teams/card-reader.ts';
import type { Chat } from '../support/teams/chat.ts';
import type { TeamsWorld } from '../support/teams/world.ts';

/** What somebody types to be shown each page that is no question of the guidance. */
const said: Readonly<Record<Language, readonly string[]>> = {
  en: ['English', 'help', '999', '1', 'cases', 'who can see this', 'document', 'pause', 'continue', 'note'],
  cy: ['Cymraeg', 'help', '999', '1', 'achosion', 'pwy gaiff weld hwn', 'dogfen', 'oedi', 'parhau', 'nodyn'],
};

/** Every card that stood in a chat while somebody went round in it, receipts too, and those of a chat with others. */
export async function tour(world: TeamsWorld, language: Language): Promise<readonly AdaptiveCard[]> {
  const chat = world.teams.personal();
  const group = world.teams.groupChat();
  await group.install();
  await group.say('hello');
  await chat.install();
  for (const words of said[language]) await chat.say(words);
  return [...cardsIn(chat), ...cardsIn(group)];
}

const cardsIn = ({ transcript }: Chat): AdaptiveCard[] =>
  transcript
    .fromBot()
    .flatMap((message) => [...message.before, message.activity].map((activity) => cardOf({ ...message, activity })))
    .flatMap((card) => (card === undefined ? [] : [card as unknown as AdaptiveCard]));
