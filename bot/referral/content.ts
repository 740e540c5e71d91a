import { text, type Language } from '../../locales/index.ts';
import { describePerson, peopleOf } from '../../dialogs/people/index.ts';
import { extrasFor, isMissable, type DocumentSpec } from '../../dialogs/question/documents.ts';
import { sayDay } from '../../dialogs/question/say-date.ts';
import type { AnswerView, ConcernRule, Journey, Question, Recipient } from '../../dialogs/question/model.ts';
import { viewOfAll } from '../../dialogs/question/view.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { answerBlocks, languageNote, partRows, type Answered } from './blocks.ts';
import { place, placed, viewCase } from './case-view.ts';
import { fieldsOf } from './fields.ts';
import { contactNotice, marks, missingRows, row } from './front.ts';
import type { Block, ReferralContent } from './model.ts';
import { questionsOf } from './pages.ts';
import { toldOf, type Told } from './told.ts';

export interface ReferralInput {
  readonly record: CaseRecord;
  readonly journey: Journey;
  readonly recipient: Recipient;
  /** What the recipient is called in this area; otherwise by what they do. */
  readonly recipientName?: string;
  /** The document's language, whatever the answers are written in. */
  readonly language: Language;
  readonly now: Date;
}

/**
 * What a recipient is told of a case: every reachable answer whose question is for them, once, and no other answer, in the
 * order of their document. Nothing is refused for being incomplete; what is missing is named, what the recipient would
 * send it back for first (NOTT.s2n.1, domain facts: incomplete referrals).
 */
export function referralContent(input: ReferralInput): ReferralContent {
  const { record, journey, recipient, language } = input;
  const view = toldOf(viewCase(journey, record), recipient);
  const spec = journey.documents?.find((each) => each.recipient === recipient);
  const due = new Map(view.due.map((question) => [question.id, question]));
  const places = place(journey, ({ id }) => due.has(id), spec);
  const asTold = (questions: readonly Question[]) => questions.flatMap(({ id }) => due.get(id) ?? []);
  const noteOn = (answered: Answered) => languageNote(answered, language);
  const blocks = (questions: readonly Question[]) => answerBlocks(view.answered(asTold(questions)), language, noteOn);
  const contact = view.answered(places.contact);
  return {
    title: text(language, spec?.title ?? 'document.titles.referral'),
    asks: spec ? text(language, spec.asks) : '',
    reference: record.reference,
    revision: record.revision,
    date: sayDay(input.now, language),
    marks: marks(view, language, spec?.readByPerson),
    details: details(input),
    contactNotice: contactNotice(contact, places.contact.length === 0, journey, language),
    contact: contact.flatMap((answered) => partRows(answered, language, noteOn)),
    communication: blocks(places.communication),
    concerns: concernsFor(view, record, recipient, language),
    decisions: blocks(places.decisions),
    plan: places.plan.length === 0 ? [] : [planPart(blocks(places.plan), language)],
    sections: [...places.parts, ...places.rest]
      .map(({ title, instead, questions, first = false }) => ({
        title: text(language, instead?.when(view.answers) ? instead.title : title),
        isFirst: first,
        blocks: blocks(questions),
      }))
      .filter((section) => section.blocks.length > 0),
    missing: missingRows(missingOf(asTold(placed(places)), spec, journey), view, language),
    map: mapWords(view, recipient, language),
    fields: fieldsOf(view, recipient, language),
  };
}

const planPart = (blocks: readonly Block[], language: Language) => ({
  notice: blocks.length === 0 ? text(language, 'document.plan.empty') : '',
  blocks,
});

function details({ record, recipient, recipientName, language, now }: ReferralInput) {
  const to = recipientName ?? text(language, `document.recipients.${recipient}`);
  return [
    row(text(language, 'document.details.to'), to),
    row(text(language, 'document.details.reference'), record.reference),
    row(text(language, 'document.details.date'), sayDay(now, language)),
  ];
}

/**
 * Concerns that an answer this recipient is told raises now: a concern says what its answers say, and one that rests only
 * on what they are not told, or on answers that no longer apply, is left out with them. Where another answer has taken the
 * place of a question that they may be told, it is named to them as the answer to that question would be.
 * @param record the whole record: what it raised, whoever may be told
 */
function concernsFor(view: Told, record: CaseRecord, recipient: Recipient, language: Language): readonly string[] {
  const told = new Set(view.due.map(({ id }) => id));
  const answers = viewOfAll(record.answers);
  const mayBeTold = (id: string) =>
    questionsOf(view.journey).some((each) => each.id === id && each.for.includes(recipient));
  return view.journey.concerns
    .filter((rule) => record.concerns.some((raised) => raised.rule === rule.id && raised.corrected === undefined))
    .filter(
      (rule) => rule.raisedBy(answers).some((id) => told.has(id)) || standsFor(rule, view.answers).some(mayBeTold),
    )
    .map((rule) => text(language, rule.text));
}

const standsFor = (rule: ConcernRule, answers: AnswerView): readonly string[] => rule.standsFor?.(answers) ?? [];

/**
 * What is named as missing: what this recipient sends it back for, in that order, and nothing else, so that it is read; the
 * hand-off names the rest to the practitioner. Everything, where a journey does not say. A list of which they are told only
 * something beside what each thing is, is not theirs to miss.
 */
function missingOf(questions: readonly Question[], spec: DocumentSpec | undefined, journey: Journey) {
  const whole = new Map(questionsOf(journey).map((question) => [question.id, question]));
  const named = spec ? spec.needs.flatMap((id) => questions.find((question) => question.id === id) ?? []) : questions;
  return named.filter((told) => isMissable(whole.get(told.id) ?? told, told));
}

/** The people of the map, where its picture was put in for this recipient, in the words that they may be told. */
function mapWords(view: Told, recipient: Recipient, language: Language): ReferralContent['map'] {
  const { journey, answers, record } = view;
  if (!extrasFor(journey.extras, recipient, answers).has('map')) return [];
  const map = peopleOf(viewOfAll(record.answers));
  if (map.people.length === 0) return [];
  return [{ words: map.people.map((person) => describePerson(person, map, language)) }];
}
