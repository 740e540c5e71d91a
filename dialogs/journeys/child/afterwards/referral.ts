import { choice, page, question, safeContact, type Field, type Page } from '../../../question/model.ts';
import { childReferral } from '../../disclosure/afterwards/children.ts';
import { sent as ofDisclosure } from '../../disclosure/afterwards/sent.ts';
import { stepsReferral } from '../../disclosure/afterwards/steps.ts';
import { asked, pageOfChild } from '../told.ts';

/** The written referral, with the deadline of the area beside its doors. */
export const referral = pageOfChild(childReferral, { carried: ['children.details'] });

/** How children's services can reach the child, or a parent who is not abusive, without anybody finding out. */
export const safely = page({
  id: 'childContact',
  title: 'child.pages.contact',
  advice: [{ text: 'child.advice.contactSafely', source: ['STOKE.marf.9', 'STOKE.contact.1'] }],
  questions: [
    question({
      id: 'contact.safe',
      source: ['STOKE.marf.9', 'CANLLAW.callback'],
      text: 'child.contact.safe',
      answer: safeContact(),
      for: ['childConcern'],
    }),
  ],
});

/** Nobody can answer a referral whose sender is not in it. */
export const sender = page({
  id: 'childSender',
  title: 'child.pages.sender',
  questions: asked(stepsReferral, 'sender.name', 'sender.agency', 'sender.contact'),
});

/** The list of what was sent, with the one document there is here. */
const onlyHere = (field: Field): Field =>
  field.id === 'document' ? { ...field, answer: choice('childConcern') } : field;
export const sent: Page = {
  ...ofDisclosure,
  // What to tell the person about a meeting is a survivor's (NOTT.s2n.4).
  advice: ofDisclosure.advice.filter(({ text }) => text !== 'documents.sent.tellThem'),
  questions: ofDisclosure.questions.map((each) =>
    each.answer.kind === 'list'
      ? { ...each, answer: { ...each.answer, fields: each.answer.fields.map(onlyHere) } }
      : each,
  ),
};
