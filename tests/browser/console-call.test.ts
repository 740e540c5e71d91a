import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Handler } from './handler.ts';
import { nothingKept, Watched } from './watched.ts';

let canllaw: Canllaw;
let browser: Browser;
beforeAll(async () => {
  [canllaw, browser] = await Promise.all([Canllaw.start(), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await canllaw.close();
});

/** What a caller tells, in no order: what was done first, then who, then where. */
const calls = [
  { language: 'en', words: 'strangled', place: 'Flat 7, Quillfeather Court', name: 'Corvin Tallowmere' },
  { language: 'cy', words: 'tagu', place: 'Fflat 7, Cwrt Plu’r Gweunydd', name: 'Gwernog Tŷ’n-y-maes' },
] as const satisfies readonly { language: Language; [part: string]: string }[];

describe.each(calls)('a call taken in $language by keyboard alone', ({ language, words, place, name }) => {
  const say = (key: TextKey) => text(language, key);

  it('is recorded out of order, with nothing asked twice and at most twelve actions', async () => {
    const watched = await Watched.open(browser, canllaw.url, language === 'cy' ? 'cy' : 'en-GB');
    const handler = new Handler(watched.page);
    await handler.open(canllaw.url);
    await handler.begin(language);
    expect(await handler.title()).toBe(say('disclosure.pages.arrival'));

    // The caller begins with what was done to them, before anything can be asked.
    await handler.find(words);
    expect(await handler.title()).toBe(say('disclosure.pages.concern'));
    expect(await handler.focused()).toContain(say('disclosure.concern.strangled.ask'));
    // One number is the answer, and leads back to where they were.
    await handler.chooseLast('1');

    // Now there is time to ask.
    expect(await handler.title()).toBe(say('disclosure.pages.arrival'));
    await handler.choose('1', '1');
    await handler.chooseLast('1');
    expect(await handler.title()).toBe(say('disclosure.pages.danger'));
    await handler.choose('2');
    expect(await handler.focused()).toContain(say('disclosure.where.place.ask'));
    await handler.writeLast(place);
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.language'));
    await handler.choose('1');
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.sharing'));
    await handler.choose('1', '2');
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.stage1'));
    // The first box of the page has the focus already.
    await handler.writeLast('It began again on Tuesday night.');
    await handler.go('Control+Enter');
    // What was told at the beginning is not asked again, and the rest of that page is.
    expect(await handler.title()).toBe(say('disclosure.pages.concern'));
    await handler.choose('1');
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.others'));
    // Where there are no children, who they are goes from the card, and the next question has the focus.
    const whoTheyAre = handler.page.locator('[id="question:children.details"]');
    expect(await whoTheyAre.isVisible()).toBe(true);
    await handler.choose('2');
    expect(await whoTheyAre.isVisible()).toBe(false);
    expect(await handler.focused()).toContain(say('disclosure.children.harm.ask'));
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.people'));
    await handler.writeLast(name);
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.contact'));
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('disclosure.pages.decision'));
    await handler.choose('2');
    await handler.writeLast('Strangled twice; weighed with my lead.');
    await handler.go('Control+Enter');
    expect(await handler.title()).toBe(say('bot.next.title'));

    expect(handler.actions).toBeLessThanOrEqual(12);
    expect(handler.askedTwice).toEqual([]);
    await expect.poll(async () => await handler.row(say('disclosure.where.place.label'))).toBe(place);
    expect(await handler.page.locator('[data-block="concerns"]').innerText()).toContain(
      say('disclosure.concern.strangled.label'),
    );
    expect(await violations(handler.page)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    expect(watched.strangers).toEqual([]);
    expect(await watched.kept()).toEqual(nothingKept(canllaw.url));
    await watched.page.context().close();
  });
});
