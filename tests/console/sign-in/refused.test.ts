import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from './identity-provider.ts';
import { ann, chris, ConsoleApp, cookieName, dee, tenant } from './console-app.ts';
import { UserAgent, type Page } from './user-agent.ts';

let app: ConsoleApp;
beforeAll(async () => {
  app = await ConsoleApp.start();
});
afterAll(async () => app.close());
afterEach(() => {
  app.idp.brokenWith = undefined;
  app.idp.proved = 0;
});
const asAnn = { oid: ann, tid: tenant };
const unknown = '99999999-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const isBack = (next: string) => next.includes('/console/signed-in');

/** As far as the address that the provider leads back to. */
async function almost(browser: UserAgent, account: Account = asAnn): Promise<string> {
  app.idp.next = account;
  return (await browser.go(`${app.url}/console/sign-in`, isBack)).url;
}
function expectRefusal(browser: UserAgent, page: Page, status: number, words: RegExp): void {
  expect(page.status).toBe(status);
  expect(page.text).toMatch(words);
  expect(page.text).toMatch(/<section lang="cy">[^]*ffoniwch 999[^]*<section lang="en">[^]*ring 999/);
  expect(page.text).not.toMatch(/<script|\sstyle=|\son\w+=/);
  expect(browser.cookie(app.url, cookieName)).toBeUndefined();
}

describe('nobody is signed in', () => {
  it('who comes back to a sign-in that was not begun in this browser', async () => {
    const back = await almost(new UserAgent());
    const victim = new UserAgent();
    expectRefusal(victim, await victim.go(back), 400, /Sign in again/);
    expect(app.idp.calls('/token')).toBe(0);
  });

  it('who comes back with another state than they left with', async () => {
    const browser = new UserAgent();
    const back = new URL(await almost(browser));
    back.searchParams.set('state', 'another');
    expectRefusal(browser, await browser.go(back.href), 400, /Sign in again/);
    expect(app.idp.calls('/token')).toBe(0);
  });

  it('with the code of somebody else’s sign-in', async () => {
    const [browser, other] = [new UserAgent(), new UserAgent()];
    const back = new URL(await almost(browser));
    back.searchParams.set('code', new URL(await almost(other)).searchParams.get('code') ?? '');
    expectRefusal(browser, await browser.go(back.href), 400, /run out or was used/);
  });

  it('a second time with the same code, even where the cookie was kept', async () => {
    const browser = new UserAgent();
    const back = await almost(browser);
    const kept = browser.copy();
    expect((await browser.go(back)).url).toBe(`${app.url}/`);
    expectRefusal(kept, await kept.go(back), 400, /run out or was used/);
    const again = await browser.go(back);
    expect(again.status).toBe(400);
  });

  it('who was away at the provider for more than ten minutes', async () => {
    const browser = new UserAgent();
    const back = await almost(browser);
    app.clock.pass(11);
    expectRefusal(browser, await browser.go(back), 400, /run out/);
  });

  it('who comes back from another issuer', async () => {
    const browser = new UserAgent();
    const back = new URL(await almost(browser));
    back.searchParams.set('iss', 'https://example.org');
    expectRefusal(browser, await browser.go(back.href), 502, /did not work/);
  });

  it.each<[string, Account, string]>([
    ['of another tenant', { oid: ann, tid: unknown }, 'otherTenant'],
    ['who is not on the register', { oid: unknown, tid: tenant }, 'notOnRegister'],
    ['who has left', { oid: dee, tid: tenant }, 'left'],
    ['who is an administrator only', { oid: chris, tid: tenant }, 'noRole'],
  ])('%s, and all of them are told the same', async (_who, account, code) => {
    const browser = new UserAgent();
    const page = await app.signIn(browser, account);
    expectRefusal(browser, page, 403, /Cases in Canllaw are for named staff only/);
    expect(app.log.parsed().findLast(({ event }) => event === 'signIn.refused')).toMatchObject({ code });
  });

  it('of whom the provider does not say who they are', async () => {
    const browser = new UserAgent();
    expectRefusal(browser, await app.signIn(browser, { name: 'Canary' }), 502, /quote [A-Z]\d-\d\d[A-Z]{2}/);
    expect(app.log.first('signIn.failed')).toBeDefined();
    expect(app.log.parsed().at(-1)).toMatchObject({ event: 'signIn.failed', code: 'unclaimed' });
  });

  it('of whom the provider only remembers that they were there before, instead of asking them', async () => {
    const browser = new UserAgent();
    app.idp.proved = 20;
    expectRefusal(browser, await app.signIn(browser, asAnn), 502, /did not work/);
    expect(app.log.parsed().at(-1)).toMatchObject({ event: 'signIn.failed', code: 'notFresh' });
  });

  it('who says no at the provider, whatever it writes beside that', async () => {
    const browser = new UserAgent();
    const error_description = 'AADSTS50105: Canary <b>is not assigned</b>';
    const page = await app.signIn(browser, { error: 'access_denied', error_description });
    expectRefusal(browser, page, 403, /You were not signed in/);
    expect(page.text).not.toContain('assigned');
    expect(app.log.parsed().at(-1)).toMatchObject({ event: 'signIn.failed', outcome: 'denied', code: 'AADSTS50105' });
  });

  it('while the provider is down, and then without a restart', async () => {
    const browser = new UserAgent();
    const back = await almost(browser);
    app.idp.brokenWith = 503;
    expectRefusal(browser, await browser.go(back), 503, /cannot be reached/);
    app.idp.brokenWith = undefined;
    expect((await app.signIn(browser, asAnn)).url).toBe(`${app.url}/`);
  });

  it('without an attempt on record: by whom, when and why, and nothing else', async () => {
    const refused = (await app.serviceTrail()).filter(({ action }) => action !== 'signedIn');
    expect(refused.map(({ by, action, basis, what }) => [by, action, basis, what])).toEqual([
      [ann, 'refused', 'none', 'otherTenant'],
      [unknown, 'refused', 'none', 'notOnRegister'],
      [dee, 'refused', 'none', 'left'],
      [chris, 'refused', 'none', 'noRole'],
    ]);
    expect(JSON.stringify(refused)).not.toMatch(/canary/i);
  });

  it('and nothing of any of it is in the log', () => {
    expect(app.log.text).not.toMatch(/canary|assigned|code=/i);
  });
});

describe('a provider that was never reached', () => {
  it('is said to be away in both languages, and is asked again at the next sign-in', async () => {
    const other = await ConsoleApp.start();
    try {
      const { port } = other.idp;
      await other.idp.stop();
      const browser = new UserAgent();
      const page = await browser.go(`${other.url}/console/sign-in`);
      expect(page.status).toBe(503);
      expect(page.text).toMatch(/Does dim modd cyrraedd[^]*dyfynnwch ([A-Z]\d-\w+)[^]*cannot be reached[^]*quote \1/);
      expect(other.log.parsed().at(-1)).toMatchObject({ event: 'signIn.failed', code: 'ECONNREFUSED' });
      await other.idp.restart(port);
      expect((await other.signIn(browser, asAnn)).url).toBe(`${other.url}/`);
    } finally {
      await other.close();
    }
  });
});
