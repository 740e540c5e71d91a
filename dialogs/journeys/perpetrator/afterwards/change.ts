import { checklist, decision, item, longText, page, question, shortText, yesNo } from '../../../question/model.ts';
import { inWales, unless } from '../../disclosure/short/conditions.ts';
import { mayBeAdult } from '../conditions.ts';

/** Which help to change fits, which must not be offered and why, and what a programme is told. */

export const options = page({
  id: 'options',
  title: 'perpetratorAfterwards.options.title',
  when: mayBeAdult,
  doors: ['ownBehaviour', 'domesticAbuse'],
  advice: [
    { text: 'perpetratorAfterwards.options.safetyFirst', source: ['QUICK.victim.3', 'WALES.9.dvpp'] },
    { text: 'perpetratorAfterwards.options.respect', source: ['WALES.9.respect'] },
    { text: 'perpetratorAfterwards.options.standards', source: ['WALES.9.dvpp'], when: inWales },
    { text: 'perpetratorAfterwards.options.used', source: ['WALES.9.dvpp'] },
    { text: 'perpetratorAfterwards.avoid.why', source: ['WALES.9.not_couples', 'WALES.9.not_anger'] },
  ],
  questions: [
    question({
      id: 'options.checklist',
      source: ['WALES.9.dvpp'],
      text: 'perpetratorAfterwards.options.checklist',
      answer: checklist(
        item('programme', 'WALES.9.dvpp'),
        item('accredited', 'WALES.9.dvpp'),
        item('phoneline', 'WALES.9.respect'),
        item('statutory', 'WALES.9.statutory'),
        item('beside', 'QUICK.work.refer'),
        item('expectations', 'WALES.9.dvpp'),
      ),
      for: [],
    }),
    question({
      id: 'options.decision',
      source: ['WALES.9.dvpp', 'WALES.9.respect'],
      text: 'perpetratorAfterwards.options.decide',
      answer: decision(['refer', 'advice', 'number', 'notNow']),
      for: [],
    }),
  ],
});

/** The one place where these are named, each with why it is kept away from. */
export const avoid = page({
  id: 'avoid',
  title: 'perpetratorAfterwards.avoid.title',
  advice: [{ text: 'perpetratorAfterwards.avoid.why', source: ['WALES.9.not_couples'] }],
  questions: [
    question({
      id: 'avoid.checklist',
      source: ['WALES.9.not_couples'],
      text: 'perpetratorAfterwards.avoid.checklist',
      answer: checklist(
        item('couples', 'WALES.9.not_couples'),
        item('mediation', 'WALES.9.not_couples'),
        item('restorative', 'WALES.9.not_rj'),
        item('anger', 'WALES.9.not_anger'),
        item('parenting', 'WALES.9.not_parenting'),
      ),
      for: [],
    }),
    question({
      id: 'avoid.already',
      source: ['WALES.9.not_couples'],
      text: 'perpetratorAfterwards.avoid.already',
      answer: yesNo('oes', { unsure: true }),
      for: ['informationShare'],
    }),
    question({
      id: 'avoid.detail',
      source: ['WALES.9.not_couples'],
      text: 'perpetratorAfterwards.avoid.detail',
      answer: longText(2000),
      for: ['informationShare'],
      when: unless('avoid.already', 'no'),
    }),
  ],
});

/** Written for the programme alone: the person may read all of it. */
export const programme = page({
  id: 'programme',
  title: 'perpetratorAfterwards.programme.title',
  when: mayBeAdult,
  advice: [
    { text: 'perpetratorAfterwards.programme.readable', source: ['NOTT.perp.27', 'QUICK.victim.2'] },
    { text: 'perpetratorAfterwards.programme.partner', source: ['WALES.9.dvpp', 'NOTT.perp.26'] },
  ],
  questions: [
    question({
      id: 'programme.agrees',
      source: ['WALES.9.dvpp'],
      text: 'perpetratorAfterwards.programme.agrees',
      answer: yesNo('ydy'),
      for: ['programme'],
    }),
    question({
      id: 'programme.reach',
      source: ['WALES.9.dvpp'],
      text: 'perpetratorAfterwards.programme.reach',
      answer: shortText(),
      for: ['programme'],
    }),
    question({
      id: 'programme.change',
      source: ['QUICK.good.5', 'WALES.9.dvpp'],
      text: 'perpetratorAfterwards.programme.change',
      answer: longText(),
      for: ['programme'],
    }),
    question({
      id: 'programme.barriers',
      source: ['QUICK.good.11'],
      text: 'perpetratorAfterwards.programme.barriers',
      answer: longText(2000),
      for: ['programme'],
    }),
    question({
      id: 'programme.health',
      source: ['QUICK.work.refer'],
      text: 'perpetratorAfterwards.programme.health',
      answer: longText(2000),
      for: ['programme'],
    }),
    question({
      id: 'programme.staff',
      source: ['WALES.8.staff'],
      text: 'perpetratorAfterwards.programme.staff',
      answer: longText(1500),
      for: ['programme'],
    }),
  ],
});
