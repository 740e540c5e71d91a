import type { Journey, Question } from '../question/model.ts';
import {
  cleanText,
  closedList,
  closesList,
  decisionOf,
  deriveConcerns,
  findPart,
  findQuestion,
  isBlank,
  isPassedBy,
  lacksReason,
  mergeValue,
  openQuestions,
  putPart,
  readTyped,
  type Part,
} from '../question/index.ts';
import { isNotKnown, notKnown, type SimpleValue, type Value } from '../question/values.ts';
import { askedText } from './asked.ts';
import { draftWords } from './draft-words.ts';
import { reached } from './reached.ts';
import type { CaseEvent, Decided, Effect, EventError, Stamp } from './events.ts';
import type { CaseRecord, Draft } from './index.ts';

/** The longest text kept as a note or a draft, in UTF-16 units. */
export const longestText = 24_000;
/** How many activities a case remembers. */
const activitiesKept = 60;

/**
 * What the events of one activity make of a record, in order, up to the first that is refused; a pause is never held up.
 * Pure, so that it can be decided again on a newer record after a conflict.
 * An activity that the record has already taken changes nothing.
 */
export function decide(journey: Journey, record: CaseRecord, events: readonly CaseEvent[], stamp: Stamp): Decided {
  if (stamp.activity !== null && record.activities.some((taken) => taken.id === stamp.activity))
    return { record, effect: 'alreadyRecorded', errors: [], recorded: [] };
  const change = new Change(journey, record, stamp);
  let effect: Effect = 'unchanged';
  for (const event of events) {
    const refused = effect === 'invalid' || effect === 'conflict';
    if (!refused || event.type === 'pause') effect = apply(change, event);
  }
  return change.done(effect);
}

function apply(change: Change, event: CaseEvent): Effect {
  switch (event.type) {
    case 'submit':
      return submit(change, event);
    case 'typed':
      return typed(change, event);
    case 'skip':
      return skip(change, event);
    case 'notKnown':
      return markNotKnown(change, event);
    case 'note':
      change.note(event.text, event.question);
      return 'noted';
    case 'draft':
      change.draft('unseen', event.text, event.question);
      return 'drafted';
    case 'pause':
      change.record.status = 'paused';
      return 'paused';
    case 'emergency':
      change.record.emergencies.push({ by: change.stamp.by, at: change.stamp.at });
      return 'recorded';
    case 'document':
      change.record.documents.push({
        recipient: event.recipient,
        language: event.language,
        by: change.stamp.by,
        at: change.stamp.at,
        revision: change.revision,
      });
      return 'recorded';
  }
}

function submit(change: Change, event: Extract<CaseEvent, { type: 'submit' }>): Effect {
  const shown = shownOn(change, event.page);
  for (const [id, raw] of Object.entries(event.answers)) {
    if (isBlank(raw)) continue;
    const found = findQuestion(change.journey, id);
    if (!found) {
      change.error(id, { key: 'unknownQuestion' });
      change.draft('unreadable', raw);
      continue;
    }
    const current = change.record.answers[id];
    const read = mergeValue(found.question, current?.value, raw, change.stamp.newId, new Date(change.stamp.at));
    if (!read.ok) {
      change.error(id, read.error);
      change.draft('unreadable', raw, id);
    } else if (
      current &&
      current.revision > event.revision &&
      // Items added to a list from two sides go together; "not known" would take them all away.
      (found.question.answer.kind !== 'list' || isNotKnown(read.value)) &&
      !same(current.value, read.value)
    ) {
      change.error(id, { key: 'conflict' });
      change.keepDraft({ question: id, value: read.value as StoredValue, why: 'conflict' });
    } else {
      change.answer(found.question, read.value);
      if (!lacksReason(found.question, read.value)) change.pass(id);
      // The option is kept, and stands on the page while its reason is asked for.
      else if (event.leave) change.error(id, { key: 'reasonNeeded' });
    }
  }
  if (event.leave && change.errors.length === 0) leavePage(change, event.page, shown);
  if (change.errors.some((error) => error.reason.key === 'conflict')) return 'conflict';
  return change.errors.length > 0 ? 'invalid' : 'recorded';
}

/** The questions that a page showed. */
function shownOn({ journey, record }: Change, pageId: string): readonly string[] {
  const page = reached(journey, record).pages.find((candidate) => candidate.page.id === pageId);
  return (page?.questions ?? []).map(({ id }) => id);
}

/** What was left blank is passed over; what must be answered is asked for. */
function leavePage(change: Change, pageId: string, shown: readonly string[]): void {
  const all = reached(change.journey, change.record);
  const page = all.pages.find((candidate) => candidate.page.id === pageId)?.page;
  const open = page ? openQuestions(all, page, change.record) : [];
  // What an answer on this page has only now brought up nobody has seen: it is asked next.
  const seen = open.filter(({ id }) => shown.includes(id));
  const needed = seen.filter(({ required }) => required);
  // An answer that is there and still open is a decision without its reason.
  for (const { id } of needed)
    change.error(id, { key: Object.hasOwn(change.record.answers, id) ? 'reasonNeeded' : 'required' });
  if (needed.length === 0) for (const { id } of seen) change.pass(id);
}

function typed(change: Change, event: Extract<CaseEvent, { type: 'typed' }>): Effect {
  const question = findQuestion(change.journey, event.question)?.question;
  const current = change.record.answers[event.question]?.value;
  const part = question && findPart(question, current, event.part);
  if (!question || !part) {
    change.draft('unseen', event.text, event.question);
    return 'drafted';
  }
  const read = readTyped(question, part, event.text, new Date(change.stamp.at));
  if (!read.ok) {
    change.error(question.id, read.error);
    change.draft('unreadable', event.text, question.id);
    return 'invalid';
  }
  change.put(question, part, read.value);
  return 'recorded';
}

