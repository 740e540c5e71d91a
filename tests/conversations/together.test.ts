import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

const recordOf = async (client: Client, of = client.view.case) => await canllaw.record(of, client.practitioner);

/** One practitioner on the page about danger, in one window. */
async function oneWindow(): Promise<Client> {
  const client = new Client(canllaw);
  await client.begin();
  await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
  expect(client.view.page).toBe('danger');
  return client;
}
/** The same practitioner and case in another window. */
async function anotherWindow({ practitioner, view }: Client): Promise<Client> {
  const client = new Client(canllaw, { practitioner });
  await client.send({ action: 'openCase', case: view.case });
  expect([client.view.case, client.view.page]).toEqual([view.case, view.page]);
  return client;
}

describe('two windows', () => {
  it('that change one answer: both values are shown, and sending again puts one in place of the other', async () => {
    const here = await oneWindow();
    const there = await anotherWindow(here);
    const stale = here.command({
      action: 'submit',
      answers: { 'danger.now': 'no', 'where.place': 'behind the library' },
    });
    await there.send({ action: 'note', text: 'n', answers: { 'where.place': 'at her aunt’s' } });
    await here.raw({ value: { canllaw: stale } });
    const { outcome, page } = here.view;
    expect([outcome.kind, page, outcome.errors.map(({ question }) => question)]).toEqual([
      'conflict',
      'danger',
      ['where.place'],
    ]);
    const shown = here.question('where.place');
    expect([shown.value, shown.drafts]).toEqual(['at her aunt’s', [{ value: 'behind the library', why: 'conflict' }]]);
    expect(here.words).toContain('Both are');
    // What nobody else had changed was taken.
    expect(here.question('danger.now').value).toBe('no');

    await here.submit({ 'where.place': 'behind the library' });
    const record = await recordOf(here);
    expect(record.answers['where.place']?.value).toBe('behind the library');
    expect(record.replaced.map(({ question, value }) => [question, value])).toEqual([['where.place', 'at her aunt’s']]);
    expect(record.drafts.every(({ settled }) => settled !== undefined)).toBe(true);
  });

  it('that change different answers disturb nothing', async () => {
    const here = await oneWindow();
    const there = await anotherWindow(here);
    await there.send({ action: 'note', text: 'n', answers: { 'where.present': 'his brother' } });
    await here.submit({ 'danger.now': 'no', 'where.place': 'behind the library' });
    expect(here.view.outcome.kind).toBe('recorded');
    const { answers } = await recordOf(here);
    expect([answers['where.present']?.value, answers['where.place']?.value]).toEqual([
      'his brother',
      'behind the library',
    ]);
  });

  it('where one moved on: words typed in the other are kept and answer nothing that was not seen there', async () => {
    const here = await oneWindow();
    const there = await anotherWindow(here);
    await there.submit({ 'danger.now': 'no', 'where.place': 'at home' });
    await here.say('yes');
    const record = await recordOf(here);
    expect(record.answers['danger.now']?.value).toBe('no');
    expect([here.view.outcome.kind, record.drafts.map(({ value }) => value)]).toEqual(['unseen', ['yes']]);
  });
});

