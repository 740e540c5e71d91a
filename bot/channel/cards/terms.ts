import { text } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { container, line, toggle, type CardElement } from './elements.ts';

/** What the words on a page mean: folded, with the button that opens it; none where the page has none to explain. */
export interface TermsFold {
  readonly button: CardElement;
  readonly fold: CardElement;
}

export function termsFold({ terms = [], language }: PageView): TermsFold | undefined {
  if (terms.length === 0) return undefined;
  const meanings = terms.map(({ explanation }) => line(explanation));
  return {
    button: toggle(text(language, 'guidance.terms'), 'terms'),
    fold: container(meanings, { id: 'terms', isVisible: false }),
  };
}
