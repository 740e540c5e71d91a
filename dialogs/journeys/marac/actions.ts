import {
  awaited,
  choice,
  field,
  later,
  list,
  longText,
  page,
  question,
  shortText,
  yesNo,
  type Advice,
} from '../../question/model.ts';
import { inWales } from '../disclosure/short/conditions.ts';
import { mayBeUnder18 } from '../perpetrator/conditions.ts';

/**
 * The action plan under its four headings (SAFE.act.1 to 28). What the guidance suggests under a heading is offered in a
 * list to choose from, in its order: the meeting chooses, in its own words where none fits. Each action has an owner, a
 * date and the check that it is safe for the victim and the children; what is blank is named and holds nothing up.
 */

/** How many actions fit under one heading. */
const most = 20;

/** An action under one heading: what is suggested there, and everything that is taken down about it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the options must stay literal, for the compiler to hold their texts
const action = <const O extends string>(...suggested: O[]) =>
  list(
    most,
    field('action', choice(...suggested), true),
    field('what', shortText(500)),
    awaited(field('owner', shortText(200))),
    awaited(field('by', shortText(100))),
    awaited(field('safe', yesNo('ydy', { unsure: true }))),
    field('safeHow', shortText(500)),
    later(field('done', choice('done', 'notYet', 'couldNot'))),
    later(field('outcome', shortText(500))),
  );

const safeFirst: readonly Advice[] = [
  { text: 'marac.advice.safeFirst', source: ['SAFE.act.27'] },
  { text: 'marac.advice.examples', source: ['SAFE.act.28'] },
];

export const prosecute = page({
  id: 'maracProsecute',
  title: 'marac.pages.prosecute',
  advice: safeFirst,
  questions: [
    question({
      id: 'actions.prosecute',
      source: ['SAFE.act.1', 'SAFE.act.2', 'SAFE.act.8'],
      text: 'marac.actions.prosecute',
      answer: action('arrest', 'evidence', 'breaches', 'other'),
      for: ['maracPlan'],
    }),
  ],
});

export const disrupt = page({
  id: 'maracDisrupt',
  title: 'marac.pages.disrupt',
  advice: [
    ...safeFirst,
    { text: 'marac.advice.orders', source: ['STOKE.dvpo.1'] },
    { text: 'marac.advice.clareAsk', source: ['STOKE.dvds.1'] },
    { text: 'marac.advice.clareKnow', source: ['STOKE.dvds.2'] },
  ],
  questions: [
    question({
      id: 'actions.disrupt',
      source: [
        'SAFE.act.3',
        'SAFE.act.4',
        'SAFE.act.5',
        'SAFE.act.6',
        'SAFE.act.7',
        'SAFE.act.14',
        'SAFE.act.15',
        'SAFE.act.16',
      ],
      text: 'marac.actions.disrupt',
      answer: action(
        'plan',
        'dangerous',
        'orders',
        'disclosure',
        'stalkingOrder',
        'civilOrder',
        'tenancy',
        'occupation',
        'other',
      ),
      for: ['maracPlan'],
    }),
  ],
});

export const divert = page({
  id: 'maracDivert',
  title: 'marac.pages.divert',
  advice: [
    ...safeFirst,
    { text: 'marac.advice.notFit', source: ['WALES.9.not_couples', 'WALES.9.not_rj', 'WALES.9.not_anger'] },
    { text: 'marac.advice.under18', source: ['SAFE.act.25'] },
    { text: 'marac.advice.youngProgramme', source: ['DEF.apva', 'WALES.9.dvpp'], when: mayBeUnder18 },
  ],
  questions: [
    question({
      id: 'actions.divert',
      source: [
        'SAFE.act.12',
        'SAFE.act.13',
        'SAFE.act.17',
        'SAFE.act.18',
        'SAFE.act.20',
        'SAFE.act.21',
        'SAFE.act.24',
        'SAFE.act.25',
      ],
      text: 'marac.actions.divert',
      answer: action('mentalHealth', 'gp', 'housing', 'substances', 'programme', 'support', 'carer', 'young', 'other'),
      for: ['maracPlan'],
    }),
  ],
});

export const manage = page({
  id: 'maracManage',
  title: 'marac.pages.manage',
  advice: [
    ...safeFirst,
    { text: 'marac.advice.mappa', source: ['WALES.mappa'] },
    { text: 'marac.advice.youngMappa', source: ['WALES.mappa'], when: mayBeUnder18 },
    { text: 'marac.advice.mash', source: ['WALES.mash'] },
    { text: 'marac.advice.wisdom', source: ['WALES.wisdom'], when: inWales },
    { text: 'marac.advice.conference', source: ['STOKE.marac.1'] },
  ],
  questions: [
    question({
      id: 'actions.manage',
      source: [
        'SAFE.act.9',
        'SAFE.act.10',
        'SAFE.act.11',
        'SAFE.act.19',
        'SAFE.act.22',
        'SAFE.act.23',
        'SAFE.act.26',
        'SAFE.act.28',
      ],
      text: 'marac.actions.manage',
      answer: action(
        'offender',
        'licence',
        'serial',
        'courts',
        'accountable',
        'conferences',
        'repeat',
        'together',
        'other',
      ),
      for: ['maracPlan'],
    }),
  ],
});

/** The four lists, in the order of the headings. */
export const actionLists = [prosecute, disrupt, divert, manage].flatMap(({ questions }) => questions);

/** What is missing on the plan, what was not taken, and who sees to it that the IDVA knows. */
export const planCheck = page({
  id: 'maracPlanCheck',
  title: 'marac.pages.planCheck',
  advice: [
    { text: 'marac.advice.nothingWaits', source: ['STOKE.marac.2'] },
    { text: 'marac.advice.papersKept', source: ['STOKE.marac.1'] },
  ],
  questions: [
    question({
      id: 'actions.notTaken',
      source: ['SAFE.act.27'],
      text: 'marac.actions.notTaken',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'actions.idva',
      source: ['SAFE.act.27'],
      text: 'marac.actions.idva',
      answer: shortText(500),
      for: ['maracPlan'],
    }),
    question({
      id: 'actions.review',
      source: ['SAFE.act.26'],
      text: 'marac.actions.review',
      answer: shortText(500),
      for: ['maracPlan'],
    }),
  ],
});
