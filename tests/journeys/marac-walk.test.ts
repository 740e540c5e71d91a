import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maracChair, maracRepresentative } from '../../dialogs/journeys/marac/index.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { occurrences, readWord } from '../referral/word-text.ts';
import { maracSources as due } from '../support/catalogue.ts';
import { Client } from '../support/client.ts';
import { Intake, sourcesMet, type Way } from '../support/intake.ts';
import { startApp, type RunningApp } from '../turn/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

/** Nobody is in danger now; the area is of Wales, where every scheme is; nothing was sent yet. */
const given = { 'danger.now': 'no', 'case.area': 'wales', 'children.any': 'yes', 'marac.several': 'yes' };

/** A case of this journey, as somebody begins one: from the first page, by saying what has brought them here. */
async function begun(journey: Journey, language: Language): Promise<Client> {
  const client = new Client(app);
  await client.begin(language);
  await client.send({ action: 'situations' });
  await client.submit({ 'situations.choose': journey.id });
  expect(client.view.journey).toBe(journey.id);
  expect(client.view.page).toBe('maracNow');
  return client;
}

/** As far as a page, without an answer to anything but the first question. */
async function onPage(journey: Journey, language: Language, page: string): Promise<Client> {
  const client = await begun(journey, language);
  await client.submit({ 'danger.now': 'no' });
  while (client.view.page !== page) await client.submit({});
  return client;
}

const ways: readonly Way[] = ['values', 'typed'];
/** Each in both languages and in both ways, turn about. */
const walks = [maracRepresentative, maracChair].flatMap((journey, at) =>
  languages.map((language, index) => [journey.id, language, ways[(at + index) % 2]!, journey] as const),
);

describe.each(walks)('%s, walked in %s by %s', (id, language, way, journey) => {
  it('brings every item of its guidance, and keeps every answer', { timeout: 240_000 }, async () => {
    const client = await begun(journey, language);
    const intake = new Intake(client, way, given);
    await intake.until('next');
    await intake.afterwards();
    const met = sourcesMet(client.seen);
    for (const source of due[id] ?? []) expect(met, source).toContain(source);
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.journey).toBe(id);
    expect(Object.keys(record.answers).toSorted()).toEqual(Object.keys(intake.answered).toSorted());
  });
});

describe('the representative’s sheet, typed', () => {
  it.each([
    ['en', 'not relevant', 'not known', 'known'],
    ['cy', 'ddim yn berthnasol', 'ddim yn gwybod', 'yn hysbys'],
  ] as const)('takes each status in words in %s', async (language, notRelevant, notKnown, known) => {
    const client = await onPage(maracRepresentative, language, 'sheetPeople');
    expect(client.view.askingPart).toBe('details');
    for (const reply of [notRelevant, notKnown, known, 'Two before', 'Court list', 'May 2026']) await client.say(reply);
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.answers['sheet.people']?.value).toEqual({
      details: { status: 'notRelevant' },
      serial: { status: 'notKnown' },
      relationships: { status: 'known', what: 'Two before', source: 'Court list', date: 'May 2026' },
    });
    expect(client.view.askingPart).toBe('childrenSeen');
  });

  it('takes the same from the inputs of a card', async () => {
    const client = await onPage(maracRepresentative, 'en', 'sheetHealth');
    await client.card({
      'sheet.health::fire::status': 'known',
      'sheet.health::fire::what': 'A shed, last year',
      'sheet.health::fire::source': 'Fire service',
      'sheet.health::animals::status': 'notKnown',
      'sheet.health::panels::status': 'notRelevant',
      'sheet.health::strain::status': '',
    });
    expect(client.view.outcome.errors).toEqual([]);
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.answers['sheet.health']?.value).toEqual({
      fire: { status: 'known', what: 'A shed, last year', source: 'Fire service' },
      animals: { status: 'notKnown' },
      panels: { status: 'notRelevant' },
    });
  });
});

describe('the chair’s plan', () => {
  it('names what an action lacks on its page and before it goes out, and holds nothing up', async () => {
    const client = await onPage(maracChair, 'en', 'maracProsecute');
    await client.submit({ 'actions.prosecute': [{ answers: { action: 'arrest', owner: 'DS Vale' } }] });
    expect(client.view.page).toBe('maracDisrupt');
    while (client.view.page !== 'maracPlanCheck') await client.submit({});
    const lacking = 'Not said yet: by when; whether it is safe for the victim and the children';
    const named = { label: 'Prosecute: Arrest and charge', value: lacking };
    expect(client.view.facts.flatMap(({ rows }) => rows)).toContainEqual(named);
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'maracPlan' } });
    expect(client.view.facts.flatMap(({ rows }) => rows)).toContainEqual(named);
    expect(client.view.notices.join(' ')).toContain('never goes to the person who abuses');
    await client.submit({ 'handOff.recipient': 'maracPlan', 'handOff.language': 'en' });
    expect(client.view.outcome).toMatchObject({ kind: 'document', errors: [] });
  });

  it('opens the emergency at once where somebody is in danger, before any paper', async () => {
    const client = await begun(maracChair, 'en');
    await client.submit({ 'danger.now': 'yes' });
    expect(client.view.outcome.kind).toBe('emergency');
  });
});

describe.each(languages)('the papers as Word files in %s', (language) => {
  it.each([maracRepresentative, maracChair])('are made at any time, and named by what they are', async (journey) => {
    const client = await onPage(journey, language, 'maracMeeting');
    const [document] = journey.documents ?? [];
    const answers = { 'handOff.recipient': document?.recipient, 'handOff.language': language };
    await client.send({ action: 'document', answers });
    expect(client.view.outcome).toMatchObject({ kind: 'document', errors: [] });
    const { pathname, search } = new URL(client.view.documents[0]?.contentUrl ?? '');
    const response = await fetch(`${app.url}${pathname}${search}`, { method: 'POST' });
    expect(response.status).toBe(200);
    const { body } = readWord(new Uint8Array(await response.arrayBuffer()));
    expect(occurrences(body, text(language, document!.title))).toBeGreaterThan(0);
    expect(occurrences(body, text(language, document!.asks))).toBe(1);
  });
});
