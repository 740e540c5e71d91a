import { anyMoment, commandFor, type Does } from './commands.ts';
import { closeDialogs, dialogIsOpen } from './dialogs.ts';
import { isTyping } from './parts.ts';

export interface KeyActions {
  /** Whether letters are keys where nothing is typed. */
  readonly letters: () => boolean;
  readonly run: (does: Does) => void;
  readonly openMap: () => void;
  /** Answers whether there is a choice with that number. */
  readonly chooseDigit: (digit: string) => boolean;
  /** Enter in a box or on a choice of the card: on, and from the last one the page is sent. */
  readonly goOn: (from: Element) => void;
  readonly sendCard: () => void;
  /** Out of the box one types in. */
  readonly leave: () => void;
}

/** Hears the keys of the whole page. */
export function listenToKeys(page: HTMLElement, actions: KeyActions): void {
  page.addEventListener('keydown', (event) => inCard(event, actions));
  addEventListener('keydown', (event) => anywhere(event, actions));
}

/** Enter goes on, Shift and Enter starts a line, Ctrl and Enter sends; a button does what it says. */
function inCard(event: KeyboardEvent, { goOn, sendCard }: KeyActions): void {
  if (event.key !== 'Enter' || event.isComposing || event.repeat || event.shiftKey || event.altKey) return;
  const { target } = event;
  const isEntered = target instanceof Element && (isTyping(target) || target instanceof HTMLInputElement);
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    sendCard();
  } else if (isEntered) {
    event.preventDefault();
    goOn(target);
  }
}

function anywhere(event: KeyboardEvent, actions: KeyActions): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph')) return;
  const done = (act: () => void) => {
    event.preventDefault();
    act();
  };
  if (event.key === anyMoment.cover) return done(() => actions.run('cover'));
  if (event.key === anyMoment.emergency) {
    if (closeDialogs()) done(() => actions.run('emergency'));
    return;
  }
  // A dialog has keys of its own, and Escape closes it.
  if (dialogIsOpen()) return;
  if (event.key === anyMoment.keys) return done(actions.openMap);
  if (event.key === 'Escape') return done(actions.leave);
  if (isTyping(document.activeElement)) return;
  if (event.key === '?') return done(actions.openMap);
  if (/^\d$/.test(event.key)) {
    if (actions.chooseDigit(event.key)) event.preventDefault();
    return;
  }
  const does = actions.letters() && !event.shiftKey ? commandFor(event.key) : undefined;
  if (does !== undefined) done(() => actions.run(does));
}
