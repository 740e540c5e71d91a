import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

const artefacts = fileURLToPath(new URL('../../artefacts/browser/', import.meta.url));
const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };

/** What the browser writes of a request that finds nobody. */
const lineLost = /net::ERR_(CONNECTION|INTERNET|NETWORK|INCOMPLETE|EMPTY|SOCKET)_/;

/** What `kept` answers where the browser holds nothing about anybody. */
export const nothingKept = (origin: string) => ({
  address: `${origin}/`,
  title: 'Canllaw',
  local: 0,
  session: 0,
  cookies: '',
  state: null,
  databases: 0,
  caches: 0,
});

/** What the browser did beside showing the page: what it complained of, whom it asked, what it kept. */
export class Watched {
  readonly page: Page;
  /** Errors of scripts, things the policy blocked, and anything else written to the console as an error. */
  readonly complaints: string[] = [];
  /** Requests to anybody but the server of the page. */
  readonly strangers: string[] = [];
  /** While the server is dead, or the line is cut, a failed request is no complaint, nor a stream that breaks off. */
  serverIsUp = true;

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const refused = lineLost.test(message.text()) && !this.serverIsUp;
      if (message.type() !== 'log' && !refused) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol !== 'data:' && asked !== origin) this.strangers.push(request.url());
    });
  }

  static async open(browser: Browser, origin: string, locale: string): Promise<Watched> {
    const context = await browser.newContext({
      viewport: wide,
      locale,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(20_000);
    return new Watched(await context.newPage(), origin);
  }

  /** What is left behind where the next person at this computer could find it, by where. */
  async kept(): Promise<Record<string, unknown>> {
    return await this.page.evaluate(`(async () => ({
      address: location.href,
      title: document.title,
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      state: history.state,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }))()`);
  }

  /** Pictures of the whole page as a desktop and a telephone show it, to be looked at by people. */
  async picture(name: string): Promise<void> {
    await mkdir(artefacts, { recursive: true });
    for (const size of [narrow, wide]) {
      await this.page.setViewportSize(size);
      await this.page.evaluate('scrollTo(0, 0)');
      const sideways = await this.page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (sideways > 0) this.complaints.push(`${name} is ${sideways} pixels too wide at ${size.width}`);
      await this.page.screenshot({ path: `${artefacts}${name}-${size.width}.png`, fullPage: true });
    }
  }
}

/** Since it was last asked nothing was complained of; nobody but the server was asked, and nothing is left behind. */
export async function expectSound(watched: Watched, origin: string): Promise<void> {
  expect(watched.complaints.splice(0)).toEqual([]);
  expect(watched.strangers).toEqual([]);
  expect(await watched.kept()).toEqual(nothingKept(origin));
}
