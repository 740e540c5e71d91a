import { text, type Language } from '../../locales/index.ts';
import { situationsOffered } from '../journeys/situations.ts';
import { option, type Menu } from './menu-option.ts';

/** Which situation it is, in plain words: each is a journey. The way back is last, and says the same in a case and outside. */
export function situationsMenu(language: Language): Menu {
  return {
    page: 'situations',
    title: text(language, 'bot.situations.title'),
    questions: [
      {
        id: 'situations.choose',
        ask: text(language, 'bot.situations.ask'),
        source: [],
        options: [
          ...situationsOffered().map((each) => option(each, `bot.situations.options.${each}`, language)),
          option('back', 'bot.situations.back', language),
        ],
      },
    ],
  };
}
