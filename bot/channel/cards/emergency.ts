import type { PageView } from '../../../dialogs/turn/view.ts';
import type { CardElement } from './elements.ts';

/** The blocks of a page that an emergency puts in an order of its own. */
export interface Blocks {
  readonly notices: readonly CardElement[];
  readonly facts: readonly CardElement[];
  readonly questions: readonly CardElement[];
}

/**
 * What to do first, then what is read out on the telephone with the place at its head, and the box for the place where
 * it is not known; the other steps follow. Somebody who is ringing 999 needs the place without looking for it.
 */
export function emergencyOrder(view: PageView, { notices, facts, questions }: Blocks): readonly CardElement[] {
  // Without a language each line, and each section, stands in both.
  const first = view.bilingual ? 2 : 1;
  return [
    ...notices.slice(0, first),
    ...facts.slice(0, first),
    ...questions,
    ...facts.slice(first),
    ...notices.slice(first),
  ];
}
