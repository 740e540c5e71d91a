import type { Language } from '../../../locales/index.ts';
import { part } from './parts.ts';
import type { Failure } from './turn.ts';
import { say } from './words.ts';

/** Says that nothing came back, what to do where somebody is in danger, and offers to send the same thing again. */
export function showTrouble(language: Language, failure: Failure, again: () => void): void {
  const words = [
    failure.message ?? say(language, failure.why),
    ...(failure.code === undefined ? [] : [say(language, 'quote', { code: failure.code })]),
    say(language, 'danger'),
  ].map((sentence) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    return paragraph;
  });
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'primary';
  retry.textContent = say(language, 'retry');
  retry.addEventListener('click', again);
  const box = part('trouble', HTMLElement);
  box.lang = language;
  box.replaceChildren(...words, retry);
  retry.focus();
}

export function clearTrouble(): void {
  part('trouble', HTMLElement).replaceChildren();
}
