import { optionalText, text, type Language } from '../../locales/index.ts';
import { areaOf, type Area } from '../../dialogs/areas/index.ts';
import { areaOfCase } from '../../dialogs/record/area.ts';
import { sayDay, sayMoment } from '../../dialogs/question/say-date.ts';
import { decisionOf } from '../../dialogs/question/index.ts';
import type { Journey, Question } from '../../dialogs/question/model.ts';
import { sayLabel, sayStored } from '../../dialogs/question/say.ts';
import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import { decisionLogged, type CaseRecord, type DecisionEntry } from '../../dialogs/record/index.ts';
import { answerBlocks, languageNote, partRows, sayOrNone, type Answered } from './blocks.ts';
import { place, placed, viewCase } from './case-view.ts';
import { contactNotice, marks, missingRows, row } from './front.ts';
import type { RecordContent, Row } from './model.ts';

export interface RecordInput {
  readonly record: CaseRecord;
  readonly journey: Journey;
  /** That of the product with its id unless told otherwise. */
  readonly area?: Area;
  readonly language: Language;
  readonly now: Date;
  /** The id of whoever made the document. */
  readonly practitioner: string;
}

/**
 * The practitioner's own record: everything, with who entered it and when. A current answer stands once among the
 * answers; a current decision stands in the decision log, which keeps every version in the order they were made.
 */
export function recordContent(input: RecordInput): RecordContent {
  const { record, journey, language } = input;
  const view = viewCase(journey, record);
  const logged = (question: Question) => isLogged(record, question.id);
  const places = place(journey, (question) => view.isReachable(question.id) && !logged(question));
  const words = new Words(journey, language);
  const noteOn = (answered: Answered) =>
    [words.stamp(answered.answer), languageNote(answered, language)].filter((note) => note !== '').join('; ');
  const blocks = (questions: readonly Question[]) => answerBlocks(view.answered(questions), language, noteOn);
  const contact = view.answered(places.contact);
  const sections = [
    { title: text(language, 'document.template.communication'), blocks: blocks(places.communication) },
    { title: text(language, 'document.template.decisions'), blocks: blocks(places.decisions) },
    { title: text(language, 'document.template.plan'), blocks: blocks(places.plan) },
    ...places.rest.map(({ title, questions }) => ({ title: text(language, title), blocks: blocks(questions) })),
  ]
    .filter((section) => section.blocks.length > 0)
    .map((section) => ({ ...section, isFirst: false }));
  return {
    title: text(language, 'document.titles.record'),
    reference: record.reference,
    revision: record.revision,
    date: sayDay(input.now, language),
    marks: marks(view, language),
    details: details(input),
    contactNotice: contactNotice(contact, false, journey, language),
    contact: contact.flatMap((answered) => partRows(answered, language, noteOn)),
    sections,
    missing: missingRows(placed(places), view, language),
    // The picture without a decision: it is their own. Its words stand among the answers already.
    map: [{ words: [] }],
    ...history(record, words),
    unreachable: unreachable(record, journey, words, (id) => view.isReachable(id) || isLogged(record, id), noteOn),
  };
}

/** The current decision is the last in the log: it is not said again among the answers. */
function isLogged(record: CaseRecord, question: string): boolean {
  const last = record.decisions.findLast((entry) => entry.question === question);
  const current = record.answers[question]?.value;
  if (!last || current === undefined) return false;
  const logged = decisionLogged(last);
  if (isNotKnown(current) || isNotKnown(logged)) return isNotKnown(current) && isNotKnown(logged);
  const [is, was] = [decisionOf(current), decisionOf(logged)];
  return is !== undefined && is.option === was?.option && is.reason === was.reason;
}

function details({ record, area, practitioner, language, now }: RecordInput): readonly Row[] {
  return [
    row(text(language, 'document.details.reference'), record.reference),
    row(text(language, 'document.details.area'), (area ?? areaOf(areaOfCase(record))).name[language]),
    row(text(language, 'document.details.owner'), record.owner),
    row(
      text(language, 'document.details.created'),
      sayMoment(new Date(record.created.at), language),
      record.created.by,
    ),
    row(text(language, 'document.details.revision'), String(record.revision)),
    row(text(language, 'document.details.date'), sayMoment(now, language)),
    row(text(language, 'document.details.madeBy'), practitioner),
  ];
}