describe('at once', () => {
  it('notes from three windows are all kept, each once', async () => {
    const here = await oneWindow();
    const windows = [here, await anotherWindow(here), await anotherWindow(here)];
    const notes = Array.from({ length: 30 }, (_, index) => `note ${index}`);
    await Promise.all(notes.map(async (note, index) => await windows[index % 3]?.send({ action: 'note', text: note })));
    const record = await recordOf(here);
    expect(record.notes.map((note) => note.text).toSorted()).toEqual(notes.toSorted());
    expect(new Set(record.notes.map(({ revision }) => revision)).size).toBe(notes.length);
  });

  it('two cards for one question: one is recorded, the other is kept beside it', async () => {
    const here = await oneWindow();
    const there = await anotherWindow(here);
    const kinds = await Promise.all([
      here.submit({ 'danger.now': 'no', 'where.place': 'behind the library' }),
      there.submit({ 'danger.now': 'no', 'where.place': 'at her aunt’s' }),
    ]);
    expect(kinds.map(({ outcome }) => outcome.kind).toSorted()).toEqual(['conflict', 'recorded']);
    const record = await recordOf(here);
    const both = [record.answers['where.place']?.value, ...record.drafts.map(({ value }) => value)].map(String);
    expect(both.toSorted()).toEqual(['at her aunt’s', 'behind the library']);
  });

  it('two typed replies to one question: every word is an answer or is kept', async () => {
    const client = await oneWindow();
    await client.submit({ 'danger.now': 'no' });
    await client.send({ action: 'goTo', page: 'danger', question: 'where.place' });
    await Promise.all([client.say('behind the library'), client.say('at her aunt’s')]);
    const record = await recordOf(client);
    const kept = JSON.stringify([record.answers, record.replaced, record.drafts, record.notes]);
    expect(kept).toContain('behind the library');
    expect(kept).toContain('at her aunt’s');
  });

  it('the same card pressed twice is recorded once and conflicts with nothing', async () => {
    const client = await oneWindow();
    const card = client.command({ action: 'submit', answers: { 'danger.now': 'no', 'where.place': 'at home' } });
    await Promise.all([client.raw({ value: { canllaw: card } }), client.raw({ value: { canllaw: card } })]);
    const record = await recordOf(client);
    expect([record.replaced, record.drafts]).toEqual([[], []]);
    expect(record.answers['where.place']?.value).toBe('at home');
  });
});

describe('a card of another case', () => {
  it('of one’s own: this case is not touched, and what was entered is kept there', async () => {
    const client = await oneWindow();
    const old = client.command({ action: 'submit', answers: { 'where.place': 'at home' } });
    const first = client.view.case;
    await client.say('new case');
    const before = await recordOf(client);
    await client.raw({ value: { canllaw: old } });
    expect([client.view.case, client.view.outcome.kind]).toEqual([before.id, 'refused']);
    expect(client.view.outcome.errors.map(({ reason }) => reason)).toEqual(['otherCase']);
    expect((await recordOf(client)).answers).toEqual(before.answers);
    const kept = await recordOf(client, first);
    expect(JSON.stringify([kept.drafts, kept.answers])).toContain('at home');
  });

  it('of somebody else, or of nobody: refused alike and kept nowhere, so that nobody learns which cases there are', async () => {
    const other = await oneWindow();
    const theirs = await recordOf(other);
    const client = await oneWindow();
    const answered = [];
    const place = client.view.page;
    for (const id of [other.view.case, 'c0ffee00-0000-4000-8000-000000000000']) {
      const card = client.command({ action: 'submit', case: id, answers: { 'where.place': 'at home' } });
      const { outcome, notices, case: shown, page } = await client.raw({ value: { canllaw: card } });
      answered.push({ outcome, notices, shown });
      expect(page).toBe(place);
    }
    expect(answered[0]).toEqual(answered[1]);
    expect(answered[0]?.outcome.kind).toBe('refused');
    for (const action of ['openCase', 'submit'] as const) {
      const stranger = new Client(canllaw);
      await stranger.begin();
      await stranger.send({ action, case: other.view.case, answers: { 'where.place': 'at home' } });
      expect(stranger.view.outcome.kind).toBe('refused');
      expect(stranger.view.case).not.toBe(other.view.case);
    }
    const after = await recordOf(other);
    expect({ ...after, trail: theirs.trail }).toEqual(theirs);
    const tried = after.trail.entries.slice(theirs.trail.entries.length).map(({ action, basis }) => [action, basis]);
    expect(tried).toEqual(Array.from({ length: 3 }, () => ['refused', 'none']));
    expect(JSON.stringify(await recordOf(client))).not.toContain('at home');
  });

  it('is not read over HTTP by anybody else either', async () => {
    const client = await oneWindow();
    const read = async (query: string) => {
      const response = await fetch(`${canllaw.url}/api/cases/${query}`);
      return [response.status, await response.text()];
    };
    const unknown = await read(`nowhere?practitioner=${client.practitioner}`);
    expect(unknown[0]).toBe(404);
    expect(await read(`${client.view.case}?practitioner=somebody-else`)).toEqual(unknown);
    expect(await read(`${client.view.case}`)).toEqual(unknown);
  });
});
