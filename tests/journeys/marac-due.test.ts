import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, text } from '../../locales/index.ts';
import { Walks, type Walked } from './vignettes/walk.ts';

const given = {
  'danger.now': 'no',
  'case.area': 'wales',
  'actions.prosecute': [{ answers: { action: 'evidence', owner: 'DS Vale', by: '1 December', safe: 'yes' } }],
  'actions.disrupt': [
    { answers: { action: 'stalkingOrder', by: '4 December' } },
    { answers: { action: 'other', what: 'Panic alarm fitted', owner: 'Housing', by: 'Friday' } },
    { answers: { action: 'plan', owner: 'The unit', by: 'Today', done: 'done' } },
    { answers: { action: 'tenancy', owner: 'Housing', by: 'Monday', done: 'couldNot' } },
  ],
  'actions.manage': [{ answers: { action: 'courts', owner: { notKnown: true } } }],
  'actions.review': 'The meeting in January',
  'followUp.next': 'Send the minutes',
};

describe.each(languages)('what is due after a MARAC, in %s', (language) => {
  let walks: Walks;
  let walked: Walked;
  beforeAll(async () => {
    walks = await Walks.start(language);
    walked = await walks.walk('maracChair', { answers: given as never, advised: [], rings: [] });
  });
  afterAll(async () => await walks.close());

  const option = (heading: 'prosecute' | 'disrupt' | 'manage', action: string) =>
    text(language, `marac.actions.${heading}.fields.action.options.${action}` as 'marac.title');

  it('is each action with its owner and its date, in the order of the headings, and no action that is closed', () => {
    const actions = walked.living.due.filter(({ question }) => /^actions\.(?!review)/.test(question));
    expect(actions).toEqual([
      {
        question: 'actions.prosecute',
        label: text(language, 'marac.actions.prosecute.label'),
        what: option('prosecute', 'evidence'),
        who: 'DS Vale',
        when: '1 December',
      },
      {
        question: 'actions.disrupt',
        label: text(language, 'marac.actions.disrupt.label'),
        what: option('disrupt', 'stalkingOrder'),
        when: '4 December',
      },
      {
        question: 'actions.disrupt',
        label: text(language, 'marac.actions.disrupt.label'),
        what: 'Panic alarm fitted',
        who: 'Housing',
        when: 'Friday',
      },
      {
        question: 'actions.manage',
        label: text(language, 'marac.actions.manage.label'),
        what: option('manage', 'courts'),
      },
    ]);
  });

  it('is also when the plan is looked at again, and the next step', () => {
    const said = walked.living.due.map(({ question, what }) => [question, what]);
    expect(said).toContainEqual(['actions.review', 'The meeting in January']);
    expect(said).toContainEqual(['followUp.next', 'Send the minutes']);
  });
});
