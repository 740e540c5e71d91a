import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { answerFirst, inBrowser, save, type Screen } from './in-browser.ts';

const here = inBrowser();
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('what anyone can read', () => {
  const screens: Screen[] = [
    { width: 1280, locale: 'en-GB', colorScheme: 'light' },
    { width: 1280, locale: 'cy', colorScheme: 'dark' },
    { width: 360, locale: 'cy', colorScheme: 'light' },
    { width: 360, locale: 'en-GB', colorScheme: 'dark' },
    // 1280 by 800 at 200 per cent.
    { width: 640, height: 400, locale: 'en-GB', colorScheme: 'light', contrast: 'more' },
  ];
  it.each(screens)(
    'passes axe on every page and needs no scrolling sideways: %o',
    async (screen) => {
      here.bot.language = screen.locale === 'cy' ? 'cy' : 'en';
      const page = await here.open(screen);
      const check = async () => {
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      };
      await check();
      await save(page).click();
      await page.locator('[id="problems"]').waitFor();
      await check();
      await answerFirst(page);
      await check();
      await page.getByRole('button', { name: '999' }).click();
      await page.locator('.ac-factset').waitFor();
      await check();
      await page.getByRole('button', { name: /Check answers|Gwirio eich atebion/ }).click();
      await page.locator('.ac-columnSet').first().waitFor();
      await check();
    },
    60_000,
  );

  it.each([360, 768, 1280, 1920])('keeps the emergency in sight at %i pixels, wherever one is', async (width) => {
    const page = await here.open({ width });
    await answerFirst(page);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const box = await page.getByRole('button', { name: '999' }).boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 800 && box.x >= 0 && box.x + box.width <= width).toBe(true);
  });

  it('shows where the focus is', async () => {
    const page = await here.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth');
    expect(outline).toBe('3px');
  });
});
