import { languages, type Language } from '../../locales/index.ts';
import type { ConversationState, Focus } from '../ports.ts';
import { findQuestion, type Reach } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import type { Reason } from '../question/reasons.ts';
import type { CaseEvent } from '../record/events.ts';
import type { CaseRecord } from '../record/index.ts';
import { accessMove } from './access-moves.ts';
import type { CaseAccessView } from './colleagues.ts';
import { documentMove } from './hand-off-moves.ts';
import type { Menu } from './menus.ts';
import { situationMove } from './situation-moves.ts';

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

/** A choice on a menu leads somewhere. `value` is one of the options the menu offered. */
export function choose(question: string, value: string, context: Context): Move {
  switch (question) {
    case 'welcome.language':
      return move({ type: 'language', language: languageOf(value) });
    case 'cases.choose':
      if (value === 'team' || value === 'closed' || value === 'situations')
        return move({ type: 'go', focus: { page: value } });
      return move(value === 'new' ? { type: 'newCase' } : { type: 'openCase', id: value });
    case 'team.choose':
    case 'closed.choose':
      return move(value === 'back' ? { type: 'cases' } : { type: 'openCase', id: value });
    case 'situations.choose':
      return situationMove(value, context);
    case 'access.do':
      return accessMove({ change: value }, context);
    case 'access.who':
      return accessMove({ who: value }, context);
    case 'access.sure':
      return accessMove({ sure: value }, context);
    case 'access.link':
      return accessMove({ link: value }, context);
    case 'next.page':
      return move({ type: 'go', focus: { page: value } });
    case 'check.change':
      return value === 'continue' ? move({ type: 'go', focus: undefined }) : changeOf(value, context);
    case 'handOff.recipient':
      return value === 'back' ? move({ type: 'go', focus: undefined }) : documentMove({ recipient: value }, context);
    case 'handOff.again':
      return documentMove({ recipient: context.conversation.focus?.recipient, again: value }, context);
    case 'handOff.language':
      return documentMove({ recipient: context.conversation.focus?.recipient, language: value }, context);
    default:
      return move({ type: 'go', focus: context.conversation.focus?.from });
  }
}

export const languageOf = (value: unknown): Language | undefined => languages.find((each) => each === value);

export function changeOf(question: string, { journey, reached, conversation }: Context): Move {
  const found = findQuestion(journey, question);
  if (!found || !reached.isReachable(question)) return refuse('unknownQuestion', question);
  // A question asked for out of its turn is followed by where one was; one after another, by where one was before all.
  const { focus } = conversation;
  const from = focus?.once ? focus.from : focus && placeOnly(focus);
  return move({ type: 'go', focus: { page: found.page.id, question, once: true, from } });
}

/** The page one was on, and whose document it was. */
const placeOnly = ({ page, recipient }: Focus): Omit<Focus, 'from'> =>
  recipient === undefined ? { page } : { page, recipient };
