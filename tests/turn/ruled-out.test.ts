import { describe, expect, it } from 'vitest';
import { journeys } from '../../dialogs/journeys/index.ts';
import type { Journey, Page } from '../../dialogs/question/model.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { pageView } from '../../dialogs/turn/page-view.ts';
import { languages } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

type Answers = Readonly<Record<string, Value>>;

/** The page on which a journey asks whether there are children, and who they are. */
const asking = journeys.flatMap((journey): [string, Journey, Page][] => {
  const pages = journey.stages.flatMap((stage) => stage.pages);
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === 'children.any'));
  return page ? [[journey.id, journey, page]] : [];
});

function view(journey: Journey, page: Page, values: Answers) {
  const answers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, anAnswer(value)]));
  const record = aRecord({ journey: journey.id, answers });
  return languages.map((language) =>
    pageView({
      language,
      journey,
      record,
      reached: reached(journey, record),
      stage: 'first',
      page,
      asking: undefined,
      outcome: { kind: 'shown', errors: [] },
      notices: [],
    }),
  );
}

describe.each(asking)('who the children are, in the journey %s', (_id, journey, page) => {
  const details = (values: Answers) =>
    view(journey, page, values).map(({ questions }) => questions.find(({ id }) => id === 'children.details'));

  it('is no longer on the card once it was said that there are none', () => {
    expect(details({ 'children.any': 'no' })).toEqual([undefined, undefined]);
    for (const values of [{}, { 'children.any': 'yes' }, { 'children.any': { notKnown: true } }] as readonly Answers[])
      for (const found of details(values)) expect(found).toBeDefined();
  });

  it('says on the open card which answer rules it out, so that it can go from sight at once', () => {
    for (const found of details({})) expect(found?.ruledOutBy).toEqual([{ question: 'children.any', values: ['no'] }]);
  });
});

describe('a question that nothing on its page rules out', () => {
  it('says nothing of it, whatever else is on the page', () => {
    for (const journey of journeys)
      for (const page of journey.stages.flatMap((stage) => stage.pages)) {
        const unconditional = page.questions.filter(({ when }) => when === undefined).map(({ id }) => id);
        for (const { questions } of view(journey, page, {}))
          for (const { id, ruledOutBy } of questions)
            if (unconditional.includes(id)) expect(ruledOutBy, id).toBeUndefined();
      }
    expect(asking.map(([id]) => id)).toEqual(expect.arrayContaining(['disclosure', 'perpetrator', 'maracChair']));
  });
});
