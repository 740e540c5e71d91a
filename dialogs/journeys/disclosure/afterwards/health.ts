import { checklist, choices, decision, item, longText, page, question, shortText } from '../../../question/model.ts';

/** What health needs now, in full: strangling is assessed even without marks, and evidence of rape fades. */
export const healthNow = page({
  id: 'healthNow',
  title: 'safeguarding.health.title',
  carried: ['health.now'],
  doors: ['sexualAssault', 'health'],
  advice: [
    { text: 'safeguarding.health.strangling', source: ['CANLLAW.health'] },
    { text: 'safeguarding.health.evidence', source: ['CANLLAW.health'] },
  ],
  questions: [
    question({
      id: 'health.steps',
      source: ['CANLLAW.health'],
      text: 'safeguarding.health.steps',
      answer: checklist(
        item('strangled', 'CANLLAW.health'),
        item('injured', 'CANLLAW.health'),
        item('overdose', 'CANLLAW.health'),
        item('raped', 'CANLLAW.health'),
        item('pregnant', 'CANLLAW.health'),
      ),
      for: ['specialist', 'health'],
    }),
    question({
      id: 'health.assaultWhen',
      source: ['CANLLAW.health'],
      text: 'safeguarding.health.assaultWhen',
      answer: shortText(),
      for: ['specialist', 'health'],
    }),
    question({
      id: 'health.detail',
      source: ['CANLLAW.health'],
      text: 'safeguarding.health.detail',
      answer: longText(1500),
      for: ['health'],
    }),
  ],
});

/** FGM, forced marriage and abuse in the name of honour: a duty for some, and perhaps only one chance. */
export const harmfulPractices = page({
  id: 'harmfulPractices',
  title: 'safeguarding.harmful.title',
  doors: ['honour'],
  advice: [
    { text: 'safeguarding.harmful.oneChance', source: ['CANLLAW.fgm'] },
    { text: 'safeguarding.harmful.fgmDuty', source: ['CANLLAW.fgm'] },
    { text: 'safeguarding.harmful.notTheFamily', source: ['CANLLAW.fgm'] },
  ],
  questions: [
    question({
      id: 'harmful.which',
      source: ['CANLLAW.fgm'],
      text: 'safeguarding.harmful.which',
      answer: choices('fgmUnder18', 'fgmRisk', 'fgmAdult', 'forcedMarriage', 'honour', 'none'),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
    }),
    question({
      id: 'harmful.detail',
      source: ['CANLLAW.fgm'],
      text: 'safeguarding.harmful.detail',
      answer: longText(1500),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'harmful.decision',
      source: ['CANLLAW.fgm'],
      text: 'safeguarding.harmful.decision',
      answer: decision(['reported', 'advice', 'notReporting']),
      for: [],
    }),
  ],
});
