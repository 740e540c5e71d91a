import { longText, page, question } from '../../../question/model.ts';
import { account as ofDisclosure } from '../../disclosure/short/account.ts';
import { adviceChild as ofDisclosureChild } from '../../disclosure/short/adviceChild.ts';
import { adviceUnsure } from '../../disclosure/short/adviceUnsure.ts';
import { asked, pageOfChild } from '../told.ts';

/** The child's exact words, in the child's language, and how they came to be said: nobody asks the child for more. */
export const childsWords = {
  ...pageOfChild(ofDisclosureChild),
  questions: [
    ...pageOfChild(ofDisclosureChild).questions,
    question({
      id: 'child.toldWhen',
      source: ['CANLLAW.child_tells'],
      text: 'child.toldWhen',
      answer: longText(2000),
      names: true,
      for: ['childConcern'],
    }),
  ],
};

/** What a third party saw, heard and believes, apart. The family is not contacted because of it. */
export const account = pageOfChild(ofDisclosure, {
  advice: [
    { text: 'disclosure.advice.accountApart', source: ['CANLLAW.third_party'] },
    { text: 'child.advice.accountFamily', source: ['CANLLAW.third_party', 'STOKE.child.4'] },
  ],
  doors: ['children'],
});

/** What the practitioner saw and heard, and what they make of it: the one is never written into the other. */
export const seen = page({
  id: 'childSeen',
  title: 'child.pages.seen',
  advice: [
    { text: 'child.advice.seenApart', source: ['CANLLAW.third_party', 'CANLLAW.unsure'] },
    { text: 'child.advice.noProof', source: ['STOKE.contact.3', 'CANLLAW.child_tells'] },
  ],
  doors: ['children'],
  questions: [
    ...asked(adviceUnsure, 'unsure.signs'),
    question({
      id: 'child.marks',
      source: ['STOKE.contact.10', 'STOKE.child.7'],
      text: 'child.marks',
      answer: longText(2000),
      for: ['childConcern'],
    }),
    question({
      id: 'child.believed',
      source: ['CANLLAW.third_party', 'CANLLAW.unsure'],
      text: 'child.believed',
      answer: longText(2000),
      for: ['childConcern'],
    }),
  ],
});
