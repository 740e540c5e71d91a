import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerFirst, inBrowser, save } from './in-browser.ts';

const here = inBrowser();
const pill = (page: Page, label: string) => page.getByRole('radio', { name: label, exact: true }).first();

describe('the page', () => {
  it('asks for where things stand when it opens, and shows the page that is asked now', async () => {
    const page = await here.open();
    expect(await page.getByRole('heading', { name: 'Is it safe?' }).isVisible()).toBe(true);
    expect(here.bot.heard[0]?.text).toBeUndefined();
    expect(await page.getByText('Answered 5 of 40').isVisible()).toBe(true);
    expect(await page.getByText('Case K7-42XQ').isVisible()).toBe(true);
  });

  it('keeps nothing about the conversation in the address, the title or the browser', async () => {
    const page = await here.open();
    await answerFirst(page);
    expect(page.url()).toBe(`${here.server.url}/`);
    expect(await page.title()).toBe('Canllaw');
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  });

  it('is in the same conversation after it is loaded again', async () => {
    const page = await here.open();
    await page.reload();
    await page.locator('.ac-adaptiveCard').waitFor();
    const [first, second] = here.bot.heard;
    expect(second?.conversationId).toBe(first?.conversationId);
    expect(second?.activityId).not.toBe(first?.activityId);
    expect(first?.from).toBe('practitioner-1');
  });

  it('sends a card, moves to the new question, and leaves a receipt without the answer', async () => {
    const page = await here.open();
    await pill(page, 'No').check();
    await page.getByRole('textbox', { name: 'Where are they now?' }).fill('at a neighbour’s');
    await save(page).click();
    await page.getByRole('heading', { name: 'What you have been told' }).waitFor();
    expect(here.bot.heard.at(-1)?.command?.answers).toEqual({
      'arrival.safe': 'no',
      'arrival.where': 'at a neighbour’s',
    });
    expect(await page.locator(':focus').innerText()).toBe('What you have been told');
    expect(await page.getByRole('log').innerText()).toContain('Is it safe? Recorded.');
    expect(await page.locator('body').innerText()).not.toContain('neighbour');
  });

  it('says what is wrong at the top and at the question, and goes there', async () => {
    const page = await here.open();
    await page.getByRole('textbox', { name: 'Where are they now?' }).fill('Mill Road');
    await save(page).click();
    await page.getByText('There is a problem').waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('problems');
    const group = page.getByRole('radiogroup', { name: 'Is it safe to talk now?' });
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    expect(await group.getAttribute('aria-describedby')).toBe('help:arrival.safe error:arrival.safe');
    expect(await page.getByRole('textbox', { name: 'Where are they now?' }).inputValue()).toBe('Mill Road');
  });

  it('can be used by keyboard alone', async () => {
    const page = await here.open();
    const reach = async (what: () => Promise<boolean>) => {
      for (let presses = 0; presses < 40; presses++) {
        if (await what()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('not reached by Tab');
    };
    const focused = (selector: string) => async () => (await page.locator(`${selector}:focus`).count()) > 0;
    await reach(focused('input[type=radio]'));
    await page.keyboard.press('Space');
    await reach(focused('.ac-pushButton.style-positive'));
    await page.keyboard.press('Enter');
    await page.locator('.receipt').waitFor();
    expect(here.bot.heard.at(-1)?.command?.answers).toEqual({ 'arrival.safe': 'yes' });
  });

  it('sends typed words with Enter, starts a line with Shift and Enter, and stays at the keyboard', async () => {
    const page = await here.open();
    const box = page.getByRole('textbox', { name: 'Your message' });
    expect(await page.getByText('A typed reply answers: Is it safe to talk now?').isVisible()).toBe(true);
    await box.pressSequentially('yes');
    await page.keyboard.press('Shift+Enter');
    await box.pressSequentially('I think');
    await page.keyboard.press('Enter');
    await page.locator('.receipt').waitFor();
    expect(here.bot.heard.at(-1)?.text).toBe('yes\nI think');
    expect(await box.inputValue()).toBe('');
    expect(await page.locator(':focus').getAttribute('id')).toBe('message');
  });

  it('puts back what was entered on a card when typed words or another language came between', async () => {
    const page = await here.open();
    await page.getByRole('textbox', { name: 'Where are they now?' }).fill('Mill Road');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { name: 'Ydy hi’n ddiogel?' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Ble maen nhw nawr?' }).inputValue()).toBe('Mill Road');
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  });

  it('keeps an edit to what is answered already, until that very answer has changed', async () => {
    here.bot.where = { value: 'Mill Road', revision: 4 };
    const page = await here.open();
    const where = page.getByRole('textbox', { name: 'Where are they now?' });
    const reply = async (words: string) => {
      const turn = page.waitForResponse('**/console/turn');
      await page.getByRole('textbox', { name: 'Your message' }).fill(words);
      await page.keyboard.press('Enter');
      await turn;
      await page.locator('body:not([data-busy])').waitFor();
    };
    await where.fill('Station Road');
    await reply('/help');
    expect(await where.inputValue()).toBe('Station Road');
    here.bot.where = { value: 'The school', revision: 6 };
    await reply('/help');
    expect(await where.inputValue()).toBe('The school');
    await where.fill('The school hall');
    await reply('/help');
    expect(await where.inputValue()).toBe('The school hall');
    await reply('yes');
    expect(await page.getByRole('heading', { name: 'What you have been told' }).isVisible()).toBe(true);
    await reply('no');
    expect(await page.getByRole('heading', { name: 'Is it safe?' }).isVisible()).toBe(true);
    expect(await where.inputValue()).toBe('The school hall');
  });

  it('puts back what was entered in a row that was opened, and shows it', async () => {
    const page = await here.open();
    await answerFirst(page);
    await page.getByRole('button', { name: 'Add another' }).click();
    await page.getByRole('textbox', { name: 'Name' }).last().fill('A cousin');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { name: 'Yr hyn a ddywedwyd wrthych' }).waitFor();
    const row = page.getByRole('textbox', { name: 'Enw' }).last();
    expect([await row.isVisible(), await row.inputValue()]).toEqual([true, 'A cousin']);
  });

  it('opens the emergency in one action from anywhere, with what had been entered', async () => {
    const page = await here.open();
    await page.getByRole('textbox', { name: 'Where are they now?' }).fill('14 Mill Road');
    await page.getByRole('button', { name: '999' }).click();
    await page.getByRole('heading', { name: 'Ring 999 now' }).waitFor();
    expect(here.bot.heard.at(-1)?.command).toMatchObject({
      action: 'emergency',
      answers: { 'arrival.where': '14 Mill Road' },
    });
    expect(await page.getByText('Say first where they are.').isVisible()).toBe(true);
    expect(await page.getByText('14 Mill Road, Nottingham').isVisible()).toBe(true);
  });

  it('offers a document behind a button that asks for it by POST, in a window of its own', async () => {
    const page = await here.open();
    await answerFirst(page);
    const form = page.locator('.documents form');
    expect(await form.getByRole('button').innerText()).toBe('Download referral.docx');
    const attributes = await Promise.all(
      ['method', 'action', 'target', 'rel'].map(async (name) => [name, await form.getAttribute(name)] as const),
    );
    expect(Object.fromEntries(attributes)).toEqual({
      method: 'post',
      action: `${here.server.url}/documents/abc`,
      target: '_blank',
      rel: 'noopener',
    });
  });

  it('opens and closes what is folded, and says which', async () => {
    const page = await here.open();
    await answerFirst(page);
    const more = page.getByRole('button', { name: 'Add why, who or when' }).first();
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    await more.click();
    await expect.poll(() => more.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('textbox', { name: 'Who will do it' }).first().isVisible()).toBe(true);
  });
});

describe('when nothing comes back', () => {
  it('says so, keeps the words, and sends the same activity again', async () => {
    const page = await here.open();
    const box = page.getByRole('textbox', { name: 'Your message' });
    await page.route('**/console/turn', (route) => route.abort());
    await box.fill('yes');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('Canllaw cannot be reached. Your words are still here.').waitFor();
    expect(await alert.innerText()).toContain('If anyone is in danger, ring 999 now.');
    expect(await box.inputValue()).toBe('yes');
    await page.unroute('**/console/turn');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.receipt').waitFor();
    expect(await alert.innerText()).toBe('');
    expect(await box.inputValue()).toBe('');
  });

  it('has one effect when the answer was lost on its way back', async () => {
    const page = await here.open();
    await page.route('**/console/turn', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await pill(page, 'Yes').check();
    await save(page).click();
    await page.getByRole('alert').getByText('Canllaw cannot be reached.').waitFor();
    await page.unroute('**/console/turn');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.receipt').waitFor();
    const [first, again] = here.bot.heard.slice(-2);
    expect(again?.activityId).toBe(first?.activityId);
    expect(again?.command).toEqual(first?.command);
  });

  it('gives the code to quote when something broke, in the language of the page', async () => {
    const page = await here.open({ locale: 'cy' });
    here.bot.failing = 1;
    await page.getByRole('textbox', { name: 'Your message' }).fill('ydy');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('That was not saved.').waitFor();
    expect(await alert.innerText()).toMatch(/quote [A-Z]\d-\d\d[A-Z]{2}\./);
  });

  it('speaks Welsh to a Welsh browser even when the server never answered', async () => {
    const page = await (await here.browser.newContext({ locale: 'cy' })).newPage();
    await page.route('**/console/turn', (route) => route.abort());
    await page.goto(here.server.url);
    await page.getByText('Does dim modd cyrraedd Canllaw.').waitFor();
    expect(await page.getByRole('button', { name: 'Anfon' }).isVisible()).toBe(true);
  });
});
