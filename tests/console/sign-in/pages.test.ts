import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openBrowser } from '../../support/browser.ts';
import { ann, ConsoleApp, tenant } from './console-app.ts';
import type { IdentityProvider } from './identity-provider.ts';

let app: ConsoleApp;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([ConsoleApp.start(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
}, 300_000);
// The provider knows people again by its own.
beforeEach(async () => page.context().clearCookies());
afterAll(async () => {
  await browser.close();
  await app.close();
});
const asAnn = { oid: ann, tid: tenant };
const overflow = async () =>
  await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const ends: readonly [string, string, IdentityProvider['next'], number][] = [
  ['that was not begun here', '/console/signed-in', asAnn, 400],
  ['of a stranger', '/console/sign-in', { oid: tenant, tid: tenant }, 403],
  ['that says nobody', '/console/sign-in', {}, 502],
  ['in a window of its own', '/console/sign-in?window', asAnn, 200],
];
it.each(ends)(
  'a sign-in %s ends on a page that everybody can read, at the width of a phone',
  async (_which, path, next, status) => {
    app.idp.next = next;
    expect((await page.goto(`${app.url}${path}`))?.status()).toBe(status);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
      expect(await overflow()).toBe(0);
    }
  },
);

it('from a sign-in that failed one goes to another by keyboard', async () => {
  app.idp.next = { error: 'access_denied' };
  await page.goto(`${app.url}/console/sign-in`);
  app.idp.next = asAnn;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${app.url}/`);
  expect(await page.title()).toBe('Canllaw');
});
