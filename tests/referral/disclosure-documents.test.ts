import { beforeAll, describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { makeDocument } from '../../bot/referral/index.ts';
import type { ReferralContent } from '../../bot/referral/model.ts';
import { disclosure as journey } from '../../dialogs/journeys/disclosure/index.ts';
import { disclosureRecipients as recipients } from '../../dialogs/journeys/disclosure/recipients.ts';
import type { Recipient } from '../../dialogs/question/model.ts';
import { reached as reachedIn } from '../../dialogs/record/reached.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, optionalText, other, text, type Language } from '../../locales/index.ts';
import { en } from '../../locales/en/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { dueWords, fullRecord, questions, wordsIn } from './canary-record.ts';
import { readWord, type WordText } from './word-text.ts';

const now = new Date('2026-11-21T14:05:00Z');
const situations = ['caller', 'inFront', 'afterwards', 'thirdParty', 'childTells', 'unsure', 'aboutMe'];

const open = (record: CaseRecord, recipient: Recipient | 'record', language: Language): WordText =>
  readWord(makeDocument({ record, journey, recipient, language, now, practitioner: 'practitioner' }).bytes);

/** Every text of a language that is not the same in the other, by its words. */
function textsOnlyIn(language: Language): string[] {
  const paths = (texts: object, path: string): string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : paths(value as object, `${path}${key}.`),
    );
  return paths(en, '').flatMap((key) => {
    const said = optionalText(language, key);
    return said && said !== optionalText(other(language), key) && !said.includes('{{') ? [said] : [];
  });
}

describe('a referral of the disclosure journey', () => {
  it.each(recipients.flatMap((to) => languages.map((language) => [to, language] as const)))(
    'holds every answer %s is due once and no other, in %s',
    (recipient, language) => {
      const record = fullRecord('caller');
      expect(wordsIn(open(record, recipient, language).body).toSorted()).toEqual(dueWords(record, recipient));
    },
  );

  it.each(situations)('leaves out what is not asked when the situation is %s', (situation) => {
    const record = fullRecord(situation);
    for (const recipient of recipients) {
      const { fields, ...content } = referralContent({ record, journey, recipient, language: 'en', now });
      expect(wordsIn(JSON.stringify(content)).toSorted()).toEqual(dueWords(record, recipient));
      expect(new Set(wordsIn(JSON.stringify(fields)))).toEqual(new Set(dueWords(record, recipient)));
    }
  });

  it.each(['putIn', 'leaveOut'])('holds what was decided on, and nothing else, where it was said: %s', (option) => {
    for (const recipient of recipients) {
      const record = fullRecord('caller', { option });
      const { map, fields, ...content } = referralContent({ record, journey, recipient, language: 'cy', now });
      expect(wordsIn(JSON.stringify(content)).toSorted()).toEqual(dueWords(record, recipient, option === 'putIn'));
      // A form of an agency's own has an answer as a whole too, and its parts.
      const due = new Set(dueWords(record, recipient, option === 'putIn'));
      expect(new Set(wordsIn(JSON.stringify(fields)))).toEqual(due);
      for (const word of wordsIn(JSON.stringify(map))) expect(due).toContain(word);
    }
  });

  it('has one line for every closed answer too', () => {
    const record = fullRecord('inFront');
    const content: ReferralContent = referralContent({ record, journey, recipient: 'specialist', language: 'cy', now });
    const sections = [
      content.communication,
      content.decisions,
      ...content.plan.map((plan) => plan.blocks),
      ...content.sections.map((s) => s.blocks),
    ];
    const labels = [...content.contact, ...sections.flat().flatMap((block) => block.rows)].map(({ label }) => label);
    const reached = reachedIn(journey, record);
    const closed = questions.filter(
      ({ id, for: to, answer }) =>
        to.includes('specialist') &&
        reached.isReachable(id) &&
        ['yesNo', 'choice', 'choices', 'number'].includes(answer.kind),
    );
    for (const question of closed) expect(labels.filter((label) => label === sayLabel(question, 'cy'))).toHaveLength(1);
    expect(closed.length).toBeGreaterThan(10);
  });

  it('is made from nothing at all, and names what is missing', () => {
    for (const recipient of recipients)
      for (const language of languages) {
        const { body } = open(aRecord(), recipient, language);
        expect(body).toContain(text(language, 'document.template.missing'));
        expect(body).toContain(text(language, 'document.marks.domesticAbuse'));
        expect(body).not.toContain(text(language, 'document.marks.severalPerpetrators'));
      }
  });

  it('is marked for several perpetrators when the practitioner confirmed it, though nobody is named', () => {
    const record = aRecord({ answers: { 'scope.confirm': anAnswer({ option: 'fits' }) } });
    expect(open(record, 'police', 'cy').body).toContain('Yn wynebu risg gan nifer o gyflawnwyr');
  });
});

describe.each(languages)('a document in %s', (language) => {
  let foreign: string[] = [];
  beforeAll(() => {
    foreign = textsOnlyIn(other(language));
    expect(foreign.length).toBeGreaterThan(300);
  });

  it.each([...recipients, 'record'] as const)('for %s holds no word of the other language', (recipient) => {
    for (const record of [fullRecord('caller', { language }), aRecord()]) {
      const lines = open(record, recipient, language).everything.split(/[\n\t]/);
      const exact = new Set(lines.map((line) => line.trim()));
      const everything = lines.join('\n');
      const found = foreign.filter((said) => (said.length > 15 ? everything.includes(said) : exact.has(said)));
      // A short word may be one of this language as well.
      expect(found.filter((said) => !textsHere(language).has(said))).toEqual([]);
    }
  });
});

const here = new Map<Language, Set<string>>();
function textsHere(language: Language): Set<string> {
  const known = here.get(language) ?? new Set(textsOnlyIn(language));
  here.set(language, known);
  return known;
}

describe('the full record of the disclosure journey', () => {
  it.each(languages)('holds every answer once, in %s, those that no longer apply as well', (language) => {
    const record = fullRecord('thirdParty');
    const all = questions.flatMap((question) => wordsIn(JSON.stringify(record.answers[question.id]?.value)));
    expect(wordsIn(open(record, 'record', language).body).toSorted()).toEqual(all.toSorted());
  });
});
