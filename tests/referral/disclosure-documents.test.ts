import { beforeAll, describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { makeDocument } from '../../bot/referral/index.ts';
import type { ReferralContent } from '../../bot/referral/model.ts';
import { disclosure as journey } from '../../dialogs/journeys/disclosure/index.ts';
import { recipients, type Question, type Recipient, type SimpleSpec } from '../../dialogs/question/model.ts';
import { reached as reachedIn } from '../../dialogs/record/reached.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import type { SimpleValue, Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, optionalText, other, text, type Language } from '../../locales/index.ts';
import { en } from '../../locales/en/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { readWord, type WordText } from './word-text.ts';

const now = new Date('2026-11-21T14:05:00Z');
const questions = journey.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
const situations = ['caller', 'inFront', 'afterwards', 'thirdParty', 'childTells', 'unsure', 'aboutMe'];

/** A word that stands in one answer only; a date has a year that stands in one answer only. */
const canary = (question: Question, part = '') => `canary${questions.indexOf(question)}x${part}`;
const yearOf = (question: Question) => 1800 + questions.indexOf(question);

function simple(question: Question, answer: SimpleSpec, part = ''): SimpleValue {
  switch (answer.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return answer.options[0] ?? '';
    case 'choices':
      return answer.options;
    case 'date':
      return `${yearOf(question)}-03`;
    case 'number':
      return answer.max;
    default:
      return canary(question, part);
  }
}

function valueOf(question: Question): Value {
  const { answer } = question;
  switch (answer.kind) {
    case 'safeContact':
      return {
        safe: 'yes',
        how: canary(question, 'how'),
        number: canary(question, 'number'),
        avoid: canary(question, 'avoid'),
      };
    case 'checklist':
      return Object.fromEntries(answer.items.map(({ id }) => [id, { status: 'notYet', who: canary(question, id) }]));
    case 'decision':
      return { option: answer.options[0] ?? '', reason: canary(question) };
    case 'list':
      return ['a', 'b'].map((id) => ({
        id,
        answers: Object.fromEntries(
          answer.fields.map((field) => [field.id, simple(question, field.answer, id + field.id)]),
        ),
      }));
    default:
      return simple(question, answer);
  }
}

function fullRecord(situation: string, language: Language = 'en'): CaseRecord {
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, anAnswer(valueOf(question), { language })]),
  );
  answers['arrival.situation'] = anAnswer(situation, { language });
  return aRecord({ reference: 'K7-42QP', revision: 40, answers });
}

const wordsIn = (value: string) => value.match(/canary\w+|18\d\d/g) ?? [];
/** Of a list, only the fields that this recipient may be told. */
function toldOf({ answer }: Question, recipient: Recipient, value: unknown): unknown {
  if (answer.kind !== 'list' || !Array.isArray(value)) return value;
  const told = answer.fields.filter((field) => field.for?.includes(recipient) ?? true).map(({ id }) => id);
  return value.map((item: { answers: object }) =>
    Object.entries(item.answers).filter(([field]) => told.includes(field)),
  );
}
function dueWords(record: CaseRecord, recipient: Recipient): string[] {
  const reached = reachedIn(journey, record);
  const due = questions.filter((question) => question.for.includes(recipient) && reached.isReachable(question.id));
  return due
    .flatMap((question) => wordsIn(JSON.stringify(toldOf(question, recipient, record.answers[question.id]?.value))))
    .toSorted();
}

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
      const content = referralContent({ record, journey, recipient, language: 'en', now });
      expect(wordsIn(JSON.stringify(content)).toSorted()).toEqual(dueWords(record, recipient));
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
    for (const record of [fullRecord('caller', language), aRecord()]) {
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
