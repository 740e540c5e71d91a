import { expect, it } from 'vitest';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import type { Page } from '../../dialogs/question/model.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { sayAsk } from '../../dialogs/question/say.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, optionalText } from '../../locales/index.ts';
import { required } from './perpetrator-guidance.ts';

/** Ways through it that between them meet everything: Wales and elsewhere, trained and not, near and not. */
const ways: readonly Record<string, Value>[] = [
  { 'case.area': 'wales', 'right.trained': 'yes', 'concern.suicideThreats': 'yes', 'perp.contact': 'withThem' },
  { 'case.area': 'nottingham', 'right.trained': 'no', 'age.adult': 'no' },
];

/** What of a way through is shown with its words in a language, by source. */
function met(answers: Record<string, Value>, language: (typeof languages)[number]): readonly string[] {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const { pages, view } = reach(perpetrator, given, perpetrator.ofArea?.(answers['case.area'] as string));
  const advised = (page: Page) =>
    page.advice
      .filter(({ when, text }) => (when === undefined || when(view)) && optionalText(language, text))
      .flatMap(({ source }) => source);
  return pages.flatMap(({ page, questions }) => [
    ...advised(page),
    ...questions
      .filter((question) => sayAsk(question, language) !== '')
      .flatMap(({ source, answer, text }) => [
        ...source,
        ...(answer.kind === 'checklist'
          ? answer.items
              .filter(({ id }) => optionalText(language, `${text}.items.${id}`))
              .flatMap((item) => item.source)
          : []),
      ]),
  ]);
}

it.each(languages)('brings every item of its groups of the catalogue to the practitioner in %s', (language) => {
  expect(new Set(required).size).toBe(134);
  const reachable = new Set(ways.flatMap((answers) => met(answers, language)));
  expect(required.filter((id) => !reachable.has(id))).toEqual([]);
});

it('has a source for every piece of advice, question and concern, of the catalogue', () => {
  const pages = perpetrator.stages.flatMap((stage) => stage.pages);
  for (const { id, source } of pages.flatMap((page) => page.questions)) expect(source.length, id).toBeGreaterThan(0);
  for (const { text, source } of pages.flatMap((page) => page.advice)) expect(source.length, text).toBeGreaterThan(0);
  for (const { id, source } of perpetrator.concerns) expect(source.length, id).toBeGreaterThan(0);
});
