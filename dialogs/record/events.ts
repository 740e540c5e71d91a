import type { Language } from '../../locales/index.ts';
import type { Journey } from '../question/model.ts';
import type { Reason } from '../question/reasons.ts';
import type { AccessEvent } from './access-events.ts';
import type { CaseRecord } from './index.ts';
import type { TrailAction } from './trail.ts';

/** Something a practitioner did to a case. Raw values: they are read against the record they change. */
export type CaseEvent =
  /**
   * A page or a part of it, by values. `leave`: what stays blank is not asked again by itself; `alone`: but for what one
   * question was asked for, and the rest of the page is asked in its turn.
   */
  | {
      readonly type: 'submit';
      readonly page: string;
      readonly revision: number;
      readonly answers: Readonly<Record<string, unknown>>;
      readonly leave: boolean;
      readonly alone?: true;
    }
  /** Words typed to the question, or the part of it, that was last delivered. */
  | { readonly type: 'typed'; readonly question: string; readonly part: string; readonly text: string }
  /** Left open on purpose: a part, a question, or all that is open on a page. */
  | { readonly type: 'skip'; readonly questions: readonly string[]; readonly part?: string }
  | { readonly type: 'notKnown'; readonly question: string; readonly part?: string }
  | { readonly type: 'note'; readonly text: string; readonly question?: string }
  /** A note put with a question, after it was taken; null: with none. It stays a note. */
  | { readonly type: 'fileNote'; readonly note: string; readonly question: string | null }
  /** Words that must not be taken as an answer (the question was not on the screen), kept as they are. */
  | { readonly type: 'draft'; readonly text: string; readonly question?: string }
  | { readonly type: 'pause' }
  | { readonly type: 'emergency' }
  | { readonly type: 'document'; readonly recipient: string; readonly language: Language }
  /** It is another situation than was chosen first: the case goes on as one of that journey. */
  | { readonly type: 'journey'; readonly to: Journey }
  | AccessEvent;

/** Who, when, in which language, and in answer to which activity. */
export interface Stamp {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly language: Language;
  /** The activity's id: its effect happens once. Null when the channel gave none. */
  readonly activity: string | null;
  readonly newId: () => string;
}

export interface EventError {
  readonly question: string | null;
  readonly reason: Reason;
}

/** What was done, for the trail: who, when and by what right are added to it where it is written. */
export interface Deed {
  readonly action: TrailAction;
  /** Codes and ids only, at most 1,000 characters. */
  readonly what?: string;
}

/** 'left': something was left open on purpose, and nothing recorded. */
export type Effect =
  'recorded' | 'left' | 'unchanged' | 'alreadyRecorded' | 'invalid' | 'conflict' | 'noted' | 'drafted' | 'paused';

export interface Decided {
  /** The record after the event; the same object where nothing changed and nothing is to be saved. */
  readonly record: CaseRecord;
  readonly effect: Effect;
  readonly errors: readonly EventError[];
  /** The questions whose answers changed, in the order they came. */
  readonly recorded: readonly string[];
  /** What the trail says of it. */
  readonly deeds: readonly Deed[];
}
