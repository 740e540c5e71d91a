import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { Client } from '../support/client.ts';
import { Intake, sourcesMet, type Way } from '../support/intake.ts';
import { startApp, type RunningApp } from '../turn/app.ts';
import { required } from './perpetrator-guidance.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

/** Wales, where every rule and scheme is; somebody trained, with an adult in the room who has spoken of suicide. */
const given = {
  'perp.contact': 'withThem',
  'danger.now': 'no',
  'concern.suicideThreats': 'yes',
  'case.area': 'wales',
  'age.adult': 'yes',
  'right.trained': 'yes',
};

/** A case of the journey, as somebody begins one: from the first page, by saying what has brought them here. */
async function begun(language: Language): Promise<Client> {
  const client = new Client(app);
  await client.begin(language);
  await client.send({ action: 'situations' });
  await client.submit({ 'situations.choose': perpetrator.id });
  expect(client.view.journey).toBe(perpetrator.id);
  expect(client.view.page).toBe('start');
  return client;
}

const ways: readonly Way[] = ['values', 'typed'];
/** In both languages and in both ways, turn about. */
const walks = languages.map((language, index) => [language, ways[index % 2]!] as const);

describe.each(walks)('work with somebody who abuses, walked in %s by %s', (language, way) => {
  it('brings every item of its guidance, and keeps every answer', { timeout: 240_000 }, async () => {
    const client = await begun(language);
    const intake = new Intake(client, way, given);
    await intake.until('next');
    await intake.afterwards();
    const met = new Set(sourcesMet(client.seen));
    expect(required.filter((source) => !met.has(source))).toEqual([]);
    const record = await app.record(client.view.case, client.practitioner);
    expect(record.journey).toBe(perpetrator.id);
    expect(Object.keys(record.answers).toSorted()).toEqual(Object.keys(intake.answered).toSorted());
  });
});

describe.each(languages)('danger, said in the journey in %s', (language) => {
  it('opens the emergency at once', { timeout: 60_000 }, async () => {
    const client = await begun(language);
    await client.submit({ 'perp.contact': 'earlier' });
    await client.submit({ 'danger.now': 'yes', 'where.place': '3 Canary Street' });
    const shown = JSON.stringify(client.view);
    expect(shown).toContain(text(language, 'emergency.lines.ring'));
    expect(shown).toContain('3 Canary Street');
  });
});
