import { checklist, choice, item, longText, page, question, shortText } from '../../../question/model.ts';
import { maybeAbusive, maybeAtWork } from '../conditions.ts';
import { aboutAnother } from '../own-record.ts';

/**
 * A colleague who is abusive, or may be. Raising it can put the victim in more danger, so advice comes first; somebody who
 * tells it themselves is thanked, and neither judged nor agreed with (WALES 12.5, its case studies and practice points).
 */
export const abusive = aboutAnother(
  page({
    id: 'colleagueAbusive',
    title: 'colleague.pages.abusive',
    when: maybeAbusive,
    // The local police contact is asked before anything is raised (WALES 12, practice points).
    doors: ['domesticAbuse', 'police', 'ownBehaviour'],
    advice: [
      { text: 'colleague.advice.adviceFirst', source: ['WALES.12.caution'] },
      { text: 'colleague.advice.neverConfront', source: ['WALES.12.caution', 'QUICK.victim.2'] },
      { text: 'colleague.advice.atWork', source: ['WALES.12.colleague_abuser', 'WALES.12.caution'], when: maybeAtWork },
      { text: 'colleague.advice.ifTheyTell', source: ['WALES.12.colleague_abuser'] },
      { text: 'colleague.advice.consequences', source: ['WALES.12.colleague_abuser'] },
      { text: 'colleague.advice.victimHidden', source: ['WALES.12.caution', 'NOTT.dont.2'] },
    ],
    questions: [
      question({
        id: 'people.main',
        source: ['WALES.12.record'],
        text: 'colleague.people.main',
        answer: shortText(),
        names: true,
        for: [],
      }),
      question({
        id: 'abuse.known',
        source: ['WALES.12.colleague_abuser', 'WALES.12.caution'],
        text: 'colleague.abuse.known',
        answer: choice('themselves', 'arrested', 'overheard', 'victim', 'others'),
        for: [],
      }),
      question({
        id: 'abuse.what',
        source: ['WALES.12.record'],
        text: 'colleague.abuse.what',
        answer: longText(),
        names: true,
        for: [],
      }),
      question({
        id: 'abuse.advice',
        source: ['WALES.12.caution'],
        text: 'colleague.abuse.advice',
        answer: longText(2000),
        for: [],
      }),
      question({
        id: 'abuse.response',
        source: ['WALES.12.colleague_abuser'],
        text: 'colleague.abuse.response',
        answer: checklist(
          item('adviceTaken', 'WALES.12.caution'),
          item('thanked', 'WALES.12.colleague_abuser'),
          item('listened', 'WALES.12.colleague_abuser'),
          item('time', 'WALES.12.colleague_abuser'),
          item('help', 'WALES.12.helplines', 'WALES.9.respect'),
          item('policy', 'WALES.12.colleague_abuser'),
          item('quiet', 'WALES.12.colleague_abuser'),
        ),
        for: [],
      }),
    ],
  }),
);
