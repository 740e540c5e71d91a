import { describe, expect, it, test } from 'vitest';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import { optionsOf, namedOptions } from '../../dialogs/question/labels.ts';
import type { Page, Question } from '../../dialogs/question/model.ts';
import { findPart, partsOf, type Part } from '../../dialogs/question/parts.ts';
import { readTyped } from '../../dialogs/question/recognise/index.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, type Language } from '../../locales/index.ts';
import { now } from '../question/sample.ts';
import { busySteps, pageOn } from '../support/page-on.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const pages = perpetrator.stages.flatMap((stage) => stage.pages);
const questions = pages.flatMap((page) => page.questions);

/** The parts of a question as a conversation asks them. */
const spokenParts = (question: Question): readonly Part[] =>
  partsOf(question).flatMap(({ part }) => {
    const spoken = question.answer.kind === 'list' ? findPart(question, undefined, `new.${part.id}`) : part;
    return spoken ? [spoken] : [];
  });

describe('every option of the journey with somebody who abuses', () => {
  const closed = questions.flatMap((question) =>
    spokenParts(question)
      .filter((part) => optionsOf(question, part, 'en').length > 0)
      .map((part) => [`${question.id}${part.id && `/${part.id}`}`, question, part] as const),
  );

  test.each(closed)('of %s is understood by its label and its synonyms, and by its number', (_name, question, part) => {
    const several = part.answer.kind === 'choices';
    for (const language of languages)
      optionsOf(question, part, language).forEach(({ value, label }, index) => {
        const expected = { ok: true, value: several ? [value] : value };
        expect.soft(readTyped(question, part, label, now), label).toEqual(expected);
        expect.soft(readTyped(question, part, String(index + 1), now)).toEqual(expected);
      });
    for (const { value, synonyms = [] } of part.answer.kind === 'yesNo' ? [] : namedOptions(question, part))
      for (const phrase of synonyms)
        expect
          .soft(readTyped(question, part, phrase, now), phrase)
          .toEqual({ ok: true, value: several ? [value] : value });
  });

  test.each(closed)('of %s is not taken from an unclear reply', (_name, question, part) => {
    for (const reply of ['efallai', 'maybe', 'yes and no', 'iawn'])
      expect(readTyped(question, part, reply, now).ok, reply).toBe(false);
  });
});

describe('a question that the disclosure asks too', () => {
  it('takes the same answers, for the emergency says them from either', () => {
    const theirs = new Map(
      disclosure.stages
        .flatMap((stage) => stage.pages.flatMap((page) => page.questions))
        .map((each) => [each.id, each]),
    );
    const both = questions.filter(({ id }) => theirs.has(id) && id !== perpetrator.sentOn);
    expect(both.length).toBeGreaterThan(30);
    for (const { id, answer } of both) {
      const other = theirs.get(id)!.answer;
      expect(answer.kind, id).toBe(other.kind);
      if (answer.kind === 'yesNo' && other.kind === 'yesNo') expect(answer.pair, id).toBe(other.pair);
      if (answer.kind === 'choice' && other.kind === 'choice') expect(answer.options, id).toEqual(other.options);
      if (answer.kind === 'decision' && other.kind === 'decision') expect(answer.options, id).toEqual(other.options);
    }
  });
});

function viewOn(page: Page, language: Language, answers: Record<string, Value>) {
  const record = aRecord({
    journey: 'perpetrator',
    answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value)])),
  });
  return pageOn(perpetrator, page, record, language);
}

describe.each(languages)('a card of the journey with somebody who abuses in %s', (language) => {
  it.each(pages.map((page) => [page.id, page] as const))('%s keeps below the limit of Teams', (_id, page) => {
    for (const answers of [{}, busySteps(page)])
      expect(cardSize(pageCard(viewOn(page, language, answers)))).toBeLessThanOrEqual(cardLimit);
  });

  it('has nothing to read out', () => {
    for (const page of pages)
      for (const { say } of viewOn(page, language, {}).questions) expect(say, page.id).toBeUndefined();
  });
});
