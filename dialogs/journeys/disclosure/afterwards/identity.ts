import { choices, decision, longText, page, question, yesNo, type When } from '../../../question/model.ts';

/**
 * What must not reach a document by itself. What was learnt stays in the record; a recipient is told the words written
 * for them, and only once it was decided that they must be.
 */

const passedOn: When = (answers) => answers.is('identity.decision', 'passOn');
const putIn: When = (answers) => answers.is('made.decision', 'putIn');

/** Identity and access needs that change what is safe or possible. */
export const identity = page({
  id: 'identity',
  title: 'conduct.identity.title',
  advice: [
    { text: 'conduct.identity.why', source: ['CANLLAW.identity'] },
    { text: 'conduct.identity.immigration', source: ['CANLLAW.identity'] },
  ],
  questions: [
    question({
      id: 'identity.needs',
      source: ['CANLLAW.identity'],
      text: 'conduct.identity.needs',
      answer: choices(
        'disability',
        'lgbt',
        'ethnicity',
        'faith',
        'immigration',
        'noRecourse',
        'young',
        'older',
        'rural',
        'none',
      ),
      for: [],
    }),
    question({
      id: 'identity.detail',
      source: ['CANLLAW.identity'],
      text: 'conduct.identity.detail',
      answer: longText(1500),
      for: [],
    }),
    question({
      id: 'identity.decision',
      source: ['CANLLAW.identity'],
      text: 'conduct.identity.decision',
      answer: decision(['passOn', 'keep']),
      for: [],
    }),
    question({
      id: 'identity.passedOn',
      source: ['CANLLAW.identity'],
      text: 'conduct.identity.passedOn',
      answer: longText(1500),
      for: ['specialist', 'adultServices', 'health', 'refuge'],
      when: passedOn,
    }),
  ],
});

/** What they were made to do. A victim of modern slavery is not to be prosecuted by way of a referral. */
export const madeToDo = page({
  id: 'madeToDo',
  title: 'conduct.made.title',
  advice: [
    { text: 'conduct.made.keptOut', source: ['CANLLAW.own_offending'] },
    { text: 'conduct.made.slavery', source: ['CANLLAW.own_offending'] },
  ],
  questions: [
    question({
      id: 'made.what',
      source: ['CANLLAW.own_offending'],
      text: 'conduct.made.what',
      answer: longText(1500),
      for: [],
    }),
    question({
      id: 'made.slavery',
      source: ['CANLLAW.own_offending'],
      text: 'conduct.made.exploited',
      answer: yesNo('oes', { unsure: true }),
      for: [],
    }),
    question({
      id: 'made.decision',
      source: ['CANLLAW.own_offending'],
      text: 'conduct.made.decision',
      answer: decision(['keepOut', 'putIn']),
      for: [],
    }),
    question({
      id: 'made.putIn',
      source: ['CANLLAW.own_offending'],
      text: 'conduct.made.putIn',
      answer: longText(1500),
      for: ['police', 'specialist'],
      when: putIn,
    }),
  ],
});
