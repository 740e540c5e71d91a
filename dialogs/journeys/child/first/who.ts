import { longText, page, question, shortText } from '../../../question/model.ts';
import { language } from '../../disclosure/short/language.ts';
import { others } from '../../disclosure/short/others.ts';
import { unborn as unbornAnswer } from '../conditions.ts';
import { asked } from '../told.ts';

/** Who the child is, and with whom they are safe. */
export const who = page({
  id: 'childWho',
  title: 'child.pages.who',
  advice: [{ text: 'safeguarding.child.alwaysHarms', source: ['STOKE.child.9'] }],
  questions: [
    ...asked(others, 'children.details').map((each) => ({ ...each, when: undefined })),
    question({
      id: 'child.carers',
      source: ['STOKE.marf.4', 'STOKE.child.4'],
      text: 'child.carers',
      answer: longText(2000),
      names: true,
      for: ['childConcern'],
    }),
    ...asked(others, 'children.harm'),
  ],
});

/** A baby that is on the way is referred before it is born. */
export const unborn = page({
  id: 'childUnborn',
  title: 'child.pages.unborn',
  when: unbornAnswer,
  advice: [
    { text: 'child.advice.unbornNow', source: ['STOKE.child.1', 'CANLLAW.concern'] },
    { text: 'child.advice.unbornMidwife', source: ['CANLLAW.health'] },
  ],
  doors: ['children'],
  questions: [
    question({
      id: 'unborn.due',
      source: ['STOKE.marf.3'],
      text: 'child.unborn.due',
      answer: shortText(300),
      for: ['childConcern'],
    }),
    question({
      id: 'unborn.care',
      source: ['STOKE.marf.6', 'STOKE.child.1'],
      text: 'child.unborn.care',
      answer: longText(2000),
      for: ['childConcern'],
    }),
  ],
});

/** The language of the child and of whoever speaks for them; a relative never interprets. */
export const communication = page({
  id: 'childLanguage',
  title: 'child.pages.language',
  advice: [{ text: 'disclosure.advice.interpreter', source: ['CANLLAW.interpreter'] }],
  questions: asked(
    language,
    'language.person',
    'language.other',
    'language.welshPreferred',
    'interpreter.needed',
    'interpreter.arrangement',
  ),
});
