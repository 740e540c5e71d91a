import { choice, field, list, longText, naming, page, question, shortText } from '../../../question/model.ts';
import { mapSources, onTheMap } from '../on-the-map.ts';
import { intakeGoesOn, not, personIsThere } from './conditions.ts';

/** The main perpetrator and everybody else: names as text, with every other name they go by. */
export const people = page({
  id: 'people',
  title: 'disclosure.pages.people',
  pausedWhen: not(intakeGoesOn),
  advice: [
    { text: 'disclosure.advice.ifWilling', source: ['NOTT.do.10'], when: personIsThere },
    { text: 'disclosure.advice.leaveAlone', source: ['NOTT.dont.2'] },
  ],
  questions: [
    question({
      id: 'people.main',
      source: ['NOTT.plan.perpetrator', 'NOTT.do.10'],
      text: 'disclosure.people.main',
      answer: shortText(),
      names: true,
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac', 'refuge', 'claresLaw'],
    }),
    question({
      id: 'people.mainNicknames',
      source: ['NOTT.plan.perpetrator'],
      text: 'disclosure.people.mainNicknames',
      answer: shortText(),
      names: true,
      for: ['police', 'specialist', 'childrensServices', 'marac', 'refuge', 'claresLaw'],
    }),
    question({
      id: 'people.mainWhere',
      source: ['NOTT.do.10'],
      text: 'disclosure.people.mainWhere',
      answer: shortText(500),
      for: ['police', 'specialist', 'childrensServices', 'marac', 'refuge', 'claresLaw'],
    }),
    question({
      id: 'people.mainRelationship',
      source: ['NOTT.do.10', 'NOTT.scope.6'],
      text: 'disclosure.people.mainRelationship',
      answer: choice('partner', 'expartner', 'family', 'exploiter', 'other'),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac', 'refuge', 'claresLaw'],
    }),
    question({
      id: 'people.others',
      source: ['NOTT.plan.associates', 'NOTT.do.10', ...mapSources],
      text: 'disclosure.people.others',
      answer: list(
        50,
        naming(field('name', shortText(), true)),
        naming(field('nicknames', shortText())),
        field('where', shortText(500)),
        field('connection', shortText(500)),
        ...onTheMap,
      ),
      for: ['police', 'specialist', 'childrensServices', 'marac', 'refuge'],
    }),
    question({
      id: 'people.otherSurvivors',
      source: ['NOTT.do.10'],
      text: 'disclosure.people.otherSurvivors',
      answer: longText(),
      names: true,
      for: ['police', 'specialist', 'marac'],
    }),
  ],
});
