import { describe, expect, it } from 'vitest';
import { recordContent } from '../../bot/referral/record-content.ts';
import { renderDocument } from '../../bot/referral/render.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { RecordContent } from '../../bot/referral/model.ts';
import { text, type Language } from '../../locales/index.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';
import { smallJourney as journey } from './small-journey.ts';
import { occurrences, readWord } from './word-text.ts';

const now = new Date('2026-11-21T14:05:00Z');
const stamp = { by: 'practitioner-7', at: builtAt };
const contentOf = (record: CaseRecord, language: Language = 'en') =>
  recordContent({ record, journey, language, now, practitioner: 'practitioner-7' });
const bodyOf = (record: CaseRecord, language: Language = 'en') =>
  readWord(renderDocument('record', language, contentOf(record, language))).body;

const full = aRecord({
  reference: 'K7-42QP',
  revision: 9,
  answers: {
    safe: anAnswer('yes'),
    whyUnsafe: anAnswer('canary-unreachable'),
    mine: anAnswer('canary-mine'),
    words: anAnswer('canary-words', { revision: 4, by: 'practitioner-7' }),
    contact: anAnswer({ safe: 'yes', number: 'canary-number' }),
    home: anAnswer('canary-home'),
    pathway: anAnswer({ option: 'wait', reason: 'canary-second-reason' }),
    'older.question': anAnswer('canary-older', { text: { key: 'document.marks.domesticAbuse', hash: 'x' } }),
  },
  replaced: [{ ...anAnswer('canary-replaced'), question: 'words' }],
  notes: [{ id: 'n', text: 'canary-note', question: 'words', ...stamp, revision: 3 }],
  drafts: [{ id: 'd', question: 'mine', value: 'canary-draft', why: 'conflict', ...stamp }],
  decisions: [
    { question: 'pathway', option: 'refer', reason: 'canary-first-reason', ...stamp, revision: 5 },
    { question: 'pathway', option: 'wait', reason: 'canary-second-reason', ...stamp, revision: 6 },
  ],
  concerns: [
    { rule: 'mixed', answers: ['words'], raised: { ...stamp, revision: 4 } },
    {
      rule: 'police-only',
      answers: ['safe'],
      raised: { ...stamp, revision: 2 },
      corrected: { by: 'practitioner-8', at: builtAt, revision: 7 },
    },
  ],
  emergencies: [stamp],
  documents: [{ recipient: 'police', language: 'cy', ...stamp, revision: 8 }],
});

describe('the full record', () => {
  it.each(['en', 'cy'] as const)('holds everything that was ever entered, each once, in %s', (language) => {
    const body = bodyOf(full, language);
    const told = [...body.matchAll(/canary-[\w-]+/g)].map(([word]) => word).toSorted();
    const kinds = [
      'draft',
      'first-reason',
      'home',
      'mine',
      'note',
      'number',
      'older',
      'replaced',
      'second-reason',
      'unreachable',
      'words',
    ];
    expect(told).toEqual(kinds.map((kind) => `canary-${kind}`));
  });

  it('says who entered an answer, when and in which revision', () => {
    expect(bodyOf(full)).toContain('words\ncanary-words\npractitioner-7, 2 November 2026, 09:30, revision 4');
    expect(bodyOf(full, 'cy')).toContain('practitioner-7, 2 Tachwedd 2026, 09:30, fersiwn 4');
  });

  it('keeps the decisions in the order they were made', () => {
    const log = contentOf(full).decisionLog.map(({ value }) => value);
    expect(log).toEqual([
      expect.stringContaining('canary-first-reason'),
      expect.stringContaining('canary-second-reason'),
    ]);
  });

  it('says in the log that a decision was taken back, and not again among the answers', () => {
    const back = { question: 'pathway', option: 'notKnown', ...stamp, revision: 8 };
    const record = {
      ...full,
      answers: { ...full.answers, pathway: anAnswer({ notKnown: true }, { revision: 8 }) },
      decisions: [...full.decisions, back],
    };
    const { decisionLog, sections } = contentOf(record);
    expect(decisionLog.at(-1)?.value).toBe(text('en', 'answering.notKnown'));
    const labels = (of: RecordContent) =>
      of.sections.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ label }) => label)));
    expect(labels({ ...contentOf(full), sections })).toEqual(labels(contentOf(full)));
  });

  it('shows a concern that was raised and then corrected, by whom and when', () => {
    const [current, corrected] = contentOf(full).concernLog;
    expect(current?.value).toContain('Raised now');
    expect(corrected?.value).toContain('Raised, then corrected');
    expect(corrected?.note).toContain('corrected: practitioner-8, 2 November 2026, 09:30, revision 7');
  });

  it('sets apart what no longer applies, with questions of an older release by what was asked', () => {
    const apart = contentOf(full).unreachable.flatMap((block) => block.rows);
    expect(apart.map(({ label, value }) => [label, value])).toEqual([
      ['whyUnsafe', 'canary-unreachable'],
      ['Domestic abuse', 'canary-older'],
    ]);
  });

  it('names who made it and every document made before', () => {
    const body = bodyOf(full);
    expect(body).toContain('Document made by\tpractitioner-7');
    expect(body).toContain('Police, in Welsh');
  });

  it('leaves out the parts that are empty', () => {
    const body = bodyOf(aRecord());
    for (const part of [
      'Notes',
      'Decision log',
      'Documents made',
      'Answers that were replaced',
      'Safety plan: several perpetrators',
    ])
      expect(occurrences(body, part)).toBe(0);
    expect(body).toContain('What is missing');
  });
});
