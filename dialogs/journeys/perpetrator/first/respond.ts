import { longText, page, question } from '../../../question/model.ts';
import { meetsThem } from '../conditions.ts';
import { everybody, protecting } from '../told.ts';

/** What to say and never to say, before they are spoken with; then what they said, apart from what was seen. */
export const respond = page({
  id: 'respond',
  title: 'perpetrator.respond.title',
  advice: [
    { text: 'perpetrator.respond.never', source: ['QUICK.victim.2'] },
    { text: 'perpetrator.respond.planned', source: ['NOTT.perp.26'] },
    { text: 'perpetrator.respond.clear', source: ['QUICK.good.2', 'QUICK.good.3'], when: meetsThem },
    { text: 'perpetrator.respond.words', source: ['QUICK.work.respond', 'QUICK.good.5'], when: meetsThem },
    { text: 'perpetrator.respond.respect', source: ['QUICK.good.7', 'QUICK.good.8'], when: meetsThem },
    { text: 'perpetrator.respond.limits', source: ['QUICK.good.12'], when: meetsThem },
    { text: 'perpetrator.respond.charm', source: ['QUICK.good.1', 'QUICK.good.6', 'WALES.8.collusion'] },
    { text: 'perpetrator.respond.children', source: ['QUICK.good.9'], when: meetsThem },
  ],
  questions: [
    question({
      id: 'perp.said',
      source: ['QUICK.work.ask', 'QUICK.work.respond'],
      text: 'perpetrator.respond.said',
      answer: longText(),
      for: everybody,
      when: meetsThem,
    }),
    question({
      id: 'perp.seen',
      source: ['QUICK.check.3'],
      text: 'perpetrator.respond.seen',
      answer: longText(),
      for: protecting,
    }),
  ],
});
