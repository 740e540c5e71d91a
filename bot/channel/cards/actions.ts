import { text } from '../../../locales/index.ts';
import type { ActionView, PageView } from '../../../dialogs/turn/view.ts';
import { container, toggle, type CardElement } from './elements.ts';
import { wayOut } from './menu.ts';
import { submit } from './submit.ts';

/** What a channel shows without folding. */
const mostVisible = 6;
const longestNote = 8000;

/** The buttons in their order: what moves on first, the emergency always in sight, the rest behind "more". */
export function pageActions(view: PageView): {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
} {
  const ordered = offered(view).toSorted((a, b) => rank(a) - rank(b));
  const fits = ordered.length <= mostVisible;
  const shown = fits ? ordered : ordered.slice(0, mostVisible - 1);
  const folded = fits ? [] : ordered.slice(mostVisible - 1);
  return {
    actions: [
      ...shown.map((action) => button(view, action)),
      ...(fits ? [] : [toggle(text(view.language, 'page.card.more'), 'more')]),
    ],
    body: [
      ...(fits
        ? []
        : [container(rows(folded.map((action) => button(view, action))), { id: 'more', isVisible: false })]),
      ...(view.actions.some((action) => action.name === 'note') ? [noteBox(view)] : []),
    ],
  };
}

function offered(view: PageView): readonly ActionView[] {
  const nothingToSend = wayOut(view) !== undefined && view.questions.length === 1;
  const wanted = nothingToSend ? view.actions.filter(({ name }) => name !== 'submit') : view.actions;
  if (view.page !== 'handOff') return wanted;
  // Here the document is made by sending the page: one button says so, and no other opens the page one is on.
  const label = text(view.language, 'page.card.makeDocument');
  return wanted.flatMap((action) =>
    action.name === 'document' ? [] : [action.name === 'submit' ? { ...action, label } : action],
  );
}

const inSight: readonly string[] = ['submit', 'confirm', 'emergency'];
const rank = (action: ActionView) => (inSight.includes(action.name) ? inSight.indexOf(action.name) : inSight.length);

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

/** A note has words of its own, so its button opens a box. */
function noteBox(view: PageView): CardElement {
  const action = view.actions.find((one) => one.name === 'note');
  const label = text(view.language, 'page.card.note');
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
        actions: [
          submit(view, text(view.language, 'page.card.keepNote'), { action: 'note', question: action?.question }),
        ],
      },
    ],
    { id: 'note', isVisible: false },
  );
}
