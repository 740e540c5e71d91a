import { part } from './parts.ts';

/** How long what is said over the page stays there, in milliseconds: long enough to be read twice. */
export const staysFor = 12_000;

/** What was said of a key or of the line covers nothing for long: it goes down to its place at the end, and stays there. */
export function letStatusGo(): void {
  const status = part('status', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    clearTimeout(timer);
    status.classList.remove('read');
    timer = setTimeout(() => status.classList.add('read'), staysFor);
  }).observe(status, { childList: true, characterData: true, subtree: true });
}
