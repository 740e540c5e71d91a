import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { sayAsk, sayLabel } from '../../dialogs/question/say.ts';
import { languages } from '../../locales/index.ts';

const questions = disclosure.stages.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
const ownWords = ['told.words', 'stage1.expects', 'stage1.fears', 'stage1.whyNow', 'childTells.words'];

describe.each(languages)('the labels of documents in %s', (language) => {
  it('state instead of asking, whatever the question asks', () => {
    for (const question of questions) {
      expect(sayLabel(question, language), question.id).not.toContain('?');
      if (sayAsk(question, language).endsWith('?'))
        expect(sayLabel(question, language), question.id).not.toBe(sayAsk(question, language));
    }
  });

  it('are short, and name one question each', () => {
    const labels = questions.map((question) => sayLabel(question, language));
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(80);
  });

  it('say whose words they are, and when a number to ring back was for', () => {
    const labelled = (id: string) =>
      sayLabel(
        questions.find((question) => question.id === id)!,
        language,
      );
    for (const id of ownWords) expect(labelled(id)).toMatch(/^In (their|the child’s) own words: |^Yng? .*geiriau.*: /);
    for (const id of ['callback.number', 'callback.otherAnswers', 'callback.voicemail'])
      expect(labelled(id)).toMatch(/at the time$|answered then$|ar y pryd$/);
  });
});
