import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { ConsoleAdapter } from '../../bot/console/adapter.ts';
import { buildPage } from '../../bot/console/build.ts';
import { whoAsksLocally } from '../../bot/console/local.ts';
import { consoleRoutes } from '../../bot/console/routes.ts';
import { loadStaticFiles, type StaticFiles } from '../../bot/server/static-files.ts';
import { openBrowser } from '../support/browser.ts';
import { runServer, type RunningServer } from '../support/server.ts';
import { SmallBot } from './small-bot.ts';

export interface Screen {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly contrast?: 'more';
}

/** The built page on the real server, in a real browser, with a small bot behind it; all anew for each test. */
export class InBrowser {
  browser!: Browser;
  server!: RunningServer;
  bot = new SmallBot();
  /** What the browser complained of: a script that failed, or something the policy blocked. */
  complaints: string[] = [];

  async open({ width = 1280, height = 800, ...screen }: Screen = {}): Promise<Page> {
    const viewport = { width, height };
    const context = await this.browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', ...screen });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.complaints.push(message.text());
    });
    await page.goto(this.server.url);
    await page.locator('.ac-adaptiveCard').waitFor();
    return page;
  }
}

/** Sets up and takes down for the tests of one file, and fails a test during which the browser complained. */
export function inBrowser(): InBrowser {
  const here = new InBrowser();
  let directory: string;
  let files: StaticFiles;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'canllaw-page-'));
    files = await loadStaticFiles(await buildPage(directory));
    here.browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await here.browser.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(async () => {
    here.bot = new SmallBot();
    here.complaints = [];
    const staff = { tenant: 'local', id: 'practitioner-1', name: 'practitioner-1', roles: [], teams: [] };
    const whoAsks = whoAsksLocally(() => Promise.resolve(staff));
    const routes = consoleRoutes({ adapter: new ConsoleAdapter(), logic: here.bot.logic, whoAsks });
    here.server = await runServer(undefined, { files, routes });
  });
  afterEach(async () => {
    await Promise.all(here.browser.contexts().map((context) => context.close()));
    await here.server.stop();
    expect(here.complaints).toEqual([]);
  });
  return here;
}

export const save = (page: Page) => page.getByRole('button', { name: /Save and continue|Cadw a pharhau/ });

/** Answers the first question of the page with its first option, and sends it. */
export async function answerFirst(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await save(page).click();
  await page.locator('.receipt').first().waitFor();
}
