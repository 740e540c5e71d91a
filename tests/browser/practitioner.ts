import type { Locator, Page } from 'playwright-core';

/** Somebody at the page. They find everything by the words on it, as a person or a screen reader does. */
export class Practitioner {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The card of the page asked now. */
  get card(): Locator {
    return this.page.locator('#page');
  }
  get log(): Locator {
    return this.page.getByRole('log');
  }
  get message(): Locator {
    return this.page.locator('#message');
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.card.locator('.ac-adaptiveCard').waitFor();
  }
  /** The title of the page asked now. */
  async title(): Promise<string> {
    return await this.card.getByRole('heading').first().innerText();
  }

  /** Chooses one answer to a question. */
  async choose(ask: string, option: string): Promise<void> {
    await this.card
      .getByRole('radiogroup', { name: ask, exact: true })
      .getByRole('radio', { name: option, exact: true })
      .check();
  }
  /** Ticks several. */
  async tick(ask: string, ...options: string[]): Promise<void> {
    const group = this.card.getByRole('group', { name: ask, exact: true });
    for (const option of options) await group.getByRole('checkbox', { name: option, exact: true }).check();
  }
  async write(ask: string, words: string): Promise<void> {
    await this.box(ask).fill(words);
  }
  box(ask: string): Locator {
    return this.card.getByRole('textbox', { name: ask, exact: true });
  }

  /** Presses a button that sends something, and waits for the answer. */
  async press(label: string): Promise<void> {
    await this.answered(async () => await this.card.getByRole('button', { name: label, exact: true }).click());
  }
  /** Types a reply into the message box and sends it with Enter. */
  async say(words: string): Promise<void> {
    await this.answered(async () => {
      await this.message.fill(words);
      await this.message.press('Enter');
    });
  }
  /** The red button of the head. */
  async emergency(): Promise<void> {
    await this.answered(async () => await this.page.locator('#emergency').click());
  }

  /** Does something that is a turn, and waits until the page shows what came of it. */
  async answered(act: () => Promise<void>): Promise<void> {
    const turn = this.page.waitForResponse((response) => response.url().endsWith('/console/turn'));
    await Promise.all([turn, act()]);
    await this.page.locator('body:not([data-busy])').waitFor();
  }

  /** Goes on by Tab alone until this has the focus. */
  async tabTo(what: Locator): Promise<void> {
    const focused = what.and(this.page.locator(':focus'));
    for (let presses = 0; presses < 60; presses++) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${what.toString()}`);
  }
}
