import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../bot/channel/cards.ts';

const artefacts = fileURLToPath(new URL('../../../artefacts/browser/teams/', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const sources = ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser', 'axe-core/axe.min.js'];

export type Theme = 'light' | 'dark';
export interface Shown {
  readonly width: number;
  readonly theme: Theme;
  /** With everything open that a button would open. */
  readonly unfolded?: boolean;
}

/** A page of a browser that draws one card after another as a Teams client would, with the same renderer. */
export class TeamsHost {
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser): Promise<TeamsHost> {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 720, height: 800 } });
    const host = new TeamsHost(await context.newPage());
    const html = await readFile(new URL('./host.html', import.meta.url), 'utf8');
    const scripts = await Promise.all(sources.map(async (source) => await readFile(resolve(source), 'utf8')));
    await host.page.addInitScript(scripts.join('\n;'));
    await host.page.goto('about:blank');
    await host.page.setContent(html);
    return host;
  }

  /** Draws a card, and answers what of it the renderer refused, or somebody could not read, reach or follow. */
  async show(card: AdaptiveCard, shown: Shown): Promise<string[]> {
    return await this.page.evaluate(`show(${JSON.stringify(card)}, ${JSON.stringify(shown)})`);
  }

  /** A picture of the whole card, to be looked at by people. */
  async picture(name: string): Promise<void> {
    await mkdir(artefacts, { recursive: true });
    await this.page.locator('main').screenshot({ path: `${artefacts}${name}.png` });
  }

  /**
   * The rules of accessibility that the card breaks, each with where.
   * @param contrast whether colours are measured too, which takes longer than all else: they come from a few names of styles
   */
  async violations({ contrast = true }: { readonly contrast?: boolean } = {}): Promise<string[]> {
    return await this.page.evaluate(`(async () => {
      const { violations } = await axe.run('#card', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: ${contrast} } },
        resultTypes: ['violations'],
        // Nothing is in another frame or in a style sheet of its own.
        iframes: false,
        preload: false,
        selectors: false,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)));
    })()`);
  }
}
