import { languages, type Language } from '../../locales/index.ts';
import type { ConversationState, Focus } from '../ports.ts';
import type { Reach } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import type { Reason } from '../question/reasons.ts';
import type { CaseEvent } from '../record/events.ts';
import type { CaseRecord } from '../record/index.ts';
import type { CaseAccessView } from './colleagues.ts';
import type { Menu } from './menus.ts';

/** What a message comes to: events for the record, and where to go then. */
export interface Move {
  readonly events: readonly CaseEvent[];
  readonly next: Next;
}
export type Next =
  | { readonly type: 'stay' }
  | { readonly type: 'go'; readonly focus: Focus | undefined }
  | { readonly type: 'back'; readonly by: 'page' | 'question'; readonly page?: string }
  | { readonly type: 'language'; readonly language: Language | undefined }
  | { readonly type: 'newCase' | 'cases' | 'help' | 'noteNext' }
  /** Another situation than that of the case in hand, which has turned into one of that journey, or stays beside a new one. */
  | { readonly type: 'situation'; readonly journey: string; readonly turned: boolean }
  /** The case in hand with another, or not any more: asked of both cases. */
  | { readonly type: 'link' | 'unlink'; readonly reference: string }
  | { readonly type: 'openCase'; readonly id: string }
  | ByReference
  | { readonly type: 'document'; readonly recipient: string; readonly language: Language }
  | { readonly type: 'refuse'; readonly question: string | null; readonly reason: Reason };

/** A case by what people call it; with a reason, also one that is somebody else's, in need. */
export interface ByReference {
  readonly type: 'openReference' | 'breakGlass';
  readonly reference: string;
  readonly reason: string;
}

/** What a message is understood against: what was last delivered, and the record as it stands. */
export interface Context {
  readonly conversation: ConversationState;
  readonly journey: Journey;
  readonly record: CaseRecord;
  readonly reached: Reach;
  /** The menu that was last delivered, if it was one. */
  readonly menu: Menu | undefined;
  /** Who may see the case, and what this person may change about that. */
  readonly access: CaseAccessView;
  readonly now: Date;
}

export const stay = { type: 'stay' } as const;
export const move = (next: Next, ...events: CaseEvent[]): Move => ({ events, next });
export const refuse = (key: Reason['key'], question: string | null = null, ...events: CaseEvent[]): Move =>
  move({ type: 'refuse', question, reason: { key } }, ...events);

export const languageOf = (value: unknown): Language | undefined => languages.find((each) => each === value);
