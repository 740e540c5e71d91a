import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Handler } from './handler.ts';
import { expectSound, Watched } from './watched.ts';

/** A window at the console of an app of its own, in English, with a call handler at its keys. */
export interface OpenConsole {
  readonly canllaw: Canllaw;
  readonly browser: Browser;
  readonly watched: Watched;
  readonly handler: Handler;
  readonly page: Page;
}

/** Opened for a file of tests, closed after them, and looked at after each: nothing complained of, nothing left behind. */
export async function openConsole(): Promise<OpenConsole> {
  const [canllaw, browser] = await Promise.all([Canllaw.start(), openBrowser()]);
  afterAll(async () => {
    await browser.close();
    await canllaw.close();
  });
  const watched = await Watched.open(browser, canllaw.url, 'en-GB');
  afterEach(async () => await expectSound(watched, canllaw.url));
  return { canllaw, browser, watched, handler: new Handler(watched.page), page: watched.page };
}
