import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConflictError, StoreUnavailableError, type Staff, type Stores } from '../../dialogs/ports.ts';
import { Client } from '../support/client.ts';
import { rawRequest } from '../support/server.ts';
import { startApp, type RunningApp } from '../turn/app.ts';

const person = (id: string): Staff => ({ tenant: 'local', id, name: id, roles: ['practitioner'], teams: ['local'] });
/** Who works here now. */
let people: Staff[] = [];
const clock = { at: 0, now: () => new Date(Date.now() + clock.at) };
/** How often somebody else writes first, and whether anything can be written. */
const faults = { overtaken: 0, down: false };
const around = (stores: Stores): Stores => ({
  ...stores,
  cases: {
    ...stores.cases,
    replace: async (record, etag, events) => {
      if (events.some(({ action }) => action === 'fetched' || action === 'refused')) {
        if (faults.down) throw new StoreUnavailableError('TEST');
        if (faults.overtaken-- > 0) throw new ConflictError('TEST');
      }
      return await stores.cases.replace(record, etag, events);
    },
  },
});

let app: RunningApp;
beforeAll(async () => {
  const staff = {
    find: ({ tenant, id }: { tenant: string; id: string }) =>
      people.find((each) => each.id === id && each.tenant === tenant),
    all: () => people,
  };
  app = await startApp(around, { staff, clock, env: { RATE_FAILURES_PER_HOUR: '40' } });
});
afterAll(async () => await app.close());
beforeEach(() => {
  people = ['ann', 'ben'].map(person);
  Object.assign(faults, { overtaken: 0, down: false });
  clock.at = 0;
});

let conversations = 0;
/** A link of a new case of theirs, to the document for the police in Welsh. */
async function linkOf(practitioner: string): Promise<{ url: string; case: string; reference: string }> {
  const client = new Client(app, { practitioner, conversation: `links-${++conversations}` });
  await client.begin();
  await client.say('new case');
  await client.send({ action: 'document', answers: { 'handOff.recipient': 'police', 'handOff.language': 'cy' } });
  const { case: id, reference, documents } = client.view;
  return { url: new URL(documents[0]?.contentUrl ?? '', app.url).pathname, case: id ?? '', reference: reference ?? '' };
}
const get = async (path: string) => await fetch(`${app.url}${path}`);
const post = async (path: string) => await fetch(`${app.url}${path}`, { method: 'POST' });
/** The entries about fetching on the trail of a case. */
async function trailOf(id: string, owner = 'ann') {
  const { trail } = await app.record(id, owner);
  return trail.entries
    .filter(({ action }) => action === 'fetched' || action === 'refused')
    .map(({ by, action, basis, what }) => [by, action, basis, what]);
}
const isWord = async (response: Response) =>
  Buffer.from(await response.arrayBuffer())
    .subarray(0, 2)
    .toString() === 'PK';

