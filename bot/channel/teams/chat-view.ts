import { text } from '../../../locales/index.ts';
import type { Aside } from '../../../dialogs/turn/render.ts';
import type { ActionView, FactSection, PageView, QuestionView } from '../../../dialogs/turn/view.ts';
import { menuQuestions } from '../../../dialogs/turn/menus.ts';

/**
 * A page as it may stay in a chat: what is asked and what to know, and nothing that anybody answered. An answered question
 * is still said to be; what is entered for it takes the place of what is recorded, and left blank it stays. The emergency
 * brief is whole: whoever is ringing 999 has no time to open anything (docs/decisions/0024-what-stays-in-the-chat.md).
 * @param aside notices that may not stand here: where to read them is said in their place
 */
export function chatView(view: PageView, aside: readonly Aside[] = []): PageView {
  const emergency = view.page === 'emergency';
  const { pictures: _map, ...rest } = view;
  const questions = view.questions.filter((question) => !namesSomebody(question));
  const isChosenInDialog = questions.length < view.questions.length;
  return {
    ...rest,
    // There is nothing to send where all that is asked is asked in the dialog.
    actions: isChosenInDialog ? view.actions.filter(({ name }) => name !== 'submit') : view.actions,
    notices: [
      ...(isChosenInDialog ? [text(view.language, 'teams.chat.choose', { label: ownLabelOf(view) })] : []),
      ...view.notices.filter((notice) => aside.every((each) => each.notice !== notice)),
      ...(sayAnswers(aside) ? [text(view.language, 'teams.chat.weigh', { label: ownLabelOf(view) })] : []),
      ...(aside.some(({ of }) => of === 'name') ? [text(view.language, 'teams.chat.aside')] : []),
    ],
    questions: questions.map((question) => withoutAnswer(question, view)),
    facts: emergency ? view.facts : view.facts.filter(isGuidance),
  };
}

/** Who is let in or kept out says something of a case, and whoever has a name like one in it, of the names. */
const namesSomebody = ({ id }: QuestionView): boolean => id === 'access.who' || id === 'access.sure';
const sayAnswers = (aside: readonly Aside[]): boolean => aside.some(({ of }) => of === 'answer');
const isGuidance = ({ holds = 'answers' }: FactSection): boolean => holds === 'guidance';
const isMenuQuestion = ({ id }: QuestionView): boolean => menuQuestions.includes(id);

function withoutAnswer(question: QuestionView, { language }: PageView): QuestionView {
  const value = text(language, 'teams.chat.hidden');
  const hidden = { ...question, value: null, drafts: question.drafts.map(({ why }) => ({ value, why })) };
  if (question.kind !== 'list' || !question.items) return hidden;
  const items = question.items.map((item, index) => ({
    ...item,
    label: text(language, 'teams.chat.item', { number: index + 1 }),
  }));
  return { ...hidden, items };
}

/** Whether a question was answered and the answer is not in the view: only a view for a chat is so. */
export const isAnswerHidden = ({ state, value }: QuestionView): boolean => state !== 'open' && value === null;

/** Whether there is more to a page than its chat shows. */
export const hidesSomething = (view: PageView): boolean =>
  view.page !== 'emergency' &&
  (view.facts.some((section) => !isGuidance(section)) ||
    (view.pictures ?? []).length > 0 ||
    view.questions.some(
      (question) => !isMenuQuestion(question) && (question.value !== null || question.drafts.length > 0),
    ));

/** An action that opens a dialog, with what says more closely which page is meant. */
export interface DialogAction extends ActionView {
  readonly answers?: Readonly<Record<string, string>>;
}

/**
 * What opens in a dialog from a page, the page itself first: what is recorded on it, or the map, or what goes into a
 * document; and the answers so far, wherever they can be asked for.
 */
export function dialogsOf(view: PageView, aside: readonly Aside[] = []): readonly DialogAction[] {
  if (view.case === null) return [];
  const { page } = view;
  const checks = view.actions.filter(({ name }) => name === 'check');
  if (page === 'check' || !(hidesSomething(view) || sayAnswers(aside))) return checks;
  const label = ownLabelOf(view);
  const to = view.documents[0]?.recipient;
  return [{ name: 'goTo', label, page, ...(to !== undefined && { answers: { 'handOff.recipient': to } }) }, ...checks];
}

/** What the button is called that opens the page itself. */
const ownLabelOf = ({ language, page, pictures = [] }: PageView): string => {
  if (pictures.length > 0) return text(language, 'teams.chat.map');
  return text(language, page === 'handOff' || page === 'access' ? 'teams.chat.details' : 'teams.chat.show');
};
