import {
  choices,
  longText,
  page,
  question,
  yesNo,
  type Question,
  type SourceId,
  type YesNoPair,
} from '../../../question/model.ts';
import { protecting } from '../told.ts';

/** What is gravest, under the ids that the emergency reads to the police. A blank means that it is not known. */
type Sign =
  | 'threatsToKill'
  | 'weapons'
  | 'strangled'
  | 'sexualViolence'
  | 'escalating'
  | 'leaving'
  | 'followed'
  | 'hurtsOthers'
  | 'pregnancy'
  | 'earlierVictims';

const sign = (name: Sign, pair: YesNoPair, ...source: [SourceId, ...SourceId[]]): Question =>
  question({
    id: `concern.${name}`,
    source,
    text: `perpetrator.concern.${name}`,
    answer: yesNo(pair),
    for: protecting,
  });

export const concern = page({
  id: 'concern',
  title: 'perpetrator.concern.title',
  advice: [
    { text: 'perpetrator.concern.fromKnown', source: ['QUICK.victim.2', 'WALES.11.not_a_tool'] },
    { text: 'disclosure.advice.noScore', source: ['WALES.11.not_a_tool'] },
    { text: 'perpetrator.danger.grave', source: ['NOTT.perp.12', 'NOTT.perp.13', 'NOTT.perp.15'] },
  ],
  questions: [
    sign('threatsToKill', 'oes', 'NOTT.perp.13', 'QUICK.risk.11'),
    sign('weapons', 'oes', 'NOTT.perp.12', 'QUICK.risk.11'),
    sign('strangled', 'oes', 'NOTT.perp.15'),
    sign('sexualViolence', 'oes', 'NOTT.perp.14', 'QUICK.risk.10'),
    sign('escalating', 'ydy', 'QUICK.risk.12', 'WALES.11.escalation'),
    sign('leaving', 'ydy', 'QUICK.risk.1'),
    sign('followed', 'oes', 'NOTT.perp.9', 'WALES.11.stalking'),
    sign('hurtsOthers', 'oes', 'NOTT.perp.18'),
    sign('pregnancy', 'oes', 'QUICK.risk.9', 'NOTT.perp.10'),
    sign('earlierVictims', 'oes', 'WALES.11.previous_victims'),
    question({
      id: 'concern.further',
      source: ['NOTT.perp.4'],
      text: 'perpetrator.concern.further',
      answer: longText(),
      for: protecting,
    }),
    question({
      id: 'concern.source',
      source: ['QUICK.victim.2', 'QUICK.good.4'],
      text: 'perpetrator.concern.source',
      answer: choices('themselves', 'seen', 'public', 'agency', 'victim', 'child', 'other'),
      for: protecting,
    }),
  ],
});
