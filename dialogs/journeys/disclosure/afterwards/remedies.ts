import { checklist, decision, item, page, question } from '../../../question/model.ts';

/** What the law can do, and who else is in danger. */
export const remedies = page({
  id: 'remedies',
  title: 'conduct.law.title',
  doors: ['disclosureScheme'],
  advice: [{ text: 'conduct.law.limits', source: ['NOTT.law.2'] }],
  questions: [
    question({
      id: 'law.checklist',
      source: ['NOTT.law.1'],
      text: 'conduct.law.checklist',
      answer: checklist(
        item('protection', 'NOTT.law.1'),
        item('everyPerpetrator', 'NOTT.law.1'),
        item('honest', 'NOTT.law.2'),
        item('advice', 'NOTT.law.2'),
      ),
      for: [],
    }),
    question({
      id: 'claresLaw.decision',
      source: ['NOTT.law.2'],
      text: 'conduct.law.claresLaw',
      answer: decision(['prepare', 'passOn', 'notNow']),
      for: [],
    }),
  ],
});

export const riskToOthers = page({
  id: 'riskToOthers',
  title: 'conduct.others.title',
  doors: ['anonymous'],
  advice: [{ text: 'conduct.others.traced', source: ['NOTT.others.1'] }],
  questions: [
    question({
      id: 'others.checklist',
      source: ['NOTT.others.1'],
      text: 'conduct.others.checklist',
      answer: checklist(
        item('consider', 'NOTT.others.1'),
        item('untraceable', 'NOTT.others.1'),
        item('police', 'NOTT.others.2'),
        item('anonymous', 'NOTT.others.2'),
        item('network', 'NOTT.others.2'),
      ),
      for: [],
    }),
    question({
      id: 'others.decision',
      source: ['NOTT.others.1', 'NOTT.others.2'],
      text: 'conduct.others.decision',
      answer: decision(['agencies', 'anonymous', 'notNow']),
      for: [],
    }),
  ],
});
