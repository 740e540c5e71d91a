import type { Activity } from 'botbuilder';
import type { Language } from '../../../locales/index.ts';
import { sayDay, sayTime } from '../../../dialogs/turn/days.ts';
import { words } from '../../../dialogs/turn/words.ts';
import { cardContentType } from '../cards.ts';
import { heading, line, quiet, type AdaptiveCard } from '../cards/elements.ts';

/** What is left in the chat of a card that is done with. */
export interface Receipt {
  /** Of the page it was; undefined where it is not known any more. */
  readonly title: string | undefined;
  /** Whether what was sent with it was recorded; else the page was only left. */
  readonly recorded: boolean;
  /** Undefined before one is chosen: then it is said in both. */
  readonly language: Language | undefined;
  readonly at: Date;
}

/** A small card in the place of another: which page that was and when, without an answer, an input or a button. */
export function receiptCard({ title, recorded, language, at }: Receipt): AdaptiveCard {
  const iso = at.toISOString();
  const shown = language ?? 'cy';
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: shown,
    body: [
      heading(title ?? words(language, 'teams.receipt.earlier'), { weight: 'Bolder' }),
      line(words(language, recorded ? 'teams.receipt.recorded' : 'teams.receipt.left'), { spacing: 'Small' }),
      quiet(`${sayTime(iso, shown)}, ${sayDay(iso, shown)}`),
    ],
    actions: [],
  };
}

/** What takes the place of the message with this id. */
export const receiptActivity = (id: string, receipt: Receipt): Partial<Activity> => ({
  type: 'message',
  id,
  summary: words(receipt.language, 'teams.chat.summary'),
  attachments: [{ contentType: cardContentType, content: receiptCard(receipt) }],
});
