import { text, type Language } from '../../locales/index.ts';
import { sayDay } from '../../dialogs/question/say-date.ts';
import type { Journey, Question, Recipient } from '../../dialogs/question/model.ts';
import { viewOfAll } from '../../dialogs/question/view.ts';
import { toldTo } from '../../dialogs/question/documents.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { answerBlocks, languageNote, partRows, type Answered } from './blocks.ts';
import { isDue, place, placed, viewCase, type CaseView } from './case-view.ts';
import { contactNotice, marks, missingRows, row } from './front.ts';
import type { Block, ReferralContent } from './model.ts';

export interface ReferralInput {
  readonly record: CaseRecord;
  readonly journey: Journey;
  readonly recipient: Recipient;
  /** What the recipient is called in this area; otherwise by what they do. */
  readonly recipientName?: string;
  /** The document's language, whatever the answers are written in. */
  readonly language: Language;
  readonly now: Date;
  /** Whom the recipient can speak to; left out where nobody is to be named. */
  readonly practitionerName?: string;
}

/**
 * What a recipient is told of a case: every reachable answer whose question is for them, once, and no other answer.
 * Nothing is refused for being incomplete; what is missing is named (NOTT.s2n.1, domain facts: incomplete referrals).
 */
export function referralContent(input: ReferralInput): ReferralContent {
  const { record, journey, recipient, language } = input;
  const view = viewCase(journey, record);
  const tell = (question: Question) => toldTo(question, recipient, journey.extras, view.answers);
  const places = place(journey, (question) => isDue(view, recipient)(question) && tell(question) !== undefined);
  const noteOn = (answered: Answered) => languageNote(answered, language);
  const told = (questions: readonly Question[]) => questions.flatMap((question) => tell(question) ?? []);
  const blocks = (questions: readonly Question[]) => answerBlocks(view.answered(told(questions)), language, noteOn);
  const contact = view.answered(places.contact);
  const spec = journey.documents?.find((each) => each.recipient === recipient);
  return {
    title: text(language, spec?.title ?? 'document.titles.referral'),
    asks: spec ? text(language, spec.asks) : '',
    reference: record.reference,
    revision: record.revision,
    date: sayDay(input.now, language),
    marks: marks(view, language),
    details: details(input),
    contactNotice: contactNotice(contact, places.contact.length === 0, language),
    contact: contact.flatMap((answered) => partRows(answered, language, noteOn)),
    communication: blocks(places.communication),
    concerns: concernsFor(view, recipient, language),
    decisions: blocks(places.decisions),
    plan: places.plan.length === 0 ? [] : [planPart(blocks(places.plan), language)],
    sections: places.rest
      .map(({ page, questions }) => ({ title: text(language, page.title), blocks: blocks(questions) }))
      .filter((section) => section.blocks.length > 0),
    missing: missingRows(placed(places), view, language),
    map: [],
    fields: {},
  };
}

const planPart = (blocks: readonly Block[], language: Language) => ({
  notice: blocks.length === 0 ? text(language, 'document.plan.empty') : '',
  blocks,
});

function details({ record, recipient, recipientName, practitionerName, language, now }: ReferralInput) {
  const to = recipientName ?? text(language, `document.recipients.${recipient}`);
  return [
    row(text(language, 'document.details.to'), to),
    ...(practitionerName ? [row(text(language, 'document.details.from'), practitionerName)] : []),
    row(text(language, 'document.details.reference'), record.reference),
    row(text(language, 'document.details.date'), sayDay(now, language)),
  ];
}

/**
 * Concerns that an answer this recipient may be told raises now: a concern says what its answers say, and one that rests
 * only on what they are not told, or on answers that no longer apply, is left out with them.
 */
function concernsFor(view: CaseView, recipient: Recipient, language: Language): readonly string[] {
  const questions = view.journey.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
  const mayTell = (id: string) => questions.find((question) => question.id === id)?.for.includes(recipient) ?? false;
  const answers = viewOfAll(view.record.answers);
  return view.journey.concerns
    .filter((rule) => view.record.concerns.some((raised) => raised.rule === rule.id && raised.corrected === undefined))
    .filter((rule) => rule.raisedBy(answers).some((id) => mayTell(id) && view.isReachable(id)))
    .map((rule) => text(language, rule.text));
}
