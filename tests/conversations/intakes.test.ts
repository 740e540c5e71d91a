import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuPages } from '../../dialogs/turn/menus.ts';
import type { Language } from '../../locales/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { toldTo } from '../../dialogs/question/documents.ts';
import { findQuestion } from '../../dialogs/question/index.ts';
import type { Recipient } from '../../dialogs/question/model.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached as reachedIn } from '../../dialogs/record/reached.ts';
import { occurrences, readWord } from '../referral/word-text.ts';
import type { Given } from '../support/answers.ts';
import { Canllaw } from '../support/canllaw.ts';
import { disclosureSources, metOnlyBy } from '../support/catalogue.ts';
import { Client } from '../support/client.ts';
import { Intake, sourcesMet, withoutIds, type Way } from '../support/intake.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

/** The most turns of the short path by card. */
const mostSubmits = 12;
const pagesMet = new Set<string>();

async function wholeIntake(way: Way, language: Language, given: Given = {}, more = true) {
  const client = new Client(canllaw);
  const intake = new Intake(client, way, given);
  await intake.begin(language);
  await intake.until('next');
  // Coming back from the emergency brief is no page of the path.
  const submits = client.seen.filter(({ stage }) => stage === 'first').length;
  if (more) await intake.afterwards();
  for (const { page } of client.seen) pagesMet.add(page);
  return { client, intake, submits, record: await canllaw.record(client.view.case, client.practitioner) };
}

const valuesOf = (record: CaseRecord): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record.answers).map(([id, { value }]) => [id, withoutIds(value)]));

/** Every answer given is there, and no other. Typed, a decision that needs no reason is not asked for one. */
function expectAnswers(record: CaseRecord, { answered }: Intake): void {
  expect(Object.keys(record.answers).toSorted()).toEqual(Object.keys(answered).toSorted());
  expect(answered).toMatchObject(valuesOf(record));
}

/** The document as its reader has it, fetched by the link of the turn that made it. */
async function documentFor(client: Client, recipient: Recipient | 'record', language: Language) {
  // The intake wrote down that one was sent already, so it is asked whether to make it again.
  const answers = { 'handOff.recipient': recipient, 'handOff.language': language, 'handOff.again': 'yes' };
  await client.send({ action: 'document', answers });
  const [document] = client.view.documents;
  expect(document?.recipient).toBe(recipient);
  const response = await fetch(document?.contentUrl ?? '', { method: 'POST' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, document?.contentType]);
  expect(response.headers.get('content-disposition')).toContain(document?.name);
  return readWord(new Uint8Array(await response.arrayBuffer()));
}

/** The free texts of a record, each of which no other holds, with the question they answer. */
const textsOf = (record: CaseRecord) =>
  Object.entries(record.answers).flatMap(([question, { value }]) =>
    leaves(value)
      .filter((leaf) => leaf.includes(question))
      .map((text) => ({ question, text })),
  );
const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

const languages = ['en', 'cy'] as const;
const ways = ['values', 'typed'] as const;
/** Typed in Welsh, and both ways in turn, is what tests/teams-channel goes through. */
const waysIn = (language: Language) => ways.filter((way) => way === 'values' || language === 'en');

describe.each(languages)('an intake by somebody who knows only the protocol, in %s', (language) => {
  const values: Partial<Record<Way, Record<string, unknown>>> = {};

  it.each(waysIn(language))(
    '%s: is completed, meets all of the guidance and holds every answer',
    { timeout: 180_000 },
    async (way) => {
      const { client, intake, submits, record } = await wholeIntake(way, language);
      expect(client.seen.every((view) => view.language === (view.page === 'welcome' ? 'en' : language))).toBe(true);
      expect(client.seen.some(({ outcome }) => outcome.kind === 'emergency')).toBe(true);
      expect([...sourcesMet(client.seen), ...Object.values(metOnlyBy)].toSorted()).toEqual(
        disclosureSources.toSorted(),
      );
      expectAnswers(record, intake);
      expect([client.view.page, client.view.missing, record.drafts]).toEqual(['next', [], []]);
      if (way === 'values') expect(submits).toBeLessThanOrEqual(mostSubmits);
      values[way] = valuesOf(record);

      const reached = reachedIn(disclosure, record);
      const texts = textsOf(record);
      expect(texts.length).toBeGreaterThan(60);
      for (const recipient of ['specialist', 'police'] as const) {
        const { everything } = await documentFor(client, recipient, language);
        const due = (id: string, text: string) => {
          const asked = findQuestion(disclosure, id)?.question;
          const told = asked && toldTo(asked, recipient, disclosure.extras, reached.view);
          if (!told || !reached.isReachable(id)) return false;
          const field = /\/\d+\/(\w+)/.exec(text)?.[1];
          return told.answer.kind !== 'list' || told.answer.fields.some((each) => each.id === field);
        };
        // Whoever is on the map stands in the words beside its picture as well, where that was put in.
        const mayBeAgain = (id: string) => /^(?:people|map)\./.test(id);
        const wrong = texts.filter(({ question, text }) => {
          const times = occurrences(everything, text);
          return due(question, text) ? times === 0 || (times > 1 && !mayBeAgain(question)) : times > 0;
        });
        expect(wrong).toEqual([]);
      }
      const { everything } = await documentFor(client, 'record', language);
      expect(texts.filter(({ text }) => !everything.includes(text))).toEqual([]);
    },
  );

  it('comes to the same record however it was answered', () => {
    const { values: sent = {}, ...others } = values;
    expect(Object.keys(sent).length).toBeGreaterThan(80);
    // By card a follow-up stands beside what may rule it out; typed it is asked only where nothing has.
    for (const answers of Object.values(others)) expect(sent).toMatchObject(answers);
  });
});

