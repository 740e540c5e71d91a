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

/** Each page is in every language on both widths and in both themes: in its chat in one way, in its dialog in the other. */
const ways = (at: number) =>
  [
    { width: at % 2 === 0 ? phone : desktop, theme: at % 8 < 4 ? 'light' : 'dark' },
    { width: at % 2 === 0 ? desktop : phone, theme: at % 8 < 4 ? 'dark' : 'light' },
  ] as const;

async function expectPage(name: string, language: Language, empty: PageView, filled: PageView, at: number) {
  const [inChat, inDialog] = ways(at);
  // Colours come from a few names of styles: they are measured in every theme and on every kind of page, not on each.
  await expectUsable(chatCard(filled), inChat, at % 4 === 0);
  const dialogs = dialogCards(filled);
  for (const card of dialogs) await expectUsable(card, inDialog, false);
  await expectSound(chatCard(empty), { width: phone, theme: inDialog.theme });
  if (!pictured.has(name)) return;
  await host.show(chatCard(filled), { width: phone, theme: inChat.theme });
  await host.picture(`${name}-${language}`);
  const [dialog] = dialogs;
  if (language === 'en' || !dialog) return;
  await host.show(dialog, { width: desktop, theme: inDialog.theme });
  await host.picture(`${name}-${language}-dialog`);
}

describe.each(languages.map((language, index) => [language, index] as const))(
  'every card, drawn as Teams draws it, in %s',
  (language, index) => {
    it.each(pages.map((page, at) => [page.id, page, at + index] as const))(
      '%s is usable on a telephone and a desktop, nearly empty and filled to its limits',
      async (id, page, at) => {
        await expectPage(id, language, viewOf(page, language, {}), viewOf(page, language, full), at);
      },
    );

    it('what was answered so far, and what comes next, are usable', async () => {
      await expectPage('check', language, checkView(language, {}), checkView(language, full), index);
      await expectPage('next', language, nextView(language, {}), nextView(language, full), index);
    });
  },
);

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
