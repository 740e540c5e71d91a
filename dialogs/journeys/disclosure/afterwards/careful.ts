import { checklist, decision, item, longText, page, question, yesNo } from '../../../question/model.ts';

/** Who must not see the case, who asks about it, and the practitioner's own safety. */

export const conflict = page({
  id: 'conflict',
  title: 'conduct.conflict.title',
  advice: [{ text: 'conduct.conflict.closeIt', source: ['CANLLAW.conflict'] }],
  questions: [
    question({
      id: 'conflict.any',
      source: ['CANLLAW.conflict'],
      text: 'conduct.conflict.any',
      answer: yesNo('oes', { unsure: true }),
      for: [],
    }),
    question({
      id: 'conflict.who',
      source: ['CANLLAW.conflict'],
      text: 'conduct.conflict.who',
      answer: longText(1500),
      // Colleagues, to be kept out: not people of the map, who are kept out by their names.
      for: [],
    }),
    question({
      id: 'conflict.checklist',
      source: ['CANLLAW.conflict'],
      text: 'conduct.conflict.checklist',
      answer: checklist(
        item('colleagues', 'CANLLAW.conflict'),
        item('supervisor', 'CANLLAW.conflict'),
        item('recipients', 'CANLLAW.conflict'),
        item('closed', 'CANLLAW.conflict'),
        item('otherRoute', 'CANLLAW.conflict'),
      ),
      for: [],
    }),
  ],
});

export const pretext = page({
  id: 'pretext',
  title: 'conduct.pretext.title',
  advice: [
    { text: 'conduct.pretext.neither', source: ['CANLLAW.pretext'] },
    { text: 'conduct.pretext.say', source: ['CANLLAW.pretext'] },
  ],
  questions: [
    question({
      id: 'pretext.checklist',
      source: ['CANLLAW.pretext'],
      text: 'conduct.pretext.checklist',
      answer: checklist(
        item('neitherNor', 'CANLLAW.pretext'),
        item('ringBack', 'CANLLAW.pretext'),
        item('tellLead', 'CANLLAW.pretext'),
        item('tellPerson', 'CANLLAW.pretext'),
      ),
      for: [],
    }),
    question({
      id: 'pretext.who',
      source: ['CANLLAW.pretext'],
      text: 'conduct.pretext.who',
      answer: longText(1500),
      for: [],
    }),
  ],
});

export const ownSafety = page({
  id: 'ownSafety',
  title: 'conduct.visit.title',
  advice: [{ text: 'conduct.visit.never', source: ['CANLLAW.self_care'] }],
  questions: [
    question({
      id: 'visit.risk',
      source: ['CANLLAW.self_care'],
      text: 'conduct.visit.risk',
      answer: yesNo('oes', { unsure: true }),
      for: [],
    }),
    question({
      id: 'visit.riskDetail',
      source: ['CANLLAW.self_care'],
      text: 'conduct.visit.riskDetail',
      answer: longText(1500),
      for: [],
    }),
    question({
      id: 'visit.decision',
      source: ['CANLLAW.self_care'],
      text: 'conduct.visit.decision',
      answer: decision(['noVisit', 'withSafeguards']),
      for: [],
    }),
  ],
});