/** How it reaches somebody, and what they find: with the pages this must lead to, beside those of every case. */
const situations: readonly { name: string; given: Given; pages: readonly string[]; not: readonly string[] }[] = [
  {
    name: 'in front of you, not safe to talk',
    given: { 'arrival.situation': 'inFront', 'safe.talk': 'no', 'danger.now': 'no' },
    pages: ['arrival', 'stop', 'danger', 'decision'],
    not: ['stage1', 'concern', 'contact'],
  },
  {
    name: 'a caller, and nobody is sure that it is safe',
    given: { 'arrival.situation': 'caller', 'safe.talk': { notKnown: true }, 'danger.now': { notKnown: true } },
    pages: ['stop', 'danger', 'emergency', 'decision'],
    not: ['stage1', 'people'],
  },
  {
    name: 'in front of you, safe, no danger',
    given: {
      'arrival.situation': 'inFront',
      'danger.now': 'no',
      'health.now': ['none'],
      'pathway.decision': { option: 'referral', reason: 'The specialist service can help now.' },
    },
    pages: ['arrival', 'danger', 'stage1', 'concern', 'others', 'people', 'contact', 'decision'],
    not: ['stop', 'emergency', 'stepsImmediate'],
  },
  {
    name: 'after the fact',
    given: { 'arrival.situation': 'afterwards', 'danger.now': 'no' },
    pages: ['danger', 'stage1', 'decision'],
    not: ['stop', 'account'],
  },
  {
    name: 'from a third party',
    given: { 'arrival.situation': 'thirdParty', 'danger.now': 'yes' },
    pages: ['account', 'emergency', 'stage1'],
    not: ['stop', 'adviceChild'],
  },
  {
    name: 'a child tells',
    given: { 'arrival.situation': 'childTells', 'danger.now': 'no' },
    pages: ['adviceChild', 'stage1'],
    not: ['account', 'adviceUnsure'],
  },
  {
    name: 'the practitioner is unsure',
    given: { 'arrival.situation': 'unsure', 'danger.now': 'no' },
    pages: ['adviceUnsure', 'stage1'],
    not: ['adviceChild', 'adviceSelf'],
  },
  {
    name: 'about the practitioner',
    given: { 'arrival.situation': 'aboutMe', 'danger.now': 'no' },
    pages: ['arrival', 'adviceSelf'],
    not: disclosure.stages.flatMap(({ pages }) =>
      pages.map(({ id }) => id).filter((id) => !['arrival', 'adviceSelf'].includes(id)),
    ),
  },
];

describe('once it is no longer safe to talk', () => {
  it.each(languages)(
    'nothing more is asked, and all that was told is still in the referral, in %s',
    async (language) => {
      const { client, record } = await wholeIntake('values', language, {
        'arrival.situation': 'caller',
        'danger.now': 'no',
        'health.now': ['none'],
      });
      const texts = textsOf(record);
      const toldIn = async () => {
        const { everything } = await documentFor(client, 'specialist', language);
        return texts.filter(({ text }) => occurrences(everything, text) === 1).map(({ question }) => question);
      };
      const before = await toldIn();
      expect(before.length).toBeGreaterThan(40);
      await client.send({ action: 'change', question: 'safe.talk' });
      await client.submit({ 'safe.talk': 'no' });
      expect(client.view.page).toBe('stop');
      await client.submit({ 'stop.coverStory': 'A wrong number.' });
      expect(client.view.page).toBe('next');
      expect(await toldIn()).toEqual(before);
      const { answers } = await canllaw.record(client.view.case, client.practitioner);
      expect(answers).toMatchObject({ ...record.answers, 'safe.talk': { value: 'no' } });
    },
  );
});

describe('the intake adapts to how the disclosure came', () => {
  const inLanguages = situations.flatMap((situation, index) => {
    const alone = String(situation.given['arrival.situation']) in metOnlyBy;
    return (alone ? languages : [languages[index % 2] ?? 'en']).map((language) => ({ ...situation, language }));
  });
  it.each(inLanguages)('$name, in $language', async ({ given, language, pages, not }) => {
    // What follows afterwards is gone through where it differs: the others have it from the intakes above.
    const differs = ['thirdParty', 'unsure', 'childTells', 'aboutMe'].includes(String(given['arrival.situation']));
    const more = differs || given['pathway.decision'] !== undefined;
    const { client, intake, record, submits } = await wholeIntake('values', language, given, more);
    const met = client.seen.map(({ page }) => page);
    expect(met).toEqual(expect.arrayContaining([...pages]));
    expect(met.filter((page) => not.includes(page))).toEqual([]);
    expect(submits).toBeLessThanOrEqual(mostSubmits);
    expectAnswers(record, intake);
    expect(sourcesMet(client.seen).filter((id) => !disclosureSources.includes(id))).toEqual([]);
    const alone = metOnlyBy[String(given['arrival.situation'])];
    if (alone) expect(sourcesMet(client.seen)).toContain(alone);
  });

  it('reaches every page of the journey, and every page there is beside it, by one of these intakes', async () => {
    const client = new Client(canllaw);
    await client.begin('en');
    for (const command of ['pause', 'my cases']) pagesMet.add((await client.say(command)).page);
    for (const page of ['team', 'closed', 'guidance', 'situations'])
      pagesMet.add((await client.send({ action: 'goTo', page })).page);
    const all = [...disclosure.stages.flatMap(({ pages }) => pages.map(({ id }) => id)), ...menuPages];
    expect([...pagesMet].toSorted()).toEqual(all.toSorted());
  });
});
