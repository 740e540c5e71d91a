import { describe, expect, it } from 'vitest';
import { viewCase } from '../../bot/referral/case-view.ts';
import { fieldsOf } from '../../bot/referral/fields.ts';
import { questionTags } from '../../bot/referral/tags.ts';
import { toldTo } from '../../dialogs/question/documents.ts';
import { disclosureRecipients as recipients } from '../../dialogs/journeys/disclosure/recipients.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { languages } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { disclosure, everyQuestion, fullCase } from './full-case.ts';

const of = (record: CaseRecord, recipient: (typeof recipients)[number], language: 'en' | 'cy' = 'en') =>
  fieldsOf(viewCase(disclosure, record), recipient, language);
const withAnswers = (answers: Readonly<Record<string, Value>>): CaseRecord =>
  aRecord({ answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value)])) });

/** The full case, with nothing put in that stays out unless it is decided. */
const leftOut = (): CaseRecord => {
  const record = fullCase();
  const decisions = (disclosure.extras ?? []).flatMap(({ decisions: by }) => Object.values(by));
  const answers = { ...record.answers };
  for (const decision of decisions) answers[decision] = anAnswer({ option: 'leaveOut' });
  return { ...record, answers };
};

describe('the tags of questions', () => {
  it('are all there for every recipient, and hold nothing in an empty case', () => {
    for (const recipient of recipients) {
      const fields = of(aRecord(), recipient);
      const named = questionTags(recipient)
        .filter(({ shape }) => shape !== 'flag')
        .map(({ name }) => name);
      expect(Object.keys(fields).toSorted()).toEqual(named.toSorted());
      expect(Object.values(fields).every((value) => value.length === 0)).toBe(true);
    }
  });

  it.each(languages)('hold only what their recipient may be told: %s', (language) => {
    for (const record of [fullCase(), leftOut()]) {
      const { answers } = viewCase(disclosure, record);
      for (const recipient of recipients) {
        const fields = of(record, recipient, language);
        for (const question of everyQuestion) {
          const told = toldTo(question, recipient, disclosure.extras, answers);
          const own = Object.entries(fields).filter(
            ([name]) => name === question.id || name.startsWith(`${question.id}.`),
          );
          const others = everyQuestion.filter(({ id }) => id !== question.id && id.startsWith(`${question.id}.`));
          if (!told && others.length === 0)
            for (const [name, value] of own) expect([recipient, name, value.length]).toEqual([recipient, name, 0]);
          const list = fields[question.id];
          if (question.answer.kind !== 'list' || told?.answer.kind !== 'list' || !Array.isArray(list)) continue;
          const may = told.answer.fields.map(({ id }) => id);
          for (const line of list as readonly Record<string, string>[])
            for (const [field, words] of Object.entries(line))
              if (!may.includes(field))
                expect([recipient, question.id, field, words]).toEqual([recipient, question.id, field, '']);
        }
      }
    }
  });

  it('say that something is not known, which is never the same as nothing', () => {
    const fields = of(withAnswers({ 'marf.children': notKnown, 'marf.basis': notKnown }), 'childrensServices');
    expect(fields['marf.children']).toEqual([]);
    expect(fields['marf.children.words']).not.toBe('');
    expect(fields['marf.basis']).toBe(fields['marf.children.words']);
  });

  it('are in the language of the document, with what was written as it was written', () => {
    const children = [{ id: 'a', answers: { name: 'Siân', born: '2014-04-03' } }];
    const cy = of(withAnswers({ 'marf.children': children }), 'childrensServices', 'cy');
    const [child] = cy['marf.children'] as readonly Record<string, string>[];
    expect(child).toMatchObject({ name: 'Siân', school: '' });
  });
});
