import { AdaptiveCard, SubmitAction, TextInput, type Input } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { makeAccessible } from './accessible.ts';
import { hostConfig } from './host-config.ts';
import { make } from './parts.ts';
import { setApart } from './set-apart.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

export interface ShownCard {
  readonly element: HTMLElement;
  /** What stands in its inputs now, by input id, without what was only offered. */
  values(): Record<string, string>;
  /** What was changed since it was shown, by input id. */
  changed(): Record<string, string>;
  /** What was written in it since, in words. */
  written(): readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
/** In the head of this page at all times, so not in its cards as well. */
const inTheHeader: ReadonlySet<unknown> = new Set(['emergency', 'language']);

/**
 * Draws a card, without what this page says elsewhere: the ways out in its head, and notices unless they are wanted here.
 * @param unsent what somebody had entered and not sent, put back in its place
 * @param offered what is filled in for them: sent with the page, or with what they enter beside it
 * @param forHandler what is said above notes that are not to be read out
 * @param advice how many lines of advice to the practitioner stand before the questions
 * @param onSubmit told what a button sends: its own data, and the inputs flat beside it
 */
export function showCard(
  json: Json,
  {
    unsent,
    offered,
    notices,
    advice = 0,
    forHandler,
    onSubmit,
  }: {
    unsent: Readonly<Record<string, string>>;
    offered: Readonly<Record<string, string>>;
    notices: boolean;
    advice?: number;
    forHandler: string;
    onSubmit: (value: object) => void;
  },
): ShownCard {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(setApart(prepared(json, { ...offered, ...unsent }, notices), advice));
  card.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) onSubmit(sends(action) ? (action.data ?? {}) : without(action.data ?? {}));
  };
  const element = card.render();
  if (element === undefined) throw new Error('the card cannot be drawn');
  makeAccessible(card, element);
  nameNotes(element, forHandler);
  const before = valuesOf(card);
  const entered = (id: string, value: string) => value !== before[id] || id in unsent;
  /** What was filled in for them, and nothing was entered beside it. */
  const isOnlyOffered = (id: string, values: Readonly<Record<string, string>>) =>
    id in offered && !Object.entries(values).some(([each, value]) => sameRow(each, id) && entered(each, value));
  const without = <T extends object>(sent: T): T => {
    const values = valuesOf(card);
    return Object.fromEntries(Object.entries(sent).filter(([id]) => !isOnlyOffered(id, values))) as T;
  };
  const changed = () => {
    const values = valuesOf(card);
    const isChanged = ([id, value]: [string, string]) =>
      entered(id, value) || (id in offered && !isOnlyOffered(id, values));
    return Object.fromEntries(Object.entries(values).filter(isChanged));
  };
  return {
    element,
    values: () => without(valuesOf(card)),
    changed,
    written: () => {
      const inWords = card.getAllInputs().flatMap((input) => (input instanceof TextInput ? [input.id] : []));
      return Object.entries(changed()).flatMap(([id, words]) => (inWords.includes(id) && words !== '' ? [words] : []));
    },
  };
}

/** Saying "go on" sends what is filled in; going elsewhere does not. */
const sends = ({ data }: SubmitAction): boolean =>
  ((data ?? {}) as { canllaw?: { action?: unknown } }).canllaw?.action === 'submit';
/** Inputs of one thing on a list: QUESTION::ROW::FIELD. */
const sameRow = (one: string, other: string): boolean =>
  one.slice(0, one.lastIndexOf('::')) === other.slice(0, other.lastIndexOf('::'));

/** Above the advice, and above help where the words to read out stand beside it. */
function nameNotes(card: HTMLElement, words: string): void {
  const name = () => make('span', { class: 'forYou' }, words);
  card.querySelector('[id="advice"]')?.prepend(name());
  for (const help of card.querySelectorAll('[id^="help:"]'))
    if (card.querySelector(`[id="${CSS.escape(help.id.replace('help:', 'say:'))}"]`)) help.prepend(name());
}

const valuesOf = (card: AdaptiveCard): Record<string, string> =>
  Object.fromEntries(
    card
      .getAllInputs()
      .flatMap((input: Input) => (input.id === undefined ? [] : [[input.id, String(input.value ?? '')]])),
  );

function prepared(card: Json, unsent: Readonly<Record<string, string>>, notices: boolean): Json {
  const body = (card.body as readonly Json[]).filter(({ id }) => notices || !String(id).startsWith('notice:'));
  const actions = (card.actions as readonly Json[]).filter((action) => !isInTheHeader(action));
  return { ...card, body: body.map((element) => filled(element, unsent)), actions };
}

/** A button that belongs to one question stays beside it. */
function isInTheHeader(action: Json): boolean {
  const said = (action.data as { canllaw?: { action?: unknown; question?: unknown } } | undefined)?.canllaw;
  return inTheHeader.has(said?.action) && said?.question === undefined;
}

function filled(element: Json, unsent: Readonly<Record<string, string>>): Json {
  const words =
    typeof element.id === 'string' && String(element.type).startsWith('Input.') ? unsent[element.id] : undefined;
  const copy: Record<string, unknown> = { ...element, ...(words === undefined ? {} : { value: words }) };
  // Pictures come from where this page does, whatever address the service is known by elsewhere.
  if (element.type === 'Image') copy.url = new URL(String(element.url), location.href).pathname;
  for (const name of inside)
    if (Array.isArray(copy[name]))
      copy[name] = (copy[name] as Json[])
        .filter((inner) => !isInTheHeader(inner))
        .map((inner) => filled(inner, unsent));
  // What is put back can be seen, also where its place was folded.
  if (copy.isVisible === false && holdsAny(copy, unsent)) copy.isVisible = true;
  return copy;
}

const inside = ['items', 'columns', 'actions'] as const;

const holdsAny = (element: Json, unsent: Readonly<Record<string, string>>): boolean =>
  (typeof element.id === 'string' && element.id in unsent) ||
  inside.some((name) => (element[name] as readonly Json[] | undefined)?.some((inner) => holdsAny(inner, unsent)));
