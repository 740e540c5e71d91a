import { describe, expect, test } from 'vitest';
import { disclosure } from '../../../dialogs/journeys/disclosure/index.ts';
import { labelKey, optionsOf } from '../../../dialogs/question/labels.ts';
import type { Question } from '../../../dialogs/question/model.ts';
import { findPart, partsOf, type Part } from '../../../dialogs/question/parts.ts';
import { namesOption, readTyped } from '../../../dialogs/question/recognise/index.ts';
import { languages, optionalText } from '../../../locales/index.ts';
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
          if (part.answer.kind !== 'yesNo')
            expect
              .soft(optionalText(language, labelKey(question, part.id, value)), `${question.id} ${value}`)
              .toBe(label);
        });
    },
  );

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
