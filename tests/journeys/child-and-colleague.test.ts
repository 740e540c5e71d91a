import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child } from '../../dialogs/journeys/child/index.ts';
import { colleague } from '../../dialogs/journeys/colleague/index.ts';
import { labelKey, namedOptions, optionsOf } from '../../dialogs/question/labels.ts';
import type { Journey, Question } from '../../dialogs/question/model.ts';
import { findPart, partsOf, type Part } from '../../dialogs/question/parts.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { readTyped } from '../../dialogs/question/recognise/index.ts';
import { sayAsk, sayLabel } from '../../dialogs/question/say.ts';
import { isSigns } from '../../dialogs/question/signs.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages, optionalText, text } from '../../locales/index.ts';
import { aRecord, builtAt } from '../support/record.ts';

const now = new Date('2026-11-22T12:00:00Z');
const pagesOf = (journey: Journey) => journey.stages.flatMap((stage) => stage.pages);
const questionsOf = (journey: Journey) => pagesOf(journey).flatMap((page) => page.questions);
/** The parts of a question as a conversation asks them. */
const spokenParts = (question: Question): readonly Part[] =>
  partsOf(question).flatMap(({ part }) => {
    const spoken = question.answer.kind === 'list' ? findPart(question, undefined, `new.${part.id}`) : part;
    return spoken ? [spoken] : [];
  });

/** How a case may begin, so that between them every page is met. */
const begun: Readonly<Record<string, readonly Record<string, Value>[]>> = {
  child: ['childTells', 'thirdParty', 'unsure'].map((situation) => ({
    'arrival.situation': situation,
    'child.about': ['unborn', 'youngPerson'],
  })),
  colleague: [
    { 'arrival.situation': 'caller', 'safe.talk': 'no', 'colleague.role': 'affected', 'colleague.bothHere': 'yes' },
    { 'arrival.situation': 'thirdParty', 'colleague.role': 'notClear', 'colleague.bothHere': notKnown },
    { 'arrival.situation': 'aboutMe', 'colleague.role': 'affected' },
  ],
};

/** The ids a user meets: of advice that is shown, of questions that are asked, of the items of their checklists. */
function met(journey: Journey, answers: Record<string, Value>): string[] {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const { pages, view } = reach(journey, given, journey.ofArea?.('elsewhere'));
  return pages.flatMap(({ page, questions }) => [
    ...page.advice.filter(({ when }) => when?.(view) ?? true).flatMap(({ source }) => source),
    ...questions.flatMap(({ source, answer }) => [
      ...source,
      ...(answer.kind === 'checklist' ? answer.items.flatMap((item) => item.source) : []),
    ]),
  ]);
}
const required: Readonly<Record<string, readonly string[]>> = {
  child: [
    'CANLLAW.child_tells CANLLAW.third_party CANLLAW.unsure CANLLAW.lead CANLLAW.emergency CANLLAW.where CANLLAW.health',
    'CANLLAW.interpreter CANLLAW.callback CANLLAW.situation CANLLAW.fgm CANLLAW.followup CANLLAW.self_care DEF.apva',
    'STOKE.child.1 STOKE.child.2 STOKE.child.3 STOKE.child.4 STOKE.child.5 STOKE.child.6 STOKE.child.7 STOKE.child.8',
    'STOKE.child.9 STOKE.marf.1 STOKE.marf.2 STOKE.marf.3 STOKE.marf.4 STOKE.marf.5 STOKE.marf.6 STOKE.marf.7',
    'STOKE.marf.8 STOKE.marf.9 STOKE.contact.1 STOKE.contact.3 STOKE.contact.10 QUICK.child.1 QUICK.child.2',
    'QUICK.child.3 WALES.8.schools',
  ].flatMap((line) => line.split(' ')),
  colleague: [
    'WALES.12.colleague_victim WALES.12.colleague_abuser WALES.12.caution WALES.12.record WALES.12.manager',
    'WALES.12.helplines CANLLAW.conflict CANLLAW.pretext CANLLAW.third_party CANLLAW.self_care CANLLAW.tech',
    'CANLLAW.safe_to_talk CANLLAW.lead CANLLAW.emergency WALES.livefearfree WALES.9.respect',
  ].flatMap((line) => line.split(' ')),
};

