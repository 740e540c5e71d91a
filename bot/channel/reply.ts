import type { Activity, Attachment } from 'botbuilder';
import { text } from '../../locales/index.ts';
import type { Aside } from '../../dialogs/turn/render.ts';
import type { DocumentView, PageView } from '../../dialogs/turn/view.ts';
import { isMenuPage } from '../../dialogs/turn/menus.ts';
import { cardContentType, cardLimit, pageCard } from './cards.ts';
import { words } from '../../dialogs/turn/words.ts';
import { chatView, dialogsOf } from './teams/chat-view.ts';
import { pageWords } from './words.ts';

export interface ReplyOptions {
  /** Attached as links, each for this practitioner and not for long; those of the page unless others are given. */
  readonly documents?: readonly DocumentView[];
  /** False where the same page was shown before: its advice is not said again in words. */
  readonly fresh?: boolean;
  /** The largest card in bytes, where a channel takes more or less than Teams. */
  readonly cardLimit?: number;
}

/**
 * The one reply of a turn in a Teams chat: a card that holds no answer, and a neutral line for the notification. Neither
 * the words nor the page as data go there: the chat would keep them.
 */
export function chatActivity(view: PageView, aside: readonly Aside[] = []): Partial<Activity> {
  const links = view.documents.map(({ contentUrl }) => ({
    label: text(view.language, 'teams.chat.openDocument'),
    url: contentUrl,
  }));
  const card = pageCard(chatView(view, aside), cardLimit, { kind: 'chat', opens: dialogsOf(view, aside), links });
  return {
    type: 'message',
    locale: view.language,
    summary: chatSummary(view),
    attachments: [{ contentType: cardContentType, content: card }],
    inputHint: view.asking === null ? 'acceptingInput' : 'expectingInput',
  };
}

/** What a notification shows, on a locked telephone too. */
function chatSummary({ language, bilingual, reference }: PageView): string {
  const shown = bilingual ? undefined : language;
  return reference === null
    ? words(shown, 'teams.chat.summary')
    : words(shown, 'teams.chat.summaryCase', { reference });
}

/** The one reply of a turn: the words, the card, the documents, and the page as data (docs/protocol.md). */
export function replyActivity(view: PageView, options: ReplyOptions = {}): Partial<Activity> {
  const { documents = view.documents, cardLimit: limit = cardLimit, fresh = true } = options;
  const card: Attachment = { contentType: cardContentType, content: pageCard(view, limit) };
  const attached = documents.map(({ name, contentType, contentUrl }): Attachment => ({
    name,
    contentType,
    contentUrl,
  }));
  return {
    type: 'message',
    locale: view.language,
    text: pageWords(fresh ? view : seenBefore(view)),
    textFormat: 'markdown',
    attachments: [card, ...attached],
    // Nobody changes a view, and it is made into JSON where it goes out: no copy is made of it.
    entities: [view],
    inputHint: view.asking === null ? 'acceptingInput' : 'expectingInput',
  };
}

/** What stands at the top of a page, for whoever has it above already: only what this turn brought is said again. */
function seenBefore(view: PageView): PageView {
  if (isMenuPage(view.page) || view.outcome.kind !== 'recorded') return { ...view, advice: [] };
  const concern = text(view.language, 'bot.concern.title');
  const raised = view.page === 'decision' ? [] : view.facts.filter(({ title }) => title === concern);
  return { ...view, advice: [], facts: raised };
}
