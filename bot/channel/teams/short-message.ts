import type { Activity } from 'botbuilder';
import type { Language } from '../../../locales/index.ts';
import { cardContentType } from '../cards.ts';
import { heading, line, type AdaptiveCard } from '../cards/elements.ts';

export interface LinkButton {
  readonly title: string;
  readonly url: string;
}

/**
 * A few sentences beside the page, and where they lead. It holds no case, asks nothing and takes no answer, so that what
 * is typed next still answers the page above it.
 */
export function shortMessage(
  language: Language | undefined,
  sentences: readonly string[],
  links: readonly LinkButton[] = [],
): Partial<Activity> {
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    // Both languages stand side by side where none is chosen.
    lang: language ?? 'en',
    body: [heading('Canllaw', { weight: 'Bolder' }), ...sentences.map((sentence) => line(sentence))],
    actions: links.map(({ title, url }) => ({ type: 'Action.OpenUrl', title, url })),
  };
  return {
    type: 'message',
    summary: 'Canllaw',
    attachments: [{ contentType: cardContentType, content: card }],
  };
}
