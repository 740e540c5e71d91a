import type { Language } from '../../../locales/index.ts';
import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import { button, isTyping, make, part } from './parts.ts';
import type { Failure } from './turn.ts';
import { say } from './words.ts';

/**
 * Says that nothing came back, what to do where somebody is in danger, and offers to send the same thing again.
 * @param record what is known, for whoever has to ring 999 while the line is lost
 */
export function showTrouble(
  language: Language,
  failure: Failure,
  record: LivingRecord | undefined,
  again: () => void,
): void {
  const atHand =
    failure.why === 'unreachable' ? (record?.atHand ?? []).filter(({ state }) => state === 'answered') : [];
  const words = [
    failure.message ?? say(language, failure.why === 'failed' ? 'failed' : 'unreachable'),
    ...(failure.code === undefined ? [] : [say(language, 'quote', { code: failure.code })]),
    say(language, 'danger'),
    ...(failure.why === 'unreachable' ? [say(language, 'line.offlineLong')] : []),
  ].map((sentence) => make('p', {}, sentence));
  const facts = atHand.map(({ label, value }) => make('li', {}, make('strong', {}, `${label}: `), value ?? ''));
  const retry = button(say(language, 'retry'), 'primary', again);
  const box = part('trouble', HTMLElement);
  const wasThere = box.childElementCount > 0;
  const hadFocus = box.contains(document.activeElement);
  box.lang = language;
  box.replaceChildren(...words, ...(facts.length > 0 ? [make('ul', {}, ...facts)] : []), retry);
  document.documentElement.style.setProperty('--trouble', `${box.offsetHeight}px`);
  const focused = document.activeElement;
  // Who types goes on typing, and sees what.
  if (isTyping(focused)) focused?.scrollIntoView({ block: 'nearest' });
  else if (hadFocus || !wasThere) retry.focus();
}

export function clearTrouble(): void {
  const box = part('trouble', HTMLElement);
  const hadFocus = box.contains(document.activeElement);
  box.replaceChildren();
  if (hadFocus) part('page', HTMLElement).focus({ preventScroll: true });
}
