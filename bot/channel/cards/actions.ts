import { text, type TextKey } from '../../../locales/index.ts';
import type { ActionView, PageView } from '../../../dialogs/turn/view.ts';
import { words } from '../../../dialogs/turn/words.ts';
import type { DialogAction } from '../teams/chat-view.ts';
import { container, toggle, type CardElement } from './elements.ts';
import { wayOut } from './menu.ts';
import { plain, type Look } from './look.ts';
import { opens, submit } from './submit.ts';

/** What a channel shows without folding. */
const mostVisible = 6;
const longestNote = 8000;

/** In sight whatever else is: what moves on, the emergency, and what opens the rest. */
const leastVisible = 3;

/**
 * The buttons in their order: what moves on first, the emergency always in sight, the rest behind "more".
 * @param above how many buttons are in sight further up, on a channel where that is counted
 * @param last what comes after all others
 */
export function pageActions(
  view: PageView,
  look: Look = plain,
  above = 0,
  last: readonly CardElement[] = [],
): {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
} {
  const ordered = [...buttons(view, look), ...last];
  const room = Math.max(leastVisible, mostVisible - above);
  const fits = ordered.length <= room;
  const shown = fits ? ordered : ordered.slice(0, room - 1);
  const folded = fits ? [] : ordered.slice(room - 1);
  return {
    actions: [...shown, ...(fits ? [] : [toggle(inBoth(view, 'page.card.more'), 'more')])],
    body: [
      ...(fits ? [] : [container(rows(folded), { id: 'more', isVisible: false })]),
      ...(view.actions.some((action) => action.name === 'note') ? [noteBox(view)] : []),
    ],
  };
}

function buttons(view: PageView, look: Look): readonly CardElement[] {
  const wanted = offered(view);
  const place = (order: readonly string[]) => (name: string) => {
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  if (look.kind !== 'chat') {
    const rank = place(inSight);
    return wanted
      .filter(({ name }) => look.kind === 'plain' || inSight.includes(name))
      .toSorted((one, other) => rank(one.name) - rank(other.name))
      .map((action) => button(view, action));
  }
  const opened = (name: string) => look.opens.some((action) => action.name === name);
  const [own, ...others] = look.opens;
  const rank = place(chatOrder);
  return [
    ...look.links.map(({ label, url }) => ['link', { type: 'Action.OpenUrl', title: label, url }] as const),
    ...(own ? [['own', dialogButton(view, own)] as const] : []),
    ...others.map((action) => [action.name, dialogButton(view, action)] as const),
    ...wanted
      .filter(({ name, page }) => page !== undefined || !opened(name))
      .map((action) => [action.name, button(view, action)] as const),
  ]
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([, element]) => element);
}

function offered(view: PageView): readonly ActionView[] {
  const nothingToSend = wayOut(view) !== undefined && view.questions.length === 1;
  const wanted = nothingToSend ? view.actions.filter(({ name }) => name !== 'submit') : view.actions;
  // Before anybody is chosen there is nothing to make yet.
  if (view.page !== 'handOff' || !view.questions.some(({ id }) => id === 'handOff.language')) return wanted;
  // Here the document is made by sending the page: one button says so, and no other opens the page one is on.
  const label = text(view.language, 'page.card.makeDocument');
  return wanted.flatMap((action) =>
    action.name === 'document' ? [] : [action.name === 'submit' ? { ...action, label } : action],
  );
}

const inSight: readonly string[] = ['submit', 'confirm', 'emergency'];
/** In a chat a document that was made is first, what a page hides is next after what moves on, and then what everybody must find without looking for it. */
const chatOrder: readonly string[] = ['link', ...inSight, 'own', 'goTo', 'situations', 'back', 'pause', 'language'];

function rows(buttons: readonly CardElement[]): readonly CardElement[] {
  const starts = buttons.flatMap((_, index) => (index % mostVisible === 0 ? [index] : []));
  return starts.map((start) => ({ type: 'ActionSet', actions: buttons.slice(start, start + mostVisible) }));
}

function button(view: PageView, action: ActionView): CardElement {
  if (action.name === 'note') return toggle(action.label, 'note');
  const { name, label, ...rest } = action;
  const style = name === 'emergency' ? 'destructive' : name === 'submit' || name === 'confirm' ? 'positive' : undefined;
  return submit(view, label, { action: name, ...rest }, style === undefined ? {} : { style });
}

const dialogButton = (view: PageView, { label, name, ...rest }: DialogAction): CardElement =>
  opens(view, label, { action: name, ...rest });

/** A note has words of its own, so its button opens a box. */
function noteBox(view: PageView): CardElement {
  const action = view.actions.find((one) => one.name === 'note');
  const label = inBoth(view, 'page.card.note');
  return container(
    [
      {
        type: 'Input.Text',
        id: 'canllaw::text',
        label,
        errorMessage: text(view.language, 'page.card.atMost', { max: longestNote }),
        isMultiline: true,
        maxLength: longestNote,
      },
      {
        type: 'ActionSet',
        actions: [submit(view, inBoth(view, 'page.card.keepNote'), { action: 'note', question: action?.question })],
      },
    ],
    { id: 'note', isVisible: false },
  );
}

/** Before a language is chosen, in both. */
const inBoth = (view: PageView, key: TextKey): string => words(view.bilingual ? undefined : view.language, key);
