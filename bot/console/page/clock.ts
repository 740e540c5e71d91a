import type { Language } from '../../../locales/index.ts';
import { part, put } from './parts.ts';
import { sayDate, sayTimeOfDay } from './times.ts';
import { say } from './words.ts';

/** No call lasts longer, in milliseconds: whoever opens the case later is told when it began instead. */
const longest = 4 * 3_600_000;

/**
 * The time since the call began. It changes each second in sight only: as a timer it is read out where somebody goes to
 * it, and in a sentence where they ask for it.
 */
export class CallClock {
  #began: number | undefined;
  #language: Language = 'en';

  constructor() {
    setInterval(() => this.#tick(), 1000);
  }

  /** @param began ISO 8601; undefined where there is no case */
  show(began: string | undefined, language: Language): void {
    this.#began = began === undefined ? undefined : Date.parse(began);
    this.#language = language;
    this.#tick();
  }

  /** In a sentence; undefined where there is no case. */
  said(): string | undefined {
    if (this.#began === undefined) return undefined;
    const passed = Date.now() - this.#began;
    return passed < longest
      ? say(this.#language, 'clock.said', { minutes: Math.max(0, Math.floor(passed / 60_000)) })
      : say(this.#language, 'clock.saidDay', { day: whenOf(this.#began) });
  }

  #tick(): void {
    const element = part('clock', HTMLElement);
    element.hidden = this.#began === undefined;
    element.ariaLabel = say(this.#language, 'clock.label');
    if (this.#began === undefined) return put('clock', '');
    const seconds = Math.max(0, Math.floor((Date.now() - this.#began) / 1000));
    const old = seconds * 1000 >= longest;
    put('clock', old ? say(this.#language, 'clock.begun', { day: whenOf(this.#began) }) : counted(seconds));
    element.title = old ? '' : say(this.#language, 'clock.label');
  }
}

const whenOf = (began: number): string => `${sayDate(began)}, ${sayTimeOfDay(began)}`;
const two = (value: number): string => String(value).padStart(2, '0');
/** 0:07, 12:34, 1:02:03 */
function counted(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}