/** Everything that happened to the record, oldest first. */
function history(record: CaseRecord, words: Words) {
  const { language } = words;
  return {
    concernLog: record.concerns.map((concern) => {
      const asks = concern.answers.map((id) => words.ask(id)).join('; ');
      const state = text(language, concern.corrected ? 'document.concern.corrected' : 'document.concern.current');
      const corrected = concern.corrected
        ? `\n${text(language, 'document.concern.correctedBy', { stamp: words.stamp(concern.corrected) })}`
        : '';
      const raisedBy = text(language, 'document.concern.raisedBy', { answers: asks });
      return row(words.concern(concern.rule), `${state}\n${raisedBy}`, words.stamp(concern.raised) + corrected);
    }),
    decisionLog: record.decisions.map((entry) =>
      row(words.ask(entry.question), words.decision(entry), words.stamp(entry)),
    ),
    notes: record.notes.map((note) => {
      const about = note.filed?.question ?? note.question;
      const filed = note.filed
        ? `\n${text(language, 'call.filed.stamp', { by: note.filed.by, at: words.moment(note.filed.at) })}`
        : '';
      return row(
        about ? words.ask(about) : text(language, 'document.history.note'),
        note.text,
        words.stamp(note) + filed,
      );
    }),
    drafts: record.drafts.map((draft) => {
      const about = draft.question ? words.ask(draft.question) : text(language, 'document.drafts.general');
      const settled = draft.settled
        ? `\n${text(language, 'document.row.settled', { by: draft.settled.by, at: words.moment(draft.settled.at) })}`
        : '';
      const why = text(language, `document.drafts.${draft.why}`);
      return row(about, words.value(draft.question, draft.value), `${why}\n${words.stamp(draft)}${settled}`);
    }),
    replaced: record.replaced.map((old) =>
      row(words.ask(old.question, old.text.key), words.value(old.question, old.value), words.stamp(old)),
    ),
    emergencies: record.emergencies.map((each) => row(text(language, 'document.history.emergency'), words.stamp(each))),
    documents: record.documents.map((made) => {
      const recipient = optionalText(language, `document.recipients.${made.recipient}`) ?? made.recipient;
      const name = text(language, `document.languages.${made.language}`);
      return row(text(language, 'document.history.document', { recipient, language: name }), words.stamp(made));
    }),
  };
}

/** Answers to questions that are not asked now, and to those this release no longer has. */
function unreachable(
  record: CaseRecord,
  journey: Journey,
  words: Words,
  isElsewhere: (id: string) => boolean,
  noteOn: (answered: Answered) => string,
): RecordContent['unreachable'] {
  const elsewhere = Object.entries(record.answers).filter(([id]) => !isElsewhere(id));
  const known = elsewhere.flatMap(([id, answer]) => {
    const question = words.question(id);
    return question ? [{ question, answer }] : [];
  });
  const unknown = elsewhere
    .filter(([id]) => !words.question(id))
    .map(([id, answer]) => row(words.ask(id, answer.text.key), sayStored(answer.value), words.stamp(answer)));
  const blocks = answerBlocks(known, words.language, noteOn);
  return unknown.length > 0 ? [...blocks, { heading: '', rows: unknown }] : blocks;
}

/** The words of a record's history, where a question may be one of an older release. */
class Words {
  readonly language: Language;
  private readonly journey: Journey;
  private readonly questions: ReadonlyMap<string, Question>;

  constructor(journey: Journey, language: Language) {
    this.language = language;
    this.journey = journey;
    const pages = journey.stages.flatMap((stage) => stage.pages);
    this.questions = new Map(pages.flatMap((page) => page.questions).map((question) => [question.id, question]));
  }

  question(id: string): Question | undefined {
    return this.questions.get(id);
  }

  /** `key` names the text an answer remembers, for a question that is gone. */
  ask(id: string, key?: string): string {
    const question = this.question(id);
    if (question) return sayLabel(question, this.language);
    return (key && optionalText(this.language, key)) || id;
  }

  value(id: string | undefined, value: Value): string {
    const question = id === undefined ? undefined : this.question(id);
    return question ? sayOrNone(question, value, this.language) : sayStored(value);
  }

  decision(entry: DecisionEntry): string {
    return this.value(entry.question, decisionLogged(entry));
  }

  concern(rule: string): string {
    const found = this.journey.concerns.find((candidate) => candidate.id === rule);
    return found ? text(this.language, found.text) : rule;
  }

  moment(at: string): string {
    return sayMoment(new Date(at), this.language);
  }

  stamp(stamp: { readonly by: string; readonly at: string; readonly revision?: number }): string {
    const { by, at, revision } = stamp;
    if (revision === undefined)
      return text(this.language, 'document.row.stampWithoutRevision', { by, at: this.moment(at) });
    return text(this.language, 'document.row.stamp', { by, at: this.moment(at), revision });
  }
}