describe.each([child, colleague].map((journey) => [journey.id, journey] as const))('the journey %s', (id, journey) => {
  const questions = questionsOf(journey);

  it('brings what its groups of the catalogue ask for to whoever walks it', () => {
    const reached = new Set(begun[id]!.flatMap((answers) => met(journey, answers)));
    expect(required[id]!.filter((each) => !reached.has(each))).toEqual([]);
  });

  it('shows every page of its own to somebody', () => {
    const reached = new Set(
      begun[id]!.flatMap((answers) => {
        const given = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value }]));
        return reach(journey, given, journey.ofArea?.('elsewhere')).pages.map(({ page }) => page.id);
      }),
    );
    expect(pagesOf(journey).filter((page) => !reached.has(page.id))).toEqual([]);
  });

  it('looks back only: no condition asks for an answer that comes later', () => {
    const before = new Set(Object.keys(journey.ofArea?.('elsewhere') ?? {}));
    for (const page of pagesOf(journey)) {
      const onPage = new Set(page.questions.map((each) => each.id));
      const check = (name: string, when: ((view: never) => boolean) | undefined, known: Set<string>) => {
        for (const answers of begun[id]!) {
          const look = (question: string) => {
            expect(known.has(question), `${name} looks at ${question}`).toBe(true);
            return answers[question];
          };
          when?.({
            get: look,
            is: (question: string, ...values: string[]) => values.some((value) => look(question) === value),
            unknown: (question: string) => look(question) === notKnown,
          } as never);
        }
      };
      // How it came, and whether it is safe, are asked on the first page, if at all.
      const known = new Set([...before, 'safe.talk', 'safe.alone', 'stop.callBackAgreed', 'health.now']);
      check(`page ${page.id}`, page.when, known);
      check(`page ${page.id}`, page.pausedWhen, new Set([...known, ...onPage]));
      for (const advice of page.advice) check(advice.text, advice.when, new Set([...known, ...onPage]));
      for (const question of page.questions) {
        check(question.id, question.when, known);
        before.add(question.id);
        known.add(question.id);
      }
    }
  });

  describe.each(languages)('in %s', (language) => {
    it('has every text it shows', () => {
      for (const page of pagesOf(journey)) {
        expect(text(language, page.title)).not.toBe('');
        for (const advice of page.advice) expect(text(language, advice.text)).not.toBe('');
      }
      for (const { text: key } of journey.concerns) expect(text(language, key)).not.toBe('');
      for (const question of questions)
        for (const part of spokenParts(question))
          for (const { value, label } of optionsOf(question, part, language))
            expect(label, `${question.id} ${value}`).not.toBe(question.answer.kind === 'yesNo' ? '' : value);
    });

    it('has labels that state, are short, and name one question each', () => {
      const labels = questions.map((question) => sayLabel(question, language));
      for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(80);
      for (const label of labels) expect(label).not.toContain('?');
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    });

    it('understands every option by its label and its number', () => {
      for (const question of questions)
        for (const part of spokenParts(question))
          optionsOf(question, part, language).forEach(({ value, label }, index) => {
            const expected = { ok: true, value: part.answer.kind === 'choices' ? [value] : value };
            expect.soft(readTyped(question, part, label, now), `${question.id}: ${label}`).toEqual(expected);
            expect.soft(readTyped(question, part, String(index + 1), now), question.id).toEqual(expected);
          });
    });
  });

  it('has synonyms only for options that are there, and each names one option', () => {
    for (const question of questions)
      for (const part of spokenParts(question))
        for (const { value, synonyms = [] } of part.answer.kind === 'yesNo' ? [] : namedOptions(question, part))
          for (const phrase of synonyms) {
            const named = part.answer.kind === 'choices' ? [value] : value;
            expect
              .soft(readTyped(question, part, phrase, now), `${question.id}: ${phrase}`)
              .toEqual({ ok: true, value: named });
          }
  });

  it('takes no unclear reply for an option', () => {
    for (const question of questions)
      for (const part of spokenParts(question).filter((each) => optionsOf(question, each, 'en').length > 0))
        for (const reply of ['ella', 'efallai', 'maybe', 'yes and no', 'yes but', 'iawn', 'not really'])
          expect(readTyped(question, part, reply, now).ok, `${question.id}: ${reply}`).toBe(false);
  });

  it('asks each yes or no in Welsh with the verb that its answers are made of', () => {
    const verbs: Record<string, RegExp> = { oes: /^Oes /, ydy: /^Ydy[ ’]/, ydyn: /^Ydyn /, ydych: /^Ydych / };
    for (const question of questions)
      if (question.answer.kind === 'yesNo')
        expect(sayAsk(question, 'cy'), question.id).toMatch(verbs[question.answer.pair] ?? /^$/);
  });

  it('names every sign and every step in both languages', () => {
    for (const { text: key, answer } of questions)
      if (answer.kind === 'checklist')
        for (const item of answer.items)
          for (const language of languages)
            expect(optionalText(language, `${key}.items.${item.id}`), `${key} ${item.id}`).toBeDefined();
    expect(questions.some(({ answer }) => isSigns(answer))).toBe(id === 'child');
    expect(labelKey(questions[0]!, '', 'unsure')).toBe(`${id}.arrival.situation.options.unsure`);
  });

  it('never takes a concern away because an open question was answered', { timeout: 60_000 }, () => {
    const start = begun[id]![0]!;
    const standing = (record: CaseRecord) =>
      record.concerns.filter(({ corrected }) => corrected === undefined).map(({ rule }) => rule);
    const stamp = { by: 'p', at: builtAt, activity: null, language: 'en', newId: () => 'i' } as const;
    const answered = (record: CaseRecord, answers: Record<string, unknown>) =>
      decide(
        journey,
        record,
        [{ type: 'submit', page: '', leave: false, revision: record.revision, answers } as never],
        stamp,
      ).record;
    const closed = questions.filter(({ answer }) => ['yesNo', 'choice', 'choices'].includes(answer.kind));
    const anyAnswer = fc.constantFrom(...closed).chain((question) => {
      const options = 'options' in question.answer ? question.answer.options : ['yes', 'no'];
      return fc
        .constantFrom(...options)
        .map((option) => ({ id: question.id, value: question.answer.kind === 'choices' ? [option] : option }));
    });
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 20 }), (answers) => {
        let record = answered(aRecord({ journey: id, area: 'wales' }), start);
        for (const { id: question, value } of answers) {
          if (question in record.answers) continue;
          const before = standing(record);
          record = answered(record, { [question]: value });
          expect(standing(record)).toEqual(expect.arrayContaining(before));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has at hand and due only what it asks', () => {
    const ids = questions.map((question) => question.id);
    const due = (journey.due ?? []).flatMap((spec) =>
      'rule' in spec
        ? [spec.about]
        : 'each' in spec
          ? [spec.each]
          : [spec.what, ...(spec.who ? [spec.who] : []), ...(spec.when ? [spec.when] : [])],
    );
    expect([...(journey.atHand ?? []), ...due].filter((each) => !ids.includes(each))).toEqual([]);
    expect(text('en', journey.title)).not.toBe('');
  });
});
