import { longText, page, question, type Advice } from '../../../question/model.ts';
import { childTells } from './conditions.ts';
import { sexualAssault } from './sexualAssault.ts';

const advice = [
  { text: 'disclosure.advice.childListen', source: ['CANLLAW.child_tells'] },
  { text: 'disclosure.advice.childSay', source: ['CANLLAW.child_tells'] },
  { text: 'disclosure.advice.childSecret', source: ['CANLLAW.child_tells'] },
  { text: 'disclosure.advice.childNow', source: ['CANLLAW.child_tells'] },
  { text: 'disclosure.advice.childParents', source: ['CANLLAW.child_tells'] },
  { text: 'disclosure.advice.noMediating', source: ['NOTT.dont.2', 'NOTT.dont.5'] },
] as const satisfies readonly Advice[];

/** The same, above the questions of danger, which come first: whoever a child is telling needs it at once. */
export const childAdviceAtOnce: readonly Advice[] = advice.map((each) => ({ ...each, when: childTells }));

/** A child is telling: what to do and not do, and the child's own words. */
export const adviceChild = page({
  id: 'adviceChild',
  title: 'disclosure.pages.adviceChild',
  when: childTells,
  advice: [...advice, sexualAssault],
  doors: ['children'],
  questions: [
    question({
      id: 'childTells.words',
      source: ['CANLLAW.child_tells'],
      text: 'disclosure.childTells.words',
      answer: longText(),
      for: ['police', 'childrensServices'],
    }),
  ],
});
