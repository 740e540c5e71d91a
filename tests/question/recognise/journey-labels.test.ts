import { describe, expect, test } from 'vitest';
import { disclosure } from '../../../dialogs/journeys/disclosure/index.ts';
import { labelKey, namedOptions, optionsOf } from '../../../dialogs/question/labels.ts';
import type { Question } from '../../../dialogs/question/model.ts';
import { findPart, partsOf, type Part } from '../../../dialogs/question/parts.ts';
import { namesOption, readTyped } from '../../../dialogs/question/recognise/index.ts';
import { notKnown } from '../../../dialogs/question/values.ts';
import { languages, optionalText } from '../../../locales/index.ts';
import { localeStrings } from '../../../locales/tools/strings.ts';
import { now } from '../sample.ts';

const questions = disclosure.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);

/** The parts of a question as a conversation asks them. */
const spokenParts = (question: Question): readonly Part[] =>
  partsOf(question).flatMap(({ part }) => {
    const spoken = question.answer.kind === 'list' ? findPart(question, undefined, `new.${part.id}`) : part;
    return spoken ? [spoken] : [];
  });

describe('every option of the disclosure journey', () => {
  const closed = questions.flatMap((question) =>
    spokenParts(question)
      .filter((part) => optionsOf(question, part, 'en').length > 0)
      .map((part) => [`${question.id}${part.id && `/${part.id}`}`, question, part] as const),
  );

  test.each(closed)(
    'of %s is understood by its label in both languages, and by its number',
    (_name, question, part) => {
      const several = part.answer.kind === 'choices';
      for (const language of languages)
        optionsOf(question, part, language).forEach(({ value, label }, index) => {
          const expected = { ok: true, value: several ? [value] : value };
          expect.soft(readTyped(question, part, label, now), label).toEqual(expected);
          expect.soft(readTyped(question, part, ` ${label.toUpperCase()}. `, now), label).toEqual(expected);
          expect.soft(readTyped(question, part, String(index + 1), now)).toEqual(expected);
          expect.soft(namesOption(question, part.id, label), label).toBe(true);
          if (part.answer.kind !== 'yesNo' && !('named' in part.answer))
            expect
              .soft(optionalText(language, labelKey(question, part.id, value)), `${question.id} ${value}`)
              .toBe(label);
        });
    },
  );

  test.each(closed)('of %s has "not known" numbered after it, unless one must be chosen', (_name, question, part) => {
    const reply = String(optionsOf(question, part, 'en').length + 1);
    const must = question.answer.kind === 'decision' || question.answer.kind === 'checklist';
    const read = readTyped(question, part, reply, now);
    expect(read.ok ? read.value : undefined).toEqual(must ? undefined : notKnown);
  });

  test('is understood by each of its synonyms in both languages, and by nothing near them', () => {
    const read = (id: string, reply: string) => {
      const question = questions.find((each) => each.id === id)!;
      const [part] = spokenParts(question);
      return part && readTyped(question, part, reply, now);
    };
    for (const reply of ['no', 'nobody', 'noone else', 'neb', 'nag oes', 'na', 'Neb arall'])
      expect(read('safe.alone', reply), reply).toEqual({ ok: true, value: 'alone' });
    for (const reply of ['not sure', 'yes', 'oes', 'maybe nobody', 'ella neb'])
      expect(read('safe.alone', reply)?.ok, reply).toBe(false);
    for (const [reply, value] of [
      ['on the phone', 'caller'],
      ['ar y ffôn', 'caller'],
      ['in front of me', 'inFront'],
      ['here', 'inFront'],
      ['yma', 'inFront'],
      ['earlier', 'afterwards'],
      ['yn gynharach', 'afterwards'],
      ['someone else', 'thirdParty'],
      ['child', 'childTells'],
      ['plentyn', 'childTells'],
      ['about me', 'aboutMe'],
      ['amdana i', 'aboutMe'],
    ])
      expect(read('arrival.situation', reply ?? ''), reply).toEqual({ ok: true, value });
    expect(read('arrival.situation', 'not sure')?.ok).toBe(false);
  });
  test('has synonyms only for options that are there, and each names one option', () => {
    for (const question of questions)
      for (const part of spokenParts(question))
        for (const { value, synonyms = [] } of part.answer.kind === 'yesNo' ? [] : namedOptions(question, part))
          for (const phrase of synonyms) {
            const read = readTyped(question, part, phrase, now);
            const named = part.answer.kind === 'choices' ? [value] : value;
            expect.soft(read, `${question.id}: ${phrase}`).toEqual({ ok: true, value: named });
          }
    for (const language of languages)
      for (const { key } of localeStrings(language)) {
        const [, path, value] = /^(.+)\.synonyms\.([^.]+)$/.exec(key) ?? [];
        if (path) expect(optionalText(language, `${path}.options.${value}`), key).toBeDefined();
      }
  });

  test.each(closed)('of %s is not taken from an unclear reply', (_name, question, part) => {
    for (const reply of [
      'ella',
      'efallai',
      'maybe',
      'yes and no',
      'she is not at immediate risk',
      'yes but',
      'iawn',
      'not really',
    ])
      expect(readTyped(question, part, reply, now).ok, reply).toBe(false);
  });
});
