import {
  checklist,
  choice,
  decision,
  field,
  item,
  list,
  longText,
  naming,
  onlyFor,
  page,
  question,
  shortText,
  yesNo,
  type Recipient,
} from '../../../question/model.ts';
import { disclosureRecipients } from '../recipients.ts';
import { areaHasRule, inEngland, inWales, not } from '../short/conditions.ts';

const hasDeadline = areaHasRule('marf');

/** Whom children are referred to with the person, or for their own sake. */
const forChildren: readonly Recipient[] = ['childrensServices', 'marac', 'refuge'];

/** A child may be at risk: what is done, and the decision. Offered always: an answer never takes it away. */
export const childRisk = page({
  id: 'childRisk',
  title: 'safeguarding.child.title',
  doors: ['children'],
  carried: ['children.any', 'children.harm'],
  advice: [
    { text: 'safeguarding.child.alwaysHarms', source: ['STOKE.child.9'] },
    { text: 'safeguarding.child.consentNeverDelays', source: ['STOKE.child.5'] },
    // The law differs (facts.md): in Wales reporting is a duty; child in need and early help are England's.
    { text: 'safeguarding.child.wales', source: ['STOKE.child.3'], when: not(inEngland) },
    { text: 'safeguarding.child.england', source: ['STOKE.child.3'], when: not(inWales) },
  ],
  questions: [
    question({
      id: 'child.steps',
      source: ['STOKE.child.1'],
      text: 'safeguarding.child.steps',
      answer: checklist(
        item('refer', 'STOKE.child.1'),
        item('police', 'STOKE.child.6'),
        item('lead', 'STOKE.child.8'),
        item('talk', 'STOKE.child.4'),
        item('abusiveParent', 'STOKE.child.4'),
        item('safeContact', 'STOKE.marf.9'),
      ),
      for: [],
    }),
    question({
      id: 'child.decision',
      source: ['STOKE.child.1', 'STOKE.child.3', 'STOKE.child.5'],
      text: 'safeguarding.child.decision',
      answer: decision(['refer', 'support', 'notReferring']),
      for: [],
    }),
  ],
});

/** What children's services need of a written referral, and nothing else. */
export const childReferral = page({
  id: 'childReferral',
  title: 'safeguarding.marf.title',
  carried: ['children.details', 'contact.safe'],
  advice: [
    { text: 'safeguarding.marf.inWriting', source: ['STOKE.child.2'] },
    // The 48 hours are the rule of Stoke-on-Trent and Staffordshire (facts.md): elsewhere the deadline is asked for.
    { text: 'safeguarding.marf.askDeadline', source: ['STOKE.child.2'], when: not(hasDeadline) },
  ],
  doors: ['children'],
  questions: [
    question({
      id: 'marf.children',
      source: ['STOKE.marf.1', 'STOKE.marf.3', 'CANLLAW.interpreter'],
      text: 'safeguarding.marf.children',
      // The children’s language goes with every referral; who they are, only to whom they are referred.
      answer: list(
        12,
        onlyFor(forChildren, naming(field('name', shortText(200), true))),
        onlyFor(forChildren, field('born', shortText(100))),
        onlyFor(['childrensServices', 'marac'], field('school', shortText(200))),
        onlyFor(['childrensServices', 'marac'], field('where', shortText(200))),
        onlyFor(['childrensServices', 'refuge'], field('needs', shortText(300))),
        field('language', shortText(100)),
      ),
      for: disclosureRecipients,
    }),
    question({
      id: 'marf.familyNames',
      source: ['STOKE.marf.1'],
      text: 'safeguarding.marf.familyNames',
      answer: shortText(500),
      names: true,
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.addresses',
      source: ['STOKE.marf.2'],
      text: 'safeguarding.marf.addresses',
      answer: longText(2000),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.others',
      source: ['STOKE.marf.4', 'STOKE.marf.3'],
      text: 'safeguarding.marf.others',
      answer: list(
        15,
        naming(field('name', shortText(200), true)),
        field('born', shortText(100)),
        field('relationship', shortText(100)),
        field('where', shortText(200)),
      ),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.basis',
      source: ['STOKE.marf.5', 'STOKE.child.7'],
      text: 'safeguarding.marf.basis',
      answer: longText(),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.childSays',
      source: ['STOKE.child.7', 'STOKE.child.4'],
      text: 'safeguarding.marf.childSays',
      answer: longText(2000),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.parentSays',
      source: ['STOKE.child.7'],
      text: 'safeguarding.marf.parentSays',
      answer: longText(2000),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.strengths',
      source: ['STOKE.child.7'],
      text: 'safeguarding.marf.strengths',
      answer: longText(2000),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.otherInformation',
      source: ['STOKE.marf.6'],
      text: 'safeguarding.marf.otherInformation',
      answer: longText(),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.familyKnows',
      source: ['STOKE.marf.7'],
      text: 'safeguarding.marf.familyKnows',
      answer: choice('nobody', 'nonAbusing', 'some', 'all'),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.raisesRisk',
      source: ['STOKE.marf.8'],
      text: 'safeguarding.marf.raisesRisk',
      answer: yesNo('oes', { unsure: true }),
      for: ['childrensServices'],
    }),
    question({
      id: 'marf.raisesRiskHow',
      source: ['STOKE.marf.8', 'STOKE.marf.9'],
      text: 'safeguarding.marf.raisesRiskHow',
      answer: longText(2000),
      for: ['childrensServices'],
    }),
  ],
});
