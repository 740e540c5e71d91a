import type { Activity } from 'botbuilder';
import { text, type Language } from '../../../locales/index.ts';
import { words } from '../../../dialogs/turn/words.ts';
import { shortMessage, type LinkButton } from './short-message.ts';

/** Welsh first: nobody has chosen here, and others read along. */
const both: readonly Language[] = ['cy', 'en'];

/** What the bot is and where its work is done, for whoever named it in a group chat or a channel: the same for everybody. */
export const sharedAnswer = (activity: Pick<Activity, 'recipient'>): Partial<Activity> =>
  shortMessage(
    undefined,
    both.flatMap((language) => [text(language, 'bot.welcome.what'), text(language, 'bot.shared')]),
    chatButtons(activity),
  );

/** One short hello when the bot was added to a group chat or a team. */
export const sharedHello = (activity: Pick<Activity, 'recipient'>): Partial<Activity> =>
  shortMessage(
    undefined,
    both.map((language) => text(language, 'teams.chat.hello')),
    chatButtons(activity),
  );

/** Teams names the bot by '28:' and its app id, and opens a chat with it by that name. */
function chatButtons({ recipient }: Pick<Activity, 'recipient'>): readonly LinkButton[] {
  if (!/^28:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(recipient.id)) return [];
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id)}`;
  return both.map((language) => ({ title: words(language, 'teams.chat.open'), url }));
}