describe('the link to a document', () => {
  it('shows what it is for, in both languages, and a button; nothing is given or recorded', async () => {
    const link = await linkOf('ann');
    const shown = await get(link.url);
    const page = await shown.text();
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const words of [link.reference, 'Ar gyfer: Yr heddlu', 'For: Police', 'Iaith: Cymraeg', 'Language: Welsh'])
      expect(page).toContain(words);
    expect(page.match(/<section lang="(?:cy|en)">/g)).toHaveLength(2);
    expect(page.match(/<form method="post">/g)).toHaveLength(2);
    expect(page).not.toMatch(/<script|<img|href=|src=|ann/);
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(await trailOf(link.case)).toEqual([]);
  });

  it('gives the document to a POST, as a form without fields sends it, and puts that on record', async () => {
    const link = await linkOf('ann');
    const given = await post(link.url);
    expect([given.status, await isWord(given)]).toEqual([200, true]);
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="canllaw-[\w-]+-police-cy\.docx"$/);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' };
    const form = await rawRequest(Number(new URL(app.url).port), { method: 'POST', path: link.url, headers });
    expect(form.status).toBe(200);
    const fetched = ['ann', 'fetched', 'owner', 'police/cy'];
    expect(await trailOf(link.case)).toEqual([fetched, fetched]);
  });

  it('takes no body', async () => {
    const link = await linkOf('ann');
    const body = new URLSearchParams({ a: 'b' });
    expect((await fetch(`${app.url}${link.url}`, { method: 'POST', body })).status).toBe(415);
  });

  it('is recorded before a byte goes out: where that cannot be, nothing is given', async () => {
    const link = await linkOf('ann');
    faults.down = true;
    const refused = await post(link.url);
    const page = await refused.text();
    expect(refused.status).toBe(500);
    const reference = /quote ([A-Z]\d-\d\d[A-Z]{2})/.exec(page)?.[1];
    expect(page).toContain(`dyfynnwch ${reference}`);
    expect(app.log.first('document.failed')).toMatchObject({ error: 'StoreUnavailableError', reference });
    expect(await trailOf(link.case)).toEqual([]);
  });

  it('is given when others write at the same time, and recorded once', async () => {
    const link = await linkOf('ann');
    faults.overtaken = 4;
    expect((await post(link.url)).status).toBe(200);
    faults.overtaken = 5;
    expect((await post(link.url)).status).toBe(500);
    expect(await trailOf(link.case)).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 3 }, async () => (await post(link.url)).status));
    expect(many).toEqual([200, 200, 200]);
    expect(await trailOf(link.case)).toHaveLength(4);
  });

  it('runs out, and says so', async () => {
    const link = await linkOf('ann');
    clock.at = 15 * 60_000 - 5_000;
    expect((await get(link.url)).status).toBe(200);
    clock.at = 15 * 60_000 + 5_000;
    for (const answer of [await get(link.url), await post(link.url)]) {
      expect(answer.status).toBe(410);
      const page = await answer.text();
      expect(page).toContain('This link has run out.');
      expect(page).toContain('dod i ben');
      expect(page).not.toContain(link.reference);
    }
    expect(await trailOf(link.case)).toEqual([]);
  });
});

describe('somebody who may not have it', () => {
  /** The page of a link that is none of ours, to compare. */
  const nothing = async () => await (await get('/documents/none')).text();

  it('who has left gets what anybody gets, and the attempt is on record', async () => {
    const link = await linkOf('ann');
    people = [person('ben')];
    for (const answer of [await get(link.url), await post(link.url)])
      expect([answer.status, await answer.text()]).toEqual([404, await nothing()]);
    people.push(person('ann'));
    expect(await trailOf(link.case)).toEqual([]);
    expect((await post(link.url)).status).toBe(200);
  });

  it('who may no longer see the case is refused, and that is on its trail', async () => {
    const link = await linkOf('ann');
    const { stores } = app;
    const stored = await stores.cases.load('local', link.case);
    if (!stored) throw new Error('no case');
    await stores.cases.replace({ ...stored.value, owner: 'ben' }, stored.etag, []);
    const refused = await post(link.url);
    expect([refused.status, await refused.text()]).toEqual([404, await nothing()]);
    expect(await trailOf(link.case, 'ben')).toEqual([['ann', 'refused', 'none', undefined]]);
  });

  it('with a link that was changed gets the same', async () => {
    const { url } = await linkOf('ann');
    const at = url.length - 20;
    const changed = `${url.slice(0, at)}${url.charAt(at) === 'A' ? 'B' : 'A'}${url.slice(at + 1)}`;
    for (const path of [changed, url.slice(0, -4), '/documents/x', '/documents/%F0%9F%90%91'])
      for (const answer of [await get(path), await post(path)])
        expect([path, answer.status, await answer.text()]).toEqual([path, 404, await nothing()]);
  });

  it('and goes on trying is told to wait, whatever the link', async () => {
    const link = await linkOf('ann');
    const statuses: number[] = [];
    for (let each = 0; each < 45; each += 1) statuses.push((await get(`/documents/guess-${each}`)).status);
    expect(statuses.at(-1)).toBe(429);
    const refused = await post(link.url);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Arhoswch ychydig');
    expect(await trailOf(link.case)).toEqual([]);
  });
});
