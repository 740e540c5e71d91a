import type { Language } from '../../../locales/index.ts';
import type { CaseList, ListedCase } from '../../../dialogs/turn/living-record.ts';
import { askServer } from './ask-server.ts';
import { openDialog } from './dialogs.ts';
import { button, make } from './parts.ts';
import { sayWhen } from './times.ts';
import { say } from './words.ts';

export interface CaseActions {
  readonly open: (id: string) => void;
  readonly begin: () => void;
  readonly answerOffer: (id: string, answer: 'accept' | 'decline') => void;
  /** The list in the conversation, with closed ones and those of a team. */
  readonly all: () => void;
}

/** The cases somebody can go on with, by reference and time, never by a name. */
export async function openCases(language: Language, onScreen: string | undefined, actions: CaseActions): Promise<void> {
  const body = make('div', { class: 'caseList', 'aria-live': 'polite' });
  const after = (then: () => void) => () => {
    dialog.close();
    then();
  };
  const dialog = openDialog({ language, title: say(language, 'cases.title'), kind: 'cases' }, [
    body,
    make(
      'div',
      { class: 'dialogActions' },
      button(
        say(language, 'cases.begin'),
        '',
        after(() => actions.begin()),
      ),
      button(
        say(language, 'cases.more'),
        'quiet',
        after(() => actions.all()),
      ),
    ),
  ]);
  const answer = await askServer<CaseList>(`/console/cases?language=${language}`);
  if (!answer.ok) return body.replaceChildren(make('p', { class: 'none' }, say(language, 'cases.away')));
  const { cases } = answer.content;
  if (cases.length === 0) return body.replaceChildren(make('p', { class: 'none' }, say(language, 'cases.none')));
  const items = cases.map((each) => make('li', {}, ...caseItem(each, language, onScreen, actions, after)));
  body.replaceChildren(make('ul', {}, ...items));
  // Only where nobody has gone on already.
  if (document.activeElement?.tagName === 'H2') body.querySelector<HTMLElement>('button')?.focus();
}

function caseItem(
  listed: ListedCase,
  language: Language,
  onScreen: string | undefined,
  { open, answerOffer }: CaseActions,
  after: (then: () => void) => () => void,
): readonly (Node | undefined)[] {
  const { case: id, reference, kind, began, changed, waits, held, of } = listed;
  const press = button(
    '',
    'case',
    after(() => open(id)),
  );
  const isHere = id === onScreen;
  if (isHere) press.setAttribute('aria-current', 'true');
  const times = [
    say(language, 'cases.begun', { time: sayWhen(began) }),
    say(language, 'cases.changed', { time: sayWhen(changed) }),
  ];
  press.append(
    make('strong', {}, reference),
    make('span', { class: 'label' }, ` ${kind}${isHere ? ` · ${say(language, 'cases.here')}` : ''}`),
    make('span', { class: 'stamp' }, ` ${times.join(' · ')}`),
    ...waits.map((wait) => make('span', { class: 'waits' }, ` ${wait}`)),
  );
  if (held !== 'offered') return [press];
  const answer = (with_: 'accept' | 'decline', look: string) =>
    button(
      say(language, `cases.${with_}`, { reference }),
      look,
      after(() => answerOffer(id, with_)),
    );
  return [
    press,
    of === undefined ? undefined : make('p', { class: 'stamp' }, say(language, 'cases.offeredToYou', { name: of })),
    make('p', { class: 'dialogActions' }, answer('accept', 'primary'), answer('decline', '')),
  ];
}
