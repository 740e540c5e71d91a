import { choice, field, list, longText, naming, page, question, shortText } from '../../../question/model.ts';
import { maybeAdult, maybeYoung } from '../conditions.ts';

/**
 * Who may be causing harm. An adult is asked about as in a disclosure, under the same ids; somebody under 18 is a child too,
 * is never called a perpetrator, and stands under ids of their own (DEF.apva).
 */
export const harmedBy = page({
  id: 'childHarmedBy',
  title: 'child.pages.harmedBy',
  advice: [
    { text: 'child.advice.abusiveParent', source: ['STOKE.child.4'] },
    { text: 'child.advice.otherParent', source: ['STOKE.child.4', 'STOKE.contact.8'] },
    { text: 'child.advice.youngPerson', source: ['DEF.apva'], when: maybeYoung },
    { text: 'child.advice.youngVictim', source: ['DEF.apva', 'STOKE.contact.6'], when: maybeYoung },
  ],
  questions: [
    question({
      id: 'child.harmerAge',
      source: ['DEF.apva'],
      text: 'child.harmerAge',
      answer: choice('adult', 'young', 'both'),
      for: ['childConcern'],
    }),
    question({
      id: 'people.main',
      source: ['STOKE.marf.4', 'STOKE.marf.5'],
      text: 'child.people.main',
      answer: shortText(),
      names: true,
      for: ['childConcern'],
      when: maybeAdult,
    }),
    question({
      id: 'people.mainWhere',
      source: ['STOKE.marf.2'],
      text: 'child.people.mainWhere',
      answer: shortText(500),
      for: ['childConcern'],
      when: maybeAdult,
    }),
    question({
      id: 'young.who',
      source: ['DEF.apva'],
      text: 'child.young.who',
      answer: shortText(500),
      names: true,
      for: ['childConcern'],
      when: maybeYoung,
    }),
    question({
      id: 'young.needs',
      source: ['DEF.apva', 'STOKE.child.7'],
      text: 'child.young.needs',
      answer: longText(2000),
      for: ['childConcern'],
      when: maybeYoung,
    }),
    question({
      id: 'people.others',
      source: ['STOKE.marf.4'],
      text: 'disclosure.people.others',
      // What the map adds about each is a survivor's to tell: here who they are is enough.
      answer: list(
        50,
        naming(field('name', shortText(), true)),
        naming(field('nicknames', shortText())),
        field('where', shortText(500)),
        field('connection', shortText(500)),
      ),
      for: ['childConcern'],
    }),
  ],
});
