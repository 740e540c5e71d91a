import { isMenuPage, menuQuestions } from '../../../dialogs/turn/menus.ts';
import type { OptionView, PageView, QuestionView } from '../../../dialogs/turn/view.ts';
import { submit } from './submit.ts';
import { container, line, type CardElement } from './elements.ts';

/** More ways than this, and those with longer names, are chosen from a list and sent. */
const mostButtons = 2;

/** A telephone cuts off the title of a button that is longer. */
const longestTitle = 34;

/** Where a menu asks which of one or two ways to go, each way is a button of its own. */
export function wayOut(view: PageView): QuestionView | undefined {
  const ways = view.questions.filter(({ id }) => menuQuestions.includes(id));
  const [question, ...more] = ways;
  const options = question?.options ?? [];
  const fit = options.length <= mostButtons && options.every(({ label }) => label.length <= longestTitle);
  return isMenuPage(view.page) && more.length === 0 && options.length > 0 && fit ? question : undefined;
}

export function wayOutButtons(view: PageView, question: QuestionView): CardElement {
  const button = (option: OptionView) =>
    submit(view, option.label, { action: 'submit', answers: { [question.id]: option.value } }, { style: 'positive' });
  return container(
    [
      line(question.ask, { weight: 'Bolder', size: 'Medium' }),
      { type: 'ActionSet', actions: (question.options ?? []).map(button) },
    ],
    { id: `question:${question.id}`, spacing: 'Large' },
  );
}
