import { escapeMarkdown } from '../escape.ts';

/** One element or action of an Adaptive Card, schema 1.5. Only plain JSON goes in. */
export interface CardElement {
  readonly type: string;
  readonly id?: string;
  readonly [property: string]: unknown;
}
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
}

/** How much of a page a card carries. A page too large for the channel is drawn again with less (bot/channel/cards.ts). */
export interface Detail {
  /** A button to change each answer shown, or one list to choose from. */
  readonly changeEach: boolean;
  /** The longest text put back into its box; a longer one is kept in the record and said to be. */
  readonly prefill: number;
  /** The longest text of a fact or a draft. */
  readonly shown: number;
  /** Whether what has been added to a list can be changed in place, or is only named. */
  readonly editItems: boolean;
  /** The most empty rows a list gives for what is to be added; all but the first are folded. */
  readonly emptyRows: number;
  /** Whether one button opens all that is folded in a question, or what a page lacks; else each has its own. */
  readonly together: boolean;
  /** Whether what the words mean is folded at its end. */
  readonly terms: boolean;
}

/** A paragraph. Whatever is in it stays text. */
export const line = (words: string, look: Readonly<Record<string, unknown>> = {}): CardElement => ({
  type: 'TextBlock',
  text: escapeMarkdown(words),
  wrap: true,
  ...look,
});
export const heading = (words: string, look: Readonly<Record<string, unknown>> = {}): CardElement =>
  line(words, { style: 'heading', ...look });
export const quiet = (words: string, look: Readonly<Record<string, unknown>> = {}): CardElement =>
  line(words, { isSubtle: true, spacing: 'Small', ...look });
export const container = (
  items: readonly CardElement[],
  look: Readonly<Record<string, unknown>> = {},
): CardElement => ({ type: 'Container', ...look, items });

/** Opens and closes what has this id, without asking the bot. */
export const toggle = (title: string, ...targets: readonly string[]): CardElement => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: targets,
});

/** At most this many characters, with an ellipsis where something is left out; never half of a surrogate pair. */
export function shortened(words: string, most: number): string {
  return words.length <= most
    ? words
    : `${words
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
