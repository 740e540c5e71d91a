import type { Page, Response } from 'playwright-core';
import type { Language } from '../../locales/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';

/** What a turn answers, as far as this looks at it. */
interface Answered {
  readonly activities?: readonly { readonly entities?: readonly ({ readonly type: string } | PageView)[] }[];
}

/**
 * A call handler with one hand on the keyboard, and nothing else. What is no part of an answer is counted: every key that
 * goes somewhere or sends something. An answer is its words and the Enter after them that goes on to the next box, or the
 * number of its option.
 */
export class Handler {
  readonly page: Page;
  actions = 0;
  /** Questions that had an answer and were put as open again. */
  readonly askedTwice: string[] = [];
  /** The titles of the pages that were asked, in order. */
  readonly titles: string[] = [];
  readonly #answered = new Set<string>();

  constructor(page: Page) {
    this.page = page;
    page.on('response', (response) => void this.#heard(response));
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.ac-adaptiveCard').waitFor();
  }

  /** Chooses the language, and begins a case where there are cases already: before the telephone rings. */
  async begin(language: Language): Promise<void> {
    const welcome = this.page.locator('body[data-bilingual]');
    if ((await welcome.count()) > 0) return await this.chooseLast(language === 'cy' ? '1' : '2');
    if ((await this.page.locator('html').getAttribute('lang')) !== language)
      await this.turn(async () => await this.page.keyboard.press('l'));
    const ways = await this.page.locator('[id="ways"] button').count();
    await this.chooseLast(`${ways}`);
    // What a new case is about: the first is that somebody has told of abuse.
    if ((await this.page.locator('[id="ways"] button').count()) > 0) await this.chooseLast('1');
  }

  /** One key that is no part of an answer. */
  async key(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }
  /** One key that is a turn, and the page that comes of it. */
  async go(key: string): Promise<void> {
    await this.turn(async () => await this.key(key));
  }
  /** The numbers of the options, one question after the other. */
  async choose(...digits: readonly string[]): Promise<void> {
    for (const digit of digits) await this.page.keyboard.press(digit);
  }
  /** The last choice of a page on which everything is answered then: it sends the page. */
  async chooseLast(digit: string): Promise<void> {
    await this.turn(async () => await this.page.keyboard.press(digit));
  }
  /** An answer in words, in the box that has the focus, and on to the next box. */
  async write(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
    await this.page.keyboard.press('Enter');
  }
  /** The last words on a page, without going on. */
  async writeLast(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
  }
  /** Finds a question by its words: the key, the words, and Enter, each of them one action. */
  async find(words: string): Promise<void> {
    await this.key('f');
    this.actions += 1;
    await this.page.keyboard.insertText(words);
    await this.go('Enter');
  }

  async turn(act: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.url().endsWith('/console/turn'));
    const [response] = await Promise.all([answer, act()]);
    await response.finished();
    await this.page.locator('body:not([data-busy])').waitFor();
  }

  async title(): Promise<string> {
    return await this.page.locator('#page').getByRole('heading').first().innerText();
  }
  /** What has the focus, as a screen reader names it: its own label, or that of its group. */
  async focused(): Promise<string> {
    return await this.page.evaluate<string>(`(() => {
      const at = document.activeElement;
      const group = at.closest('[role="radiogroup"], [role="group"]');
      const label = group?.getAttribute('aria-labelledby') ?? at.getAttribute('aria-labelledby');
      const words = label?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
      return (words ?? at.ariaLabel ?? at.textContent).trim();
    })()`);
  }
  async row(label: string): Promise<string> {
    const row = this.page.locator('#record button.row', { has: this.page.getByText(label, { exact: true }) }).first();
    return await row.locator('.value').innerText();
  }

  async #heard(response: Response): Promise<void> {
    if (!response.url().endsWith('/console/turn') || response.status() !== 200) return;
    const { activities = [] } = (await response.json().catch(() => ({}))) as Answered;
    const entities = activities.flatMap((activity) => activity.entities ?? []);
    for (const view of entities.filter((entity): entity is PageView => entity.type === 'canllaw/page')) {
      this.titles.push(view.title);
      for (const { id, state } of view.questions) {
        if (state !== 'open') this.#answered.add(id);
        else if (this.#answered.has(id)) this.askedTwice.push(id);
      }
    }
  }
}
