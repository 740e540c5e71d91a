import { longText, page, question, signs } from '../../../question/model.ts';

/** Signs in children, by age: each seen, not seen, or not looked for. A guide to noticing; none of them proves anything. */
export const signsInChildren = page({
  id: 'signsInChildren',
  title: 'child.pages.signs',
  advice: [
    { text: 'child.advice.signsGuide', source: ['CANLLAW.unsure'] },
    { text: 'child.advice.signsNotAsked', source: ['CANLLAW.child_tells', 'STOKE.contact.3'] },
  ],
  questions: [
    question({
      id: 'signs.childSmall',
      source: ['CANLLAW.unsure', 'STOKE.child.7'],
      text: 'child.signs.small',
      answer: signs('CANLLAW.unsure', 'clings', 'sleep', 'feeding', 'younger', 'startles', 'watchful'),
      for: ['childConcern'],
    }),
    question({
      id: 'signs.childSchool',
      source: ['CANLLAW.unsure', 'STOKE.child.7'],
      text: 'child.signs.school',
      answer: signs(
        'CANLLAW.unsure',
        'injuries',
        'afraidOfHome',
        'protects',
        'tired',
        'hurtsOthers',
        'absent',
        'aches',
        'withdrawn',
      ),
      for: ['childConcern'],
    }),
    question({
      id: 'signs.childTeen',
      source: ['CANLLAW.unsure', 'STOKE.child.7', 'DEF.apva'],
      text: 'child.signs.teen',
      answer: signs(
        'CANLLAW.unsure',
        'missing',
        'selfHarm',
        'substances',
        'ownPartner',
        'caresForFamily',
        'controlsAtHome',
      ),
      for: ['childConcern'],
    }),
    question({
      id: 'signs.childHome',
      source: ['CANLLAW.unsure', 'STOKE.contact.10'],
      text: 'child.signs.home',
      answer: signs('CANLLAW.unsure', 'speaksFor', 'keptAway', 'moves', 'messages', 'police', 'money'),
      for: ['childConcern'],
    }),
    question({
      id: 'signs.childNote',
      source: ['CANLLAW.unsure'],
      text: 'child.signs.note',
      answer: longText(1500),
      for: [],
    }),
  ],
});
