import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { recordContent } from '../../bot/referral/record-content.ts';
import { perpetrator as journey } from '../../dialogs/journeys/perpetrator/index.ts';
import { purposes } from '../../dialogs/areas/index.ts';
import { deriveConcerns } from '../../dialogs/question/concerns.ts';
import { recipients, type Question, type Recipient, type SimpleSpec } from '../../dialogs/question/model.ts';
import type { SimpleValue, Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const now = new Date('2026-11-21T14:05:00Z');
const questions = journey.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
const specs = journey.documents ?? [];

/** A word that stands in one answer only. */
const canary = ({ id }: Question) => `canary${id.replace('.', 'X')}`;

function simple(question: Question, answer: SimpleSpec): SimpleValue {
  if (answer.kind === 'yesNo') return 'yes';
  if (answer.kind === 'choice') return answer.options[0] ?? '';
  if (answer.kind === 'choices') return answer.options;
  return answer.kind === 'date' ? '2020-03' : canary(question);
}
function valueOf(question: Question): Value {
  const { answer } = question;
  if (answer.kind === 'checklist')
    return Object.fromEntries(
      answer.items.map(({ id }) => [
        id,
        answer.statuses === 'signs' ? { status: 'seen' } : { status: 'notYet', who: canary(question) },
      ]),
    );
  if (answer.kind === 'decision') return { option: answer.options[0] ?? '', reason: canary(question) };
  if (answer.kind === 'list')
    return [
      {
        id: 'a',
        answers: Object.fromEntries(answer.fields.map((field) => [field.id, simple(question, field.answer)])),
      },
    ];
  if (answer.kind === 'safeContact') return { safe: 'yes', how: canary(question) };
  return simple(question, answer);
}

/** A case with an answer to every question, and everything that raises concern raised. */
function fullRecord(changed: Record<string, Value> = {}): CaseRecord {
  const given: Record<string, Value> = {
    ...Object.fromEntries(questions.map((question) => [question.id, valueOf(question)])),
    'case.area': 'wales',
    'extras.intelligence.informationShare': { option: 'leaveOut' },
    'extras.intelligence.mappa': { option: 'leaveOut' },
    ...changed,
  };
  const answers = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, anAnswer(value)]));
  const concerns = deriveConcerns(journey.concerns, [], answers, {
    by: 'practitioner',
    at: now.toISOString(),
    revision: 1,
  });
  return aRecord({ journey: 'perpetrator', area: 'wales', answers, concerns });
}
const contentOf = (record: CaseRecord, recipient: Recipient, language: Language = 'en') =>
  referralContent({ record, journey, recipient, language, now });
const wordsOf = (content: unknown): readonly string[] => [
  ...new Set(JSON.stringify(content).match(/canary\w+/g) ?? []),
];
const told = (recipient: Recipient, changed: Record<string, Value> = {}) =>
  wordsOf(contentOf(fullRecord(changed), recipient));

/** Written out by hand, and not read from what is tested: the words that each may hold. */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  informationShare:
    `where.place where.present people.main people.mainNicknames map.mainBorn people.mainWhere person.name
    people.others concern.further children.details perp.said perp.seen visit.riskDetail self.done
    counter.what supervised.who supervised.changed together.who avoid.detail prompts.note stage1.judgement
    pathway.decision sender.name sender.agency sender.contact`.split(/\s+/),
  mappa: `people.main people.mainNicknames map.mainBorn people.mainWhere concern.further perp.said perp.seen
    visit.riskDetail self.done supervised.who supervised.changed together.who prompts.note stage1.judgement
    sender.name sender.agency sender.contact`.split(/\s+/),
  programme: `people.main map.mainBorn perp.said perp.needs programme.reach programme.change programme.barriers
    programme.health programme.staff sender.name sender.agency sender.contact`.split(/\s+/),
};
const asWords = (ids: readonly string[]) => ids.map((id) => `canary${id.replace('.', 'X')}`).toSorted();

