import type { Language } from '../../../locales/index.ts';
import { coversAfter } from './covers-after.ts';
import { anyMoment } from './commands.ts';
import { openDialog } from './dialogs.ts';
import { make, part } from './parts.ts';
import { say } from './words.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'] as const;

/**
 * The privacy screen: nothing of the page can be seen or read out until somebody presses a key or clicks. What is typed,
 * and where one was, stays as it was.
 */
export class Cover {
  readonly #language: () => Language;
  readonly #lifted: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOn = false;

  constructor(language: () => Language, lifted: () => void) {
    this.#language = language;
    this.#lifted = lifted;
    for (const sign of signs) addEventListener(sign, () => this.#wait(), { passive: true, capture: true });
    this.#wait();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  put(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    const language = this.#language();
    const room = part('room', HTMLElement);
    // Not taken away: the page keeps its place, and what is typed in it.
    room.classList.add('covered');
    const others = [...document.querySelectorAll<HTMLElement>('dialog')];
    for (const each of others) each.classList.add('covered');
    const words = make('p', { 'data-first': '', tabindex: '-1' }, say(language, 'cover.hint'));
    const dialog = openDialog({ language, title: say(language, 'cover.title'), kind: 'cover' }, [words], {
      closes: false,
      onClosed: () => this.#lifted(),
    });
    const lift = (event: Event) => {
      // The key for the emergency lifts it and does what it does, as at any moment; any other only lifts it.
      if (!(event instanceof KeyboardEvent) || event.key !== anyMoment.emergency) {
        event.preventDefault();
        event.stopPropagation();
      }
      removeEventListener('keydown', onKey, true);
      for (const each of [room, ...others]) each.classList.remove('covered');
      this.#isOn = false;
      dialog.close();
    };
    const onKey = (event: KeyboardEvent) => {
      // A key that is held down covers it once, and lifts nothing.
      if (!modifiers.has(event.key) && !event.repeat) lift(event);
    };
    // At once, for the next key may be the emergency: the very press that covered it has passed this stage already.
    addEventListener('keydown', onKey, true);
    dialog.element.addEventListener('click', lift);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.put(), coversAfter);
  }
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Tab']);
