import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentRecipients } from '../../dialogs/turn/hand-off-menu.ts';
import { child } from '../../dialogs/journeys/child/index.ts';
import { colleague } from '../../dialogs/journeys/colleague/index.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { languages, type Language } from '../../locales/index.ts';
import { childAndColleagueSources as due } from '../support/catalogue.ts';
import { Client } from '../support/client.ts';
import { Intake, sourcesMet, type Way } from '../support/intake.ts';
import { startApp, type RunningApp } from '../turn/app.ts';

/** Both journeys as their users have them: begun from the first page, walked to the end by the protocol alone. */
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

const first: Readonly<Record<string, string>> = { child: 'childArrival', colleague: 'colleagueArrival' };
const calm = { 'danger.now': 'no', 'health.now': ['none'] };
const cases: readonly (readonly [Journey, string, Readonly<Record<string, unknown>>])[] = [
  [
    child,
    'a child tells',
    { 'arrival.situation': 'childTells', 'child.about': ['harmed', 'unborn'], 'case.area': 'wales' },
  ],
  [child, 'somebody else tells', { 'arrival.situation': 'thirdParty', 'case.area': 'stoke-staffordshire' }],
  [colleague, 'affected', { 'arrival.situation': 'inFront', 'colleague.role': 'affected', 'case.area': 'wales' }],
  [colleague, 'not clear', { 'arrival.situation': 'unsure', 'colleague.role': 'notClear', 'case.area': 'nottingham' }],
];

async function begun(journey: Journey, language: Language): Promise<Client> {
  const client = new Client(app);
  await client.begin(language);
  await client.send({ action: 'situations' });
  await client.submit({ 'situations.choose': journey.id });
  expect([client.view.journey, client.view.page]).toEqual([journey.id, first[journey.id]]);
  return client;
}

const ways: readonly Way[] = ['values', 'typed'];
/** Each in both languages and in both ways, turn about. */
const walks = cases.flatMap(([journey, name, given], at) =>
  languages.map((language, index) => [journey.id, name, language, ways[(at + index) % 2]!, journey, given] as const),
);

describe.each(walks)('%s, %s, in %s by %s', (id, name, language, way, journey, given) => {
  it('is walked to its end, and every answer is kept', { timeout: 240_000 }, async () => {
    const client = await begun(journey, language);
    const intake = new Intake(client, way, { ...calm, ...given });
    await intake.until('next');
    await intake.afterwards();
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.journey).toBe(id);
    expect(Object.keys(record.answers).toSorted()).toEqual(Object.keys(intake.answered).toSorted());
    expect(record.drafts).toEqual([]);
    // Somebody affected does not meet what is for an abusive colleague.
    const met = sourcesMet(client.seen);
    if (name !== 'affected') for (const source of due[id]!) expect(met, source).toContain(source);
    // The first page of all is that of a disclosure: from there on nothing is read out to a child.
    const ofChild = client.seen.filter((view) => view.journey === 'child').flatMap(({ questions }) => questions);
    if (id === 'child') expect(ofChild.filter(({ say }) => say)).toEqual([]);
  });
});

describe('what is offered at the end', () => {
  it('is the written referral about a child, and of a colleague nothing but the own record', () => {
    expect(documentRecipients(child)).toEqual(['childConcern', 'record']);
    expect(documentRecipients(colleague)).toEqual(['record']);
  });
});

describe('a child in danger', () => {
  it.each(languages)('opens the emergency at once, with the place first, in %s', async (language) => {
    const client = await begun(child, language);
    await client.submit({ 'arrival.situation': 'childTells', 'case.area': 'wales' });
    expect(client.view.page).toBe('danger');
    await client.submit({ 'danger.now': 'yes', 'where.place': 'Canary school, room 4' });
    expect(client.view.outcome.kind).toBe('emergency');
    expect(JSON.stringify(client.view.facts)).toContain('Canary school, room 4');
  });
});

describe('the deadline in writing', () => {
  it('stands on the page of the call, in Stoke-on-Trent and nowhere without the rule', async () => {
    const shown = async (area: string) => {
      const client = await begun(child, 'en');
      await client.submit({ 'arrival.situation': 'unsure', 'case.area': area });
      while (client.view.page !== 'childCall') await client.submit({ 'danger.now': 'no' });
      return JSON.stringify([client.view.facts, client.view.advice]);
    };
    expect(await shown('stoke-staffordshire')).toContain('within 48 hours');
    expect(await shown('stoke-staffordshire')).not.toContain('how soon the written referral must follow');
    expect(await shown('wales')).not.toContain('48 hours');
    expect(await shown('wales')).toContain('how soon the written referral must follow');
  });
});
