import { text, type Language, type TextKey } from '../../locales/index.ts';
import { box, bullet, detail, heading, loop, mark, note, table, tag, title, type Part } from './look.ts';

/** What stands in each document, in order. The tags are those of bot/referral/model.ts. */

type Words = (
  key: TextKey extends infer K ? (K extends `document.template.${infer Rest}` ? Rest : never) : never,
) => string;
const wordsIn =
  (language: Language): Words =>
  (key) =>
    text(language, `document.template.${key}`);

/** Small type after a label, where there is something to say. */
const aside = '{#note} ({note}){/note}';

function front(words: Words, handling: string): Part[] {
  return [
    title('{title}'),
    ...loop('marks', mark('{.}')),
    note(handling),
    ...loop('details', detail('{label}', '{value}', aside)),
    box.heading(words('contact')),
    box.strong('{contactNotice}'),
    ...loop('contact', box.row('{label}', '{value}', aside)),
  ];
}

/** A part that is left out with its heading when the list is empty. */
const partOf = (list: string, ...parts: Part[]): Part[] => {
  const presence = `has${list.charAt(0).toUpperCase()}${list.slice(1)}`;
  return [tag(`{#${presence}}`), ...parts, tag(`{/${presence}}`)];
};

export function referralParts(language: Language): Part[] {
  const words = wordsIn(language);
  const answers = (name: string) =>
    table(name, [
      { head: words('question'), cell: '{label}', aside, share: 40 },
      { head: words('answer'), cell: '{value}', share: 60 },
    ]);
  const blocks = (name = 'blocks') => loop(name, ...loop('heading', heading('{heading}', 2)), ...answers('rows'));
  return [
    ...front(words, words('handling')),
    ...partOf('concerns', heading(words('concerns')), note(words('concernsNote')), ...loop('concerns', bullet('{.}'))),
    ...partOf('communication', heading(words('communication')), ...blocks('communication')),
    ...partOf('decisions', heading(words('decisions')), ...blocks('decisions')),
    ...loop('sections', heading('{title}'), ...blocks()),
    ...loop('plan', heading(words('plan')), ...loop('notice', note('{notice}')), ...blocks()),
    ...partOf('missing', heading(words('missing')), note(words('missingNote')), ...open(words)),
  ];
}

const open = (words: Words): Part[] =>
  table('missing', [
    { head: words('question'), cell: '{label}', share: 70 },
    { head: words('state'), cell: '{value}', share: 30 },
  ]);

export function recordParts(language: Language): Part[] {
  const words = wordsIn(language);
  const entries = (name: string, label = words('question'), value = words('answer')) =>
    table(name, [
      { head: label, cell: '{label}', share: 32 },
      { head: value, cell: '{value}', share: 44 },
      { head: words('entered'), cell: '{note}', share: 24 },
    ]);
  const log = (name: string) =>
    table(name, [
      { head: words('about'), cell: '{label}', share: 40 },
      { head: words('entered'), cell: '{value}', share: 60 },
    ]);
  const ownPart = (list: string, title: string, ...parts: Part[]) => partOf(list, heading(title), ...parts);
  const blocks = () => [...loop('heading', heading('{heading}', 2)), ...entries('rows')];
  return [
    ...front(words, words('recordHandling')),
    ...ownPart(
      'concernLog',
      words('concernsKept'),
      note(words('concernsNote')),
      ...entries('concernLog', words('about'), words('state')),
    ),
    ...ownPart('decisionLog', words('decisionLog'), ...entries('decisionLog')),
    ...loop('sections', heading('{title}'), ...loop('blocks', ...blocks())),
    ...ownPart('missing', words('missing'), ...open(words)),
    ...ownPart('notes', words('notes'), ...entries('notes', words('about'), words('entry'))),
    ...ownPart('drafts', words('drafts'), ...entries('drafts', words('about'), words('entry'))),
    ...ownPart(
      'unreachable',
      words('unreachable'),
      note(words('unreachableNote')),
      ...loop('unreachable', ...blocks()),
    ),
    ...ownPart('replaced', words('replaced'), ...entries('replaced')),
    ...ownPart('emergencies', words('emergencies'), ...log('emergencies')),
    ...ownPart('documents', words('documents'), ...log('documents')),
  ];
}
