import type { Journey } from '../question/model.ts';
import {
  deepPass,
  findPart,
  findQuestion,
  isBlank,
  lacksReason,
  mergeValue,
  openQuestions,
  readTyped,
} from '../question/index.ts';
import { isNotKnown, notKnown } from '../question/values.ts';
import { accessChange, isAccessEvent, type AccessEvent } from './access-events.ts';
import { Change, same, type StoredValue } from './change.ts';
import { reached } from './reached.ts';
import type { CaseEvent, Decided, Effect, Stamp } from './events.ts';
import type { CaseRecord } from './index.ts';

export { longestText } from './change.ts';

/**
 * What the events of one activity make of a record, in order, up to the first that is refused; a pause is never held up.
 * Pure, so that it can be decided again on a newer record after a conflict.
 * An activity that the record has already taken changes nothing.
 */
export function decide(journey: Journey, record: CaseRecord, events: readonly CaseEvent[], stamp: Stamp): Decided {
  if (stamp.activity !== null && record.activities.some((taken) => taken.id === stamp.activity))
    return { record, effect: 'alreadyRecorded', errors: [], recorded: [], deeds: [] };
  const change = new Change(journey, record, stamp);
  let effect: Effect = 'unchanged';
  for (const event of events) {
    const refused = effect === 'invalid' || effect === 'conflict';
    if (!refused || event.type === 'pause') effect = apply(change, event);
  }
  return change.done(effect);
}

function apply(change: Change, event: CaseEvent): Effect {
  if (isAccessEvent(event)) return access(change, event);
  change.isWork = true;
  if (change.record.status === 'closed' && isAnswer(event)) return keepBeside(change, event);
  switch (event.type) {
    case 'journey':
      change.turnInto(event.to);
      return 'recorded';
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
    case 'fileNote':
      return fileNote(change, event);
    case 'draft':
      change.draft('unseen', event.text, event.question);
      return 'drafted';
    case 'pause':
      if (change.record.status !== 'closed') change.record.status = 'paused';
      change.touched.push('paused');
      return 'paused';
    case 'emergency':
      change.record.emergencies.push({ by: change.stamp.by, at: change.stamp.at });
      change.deeds.push({ action: 'emergency' });
      return 'recorded';
    case 'document':
      change.record.documents.push({
        recipient: event.recipient,
        language: event.language,
        by: change.stamp.by,
        at: change.stamp.at,
        revision: change.revision,
      });
      change.deeds.push({ action: 'document', what: `${event.recipient}/${event.language}` });
      return 'recorded';
  }
}

/** Who may see the case and whose it is: no answer, and no question is passed by it. */
function access(change: Change, event: AccessEvent): Effect {
  const changed = accessChange(change.record, event, change.stamp);
  if (!changed.ok) {
    change.error(null, changed.error);
    if (changed.error.key === 'mayNot' && event.type === 'attempt')
      change.deeds.push({ action: 'refused', what: event.what });
    return 'invalid';
  }
  change.record = { ...change.record, ...changed.value.changes };
  change.deeds.push(...changed.value.deeds);
  return 'recorded';
}

type AnswerEvent = Extract<CaseEvent, { type: 'submit' | 'typed' | 'skip' | 'notKnown' }>;
const isAnswer = (event: CaseEvent): event is AnswerEvent =>
  ['submit', 'typed', 'skip', 'notKnown'].includes(event.type);

/** A closed case takes no answers; what was said is kept beside the questions until it is opened again. */
function keepBeside(change: Change, event: AnswerEvent): Effect {
  change.error(null, { key: 'caseClosed' });
  if (event.type === 'typed') change.draft('unseen', event.text, event.question);
  if (event.type === 'submit')
    for (const [question, raw] of Object.entries(event.answers))
      if (!isBlank(raw)) change.draft('unseen', raw, findQuestion(change.journey, question) ? question : undefined);
  return 'invalid';
}

/** A note that is not here, or has moved out of the record by its age, is put with nothing. */
function fileNote(change: Change, { note, question }: Extract<CaseEvent, { type: 'fileNote' }>): Effect {
  if (question !== null && !findQuestion(change.journey, question)) {
    change.error(question, { key: 'unknownQuestion' });
    return 'invalid';
  }
  if (change.fileNote(note, question)) return 'noted';
  change.error(null, { key: 'unknownItem' });
  return 'invalid';
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
      if (!change.answer(found.question, read.value)) continue;
      if (deepens(change, event.page, id)) change.pass(deepPass(id));
      if (!lacksReason(found.question, read.value)) change.pass(id);
      // The option is kept, and stands on the page while its reason is asked for.
      else if (event.leave) change.error(id, { key: 'reasonNeeded' });
    }
  }
  if (event.leave && !event.alone && change.errors.length === 0) leavePage(change, event.page, shown);
  if (change.errors.some((error) => error.reason.key === 'conflict')) return 'conflict';
  return change.errors.length > 0 ? 'invalid' : 'recorded';
}

/** The questions that a page showed. */
function shownOn({ journey, record }: Change, pageId: string): readonly string[] {
  const page = reached(journey, record).pages.find((candidate) => candidate.page.id === pageId);
  return [...(page?.questions ?? []).map(({ id }) => id), ...(page?.page.deepens ?? [])];
}

const deepens = ({ journey }: Change, pageId: string, question: string): boolean =>
  journey.stages.some(({ pages }) =>
    pages.some(({ id, deepens: lists }) => id === pageId && lists?.includes(question)),
  );

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
  if (needed.length === 0) for (const { id } of seen) change.pass(page?.deepens?.includes(id) ? deepPass(id) : id);
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
  return change.errors.length > 0 ? 'invalid' : 'recorded';
}

/** Left open on purpose. Where not sure must be taken as the worse answer, leaving it open says not sure. */
function skip(change: Change, event: Extract<CaseEvent, { type: 'skip' }>): Effect {
  for (const id of event.questions) {
    const question = findQuestion(change.journey, id)?.question;
    if (question && lacksReason(question, change.record.answers[id]?.value)) return needReason(change, id);
    const unsure = question?.required && question.answer.kind === 'yesNo' && question.answer.unsure;
    if (question && unsure && !(id in change.record.answers)) change.answer(question, notKnown);
    // A list that was left before is left with its later fields.
    else if (!event.part && id in change.record.passed) change.pass(deepPass(id));
    else change.pass(event.part ? `${id}/${event.part}` : id);
  }
  if (change.recorded.length > 0) return 'recorded';
  change.touched.push('left');
  return 'left';
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
