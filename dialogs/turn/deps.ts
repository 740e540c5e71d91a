import type { Language } from '../../locales/index.ts';
import type { Actor, CaseStore, Clock, ConversationStore, Ids } from '../ports.ts';
import type { Area } from '../areas/index.ts';
import type { Journey } from '../question/model.ts';
import type { DocumentView } from './view.ts';

/** What a turn needs from the outside: bot/index.ts supplies it. */
export interface TurnDeps {
  readonly cases: CaseStore;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: (bytes: number) => Uint8Array;
  /** For a case that is begun: the team it belongs to and, until it is chosen, its area. */
  readonly defaults: { readonly team: string; readonly area: string; readonly journey: string };
  readonly journeyOf: (id: string) => Journey;
  readonly areaOf: (id: string) => Area;
  /** A link to a document, for this practitioner only and not for long. */
  readonly link: (
    actor: Actor,
    document: { caseId: string; reference: string; recipient: string; language: Language },
  ) => DocumentView;
  /** Something that went wrong: a code and ids, never words. Answers the reference code a user can quote. */
  readonly report: (code: string, fields: Readonly<Record<string, string>>) => string;
}

/** How far a journey has come, by its dialogs: the stage they stand in, and what to keep of them. */
export interface Walked {
  readonly stage: string;
  readonly dialogs: { readonly release: string; readonly state: unknown };
}
/** Moves the dialogs of a journey on: `isOpen` says which stages still have something open. */
export type Walk = (
  journey: Journey,
  saved: { release: string; state: unknown } | undefined,
  isOpen: (stage: string) => boolean,
) => Promise<Walked>;
