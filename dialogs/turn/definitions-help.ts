import { text, type Language } from '../../locales/index.ts';
import { actionView } from './page-view.ts';
import type { CaseInHand } from './scene.ts';
import type { ActionView } from './view.ts';

/** Where the words that questions use are explained, if the journey has such a page and it is there to be read. */
export function definitionsHelp(
  { reached }: CaseInHand,
  language: Language,
): { readonly notices: readonly string[]; readonly ways: readonly ActionView[] } {
  const page = reached.pages.find((each) => each.page.id === 'definitions')?.page;
  if (!page) return { notices: [], ways: [] };
  return {
    notices: [text(language, 'bot.help.definitions')],
    ways: [actionView('goTo', language, { page: page.id, label: text(language, page.title) })],
  };
}
