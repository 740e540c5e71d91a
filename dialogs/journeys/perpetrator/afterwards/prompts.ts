import { item, longText, page, question, type Advice, type ChecklistItem } from '../../../question/model.ts';
import { protecting } from '../told.ts';

/**
 * What has been noticed: prompts for what to pass on, each with its source, and never a tool or a score
 * (WALES.11.not_a_tool). What they do is for whoever protects; what is told of their health and their minds is for those
 * alone who manage the risk.
 */

/** Signs that come out of several places of the guidance: each brings its own. */
const prompts = <const I extends string>(...items: ChecklistItem<I>[]) =>
  ({ kind: 'checklist', statuses: 'signs', items }) as const;

const advice = [
  { text: 'perpetratorSigns.aGuide', source: ['WALES.11.not_a_tool'] },
  { text: 'perpetratorSigns.notATool', source: ['WALES.11.not_a_tool'] },
] as const satisfies readonly Advice[];

export const promptsOfViolence = page({
  id: 'promptsOfViolence',
  title: 'perpetratorSigns.violence.title',
  advice: [...advice, { text: 'perpetratorSigns.ppit', source: ['WALES.11.ppit'] }],
  questions: [
    question({
      id: 'prompts.doing',
      source: ['NOTT.perp.3'],
      text: 'perpetratorSigns.doing',
      answer: prompts(
        item('recentViolence', 'NOTT.perp.3'),
        item('isolating', 'NOTT.perp.8'),
        item('movements', 'NOTT.perp.11'),
        item('jealousy', 'QUICK.risk.10', 'WALES.11.distorted_da'),
      ),
      for: protecting,
    }),
    question({
      id: 'prompts.past',
      source: ['QUICK.risk.8'],
      text: 'perpetratorSigns.past',
      answer: prompts(
        item('partner', 'QUICK.risk.8'),
        item('family', 'QUICK.risk.2'),
        item('strangers', 'QUICK.risk.3'),
        item('breach', 'QUICK.risk.4'),
        item('antisocial', 'WALES.11.antisocial'),
      ),
      for: protecting,
    }),
  ],
});

export const promptsAround = page({
  id: 'promptsAround',
  title: 'perpetratorSigns.around.title',
  advice,
  questions: [
    question({
      id: 'prompts.family',
      source: ['NOTT.perp.1'],
      text: 'perpetratorSigns.family',
      answer: prompts(item('widerFamily', 'NOTT.perp.1'), item('anyoneElse', 'NOTT.perp.17')),
      for: protecting,
    }),
    question({
      id: 'prompts.children',
      source: ['NOTT.perp.5'],
      text: 'perpetratorSigns.children',
      answer: prompts(
        item('witness', 'NOTT.perp.5'),
        item('exploited', 'NOTT.perp.6'),
        item('linked', 'NOTT.perp.7'),
        item('contact', 'NOTT.perp.10'),
      ),
      for: protecting,
    }),
  ],
});

export const promptsOfLife = page({
  id: 'promptsOfLife',
  title: 'perpetratorSigns.life.title',
  advice,
  questions: [
    question({
      id: 'prompts.thinking',
      source: ['NOTT.perp.23'],
      text: 'perpetratorSigns.thinking',
      answer: prompts(
        item('denial', 'NOTT.perp.23', 'QUICK.risk.13', 'WALES.11.distorted_da'),
        item('beliefs', 'QUICK.risk.14', 'WALES.11.distorted_da'),
        item('sexualBeliefs', 'WALES.11.distorted_sv'),
      ),
      for: protecting,
    }),
    question({
      id: 'prompts.circumstances',
      source: ['WALES.11.substance'],
      text: 'perpetratorSigns.circumstances',
      answer: prompts(
        item('substances', 'NOTT.perp.19', 'QUICK.risk.6', 'WALES.11.substance'),
        item('money', 'WALES.11.money'),
        item('homeless', 'WALES.11.homeless'),
      ),
      for: protecting,
    }),
    question({
      id: 'prompts.health',
      source: ['NOTT.perp.20'],
      text: 'perpetratorSigns.health',
      answer: prompts(
        item('recentIll', 'NOTT.perp.20', 'QUICK.risk.7'),
        item('majorIllness', 'WALES.11.mental_illness'),
        item('personality', 'WALES.11.personality'),
        item('trauma', 'WALES.11.trauma'),
        item('childhood', 'QUICK.risk.5'),
      ),
      for: ['mappa'],
    }),
    question({
      id: 'prompts.coping',
      source: ['WALES.11.emotions'],
      text: 'perpetratorSigns.coping',
      answer: prompts(
        item('impulsive', 'WALES.11.impulsive'),
        item('emotions', 'WALES.11.emotions'),
        item('problemSolving', 'WALES.11.problem_solving'),
        item('intimacy', 'WALES.11.intimacy'),
        item('preoccupation', 'WALES.11.preoccupation'),
        item('offendingInterest', 'WALES.11.sexual_offending'),
      ),
      for: ['mappa'],
    }),
    question({
      id: 'prompts.note',
      source: ['WALES.11.not_a_tool'],
      text: 'perpetratorSigns.note',
      answer: longText(2000),
      for: protecting,
    }),
  ],
});
