import { page, question, yesNo, type Page } from '../../question/model.ts';
import { unless } from '../disclosure/short/conditions.ts';
import { mayBeBornUnder18 } from '../perpetrator/age-given.ts';
import { askedBefore } from './asked-before.ts';
import type { Paper } from './papers.ts';

/**
 * Who the case is about: the victim only so far as two people of one name are told apart, whoever abuses in full, in words
 * that hold for somebody under 18 as well (DEF.apva). No way to reach the victim is asked for: the IDVA has it, and a
 * MARAC's papers are read by many.
 */
export const who = (paper: Paper): Page =>
  page({
    id: 'maracWho',
    title: 'marac.pages.who',
    advice: [
      { text: 'marac.advice.ownRecords', source: ['SAFE.rep.1'] },
      { text: 'perpetrator.age.given', source: ['DEF.apva'], when: mayBeBornUnder18 },
    ],
    questions: [
      askedBefore('person.name', { text: 'marac.person.name', for: [paper] }),
      askedBefore('person.born', { text: 'marac.person.born', for: [paper] }),
      askedBefore('people.main', { source: ['SAFE.rep.1'], text: 'marac.main', for: [paper] }),
      askedBefore('people.mainNicknames', { source: ['SAFE.rep.1'], text: 'marac.nicknames', for: [paper] }),
      askedBefore('map.mainBorn', { source: ['SAFE.rep.1'], text: 'marac.mainBorn', for: [paper] }),
      askedBefore('people.mainWhere', { source: ['SAFE.rep.1'], text: 'marac.where', for: [paper] }),
      askedBefore('people.mainRelationship', { source: ['SAFE.rep.4'], text: 'marac.relationship', for: [paper] }),
      question({
        id: 'marac.several',
        source: ['SAFE.rep.14'],
        text: 'marac.several',
        answer: yesNo('oes', { unsure: true }),
        for: [paper],
      }),
      askedBefore('people.others', { source: ['SAFE.rep.14'], for: [paper], when: unless('marac.several', 'no') }),
      askedBefore('children.any', { source: ['SAFE.rep.4'], for: [paper] }),
      askedBefore('children.details', { source: ['SAFE.rep.4'], for: [paper], when: unless('children.any', 'no') }),
    ],
  });
