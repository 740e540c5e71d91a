import type { PageView } from '../../../dialogs/turn/view.ts';
import { goToControl, isText } from './focus.ts';
import { lookUpPage } from './offered.ts';
import { questionBlock } from './stops.ts';

/** A box or a choice on a page of a case: which of its question it is, counted from 0. */
interface Place {
  readonly case: string | null;
  readonly page: string;
  readonly question: string;
  readonly control: number;
  /** What stood there, as it was typed. */
  readonly text: string;
}

/**
 * Where one is on the page, and where one was before a look-up: half an answer goes on in its own box, and a number typed
 * there chooses nothing else. Whoever leaves a box for the keys by Escape is still at it.
 */
export class Whereabouts {
  readonly #page: HTMLElement;
  #at: { readonly question: string; readonly control: number; readonly element: Element } | undefined;
  #beforeLookUp: Place | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
    page.addEventListener('focusin', ({ target }) => {
      const block = target instanceof Element ? target.closest('[id^="question:"]') : null;
      if (block === null) return;
      const element = target as HTMLElement;
      this.#at = { question: block.id.slice('question:'.length), control: controlsOf(block).indexOf(element), element };
    });
  }

  /**
   * Told before another page is shown. Answers how to go where one was on it, where it is the one they come back to from
   * a look-up or the one a note was taken on: that answers whether it is still there.
   */
  leave(before: PageView | undefined, next: PageView, isNote: boolean): (() => boolean) | undefined {
    const here = before && this.#placeOn(before);
    const wasLookUp = before?.page === lookUpPage;
    const back = wasLookUp ? this.#beforeLookUp : isNote ? here : undefined;
    if (next.page !== lookUpPage) this.#beforeLookUp = undefined;
    else if (!wasLookUp) this.#beforeLookUp = here;
    if (next.page !== before?.page || next.case !== before.case) this.#at = undefined;
    return back && next.page === back.page && next.case === back.case ? () => this.#goTo(back) : undefined;
  }

  #placeOn({ case: about, page }: PageView): Place | undefined {
    if (this.#at === undefined) return undefined;
    const { question, control, element } = this.#at;
    return { case: about, page, question, control, text: isText(element) ? element.value : '' };
  }

  #goTo({ question, control, text }: Place): boolean {
    const block = questionBlock(this.#page, question);
    const found = block === null ? undefined : controlsOf(block)[control];
    if (block === null || found?.checkVisibility() !== true) return false;
    // It was recorded without the space at its end, after which the next word comes.
    if (isText(found) && text.trim() !== '' && found.value === text.trim()) found.value = text;
    goToControl(block, found);
    return true;
  }
}

const controlsOf = (block: Element): HTMLElement[] => [
  ...block.querySelectorAll<HTMLElement>('input, textarea, select'),
];
