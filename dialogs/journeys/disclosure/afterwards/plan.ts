import { choice, longText, number, page, question, shortText, yesNo, type When } from '../../../question/model.ts';

const dashDone: When = (answers) => answers.is('dash.done', 'adult', 'youngPerson');

/** Every field of the safety planning form: what the short path asked is carried over, the rest is asked here. */
export const plan = page({
  id: 'plan',
  title: 'afterwards.plan.title',
  advice: [{ text: 'afterwards.plan.withSpecialist', source: ['NOTT.more.4'] }],
  carried: [
    'stage1.known',
    'stage1.knownWho',
    'stage1.suspected',
    'stage1.suspectedWho',
    'stage1.expects',
    'stage1.whyNow',
    'people.main',
    'people.mainNicknames',
    'people.others',
    'contact.safe',
  ],
  questions: [
    question({
      id: 'dash.done',
      source: ['NOTT.plan.dash', 'NOTT.s1.6'],
      text: 'afterwards.plan.dash.done',
      answer: choice('adult', 'youngPerson', 'notYet', 'notSafe'),
      for: ['specialist', 'marac'],
    }),
    question({
      id: 'dash.by',
      source: ['NOTT.plan.dash'],
      text: 'afterwards.plan.dash.by',
      answer: shortText(),
      for: ['specialist', 'marac'],
      when: dashDone,
    }),
    question({
      // SafeLives Dash: 24 questions. The count may raise concern, never lower it.
      id: 'dash.count',
      source: ['NOTT.plan.dash'],
      text: 'afterwards.plan.dash.count',
      answer: number(0, 24),
      for: ['specialist', 'marac'],
      when: dashDone,
    }),
    question({
      // What the result adds; the judgement itself was given before it, as stage1.judgement.
      id: 'dash.judgement',
      source: ['NOTT.plan.dash'],
      text: 'afterwards.plan.dash.judgement',
      answer: longText(),
      for: ['specialist', 'marac'],
      when: dashDone,
    }),
    question({
      id: 'plan.mapped',
      source: ['NOTT.plan.mapped', 'NOTT.s1.6'],
      text: 'afterwards.plan.mapped',
      answer: yesNo('ydy'),
      for: ['specialist'],
    }),
    question({
      id: 'plan.accommodation',
      source: ['NOTT.plan.accommodation'],
      text: 'afterwards.plan.accommodation',
      answer: yesNo('oes'),
      for: ['specialist', 'refuge'],
    }),
    question({
      id: 'plan.accommodationNeeded',
      source: ['NOTT.plan.accommodation'],
      text: 'afterwards.plan.accommodationNeeded',
      answer: yesNo('oes'),
      for: ['specialist', 'refuge'],
      when: (answers) => answers.is('plan.accommodation', 'no') || answers.unknown('plan.accommodation'),
    }),
    question({
      id: 'plan.accommodationDetail',
      source: ['NOTT.plan.accommodation'],
      text: 'afterwards.plan.accommodationDetail',
      answer: longText(2000),
      for: ['specialist', 'refuge'],
    }),
    question({
      id: 'plan.nameChange',
      source: ['NOTT.plan.name_change'],
      text: 'afterwards.plan.nameChange',
      answer: yesNo('oes'),
      for: ['specialist'],
    }),
    question({
      id: 'plan.nameChangeDetail',
      source: ['NOTT.plan.name_change'],
      text: 'afterwards.plan.nameChangeDetail',
      answer: longText(2000),
      for: ['specialist'],
      when: (answers) => answers.is('plan.nameChange', 'yes'),
    }),
  ],
});
