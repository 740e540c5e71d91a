import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import type { ReferralContent } from '../../bot/referral/model.ts';
import { renderDocument } from '../../bot/referral/render.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import type { Recipient } from '../../dialogs/question/model.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, type Language } from '../../locales/index.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';
import { smallJourney as journey } from './small-journey.ts';
import { occurrences, readWord } from './word-text.ts';

const now = new Date('2026-11-21T14:05:00Z');
/** A word for each answer that stands nowhere else. */
const full: Record<string, Value> = {
  safe: 'yes',
  whyUnsafe: 'canary-unreachable',
  where: 'canary-where',
  words: 'canary-words',
  mine: 'canary-mine',
  language: 'canary-language',
  'people.main': 'canary-main',
  'people.others': [
    { id: 'a', answers: { name: 'canary-first', connection: 'canary-brother' } },
    { id: 'b', answers: { name: 'canary-second' } },
  ],
  born: '1990-03',
  children: 7,
  contact: { safe: 'yes', how: 'canary-how', number: 'canary-number', avoid: 'canary-avoid' },
  harms: ['tagu', 'bygwth'],
  todo: { ring: { status: 'done', who: 'canary-who' }, write: { status: 'couldNot', why: 'canary-why' } },
  pathway: { option: 'refer', reason: 'canary-reason' },
  home: 'canary-home',
};
const due: Partial<Record<Recipient, string[]>> = {
  police: ['where', 'words', 'language', 'main', 'first', 'brother', 'second', 'who', 'why', 'reason'],
  specialist: [
    'words',
    'language',
    'main',
    'first',
    'brother',
    'second',
    'how',
    'number',
    'avoid',
    'who',
    'why',
    'reason',
    'home',
  ],
  health: [],
};

const recordOf = (answers: Record<string, Value>, more: Partial<CaseRecord> = {}, language: Language = 'en') =>
  aRecord({
    answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value, { language })])),
    ...more,
  });
const contentFor = (record: CaseRecord, recipient: Recipient, language: Language = 'en'): ReferralContent =>
  referralContent({ record, journey, recipient, language, now });
const bodyFor = (...args: Parameters<typeof contentFor>) =>
  readWord(renderDocument(args[1], args[2] ?? 'en', contentFor(...args))).body;

