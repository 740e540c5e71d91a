import { text, type Language } from '../../locales/index.ts';
import type { OptionView, PageView, QuestionView } from '../../dialogs/turn/view.ts';
import { askAbout } from '../../dialogs/question/index.ts';
import { partNames } from '../../dialogs/question/part-names.ts';
import { isMenuPage } from '../../dialogs/turn/menus.ts';
import { words } from '../../dialogs/turn/words.ts';
import { escapeMarkdown } from './escape.ts';
import { namedMissing } from './missing.ts';
import { shownValue } from './shown.ts';

/**
 * A page as words, for a client that types and for channels without cards: what happened, what to know, and the one
 * question a typed reply answers, with its options numbered. Paragraphs stand apart; every text is escaped.
 */
export function pageWords(view: PageView): string {
  const asked = view.questions.find((question) => question.id === view.asking);
  return [
    ...view.notices.map(escapeMarkdown),
    ...problems(view),
    ...view.advice.map((advice) => escapeMarkdown(advice.text)),
    ...facts(view),
    ...missing(view),
    ...(asked === undefined ? nothingAsked(view) : question(asked, view)),
  ].join('\n\n');
}

/** All of a page is answered, or nothing is asked on it: the way on has a number, like any other. */
function nothingAsked(view: PageView): readonly string[] {
  const title = escapeMarkdown(view.title);
  if (view.stage === null) return [title];
  return [title, ...listed([{ value: 'next', label: text(view.language, 'bot.paused.continue') }])];
}

function problems(view: PageView): readonly string[] {
  return view.outcome.errors.map((error) => {
    const about = view.questions.find((one) => one.id === error.question);
    // The asked question follows in full; another one is named.
    const named = about === undefined || about.id === view.asking ? error.message : `${about.ask} ${error.message}`;
    return escapeMarkdown(named);
  });
}

function facts(view: PageView): readonly string[] {
  return view.facts.map((section) =>
    [section.title, ...section.rows.map((row) => `${row.label}: ${row.value}`)].map(escapeMarkdown).join('\n'),
  );
}

/** What a document would go without: named, and no hindrance. */
function missing(view: PageView): readonly string[] {
  if (view.page !== 'handOff') return [];
  return namedMissing(view).map(({ title, named, rest }) => {
    const more = rest > 0 ? [escapeMarkdown(text(view.language, 'page.card.moreMissing', { rest }))] : [];
    return [escapeMarkdown(title), ...named.map(({ ask }) => `- ${escapeMarkdown(ask)}`), ...more].join('\n');
  });
}

/** The options, numbered through; those that stand under a heading follow it. */
function listed(options: readonly OptionView[]): readonly string[] {
  const paragraphs: string[][] = [];
  for (const [index, { label, group }] of options.entries()) {
    const begins = index === 0 || group !== options[index - 1]?.group;
    if (begins && group !== undefined) paragraphs.push([`**${escapeMarkdown(group)}**`]);
    if (begins) paragraphs.push([]);
    paragraphs.at(-1)?.push(`${index + 1}. ${escapeMarkdown(label)}`);
  }
  return paragraphs.map((lines) => lines.join('\n'));
}

/** What is asked now: a whole question, or one part of it. */
interface Asked {
  readonly ask: string;
  readonly kind: string;
  readonly options: readonly OptionView[];
  readonly limits?: QuestionView['limits'];
}

/** What a typed reply answers, the part of a question where it has several; undefined where there is nothing asked. */
export function typedAsk(view: PageView): string | undefined {
  const asked = view.questions.find((one) => one.id === view.asking);
  const part = asked && view.askingPart !== null ? partOf(asked, view.askingPart, view.language) : undefined;
  return part?.ask ?? asked?.ask;
}

