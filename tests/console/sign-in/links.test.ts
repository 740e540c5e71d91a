import { afterAll, beforeAll, expect, it } from 'vitest';
import { aRecord } from '../../support/record.ts';
import { ann, ben, ConsoleApp, tenant } from './console-app.ts';
import { UserAgent } from './user-agent.ts';

let app: ConsoleApp;
/** Of a document of Ann's. Ben is shared with, so that he may have one of his own. */
let url: string;
beforeAll(async () => {
  app = await ConsoleApp.start();
  const share = { with: ben, by: ann, at: '2026-11-02T09:30:00.000Z' };
  const record = aRecord({ tenant, owner: ann });
  await app.stores.cases.create({ ...record, access: { ...record.access, shares: [share] } }, []);
  url = app.documentUrl(ann, record);
});
afterAll(async () => app.close());
const statuses = async (browser: UserAgent): Promise<readonly number[]> => [
  (await browser.ask(url)).status,
  (await browser.ask(url, { method: 'POST' })).status,
];

it('a link to a document opens where the one it was made for is signed in', async () => {
  expect(await statuses((await app.signedIn(ann)).browser)).toEqual([200, 200]);
});

it('a link to a document opens nothing where somebody else is signed in, who may read the same case', async () => {
  expect(await statuses((await app.signedIn(ben)).browser)).toEqual([404, 404]);
});

it('a link to a document opens where nobody is signed in, as in Teams, or not any more', async () => {
  expect(await statuses(new UserAgent())).toEqual([200, 200]);
  const desk = await app.signedIn(ben);
  await desk.post('/console/sign-out');
  expect(await statuses(desk.browser)).toEqual([200, 200]);
});
