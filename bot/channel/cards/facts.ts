import { text } from '../../../locales/index.ts';
import type { FactSection, MissingView, PageView } from '../../../dialogs/turn/view.ts';
import { escapeMarkdown } from '../escape.ts';
import { namedMissing } from '../missing.ts';
import { submit } from './submit.ts';
import { container, heading, line, quiet, shortened, type CardElement, type Detail } from './elements.ts';

/** What is to be read at a glance; an answer that can be changed carries the way to it. */
export function factBlocks(view: PageView, detail: Detail): readonly CardElement[] {
  const sections = view.facts.map((section) => container(sectionItems(view, section, detail), { spacing: 'Large' }));
  return detail.changeEach ? sections : [...sections, ...changeOne(view)];
}

function sectionItems(view: PageView, section: FactSection, detail: Detail): readonly CardElement[] {
  // In an emergency the facts are read aloud: nothing stands between them.
  const changeable =
    detail.changeEach && view.page !== 'emergency' && section.rows.some((row) => row.question !== undefined);
  const title = heading(section.title, { size: 'Medium' });
  return changeable
    ? [title, ...section.rows.map((row) => changeRow(view, row, detail))]
    : [title, ...(detail.together || isProse(section) ? stacked(section, detail) : [plain(section, detail)])];
}

/** More than a few lines of guidance in a column beside its label, in characters. */
const prose = 160;
const isProse = ({ holds, rows }: FactSection): boolean =>
  holds === 'guidance' && rows.some(({ value }) => value.length > prose);

/** Two columns of whole sentences are two ribbons on a telephone: in Teams each stands below what it is about. */
const stacked = ({ rows }: FactSection, detail: Detail): readonly CardElement[] =>
  rows.flatMap(({ label, value }) => [quiet(label), line(shortened(value, detail.shown), { spacing: 'None' })]);

const plain = (section: FactSection, detail: Detail): CardElement => ({
  type: 'FactSet',
  facts: section.rows.map((row) => ({
    title: escapeMarkdown(row.label),
    value: escapeMarkdown(shortened(row.value, detail.shown)),
  })),
});

function changeRow(view: PageView, row: FactSection['rows'][number], detail: Detail): CardElement {
  const change = text(view.language, 'page.card.change');
  const words: CardElement[] = [quiet(row.label), line(shortened(row.value, detail.shown), { spacing: 'None' })];
  if (row.question === undefined) return container(words);
  const button = submit(
    view,
    change,
    { action: 'change', question: row.question },
    { tooltip: `${change}: ${row.label}` },
  );
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: words },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [button] }] },
    ],
  };
}

/** Where a button for each answer would make the card too large: choose one from a list. */
function changeOne(view: PageView): readonly CardElement[] {
  const choices = view.facts
    .flatMap((section) => section.rows)
    .flatMap((row) => (row.question === undefined ? [] : [{ title: row.label, value: row.question }]));
  // A page that asks which answer to change needs no second list.
  if (choices.length === 0 || view.questions.length > 0) return [];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'canllaw::question',
      style: 'compact',
      label: text(view.language, 'page.card.changeWhich'),
      errorMessage: text(view.language, 'page.card.choose'),
      choices,
    },
    { type: 'ActionSet', actions: [submit(view, text(view.language, 'page.card.change'), { action: 'change' })] },
  ];
}

/** What a document still lacks, each with the way to it. It blocks nothing. */
export function missingBlock(view: PageView, { together }: Detail): readonly CardElement[] {
  if (together) return missingList(view);
  return namedMissing(view).flatMap(({ title, named, rest }) => [
    heading(title, { size: 'Medium', spacing: 'Large' }),
    ...named.map((each) => missingRow(view, each)),
    ...(rest > 0 ? [quiet(text(view.language, 'page.card.moreMissing', { rest }))] : []),
  ]);
}

/** The same with one button: a list to choose from, what is needed first. */
function missingList(view: PageView): readonly CardElement[] {
  const { language } = view;
  const groups = namedMissing(view);
  const choices = groups.flatMap(({ named }) => named.map(({ ask, question }) => ({ title: ask, value: question })));
  if (choices.length === 0) return [];
  const rest = groups.reduce((sum, each) => sum + each.rest, 0);
  return [
    // The list that is chosen from names them, what is needed first: they are not said twice.
    heading(groups[0]?.title ?? '', { size: 'Medium', spacing: 'Large' }),
    ...(rest > 0 ? [quiet(text(language, 'page.card.moreMissing', { rest }))] : []),
    {
      type: 'Input.ChoiceSet',
      id: 'canllaw::question',
      style: 'compact',
      label: text(language, 'teams.chat.answerWhich'),
      errorMessage: text(language, 'page.card.choose'),
      choices,
    },
    { type: 'ActionSet', actions: [submit(view, text(language, 'page.card.answer'), { action: 'change' })] },
  ];
}

function missingRow(view: PageView, missing: MissingView): CardElement {
  const answer = text(view.language, 'page.card.answer');
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [line(missing.ask)] },
      {
        type: 'Column',
        width: 'auto',
        items: [
          {
            type: 'ActionSet',
            actions: [
              submit(
                view,
                answer,
                { action: 'change', question: missing.question },
                { tooltip: `${answer}: ${missing.ask}` },
              ),
            ],
          },
        ],
      },
    ],
  };
}