function question(asked: QuestionView, view: PageView): readonly string[] {
  const part = view.askingPart === null ? undefined : partOf(asked, view.askingPart, view.language);
  const now: Asked = part ?? { ask: asked.ask, kind: asked.kind, options: asked.options ?? [], limits: asked.limits };
  // A menu leads somewhere: "not known" is no way to go.
  const options = isMenuPage(view.page) ? now.options : [...now.options, ...unknown(asked, now, view.language)];
  return [
    ...(asked.say === undefined
      ? []
      : [escapeMarkdown(`${text(view.language, 'page.card.say')}: “${asked.say.replace(/^[“"']|[”"']$/g, '')}”`)]),
    ...(part === undefined || part.ask === asked.ask ? [] : [escapeMarkdown(asked.ask)]),
    escapeMarkdown(now.ask),
    ...(asked.help === undefined ? [] : [escapeMarkdown(asked.help)]),
    ...(asked.value === null || part
      ? []
      : [escapeMarkdown(text(view.language, 'page.words.soFar', { value: shownValue(asked, asked.value) }))]),
    ...listed(options),
    escapeMarkdown(example(now, options, asked, view)),
  ];
}

const numbered: ReadonlySet<string> = new Set(['yesNo', 'choice', 'choices', 'checklist', 'decision']);
/** "Not known" has a number of its own where there are options to count. */
function unknown(asked: QuestionView, now: Asked, language: Language): readonly OptionView[] {
  if (!numbered.has(now.kind) || asked.kind === 'checklist' || asked.kind === 'decision') return [];
  // Whether contact is safe is asked in "not sure", not in "not known": both are the same answer.
  const label = asked.kind === 'safeContact' ? text(language, 'answering.unsure') : asked.notKnownLabel;
  return [{ value: 'notKnown', label }];
}

function example(now: Asked, options: readonly OptionView[], asked: QuestionView, view: PageView): string {
  const language = view.bilingual ? undefined : view.language;
  const orUnknown = words(language, 'page.words.orNotKnown', { label: asked.notKnownLabel });
  switch (now.kind) {
    case 'choices':
      return words(language, 'page.words.several');
    case 'date':
      return `${words(language, 'page.card.dateExample')}. ${orUnknown}`;
    case 'number':
      return `${words(language, 'page.card.number', { min: now.limits?.min ?? 0, max: now.limits?.max ?? 999 })} ${orUnknown}`;
    default:
      if (options.length === 0) return `${words(language, 'page.words.own')} ${orUnknown}`;
      return words(language, 'page.words.one', { label: options[0]?.label ?? '' });
  }
}

/** The part of a compound question that is asked (dialogs/question/parts.ts names them). */
function partOf(asked: QuestionView, part: string, language: Language): Asked | undefined {
  if (asked.kind === 'decision' && part === 'reason')
    return { ask: text(language, 'answering.parts.reason.ask'), kind: 'longText', options: [] };
  if (asked.kind === 'list' && part === 'another')
    return { ask: text(language, 'answering.parts.another.ask'), kind: 'another', options: yesNoOf(language) };
  const { item, field = '' } = partNames(part);
  if (asked.kind === 'checklist' && !asked.fields) return itemOf(asked, part, item, field, language);
  const found = asked.fields?.find((one) => one.id === (asked.kind === 'list' ? field : part));
  // The first field names the thing on the list; the others say whose they are.
  const named = asked.fields?.[0] === found ? undefined : asked.items?.find(({ id }) => id === item)?.label;
  return (
    found && {
      ask: askAbout(named, found.ask, language),
      kind: found.kind,
      options: found.options ?? [],
      limits: found.limits,
    }
  );
}

function itemOf(
  asked: QuestionView,
  part: string,
  before: string,
  field: string,
  language: Language,
): Asked | undefined {
  const whole = asked.items?.find(({ id }) => id === part);
  if (whole) return { ask: whole.label, kind: 'checklist', options: asked.statuses ?? [] };
  const item = asked.items?.find(({ id }) => id === before);
  const detail = asked.details?.find((each) => each === field);
  if (item === undefined || detail === undefined) return undefined;
  const ask = text(language, `answering.parts.${detail}.ask`, { item: item.label.replace(/\.$/, '') });
  return { ask, kind: 'shortText', options: [] };
}

const yesNoOf = (language: Language): readonly OptionView[] =>
  (['yes', 'no'] as const).map((value) => ({ value, label: text(language, `answering.yesNo.oes.${value}`) }));
