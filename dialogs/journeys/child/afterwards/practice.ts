import { checklist, field, item, list, naming, page, question, shortText } from '../../../question/model.ts';

/** What a child needs of whoever hears them, worded as what was kept to, so that "done" can only mean one thing. */
export const kept = page({
  id: 'childKept',
  title: 'child.pages.kept',
  questions: [
    question({
      id: 'child.kept',
      source: ['CANLLAW.child_tells'],
      text: 'child.kept',
      answer: checklist(
        item('listened', 'CANLLAW.child_tells'),
        item('open', 'CANLLAW.child_tells'),
        item('noPromise', 'CANLLAW.child_tells'),
        item('exactWords', 'CANLLAW.child_tells'),
        item('notInterviewed', 'STOKE.contact.3'),
        item('parents', 'STOKE.child.4'),
        item('noTraces', 'STOKE.contact.1'),
      ),
      for: [],
    }),
  ],
});

/** Whom it was told to, and when: the practitioner's own account of it, and nobody else's. */
export const whomTold = page({
  id: 'childTold',
  title: 'child.pages.told',
  advice: [{ text: 'child.advice.toldNeeded', source: ['STOKE.child.8', 'CANLLAW.consent'] }],
  questions: [
    question({
      id: 'childTold.log',
      source: ['STOKE.child.8', 'CANLLAW.lead'],
      text: 'child.told',
      answer: list(
        30,
        naming(field('who', shortText(200), true)),
        field('role', shortText(200)),
        field('when', shortText(200)),
        field('said', shortText(500)),
      ),
      for: [],
    }),
  ],
});