/** Left open on purpose. Where not sure must be taken as the worse answer, leaving it open says not sure. */
function skip(change: Change, event: Extract<CaseEvent, { type: 'skip' }>): Effect {
  for (const id of event.questions) {
    const question = findQuestion(change.journey, id)?.question;
    if (question && lacksReason(question, change.record.answers[id]?.value)) return needReason(change, id);
    const unsure = question?.required && question.answer.kind === 'yesNo' && question.answer.unsure;
    if (question && unsure && !(id in change.record.answers)) change.answer(question, notKnown);
    else change.pass(event.part ? `${id}/${event.part}` : id);
  }
  return change.recorded.length > 0 ? 'recorded' : 'left';
}

/** A decision is recorded with its reason, or waits for it: no words stand for one. */
function needReason(change: Change, question: string): Effect {
  change.error(question, { key: 'reasonNeeded' });
  return 'invalid';
}

function markNotKnown(change: Change, event: Extract<CaseEvent, { type: 'notKnown' }>): Effect {
  const question = findQuestion(change.journey, event.question)?.question;
  const part = question && findPart(question, change.record.answers[question.id]?.value, event.part ?? '');
  if (!question || (event.part && !part)) {
    change.error(event.question, { key: 'unknownQuestion' });
    return 'invalid';
  }
  if (question.answer.kind === 'decision' && event.part === 'reason') return needReason(change, question.id);
  if (event.part && part) change.put(question, part, notKnown);
  else change.answer(question, notKnown);
  return 'recorded';
}

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

type StoredValue = CaseRecord['answers'][string]['value'];

/** One change in the making: a copy of the record, one revision on. */
class Change {
  readonly journey: Journey;
  readonly before: CaseRecord;
  readonly record: CaseRecord;
  readonly stamp: Stamp;
  readonly revision: number;
  readonly errors: EventError[] = [];
  readonly recorded: string[] = [];

  constructor(journey: Journey, before: CaseRecord, stamp: Stamp) {
    this.journey = journey;
    this.before = before;
    this.record = structuredClone(before);
    this.stamp = stamp;
    this.revision = before.revision + 1;
  }

  error(question: string | null, reason: EventError['reason']): void {
    this.errors.push({ question, reason });
  }

  pass(key: string): void {
    this.record.passed[key] ??= this.revision;
  }

  /** Another option takes a reason of its own, whatever was left open before. */
  private reopen(question: string): void {
    delete this.record.passed[question];
    delete this.record.passed[`${question}/reason`];
  }

  answer(question: Question, value: Value): void {
    const { by, at, language } = this.stamp;
    const current = this.record.answers[question.id];
    this.settle(question.id);
    if (lacksReason(question, value)) this.reopen(question.id);
    if (current && same(current.value, value)) return;
    if (current) this.record.replaced.push({ ...current, question: question.id });
    const text = askedText(question, language);
    this.record.answers[question.id] = { value: value as StoredValue, revision: this.revision, by, at, language, text };
    this.recorded.push(question.id);
    const decided = question.answer.kind === 'decision' ? decisionOf(value) : undefined;
    if (decided) this.record.decisions.push({ question: question.id, ...decided, by, at, revision: this.revision });
  }

  /** One part of an answer. Choosing another option of a decision asks for its reason anew. */
  put(question: Question, part: Part, value: SimpleValue): void {
    const current = this.record.answers[question.id]?.value;
    if (closesList(question, current, part, value)) {
      this.pass(`${question.id}/another`);
      const closed = closedList(current, value);
      return closed === undefined ? undefined : this.answer(question, closed);
    }
    if (isPassedBy(question, part, value)) return this.pass(`${question.id}/${part.id}`);
    if (part.id === '') return this.answer(question, value);
    const option = question.answer.kind === 'decision' && part.id === 'option';
    this.answer(question, putPart(question, option ? undefined : current, part.id, value, this.stamp.newId));
  }

  note(text: string, question?: string): void {
    const { by, at, newId } = this.stamp;
    this.record.notes.push({
      id: newId(),
      text: cleanText(text, { multiline: true }).slice(0, longestText),
      question,
      by,
      at,
      revision: this.revision,
    });
  }

  draft(why: Draft['why'], raw: unknown, question?: string): void {
    const value = cleanText(draftWords(raw), { multiline: true }).slice(0, longestText);
    if (value !== '') this.keepDraft({ question, value, why });
  }

  keepDraft(draft: { question?: string; value: StoredValue; why: Draft['why'] }): void {
    const { by, at, newId } = this.stamp;
    this.record.drafts.push({ id: newId(), ...draft, by, at });
  }

  /** An answer given settles what was entered before it and not taken. */
  private settle(question: string): void {
    const { by, at } = this.stamp;
    for (const draft of this.record.drafts)
      if (draft.question === question && !draft.settled) draft.settled = { by, at };
  }

  done(effect: Effect): Decided {
    const { by, at, activity } = this.stamp;
    this.record.revision = this.revision;
    if (effect !== 'paused') this.record.status = 'open';
    this.record.concerns = deriveConcerns(this.journey.concerns, this.before.concerns, this.record.answers, {
      by,
      at,
      revision: this.revision,
    });
    if (activity !== null)
      this.record.activities = [
        ...this.record.activities,
        { id: activity, outcome: effect, revision: this.revision },
      ].slice(-activitiesKept);
    return { record: this.record, effect, errors: this.errors, recorded: this.recorded };
  }
}
