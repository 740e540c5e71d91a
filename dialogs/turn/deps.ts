import type { Language } from '../../locales/index.ts';
import type { Actor, AuditStore, CaseStore, Clock, ConversationStore, Ids, StaffRegister } from '../ports.ts';
import type { Area } from '../areas/index.ts';
import type { Journey } from '../question/model.ts';
import type { Languages } from './languages.ts';
import type { DocumentView } from './view.ts';

/** What a turn needs from the outside: bot/index.ts supplies it. */
export interface TurnDeps {
  readonly cases: CaseStore;
  readonly conversations: ConversationStore;
  readonly audit: AuditStore;
  readonly staff: StaffRegister;
  readonly languages: Languages;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: (bytes: number) => Uint8Array;
  /** For a case that is begun: until it is chosen, its area; the team where the practitioner is in none. */
  readonly defaults: { readonly team: string; readonly area: string; readonly journey: string };
  readonly journeyOf: (id: string) => Journey;
  readonly areaOf: (id: string) => Area;
  /** A link to a document, for this practitioner only and not for long. */
  readonly link: (
    actor: Actor,
    document: { caseId: string; reference: string; recipient: string; language: Language },
  ) => DocumentView;
  /** A link to the picture of the map of a case, for this practitioner only and for minutes. */
  readonly picture: (actor: Actor, map: { caseId: string; reference: string; language: Language }) => string;
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
