import {
  longText,
  page,
  question,
  yesNo,
  type Question,
  type Recipient,
  type YesNoPair,
} from '../../../question/model.ts';
import { childTells, intakeGoesOn, not, unless } from './conditions.ts';
import { overheard } from './overheard.ts';

/** The twelve things that raise concern. None is required: a blank means that it was not asked. */
type Sign =
  | 'strangled'
  | 'threatsToKill'
  | 'weapons'
  | 'escalating'
  | 'leaving'
  | 'followed'
  | 'sexualViolence'
  | 'hurtsOthers'
  | 'afraid'
  | 'suicideThreats'
  | 'pregnancy'
  | 'earlierVictims';

const sign = (name: Sign, pair: YesNoPair, ...alsoFor: Recipient[]) =>
  question({
    id: `concern.${name}`,
    source: ['CANLLAW.concern'],
    text: `disclosure.concern.${name}`,
    answer: yesNo(pair),
    for: ['police', 'specialist', 'marac', ...alsoFor],
  });

/** Left out where the health question has said it: the same concern is raised by either. */
const unlessHealth = (said: string, asked: Question): Question => ({ ...asked, when: unless('health.now', said) });

/** What raises concern, on one page, quick to read. Shown to the practitioner, never counted. */
export const concern = page({
  id: 'concern',
  title: 'disclosure.pages.concern',
  pausedWhen: not(intakeGoesOn),
  advice: [
    { text: 'disclosure.advice.blankNotAsked', source: ['CANLLAW.concern'] },
    { text: 'disclosure.advice.noScore', source: ['CANLLAW.concern'] },
    { text: 'disclosure.advice.knowOnly', source: ['CANLLAW.situation'], when: childTells },
    overheard,
  ],
  questions: [
    unlessHealth('strangled', sign('strangled', 'oes', 'health', 'claresLaw')),
    sign('threatsToKill', 'oes', 'childrensServices', 'claresLaw'),
    sign('weapons', 'oes', 'childrensServices', 'claresLaw'),
    sign('escalating', 'ydy', 'claresLaw'),
    sign('leaving', 'ydy'),
    sign('followed', 'oes', 'refuge', 'claresLaw'),
    sign('sexualViolence', 'oes', 'health'),
    sign('hurtsOthers', 'oes', 'childrensServices'),
    sign('afraid', 'ydy', 'claresLaw'),
    sign('suicideThreats', 'oes'),
    unlessHealth('pregnant', sign('pregnancy', 'oes', 'childrensServices', 'health', 'refuge')),
    sign('earlierVictims', 'oes'),
    question({
      id: 'concern.detail',
      source: ['CANLLAW.concern'],
      text: 'disclosure.concern.detail',
      answer: longText(),
      for: ['police', 'specialist', 'marac'],
    }),
  ],
});
