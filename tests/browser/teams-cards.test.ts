import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../bot/channel/cards.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { languages, type Language } from '../../locales/index.ts';
import { openBrowser } from '../support/browser.ts';
import {
  chatCard,
  checkView,
  dialogCards,
  filledWithWords,
  nextView,
  pages,
  viewOf,
  type Answers,
} from '../support/teams-host/pages.ts';
import { TeamsHost, type Shown, type Theme } from '../support/teams-host/teams-host.ts';
import { TeamsWorld } from '../support/teams/world.ts';
import { tour } from './teams-tour.ts';

let browser: Browser;
let host: TeamsHost;
beforeAll(async () => {
  browser = await openBrowser();
  host = await TeamsHost.open(browser);
}, 300_000);
afterAll(async () => await browser.close());
afterEach(() => expect(host.complaints.splice(0)).toEqual([]));

const phone = 320;
const desktop = 700;
const full = filledWithWords();

/** Kept as pictures, for people to look at. */
const pictured: ReadonlySet<string> = new Set(['arrival', 'danger', 'people', 'decision', 'signsOfControl', 'check']);

async function expectSound(card: AdaptiveCard, shown: Shown): Promise<void> {
  expect(await host.show(card, shown), JSON.stringify(shown)).toEqual([]);
}

interface Way {
  readonly width: number;
  readonly theme: Theme;
}

/** As it comes on a telephone, and, with all of it open, for those who read or press in another way. */
async function expectUsable(card: AdaptiveCard, way: Way, contrast: boolean): Promise<void> {
  await expectSound(card, { width: phone, theme: way.theme });
  await expectSound(card, { ...way, unfolded: true });
  expect(await host.violations({ contrast })).toEqual([]);
}

/** Each page is on both widths and in both themes: in its chat in one way, in its dialog in the other. */
const ways = (at: number) =>
  [
    { width: at % 2 === 0 ? phone : desktop, theme: at % 8 < 4 ? 'light' : 'dark' },
    { width: at % 2 === 0 ? desktop : phone, theme: at % 8 < 4 ? 'dark' : 'light' },
  ] as const;

/** In every language in its chat and in its dialog. */
const inFull = process.env['TEAMS'] === 'full';
const everywhere = [
  ['en', 'chat'],
  ['cy', 'dialog'],
  ['cy', 'chat'],
  ['en', 'dialog'],
] as const satisfies readonly (readonly [Language, 'chat' | 'dialog'])[];
/** Turn about, a page in one of them: every page is made of the same few elements, and Welsh as often as English. */
const places = (at: number): readonly (readonly [Language, 'chat' | 'dialog'])[] =>
  inFull ? everywhere : everywhere.filter((_, place) => place === at % everywhere.length);

async function expectPage(name: string, at: number, make: (language: Language, answers: Answers) => PageView) {
  const [inChat, inDialog] = ways(at);
  for (const [language, place] of places(at)) {
    const filled = make(language, full);
    // Colours come from a few names of styles: they are measured in every theme and on every kind of page, not on each.
    if (place === 'chat') await expectUsable(chatCard(filled), inChat, at % 4 === 0);
    else for (const card of dialogCards(filled)) await expectUsable(card, inDialog, false);
    await expectSound(chatCard(make(language, {})), { width: phone, theme: inDialog.theme });
    if (!pictured.has(name)) continue;
    const card = place === 'chat' ? chatCard(filled) : dialogCards(filled)[0];
    if (!card) continue;
    await host.show(
      card,
      place === 'chat' ? { width: phone, theme: inChat.theme } : { width: desktop, theme: inDialog.theme },
    );
    await host.picture(`${name}-${language}-${place}`);
  }
}

describe('every card, drawn as Teams draws it', () => {
  it.each(pages.map((page, at) => [page.id, page, at] as const))(
    '%s is usable on a telephone and a desktop, nearly empty and filled to its limits',
    async (id, page, at) => {
      await expectPage(id, at, (language, answers) => viewOf(page, language, answers));
    },
  );

  it('what was answered so far, and what comes next, are usable', async () => {
    for (const at of [0, 1, 2, 3]) {
      await expectPage('check', at, checkView);
      await expectPage('next', at, nextView);
    }
  });
});

describe('every card that stands in a chat beside the pages', () => {
  it.each(languages)('is usable, in %s', { timeout: 60_000 }, async (language) => {
    const world = await TeamsWorld.open();
    try {
      const cards = await tour(world, language);
      expect(cards.length).toBeGreaterThan(14);
      for (const [at, card] of cards.entries()) {
        await expectUsable(card, ways(at)[0], true);
        await host.picture(`beside-${language}-${at}`);
      }
    } finally {
      await world.close();
    }
  });
});
