import { checklist, item, longText, page, question, yesNo } from '../../../question/model.ts';
import { maybeAffected } from '../conditions.ts';

/** Safe at work: whoever abuses knows where to look, and often knows people there (WALES 12.1). */
export const safetyAtWork = page({
  id: 'colleagueSafety',
  title: 'colleague.pages.safety',
  when: maybeAffected,
  doors: ['police', 'domesticAbuse'],
  advice: [
    { text: 'colleague.advice.findable', source: ['WALES.12.colleague_victim'] },
    { text: 'colleague.advice.planTogether', source: ['WALES.12.colleague_victim', 'NOTT.more.4'] },
  ],
  questions: [
    question({
      id: 'work.known',
      source: ['WALES.12.colleague_victim'],
      text: 'colleague.work.known',
      answer: yesNo('ydy', { unsure: true }),
      for: [],
    }),
    question({
      id: 'work.safety',
      source: ['WALES.12.colleague_victim'],
      text: 'colleague.work.safety',
      answer: checklist(
        item('whereabouts', 'WALES.12.colleague_victim'),
        item('calls', 'WALES.12.colleague_victim'),
        item('reception', 'WALES.12.colleague_victim'),
        item('rota', 'WALES.12.colleague_victim'),
        item('travel', 'WALES.12.colleague_victim'),
        item('payroll', 'WALES.12.colleague_victim'),
        item('nextOfKin', 'WALES.12.colleague_victim'),
        item('devices', 'CANLLAW.tech'),
        item('online', 'CANLLAW.tech'),
        item('alone', 'WALES.12.colleague_victim'),
        item('home', 'WALES.12.colleague_victim'),
      ),
      for: [],
    }),
    question({
      id: 'work.notes',
      source: ['WALES.12.colleague_victim'],
      text: 'colleague.work.notes',
      answer: longText(2000),
      names: true,
      for: [],
    }),
  ],
});

/** What an employer can do: offered, never pressed on anybody. */
export const employerSupport = page({
  id: 'colleagueSupport',
  title: 'colleague.pages.support',
  when: maybeAffected,
  advice: [{ text: 'colleague.advice.offer', source: ['WALES.12.colleague_victim'] }],
  questions: [
    question({
      id: 'employer.support',
      source: ['WALES.12.colleague_victim'],
      text: 'colleague.support',
      answer: checklist(
        item('policy', 'WALES.12.colleague_victim'),
        item('time', 'WALES.12.colleague_victim'),
        item('hours', 'WALES.12.colleague_victim'),
        item('pay', 'WALES.12.colleague_victim'),
        item('absence', 'WALES.12.colleague_victim'),
        item('people', 'WALES.12.colleague_victim'),
        item('specialist', 'WALES.12.helplines', 'WALES.livefearfree'),
        item('review', 'WALES.12.colleague_victim'),
      ),
      for: [],
    }),
  ],
});