describe('a referral', () => {
  const cases = languages.flatMap((language) =>
    (['police', 'specialist', 'health'] as const).map((to) => [to, language] as const),
  );
  it.each(cases)('tells %s every answer it is due once and no other, in %s', (recipient, language) => {
    const body = bodyFor(recordOf(full), recipient, language);
    const told = [...body.matchAll(/canary-\w+/g)].map(([word]) => word.replace('canary-', '')).toSorted();
    expect(told).toEqual([...(due[recipient] ?? [])].toSorted());
  });

  it('says options, dates, numbers and statuses in the words of its language', () => {
    const welsh = bodyFor(recordOf(full), 'specialist', 'cy');
    for (const words of [
      'Mawrth 1990',
      'Ydy',
      'tagu; bygwth',
      'Wedi’i wneud\nPwy: canary-who',
      'Doedd dim modd\nPam: canary-why',
    ])
      expect(occurrences(welsh, words)).toBe(1);
    expect(bodyFor(recordOf(full), 'specialist', 'en')).toContain('March 1990');
  });

  it('is marked as domestic abuse, and as several perpetrators where somebody is named beside the main one', () => {
    const several = 'At risk from multiple perpetrators';
    expect(contentFor(recordOf(full), 'health').marks).toEqual(['Domestic abuse', several]);
    expect(contentFor(recordOf({ 'people.others': [] }), 'health').marks).toEqual(['Domestic abuse']);
    expect(contentFor(recordOf({ 'people.others': notKnown }), 'health', 'cy').marks).toEqual(['Cam-drin domestig']);
  });

  it('brings an answer back when it is reachable again', () => {
    expect(bodyFor(recordOf({ ...full, safe: 'no' }), 'police')).toContain('canary-unreachable');
  });

  it('keeps how to reach them apart, over the plan that carries it', () => {
    const content = contentFor(recordOf(full), 'specialist');
    expect(content.contact.map(({ value }) => value)).toEqual(['Yes', 'canary-how', 'canary-number', 'canary-avoid']);
    expect(JSON.stringify([content.plan, content.sections])).not.toContain('canary-number');
  });

  it.each([
    [full, 'specialist', 'Do not contact in any other way.'],
    [full, 'police', 'Safe contact details are left out of this document.'],
    [{}, 'specialist', 'No safe contact is recorded yet.'],
    [{ contact: { safe: 'no' } }, 'specialist', 'They cannot be contacted safely.'],
    [{ contact: notKnown }, 'specialist', 'Nobody knows yet how to contact them safely.'],
  ] as const)('says over the safe contact what must not be done (%#)', (answers, recipient, notice) => {
    expect(contentFor(recordOf(answers), recipient).contactNotice).toContain(notice);
  });

  it('holds the plan with what was carried into it, in the order of the journey', () => {
    const plan = contentFor(recordOf(full), 'specialist').plan[0];
    expect(plan?.blocks.flatMap((block) => block.rows.map(({ value }) => value))).toEqual([
      'canary-words',
      'canary-main',
      expect.stringContaining('canary-brother'),
      'canary-second',
      'canary-home',
    ]);
  });

  it('names what is missing and why, and is made all the same', () => {
    const record = recordOf({ safe: notKnown }, { passed: { words: 3 } });
    const content = contentFor(record, 'police');
    expect(content.missing).toContainEqual({ label: 'words', value: 'Asked, and left open', note: '' });
    expect(content.missing).toContainEqual({ label: 'where', value: 'Not asked yet', note: '' });
    expect(content.missing.map(({ label }) => label)).not.toContain('safe');
    expect(content.missing.map(({ label }) => label)).not.toContain('home');
    expect(content.missing.map(({ label }) => label)).not.toContain('whyUnsafe');
    expect(bodyFor(record, 'police', 'cy')).toContain('Ddim yn siŵr');
  });

  it('says that the plan was not started rather than showing none', () => {
    expect(bodyFor(recordOf({}), 'specialist')).toContain('The safety plan has not been started.');
    expect(bodyFor(recordOf(full), 'specialist')).not.toContain('The safety plan has not been started.');
  });

  it('shows the concerns that an answer the recipient may be told raises, and no corrected or outdated one', () => {
    const raised = (rule: string, ...answers: string[]) => ({
      rule,
      answers,
      raised: { by: 'p', at: builtAt, revision: 1 },
    });
    const concerns = [
      raised('police-only', 'where'),
      raised('mixed', 'words', 'people.main'),
      raised('gone', 'whyUnsafe'),
    ];
    const corrected = { by: 'p', at: builtAt, revision: 2 };
    const texts = { police: 'They cannot be contacted safely. Do not contact them.', both: 'Nobody knows yet' };
    const record = recordOf(full, { concerns });
    expect(contentFor(record, 'police').concerns).toEqual([texts.police, expect.stringContaining(texts.both)]);
    expect(contentFor(record, 'specialist').concerns).toEqual([expect.stringContaining(texts.both)]);
    expect(
      contentFor(recordOf(full, { concerns: concerns.map((each) => ({ ...each, corrected })) }), 'police').concerns,
    ).toEqual([]);
  });

  it('notes where words were entered in the other language, and leaves them as they are', () => {
    const body = bodyFor(recordOf({ words: 'Mae arni ofn', safe: 'yes' }, {}, 'cy'), 'police');
    expect(body).toContain('words (entered in Welsh)\nMae arni ofn');
    expect(body).toContain('safe\nYes');
  });

  it('carries reference, revision and date in the footer, and nobody who made it', () => {
    const record = recordOf(full, { reference: 'K7-42QP', revision: 12, owner: 'practitioner-7' });
    const cy = readWord(renderDocument('police', 'cy', contentFor(record, 'police', 'cy'))).everything;
    expect(cy).toContain('K7-42QP, fersiwn 12, 21 Tachwedd 2026');
    expect(cy).not.toContain('practitioner');
  });

  it('takes the day from the clocks of England and Wales', () => {
    const late = {
      record: recordOf({}),
      journey,
      recipient: 'police',
      language: 'en',
      now: new Date('2026-06-30T23:30:00Z'),
    } as const;
    expect(referralContent(late).date).toBe('1 July 2026');
  });
});
