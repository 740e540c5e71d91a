import { checklist, choices, item, longText, page, question } from '../../../question/model.ts';

/** The record of what was said and done, apart from the personnel file (WALES.12.record). */
export const record = page({
  id: 'colleagueRecord',
  title: 'colleague.pages.record',
  advice: [
    { text: 'colleague.advice.recordApart', source: ['WALES.12.record'] },
    { text: 'colleague.advice.recordConduct', source: ['WALES.12.record', 'WALES.12.colleague_abuser'] },
  ],
  questions: [
    question({
      id: 'colleague.conversation',
      source: ['WALES.12.record'],
      text: 'colleague.conversation',
      answer: longText(),
      names: true,
      for: [],
    }),
    question({
      id: 'colleague.records',
      source: ['WALES.12.record'],
      text: 'colleague.records',
      answer: checklist(
        item('apart', 'WALES.12.record'),
        item('readers', 'WALES.12.record'),
        item('neutral', 'WALES.12.record'),
        item('closed', 'WALES.12.record', 'CANLLAW.conflict'),
        item('theyKnow', 'WALES.12.record', 'CANLLAW.consent'),
      ),
      for: [],
    }),
  ],
});

/** Whoever hears it needs support as well (WALES.12.manager). */
export const managerSupport = page({
  id: 'colleagueManager',
  title: 'colleague.pages.manager',
  doors: ['domesticAbuse', 'despair'],
  advice: [
    { text: 'colleague.advice.managerHeavy', source: ['WALES.12.manager'] },
    { text: 'colleague.advice.managerLimits', source: ['WALES.12.manager'] },
  ],
  questions: [
    question({
      id: 'manager.support',
      source: ['WALES.12.manager'],
      text: 'colleague.manager',
      answer: checklist(
        item('talk', 'WALES.12.manager'),
        item('advice', 'WALES.12.manager', 'WALES.12.helplines'),
        item('notAlone', 'WALES.12.manager'),
        item('ownPast', 'WALES.12.manager', 'CANLLAW.self_care'),
        item('cover', 'WALES.12.manager'),
      ),
      for: [],
    }),
  ],
});

/** The numbers, for those affected and for those worried about what they do (WALES.12.helplines). */
export const helplines = page({
  id: 'colleagueHelplines',
  title: 'colleague.pages.helplines',
  doors: ['domesticAbuse', 'ownBehaviour', 'despair'],
  advice: [{ text: 'colleague.advice.helplinesSafely', source: ['WALES.12.helplines'] }],
  questions: [
    question({
      id: 'helplines.given',
      source: ['WALES.12.helplines'],
      text: 'colleague.helplines',
      answer: choices('affected', 'ownBehaviour', 'staff', 'shown', 'notSafe', 'notYet'),
      for: [],
    }),
  ],
});
