import { page, question, yesNo, type Page } from '../../question/model.ts';
import { unless } from '../disclosure/short/conditions.ts';
import { askedBefore } from './asked-before.ts';
import type { Paper } from './papers.ts';

/**
 * Who the case is about: the victim only so far as two people of one name are told apart, the perpetrator in full. No way
 * to reach the victim is asked for: the IDVA has it, and a MARAC's papers are read by many.
 */
export const who = (paper: Paper): Page =>
  page({
    id: 'maracWho',
    title: 'marac.pages.who',
    advice: [{ text: 'marac.advice.ownRecords', source: ['SAFE.rep.1'] }],
    questions: [
      askedBefore('person.name', { text: 'marac.person.name', for: [paper] }),
      askedBefore('person.born', { text: 'marac.person.born', for: [paper] }),
      askedBefore('people.main', { source: ['SAFE.rep.1'], for: [paper] }),
      askedBefore('people.mainNicknames', { source: ['SAFE.rep.1'], for: [paper] }),
      askedBefore('map.mainBorn', { source: ['SAFE.rep.1'], for: [paper] }),
      askedBefore('people.mainWhere', { source: ['SAFE.rep.1'], for: [paper] }),
      askedBefore('people.mainRelationship', { source: ['SAFE.rep.4'], for: [paper] }),
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
