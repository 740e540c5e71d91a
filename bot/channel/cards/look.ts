import type { DialogAction } from '../teams/chat-view.ts';

/** Where a card is shown, if that makes a difference to it. A plain one is sent whole, to a page that draws all of it. */
export type Look =
  | { readonly kind: 'plain' }
  /** In a Teams chat. These actions open a dialog instead of being sent: what the page hides first, the answers so far last. */
  | { readonly kind: 'chat'; readonly opens: readonly DialogAction[]; readonly links: readonly LinkView[] }
  /** In a Teams dialog, which closes when it is sent. */
  | { readonly kind: 'dialog' };

/** A document to be had, by a button in place of an attachment. */
export interface LinkView {
  readonly label: string;
  readonly url: string;
}

export const plain: Look = { kind: 'plain' };
