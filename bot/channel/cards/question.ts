import { text } from '../../../locales/index.ts';
import { isNotKnown } from '../../../dialogs/question/values.ts';
import { isMenuPage } from '../../../dialogs/turn/menus.ts';
import type { PageView, QuestionView } from '../../../dialogs/turn/view.ts';
import { shownDraft, shownValue } from '../shown.ts';
import { isAnswerHidden } from '../teams/chat-view.ts';
import { compoundInputs } from './compound.ts';
import { container, heading, line, quiet, shortened, toggle, type CardElement, type Detail } from './elements.ts';
import { simpleInput } from './input.ts';
import { submit } from './submit.ts';

const compound: ReadonlySet<string> = new Set(['safeContact', 'checklist', 'decision', 'list']);
/** Kinds whose "not known" is a tick beside the box; the others list it among their options. */
const ticked: ReadonlySet<string> = new Set([
  'shortText',
  'longText',
  'date',
  'number',
  'safeContact',
  'decision',
  'list',
]);

/** Kinds of which a part that is entered leaves the others as they are. */
const merged: ReadonlySet<string> = new Set(['safeContact', 'checklist', 'list']);

/** One question: words to read out first, then the ask with its input, what helps, what was wrong, what else was entered. */
export function questionBlock(question: QuestionView, view: PageView, detail: Detail): CardElement {
  if (question.state === 'carried') return carried(question, view, detail);
  return open(question, view, detail);
}

/** An answer of an earlier page is shown, and its input opened only to change it. */
function carried(question: QuestionView, view: PageView, detail: Detail): CardElement {
  const wrong = view.outcome.errors.some((error) => error.question === question.id);
  const change = text(view.language, 'page.card.change');
  const target = `change:${question.id}`;
  const { value } = question;
  const own = {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [{ ...toggle(change, target), tooltip: `${change}: ${question.ask}` }],
  };
  return container(
    [
      ...(value === null
        ? []
        : [quiet(question.ask), line(shortened(shownValue(question, value), detail.shown), { spacing: 'None' })]),
      ...(detail.together ? [] : [own]),
      container([open(question, view, detail)], { id: target, isVisible: wrong }),
    ],
    { spacing: 'Large' },
  );
}

/** One button that opens all of the earlier answers, where there is not one for each. */
export function changeCarried(
  questions: readonly QuestionView[],
  view: PageView,
  detail: Detail,
): readonly CardElement[] {
  const targets = questions.filter(({ state }) => state === 'carried').map(({ id }) => `change:${id}`);
  if (!detail.together || targets.length === 0) return [];
  return [{ type: 'ActionSet', actions: [toggle(text(view.language, 'teams.chat.earlier'), ...targets)] }];
}

/** One press from the answer to what to tell the police; what is on the card goes along and is kept. */
function emergencyBeside({ urgent, id }: QuestionView, view: PageView): readonly CardElement[] {
  if (!urgent) return [];
  const label = text(view.language, 'page.card.urgent');
  const button = submit(view, label, { action: 'emergency', question: id }, { style: 'destructive' });
  return [{ type: 'ActionSet', spacing: 'Small', actions: [button] }];
}

function open(question: QuestionView, view: PageView, detail: Detail): CardElement {
  const { language } = view;
  const errors = view.outcome.errors.filter((error) => error.question === question.id).map((error) => error.message);
  // Where the first part asks the very question, it is not said twice.
  const named =
    compound.has(question.kind) && question.kind !== 'decision' && question.fields?.[0]?.ask !== question.ask;
  return container(
    [
      ...(named ? [heading(question.ask, { size: 'Medium', id: `ask:${question.id}` })] : []),
      ...(question.say === undefined ? [] : [readOut(question.say, text(language, 'page.card.say'))]),
      ...(question.help === undefined ? [] : [quiet(question.help, { id: `help:${question.id}` })]),
      ...answeredNote(question, view),
      ...errors.map((error, index) =>
        line(error, { color: 'Attention', weight: 'Bolder', ...(index === 0 ? { id: `error:${question.id}` } : {}) }),
      ),
      ...inputs(question, view, detail, errors[0]),
      ...notKnownTick(question),
      ...emergencyBeside(question, view),
      // Entered the same way twice, it is said once.
      ...[...new Set(question.drafts.map(({ value }) => shownDraft(question, value)))].map((words) =>
        quiet(text(language, 'page.card.entered', { value: shortened(words, detail.shown) })),
      ),
    ],
    { id: `question:${question.id}`, ...apart(question, view, detail) },
  );
}

/** In Teams what helps stands before the label of its input: a line above says which question it belongs to. */
const apart = (question: QuestionView, { questions }: PageView, { together }: Detail) => ({
  spacing: 'Large',
  ...(together && question.state !== 'carried' && questions.length > 1 ? { separator: true } : {}),
});

/** In a chat: that there is an answer, and, the first time on a card, what becomes of it. */
function answeredNote(question: QuestionView, { language, questions }: PageView): readonly CardElement[] {
  if (!isAnswerHidden(question)) return [];
  const alike = (other: QuestionView) =>
    isAnswerHidden(other) && other.state === question.state && merged.has(other.kind) === merged.has(question.kind);
  const full = merged.has(question.kind) ? 'teams.chat.answeredPart' : 'teams.chat.answered';
  const key = questions.find(alike) === question ? full : 'teams.chat.answeredToo';
  return [quiet(text(language, key), { id: `answered:${question.id}` })];
}

function inputs(question: QuestionView, view: PageView, detail: Detail, error: string | undefined) {
  const { language } = view;
  if (compound.has(question.kind)) return compoundInputs(question, view, detail, error);
  return simpleInput(
    {
      id: question.id,
      label: question.ask,
      kind: question.kind,
      options: question.options,
      limits: question.limits,
      // A menu leads somewhere, and "not known" is no way to go.
      notKnownLabel: ticked.has(question.kind) || isMenuPage(view.page) ? undefined : question.notKnownLabel,
      value: question.value,
      error,
    },
    language,
    detail,
  );
}

/** Only where nothing has been answered: a tick beside words that are already there would contradict them. */
function notKnownTick(question: QuestionView): readonly CardElement[] {
  if (!ticked.has(question.kind)) return [];
  if (question.value !== null && !isNotKnown(question.value)) return [];
  if (isAnswerHidden(question) && merged.has(question.kind)) return [];
  return [
    {
      type: 'Input.Toggle',
      id: `${question.id}::notKnown`,
      title: question.notKnownLabel,
      spacing: 'Small',
      ...(question.value === null ? {} : { value: 'true' }),
    },
  ];
}

/** Words to say to the person, set apart and in quotation marks. */
function readOut(words: string, label: string): CardElement {
  const bare = words.replace(/^[“"']|[”"']$/g, '');
  return container([quiet(label, { weight: 'Bolder' }), line(`“${bare}”`, { size: 'Medium', spacing: 'Small' })], {
    style: 'emphasis',
  });
}
