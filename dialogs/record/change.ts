import {
  cleanText,
  closedList,
  closesList,
  deriveConcerns,
  isPassedBy,
  lacksReason,
  putPart,
  type Part,
} from '../question/index.ts';
import type { Journey, Question } from '../question/model.ts';
import type { SimpleValue, Value } from '../question/values.ts';
import { askedText } from './asked.ts';
import { draftWords } from './draft-words.ts';
import type { Decided, Deed, Effect, EventError, Stamp } from './events.ts';
import { loggedDecision } from './logged-decision.ts';
import { hasRoom } from './room.ts';
import type { CaseRecord, Draft } from './index.ts';

/** The longest text kept as a note or a draft, in UTF-16 units. */
export const longestText = 24_000;
/** How many activities a case remembers. */
const activitiesKept = 60;

/** Whether two answers are one: nothing is recorded then. */
export const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

export type StoredValue = CaseRecord['answers'][string]['value'];

/** How much a trail entry says of what was changed, in UTF-16 units. */
const longestWhat = 1000;

/** Ids, with a space between, as many whole ones as fit. */
function listed(ids: readonly string[]): string {
  let all = '';
  for (const id of ids) {
    const more = all === '' ? id : `${all} ${id}`;
    if (more.length > longestWhat) break;
    all = more;
  }
  return all;
}

/**
 * The record as it may be changed: every part that grows or is put into is a copy, and what stands in those parts is
 * shared with the record before and never changed in place. The trail is not touched here at all.
 */
const copied = (before: CaseRecord): CaseRecord => ({
  ...before,
  answers: { ...before.answers },
  replaced: [...before.replaced],
  passed: { ...before.passed },
  notes: [...before.notes],
  drafts: [...before.drafts],
  decisions: [...before.decisions],
  emergencies: [...before.emergencies],
  documents: [...before.documents],
});

/** One change in the making: a copy of the record, one revision on. */
export class Change {
  journey: Journey;
  readonly before: CaseRecord;
  record: CaseRecord;
  readonly stamp: Stamp;
  readonly revision: number;
  readonly errors: EventError[] = [];
  readonly recorded: string[] = [];
  readonly deeds: Deed[] = [];
  /** What else the trail says was changed: 'note', 'draft', 'left', 'paused'. */
  readonly touched: string[] = [];
  /** Something was said or done about the person: a pause ends with it. */
  isWork = false;

  constructor(journey: Journey, before: CaseRecord, stamp: Stamp) {
    this.journey = journey;
    this.before = before;
    this.record = copied(before);
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

  /** False where the case has no room for it: it is then kept beside the question. */
  answer(question: Question, value: Value): boolean {
    const { by, at, language } = this.stamp;
    const current = this.record.answers[question.id];
    if (!hasRoom(this.record.answers, question.id, value)) {
      this.error(question.id, { key: 'caseFull' });
      this.draft('unreadable', value, question.id);
      return false;
    }
    this.settle(question.id);
    if (lacksReason(question, value)) this.reopen(question.id);
    if (current && same(current.value, value)) return true;
    if (current) this.record.replaced.push({ ...current, question: question.id });
    const text = askedText(question, language);
    this.record.answers[question.id] = { value: value as StoredValue, revision: this.revision, by, at, language, text };
    this.recorded.push(question.id);
    const decided = question.answer.kind === 'decision' ? loggedDecision(value, current?.value) : undefined;
    if (decided) this.record.decisions.push({ question: question.id, ...decided, by, at, revision: this.revision });
    return true;
  }

  /** One part of an answer. Choosing another option of a decision asks for its reason anew. */
  put(question: Question, part: Part, value: SimpleValue): void {
    const current = this.record.answers[question.id]?.value;
    if (closesList(question, current, part, value)) {
      this.pass(`${question.id}/another`);
      const closed = closedList(current, value);
      if (closed !== undefined) this.answer(question, closed);
      return;
    }
    if (isPassedBy(question, part, value)) return this.pass(`${question.id}/${part.id}`);
    const option = question.answer.kind === 'decision' && part.id === 'option';
    const before = option ? undefined : current;
    this.answer(question, part.id === '' ? value : putPart(question, before, part.id, value, this.stamp.newId));
  }

  /** From here on the case is of another journey: its answers stay, and what raises concern is looked for by that one. */
  turnInto(journey: Journey): void {
    this.journey = journey;
    this.record.journey = journey.id;
    this.touched.push(`journey/${journey.id}`);
  }

  note(text: string, question?: string): void {
    const { by, at, newId } = this.stamp;
    this.touched.push('note');
    this.record.notes.push({
      id: newId(),
      text: cleanText(text, { multiline: true }).slice(0, longestText),
      question,
      by,
      at,
      revision: this.revision,
    });
  }

  /** False where there is no such note. */
  fileNote(id: string, question: string | null): boolean {
    const at = this.record.notes.findIndex((each) => each.id === id);
    const found = this.record.notes[at];
    if (!found) return false;
    const { filed: _before, ...note } = found;
    const stamp = { by: this.stamp.by, at: this.stamp.at };
    this.record.notes[at] = question === null ? note : { ...note, filed: { question, ...stamp } };
    this.touched.push('filed');
    return true;
  }

  draft(why: Draft['why'], raw: unknown, question?: string): void {
    const value = cleanText(draftWords(raw), { multiline: true }).slice(0, longestText);
    if (value !== '') this.keepDraft({ question, value, why });
  }

  keepDraft(draft: { question?: string; value: StoredValue; why: Draft['why'] }): void {
    const { by, at, newId } = this.stamp;
    this.touched.push('draft');
    this.record.drafts.push({ id: newId(), ...draft, by, at });
  }

  /** An answer given settles what was entered before it and not taken. */
  private settle(question: string): void {
    const { by, at } = this.stamp;
    this.record.drafts = this.record.drafts.map((draft) =>
      draft.question === question && !draft.settled ? { ...draft, settled: { by, at } } : draft,
    );
  }

  done(effect: Effect): Decided {
    const { by, at, activity } = this.stamp;
    this.record.revision = this.revision;
    if (this.isWork && effect !== 'paused' && this.record.status !== 'closed') this.record.status = 'open';
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
    return { record: this.record, effect, errors: this.errors, recorded: this.recorded, deeds: this.allDeeds() };
  }

  /** What was changed, and whatever else was done. A write that changed nothing but what is remembered is said, too. */
  private allDeeds(): readonly Deed[] {
    const changed = [...new Set([...this.recorded, ...this.touched])];
    if (changed.length === 0 && this.deeds.length > 0) return this.deeds;
    return [{ action: 'changed', ...(changed.length > 0 && { what: listed(changed) }) }, ...this.deeds];
  }
}
