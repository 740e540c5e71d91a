import { facts, item, longText, page, question, type Advice } from '../../question/model.ts';

/**
 * What a representative brings about the perpetrator (SAFE.rep.1 to 14): each item known, not known or not relevant, with
 * what is known, its source and its date. Nothing here goes to anybody but the meeting.
 */

const proportionate: readonly Advice[] = [
  { text: 'marac.advice.proportionate', source: ['SAFE.rep.5'] },
  { text: 'marac.advice.blank', source: ['SAFE.rep.1'] },
];

export const sheetPeople = page({
  id: 'sheetPeople',
  title: 'marac.pages.sheetPeople',
  advice: proportionate,
  questions: [
    question({
      id: 'sheet.people',
      source: ['SAFE.rep.1'],
      text: 'marac.sheet.people',
      answer: facts(
        item('details', 'SAFE.rep.1'),
        item('serial', 'SAFE.rep.2'),
        item('relationships', 'SAFE.rep.4'),
        item('childrenSeen', 'SAFE.rep.4'),
        item('adultsAtRisk', 'SAFE.rep.3'),
        item('childConcerns', 'SAFE.rep.3'),
      ),
      names: true,
      for: ['maracSheet'],
    }),
  ],
});

export const sheetOffending = page({
  id: 'sheetOffending',
  title: 'marac.pages.sheetOffending',
  advice: proportionate,
  questions: [
    question({
      id: 'sheet.offending',
      source: ['SAFE.rep.5'],
      text: 'marac.sheet.offending',
      answer: facts(
        item('offending', 'SAFE.rep.5'),
        item('markers', 'SAFE.rep.5'),
        item('skills', 'SAFE.rep.6'),
        item('means', 'SAFE.rep.7'),
        item('online', 'SAFE.rep.8'),
        item('staff', 'SAFE.rep.10'),
      ),
      names: true,
      for: ['maracSheet'],
    }),
  ],
});

export const sheetHealth = page({
  id: 'sheetHealth',
  title: 'marac.pages.sheetHealth',
  advice: proportionate,
  questions: [
    question({
      id: 'sheet.health',
      source: ['SAFE.rep.9'],
      text: 'marac.sheet.health',
      answer: facts(
        item('substances', 'SAFE.rep.9'),
        item('mentalHealth', 'SAFE.rep.9'),
        item('suicidal', 'SAFE.rep.9'),
        item('strain', 'SAFE.rep.11'),
        item('animals', 'SAFE.rep.12'),
        item('fire', 'SAFE.rep.12'),
        item('practices', 'SAFE.rep.12'),
        item('panels', 'SAFE.rep.13'),
      ),
      names: true,
      for: ['maracSheet'],
    }),
  ],
});

/** What the agency can do, what must go no further, and what was left out as not needed. */
export const sheetOffer = page({
  id: 'sheetOffer',
  title: 'marac.pages.sheetOffer',
  advice: [
    { text: 'marac.advice.onlyVictim', source: ['QUICK.victim.2'] },
    { text: 'marac.advice.papersKept', source: ['STOKE.marac.1'] },
  ],
  questions: [
    question({
      id: 'sheet.offer',
      source: ['SAFE.act.28'],
      text: 'marac.sheet.offer',
      answer: longText(2000),
      for: ['maracSheet'],
    }),
    question({
      id: 'sheet.handling',
      source: ['QUICK.victim.2'],
      text: 'marac.sheet.handling',
      answer: longText(2000),
      for: ['maracSheet'],
    }),
    question({
      id: 'sheet.leftOut',
      source: ['SAFE.rep.5'],
      text: 'marac.sheet.leftOut',
      answer: longText(2000),
      for: [],
    }),
  ],
});
