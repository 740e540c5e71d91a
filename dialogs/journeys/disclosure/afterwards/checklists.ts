import { checklist, item, page, question } from '../../../question/model.ts';

/** The full list behind the five lines of the short path, where confidentiality is explained with its limits. */
export const doList = page({
  id: 'doList',
  title: 'afterwards.do.title',
  questions: [
    question({
      id: 'do.checklist',
      source: ['NOTT.do.1'],
      text: 'afterwards.do.checklist',
      answer: checklist(
        item('seePrivately', 'NOTT.do.1'),
        item('seeAlone', 'NOTT.do.2'),
        item('explainSharing', 'NOTT.do.3'),
        item('explainOptions', 'NOTT.do.4'),
        item('followWishes', 'NOTT.do.5'),
        item('riskAssessment', 'NOTT.do.6'),
        item('refer', 'NOTT.do.7'),
        item('confidentiality', 'NOTT.do.8'),
        item('discreetContact', 'NOTT.do.9'),
        item('details', 'NOTT.do.10'),
        item('protection', 'NOTT.do.11'),
      ),
      for: [],
    }),
  ],
});

/** Each is worded as what was kept to, so that "done" can only mean one thing. */
export const doNotList = page({
  id: 'doNotList',
  title: 'afterwards.dont.title',
  questions: [
    question({
      id: 'dont.checklist',
      source: ['NOTT.dont.1'],
      text: 'afterwards.dont.checklist',
      answer: checklist(
        item('actedNow', 'NOTT.dont.1'),
        item('approachedNobody', 'NOTT.dont.2'),
        item('soughtConsent', 'NOTT.dont.3'),
        item('keptConfidential', 'NOTT.dont.4'),
        item('noMediation', 'NOTT.dont.5'),
      ),
      for: [],
    }),
  ],
});

export const moreSteps = page({
  id: 'moreSteps',
  title: 'afterwards.more.title',
  questions: [
    question({
      id: 'more.checklist',
      source: ['NOTT.more.1'],
      text: 'afterwards.more.checklist',
      answer: checklist(
        item('choiceOfSpecialist', 'NOTT.more.1'),
        item('legalAdvice', 'NOTT.more.2'),
        item('injuries', 'NOTT.more.3'),
        item('safetyAdvice', 'NOTT.more.4'),
        item('map', 'NOTT.more.5'),
        item('decisions', 'NOTT.more.6'),
        item('restrictAccess', 'NOTT.more.7'),
      ),
      for: [],
    }),
  ],
});
