import { areaNames, builtIn } from '../../../areas/index.ts';
import { choice, longText, offered, page, question, yesNo } from '../../../question/model.ts';
import { everybody } from '../told.ts';

/** The area decides the doors and the law; language and needs are those of the person worked with. */
export const place = page({
  id: 'place',
  title: 'perpetrator.place.title',
  advice: [
    { text: 'disclosure.advice.interpreter', source: ['CANLLAW.interpreter', 'WALES.8.marginalised'] },
    { text: 'perpetrator.place.barriers', source: ['WALES.8.marginalised', 'QUICK.check.4'] },
    { text: 'perpetrator.place.honour', source: ['QUICK.check.4'] },
  ],
  questions: [
    question({
      id: 'case.area',
      source: ['CANLLAW.where'],
      text: 'perpetrator.place.area',
      answer: offered(areaNames(builtIn)),
      for: ['informationShare', 'mappa'],
    }),
    question({
      // Not the ids of the disclosure: there they are of the one who is abused, and the police approach them by it.
      id: 'perp.language',
      source: ['CANLLAW.interpreter'],
      text: 'perpetrator.place.language',
      answer: choice('english', 'welsh', 'bsl', 'other'),
      for: everybody,
    }),
    question({
      id: 'perp.interpreter',
      source: ['CANLLAW.interpreter', 'WALES.8.marginalised'],
      text: 'perpetrator.place.interpreter',
      answer: yesNo('oes'),
      for: everybody,
    }),
    question({
      id: 'perp.needs',
      source: ['WALES.8.marginalised', 'QUICK.check.4'],
      text: 'perpetrator.place.needs',
      answer: longText(2000),
      for: ['programme'],
    }),
  ],
});
