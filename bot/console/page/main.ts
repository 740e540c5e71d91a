import { listenToKeys } from './keys.ts';
import { Console } from './console.ts';
import { part } from './parts.ts';
import { letStatusGo } from './status.ts';
import { WindowName } from './window-name.ts';

const page = new Console(await WindowName.take());
const message = part('message', HTMLTextAreaElement);

part('composer', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  page.say(message.value.trim());
});
message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  part('composer', HTMLFormElement).requestSubmit();
});
part('emergency', HTMLButtonElement).addEventListener('click', () => page.run('emergency'));
part('language', HTMLButtonElement).addEventListener('click', () => page.run('language'));
letStatusGo();
listenToKeys(part('page', HTMLElement), page.keyActions);

// A page that the browser kept aside would show what somebody else may not see: it asks anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
addEventListener('beforeunload', (event) => {
  if (page.wouldLose) event.preventDefault();
});

await page.begin();
