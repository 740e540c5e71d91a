import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../bot/console/build.ts';
import { loadStaticFiles } from '../../bot/server/static-files.ts';
import { text } from '../../locales/index.ts';
import { ann, ben, ConsoleApp, tenant } from '../console/sign-in/console-app.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { Handler } from './handler.ts';

let directory: string;
let app: ConsoleApp;
let browser: Browser;
let handler: Handler;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canllaw-page-'));
  const files = await loadStaticFiles(await buildPage(directory));
  [app, browser] = await Promise.all([ConsoleApp.start({ files }), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await rm(directory, { recursive: true });
});

/** A browser of their own for a member of staff, who signs in by the link of the page. */
async function signIn(oid: string): Promise<Handler> {
  app.idp.next = { oid, tid: tenant };
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(app.url);
  await page.getByRole('link', { name: /Sign in/ }).click();
  await page.locator('.ac-adaptiveCard').waitFor();
  return new Handler(page);
}
const dialog = (page: Page) => page.getByRole('dialog');
const place = 'Flat 7, Quillfeather Court';

/** Each test goes on where the one before it stopped. */
describe('a console that people sign in to', () => {
  it('asks who it is before anything is shown, and goes on where one was when a session ended', async () => {
    handler = await signIn(ann);
    const { page } = handler;
    await handler.begin('en');
    await handler.find('place');
    await handler.writeLast(place);

    app.clock.pass(35);
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByText(/You are signed out/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('body').innerText()).not.toContain('Danger now');

    app.idp.next = { oid: ann, tid: tenant };
    const [other] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
    await dialog(page).waitFor({ state: 'detached' });
    await other.close();
    await expect.poll(async () => await page.locator('.atHand').innerText()).toContain(place);
  });

  it('hands a case over to a colleague, who sees it offered and accepts it, each by keyboard', async () => {
    const { page } = handler;
    const reference = (await page.locator('#reference').innerText()).replace('Case ', '');
    const colleague = await signIn(ben);
    await colleague.turn(async () => await colleague.choose('2'));
    await handler.key('Escape');
    await handler.go('h');
    expect(await page.locator('#page').innerText()).toContain(text('en', 'access.who.handOver'));
    await handler.chooseLast('1');
    await handler.chooseLast('1');
    await page
      .locator('#record')
      .getByText(/^Offered to Canary Ben/)
      .waitFor();

    await colleague.key('Escape');
    await colleague.key('s');
    await dialog(colleague.page).getByRole('button', { name: reference }).first().focus();
    await colleague.go('Enter');
    // In the record what waits for them comes first.
    await colleague.page.locator('.offer').waitFor();
    await colleague.key('r');
    expect(await colleague.focused()).toBe(text('en', 'page.console.record.accept'));
    await colleague.key('Escape');
    await colleague.key('s');
    // Meanwhile the other begins a sentence.
    await page.locator('#message').fill('Half a sentence about the key');
    const accept = dialog(colleague.page).getByRole('button', { name: `Accept ${reference}` });
    await accept.focus();
    await colleague.go('Enter');
    await expect.poll(async () => await colleague.page.locator('#reference').innerText()).toContain(reference);
    await colleague.page.locator('#record').getByText(place).first().waitFor();
    await expect.poll(async () => await colleague.page.locator('.offer').count()).toBe(0);
  });

  it('shows nothing more of a case to whoever has handed it over, and loses no word written for it meanwhile', async () => {
    const { page } = handler;
    await page.locator('#elsewhere').getByText('You can no longer open this case').waitFor();
    for (const part of ['#record', '#page', '#log'])
      expect(await page.locator(part).innerText(), part).not.toContain(place);
    // What was begun is shown, and stands where nothing sends it into the next case.
    await dialog(page).getByText('This case is no longer open to you.').waitFor();
    expect(await page.locator('#noteWords').inputValue()).toBe('Half a sentence about the key');
    expect(await page.locator('#noteWords').isEditable()).toBe(false);
    expect(await page.locator('#message').inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
    await handler.key('Escape');
    // What is said all the same is refused, and given back as well.
    await page.locator('#message').fill('A spare key, it turns out.');
    await handler.go('Enter');
    await dialog(page).getByText('This case is no longer open to you.').waitFor();
    expect(await page.locator('#noteWords').inputValue()).toContain('A spare key, it turns out.');
    expect(await page.locator('#message').inputValue()).toBe('');
    await handler.key('Escape');
    // It is there as long as the page is, and another note can be taken beside it.
    await handler.key('Escape');
    await handler.key('n');
    expect(await page.locator('#noteWords').inputValue()).toContain('Half a sentence about the key');
    await dialog(page).getByRole('button', { name: 'Take another note' }).focus();
    await handler.key('Enter');
    await dialog(page).getByRole('heading', { name: 'Take a note' }).waitFor();
    expect(await page.locator('#noteWords').isEditable()).toBe(true);
    expect(await page.locator('#noteWords').inputValue()).toBe('');
    await handler.key('Escape');
  });

  it('asks whether one is still there before the session ends for want of a sign, and stays with one key', async () => {
    const { page } = await signIn(ben);
    const pass = async (minutes: number) => {
      app.clock.pass(minutes);
      await page.clock.fastForward(minutes * 60_000);
    };
    await pass(28.5);
    await dialog(page).getByText('Are you still there?').waitFor();
    expect(await violations(page)).toEqual([]);
    // The screen had covered itself long before: one key lifts that, and Enter stays.
    await page.keyboard.press('Shift+Enter');
    const stayed = page.waitForResponse('**/console/stay');
    await page.keyboard.press('Enter');
    expect((await stayed).status()).toBe(200);
    await pass(20);
    expect(await page.evaluate('fetch("/console/session").then((answer) => answer.json())')).toMatchObject({
      signedIn: true,
    });
    app.clock.pass(-48.5);
    await page.context().close();
  });

  it('signs out from the map of keys, and shows nothing more', async () => {
    const { page } = handler;
    await handler.key('F2');
    await dialog(page).getByRole('menuitem', { name: 'Sign out', exact: true }).focus();
    await handler.key('Enter');
    await page.getByRole('link', { name: /Sign in/ }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Quillfeather');
  });
});
