import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, ben, ConsoleApp, cookieName, tenant } from './console-app.ts';
import { Desk } from './desk.ts';
import { clientSecret } from './identity-provider.ts';
import { UserAgent } from './user-agent.ts';

let app: ConsoleApp;
beforeAll(async () => {
  app = await ConsoleApp.start();
});
afterAll(async () => app.close());
/** 32 bytes, base64url. */
const aRandomWord = expect.stringMatching(/^[\w-]{43}$/) as string;
const asAnn = { oid: ann, tid: tenant, name: 'Canary of the token', email: 'canary@mail.example' };

describe('signing in', () => {
  it('leads to the provider, back to the page, and to the bot as the member of staff one is', async () => {
    const browser = new UserAgent();
    const page = await app.signIn(browser, asAnn);
    expect(page.url).toBe(`${app.url}/`);
    expect(page.status).toBe(200);
    const desk = new Desk(app, browser);
    expect(await desk.session()).toMatchObject({ signedIn: true, local: false, name: 'Canary Ann' });
    const { status, content } = await desk.turn('hello');
    expect(status).toBe(200);
    expect(JSON.stringify(content)).toContain('"page":"welcome"');
  });

  it('asks the provider for a code with PKCE, and to have the person prove themselves now', async () => {
    const { way } = await app.signIn(new UserAgent(), asAnn);
    const asked = way.map((each) => new URL(each)).find(({ pathname }) => pathname === '/auth');
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      client_id: 'canllaw-console',
      response_type: 'code',
      redirect_uri: `${app.url}/console/signed-in`,
      scope: 'openid profile',
      state: aRandomWord,
      nonce: aRandomWord,
      code_challenge: aRandomWord,
      code_challenge_method: 'S256',
      prompt: 'login',
    });
  });

  it('begins anew each time: no state, nonce or challenge comes twice', async () => {
    const seen = new Set<string | null>();
    for (let time = 0; time < 3; time++) {
      const { url } = await new UserAgent().go(`${app.url}/console/sign-in`, (next) => next.includes('/auth'));
      for (const name of ['state', 'nonce', 'code_challenge']) seen.add(new URL(url).searchParams.get(name));
    }
    expect(seen.size).toBe(9);
  });

  it('leaves no code in the address of the page, and goes nowhere it is told to', async () => {
    const elsewhere = '?return=https%3A%2F%2Fexample.org&redirect_uri=https%3A%2F%2Fexample.org&next=//example.org';
    const page = await app.signIn(new UserAgent(), asAnn, `/console/sign-in${elsewhere}`);
    expect(page.url).toBe(`${app.url}/`);
    expect(page.way.every((each) => each.startsWith(app.url) || each.startsWith(app.idp.url))).toBe(true);
  });

  it('in a window of its own ends on a page in both languages that says it can be closed', async () => {
    const browser = new UserAgent();
    const page = await app.signIn(browser, asAnn, '/console/sign-in?window');
    expect(page.url).toBe(`${app.url}/console/signed-in/window`);
    expect(page.text).toMatch(/<section lang="cy">[^]*gau’r ffenestr[^]*<section lang="en">[^]*close this window/);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(await new Desk(app, browser).session()).toMatchObject({ signedIn: true });
  });

  it('is asked about once for all that a provider says of itself', async () => {
    await app.signIn(new UserAgent(), asAnn);
    await app.signIn(new UserAgent(), asAnn);
    expect(app.idp.calls('/.well-known/openid-configuration')).toBe(1);
  });
});

describe('the cookies', () => {
  it('are for this address alone, out of reach of scripts and other sites, and small', async () => {
    const browser = new UserAgent();
    await app.signIn(browser, asAnn);
    const ours = browser.set.filter((line) => line.startsWith('__Host-'));
    expect(ours.map((line) => line.replace(/^([^=]+=)[\w-]+;/, '$1…;'))).toEqual([
      '__Host-canllaw-sign-in=…; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__Host-canllaw-sign-in=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__Host-canllaw=…; Path=/; Secure; HttpOnly; SameSite=Strict',
    ]);
    for (const line of ours) expect(line.length).toBeLessThan(1_000);
  });

  it('show nothing of whom they are for', async () => {
    const { browser } = await app.signedIn(ann);
    const value = browser.cookie(app.url, cookieName) ?? '';
    expect(Buffer.from(value, 'base64url').toString('latin1')).not.toMatch(/1111|aaaa|tenant|issued/);
  });

  it('that were there before count for nothing: a planted session leads to nobody', async () => {
    const attacker = await app.signedIn(ben);
    const planted = attacker.browser.cookie(app.url, cookieName) ?? '';
    const browser = new UserAgent();
    browser.put(app.url, cookieName, planted);
    const desk = await app.signedIn(ann, browser);
    expect(browser.cookie(app.url, cookieName)).not.toBe(planted);
    expect(await desk.session()).toMatchObject({ name: 'Canary Ann' });
    expect(await attacker.session()).toMatchObject({ name: 'Canary Ben' });
    expect(await desk.csrf()).not.toBe(await attacker.csrf());
  });
});

describe('a person', () => {
  it('is known to the page by a word that says nothing, and is the same at every desk', async () => {
    const [one, two, other] = [await app.signedIn(ann), await app.signedIn(ann), await app.signedIn(ben)];
    const [first, second, third] = [await one.session(), await two.session(), await other.session()];
    expect(first).toMatchObject({ who: aRandomWord });
    expect(second).toMatchObject({ who: 'who' in first && first.who });
    expect(third).not.toMatchObject({ who: 'who' in first && first.who });
    expect(await one.csrf()).not.toBe(await two.csrf());
  });

  it('finds the same conversation again at another desk', async () => {
    const one = await app.signedIn(ben);
    await one.turn('hello');
    await one.post('/console/turn', {
      conversation: 'main',
      id: 'chooses-welsh',
      value: { canllaw: { action: 'language', language: 'cy' } },
    });
    const two = await app.signedIn(ben);
    expect(await two.session()).toMatchObject({ language: 'cy' });
    expect(JSON.stringify((await two.turn('helo')).content)).toContain('"language":"cy"');
  });

  it('stands in no log line by name, and no secret does', () => {
    expect(app.log.events()).toContain('signIn.done');
    expect(app.log.text).not.toMatch(/canary/i);
    expect(app.log.text).not.toContain(clientSecret);
    expect(app.log.text).not.toMatch(/code=|state=|eyJ/);
  });
});
