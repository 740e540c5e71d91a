import type { ActionName } from './view.ts';

/** One message of a practitioner, made plain at the edge: typed words, or a command by values, or neither. */
export interface Incoming {
  /** Null when the channel gives none: then nothing is known to be a repeat. */
  readonly activityId: string | null;
  readonly text?: string;
  readonly command?: IncomingCommand;
  /** There was a value, but not one this product sends or documents. */
  readonly unreadable?: boolean;
  /** What was shown last could not be noted: nobody knows what a typed reply answers. */
  readonly shownUnknown?: boolean;
  /** This very message is taken again: somebody else changed the conversation, and nothing has been said yet. */
  readonly again?: boolean;
}

/** `value.canllaw` of docs/protocol.md, with the flat inputs of a card put in their places. */
export interface IncomingCommand {
  readonly action: ActionName | 'unknown';
  readonly case?: string;
  readonly page?: string;
  readonly revision?: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly question?: string;
  readonly language?: string;
  readonly text?: string;
  /** The id of a note that was taken before. */
  readonly note?: string;
  /** What people call a case, where one is opened by it. */
  readonly reference?: string;
}
