import { longText, page, question, shortText, yesNo, type Advice } from '../../../question/model.ts';
import { childRisk } from '../../disclosure/afterwards/children.ts';
import { areaHasRule, inEngland, inWales, not } from '../../disclosure/short/conditions.ts';
import { pageOfChild } from '../told.ts';

/** The law differs (facts.md): in Wales reporting is a duty, in England there are routes of its own. Both, where nobody knows. */
const law = [
  { text: 'child.advice.wales', source: ['STOKE.child.3'], when: not(inEngland) },
  { text: 'child.advice.england', source: ['STOKE.child.1', 'STOKE.child.3'], when: not(inWales) },
] as const satisfies readonly Advice[];

/** The area's own rule stands beside its doors; where it has none, the deadline is asked for and not assumed. */
const deadline = [
  { text: 'safeguarding.marf.inWriting', source: ['STOKE.child.2'] },
  { text: 'safeguarding.marf.askDeadline', source: ['STOKE.child.2'], when: not(areaHasRule('marf')) },
] as const satisfies readonly Advice[];

/** Children's services are rung now; what they say, and by when it must be in writing, is kept. */
export const call = page({
  id: 'childCall',
  title: 'child.pages.call',
  advice: [
    { text: 'child.advice.outOfHours', source: ['STOKE.child.1', 'STOKE.child.6'] },
    ...law,
    ...deadline,
    { text: 'child.advice.theyDecide', source: ['STOKE.child.4', 'STOKE.contact.3'] },
  ],
  doors: ['children', 'police'],
  questions: [
    question({
      id: 'childCall.made',
      source: ['STOKE.child.1', 'CANLLAW.child_tells'],
      text: 'child.call.made',
      answer: yesNo('ydy'),
      for: [],
    }),
    question({
      id: 'childCall.who',
      source: ['STOKE.child.2'],
      text: 'child.call.who',
      answer: shortText(500),
      for: ['childConcern'],
    }),
    question({
      id: 'childCall.advised',
      source: ['STOKE.child.4'],
      text: 'child.call.advised',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'childCall.writtenBy',
      source: ['STOKE.child.2'],
      text: 'child.call.writtenBy',
      answer: shortText(),
      for: [],
    }),
  ],
});

/** The decision, whichever way it goes with its reason: what raises concern is shown beside it. */
export const decision = pageOfChild(childRisk, {
  advice: [
    { text: 'child.advice.youDecide', source: ['STOKE.child.1', 'CANLLAW.child_tells'] },
    ...childRisk.advice.filter(({ text }) => text !== 'safeguarding.child.alwaysHarms'),
  ],
  carried: ['children.harm'],
});