describe('the documents about somebody who abuses', () => {
  it('are one for the police or MASH, one for MAPPA and one for a programme, and no question is for anybody else', () => {
    expect(specs.map(({ recipient }) => recipient)).toEqual(['informationShare', 'mappa', 'programme']);
    const others = recipients.filter((each) => !Object.hasOwn(mayHold, each));
    for (const { id, for: to } of questions)
      expect(
        to.filter((each) => others.includes(each)),
        id,
      ).toEqual([]);
  });

  it.each(Object.entries(mayHold))('hold for %s what it may be told, and not a word more', (recipient, ids) => {
    expect(told(recipient as Recipient).toSorted()).toEqual(asWords(ids));
  });

  it('leave what only the victim told out, unless it is decided for whoever protects, and never tell a programme', () => {
    const putIn = { option: 'putIn', reason: 'x' };
    const decided = { 'extras.intelligence.informationShare': putIn, 'extras.intelligence.mappa': putIn };
    for (const recipient of ['informationShare', 'mappa'] as const) {
      expect(told(recipient)).not.toContain('canaryvictimXsaid');
      expect(told(recipient, { [`extras.intelligence.${recipient}`]: putIn })).toContain('canaryvictimXsaid');
    }
    expect(told('mappa', { 'extras.intelligence.informationShare': putIn })).not.toContain('canaryvictimXsaid');
    expect(told('programme', decided)).not.toContain('canaryvictimXsaid');
    for (const extra of journey.extras ?? []) expect(Object.keys(extra.decisions)).not.toContain('programme');
  });

  it('tell a programme nothing of victim, children, signs or what raises concern, in either language', () => {
    const about =
      /^(victim|person|children|prompts|concern|self|danger|where|counter|telling|supervised|visit|avoid)\./;
    const theirs = questions.filter(({ for: to }) => to.includes('programme')).map(({ id }) => id);
    expect(theirs.filter((id) => about.test(id))).toEqual([]);
    expect(theirs).not.toContain('people.others');
    for (const language of languages) {
      const content = contentOf(fullRecord(), 'programme', language);
      expect(content.concerns).toEqual([]);
      expect(content.map).toEqual([]);
      // Nor by a mark that others were named.
      expect(content.marks).toEqual([text(language, 'document.marks.domesticAbuse')]);
      expect(contentOf(fullRecord(), 'informationShare', language).marks).toHaveLength(2);
      for (const { text: key } of journey.concerns) expect(JSON.stringify(content)).not.toContain(text(language, key));
    }
  });

  it('tell those who protect what raises concern, and no score', () => {
    for (const recipient of ['informationShare', 'mappa'] as const) {
      const { concerns } = contentOf(fullRecord(), recipient);
      expect(concerns).toContain(text('en', 'perpetratorSigns.raised.selfRisk'));
      expect(concerns).toContain(text('en', 'perpetratorSigns.raised.strangled'));
      expect(concerns.join(' ')).not.toMatch(/\d/);
    }
  });

  it('tell of health and childhood to nobody but those who manage the risk', () => {
    for (const id of ['prompts.health', 'prompts.coping'])
      expect(questions.find((question) => question.id === id)?.for).toEqual(['mappa']);
  });

  it('hold no way to reach the victim, and say to everybody to ask the sender first', () => {
    for (const { recipient } of specs) {
      const { contact, contactNotice } = contentOf(fullRecord(), recipient);
      expect(contact).toEqual([]);
      expect(contactNotice).toBe(text('en', 'document.contact.askFirst'));
    }
  });

  it('order only what their recipient may be told, each once, and go to a door that is there', () => {
    for (const { recipient, parts, needs, door } of specs) {
      const ordered = parts.flatMap((part) => part.questions);
      expect(new Set(ordered).size, recipient).toBe(ordered.length);
      for (const id of [...ordered, ...needs])
        expect(questions.find((question) => question.id === id)?.for, `${recipient} ${id}`).toContain(recipient);
      expect(purposes).toContain(door);
    }
  });

  it('name as missing what they are sent back for, and hold nothing of a case without answers', () => {
    for (const { recipient, needs } of specs)
      for (const language of languages) {
        const content = contentOf(aRecord({ journey: 'perpetrator' }), recipient, language);
        expect(content.sections).toEqual([]);
        expect(content.missing.map(({ label }) => label)).toHaveLength(needs.length);
      }
  });
});

describe('the practitioner’s own record', () => {
  it('holds every answer, and every decision with its reason', () => {
    for (const language of languages) {
      const content = JSON.stringify(
        recordContent({ record: fullRecord(), journey, language, now, practitioner: 'practitioner' }),
      );
      for (const question of questions)
        if (question.answer.kind !== 'checklist' && JSON.stringify(valueOf(question)).includes('canary'))
          if (!question.id.startsWith('extras.')) expect(content, question.id).toContain(canary(question));
    }
  });
});
