import type { DocumentKind } from '../../bot/referral/model.ts';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import { layouts, type Layout, type PartName } from './layouts.ts';
import { box, bullet, detail, framed, heading, loop, mark, note, picture, tag, title, type Part } from './look.ts';
import { table } from './table.ts';

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

const front = (handling: string): Part[] => [
  ...loop('marks', mark('{.}')),
  note(handling),
  ...loop('details', detail('{label}', '{value}', aside)),
];

function contactPart(words: Words): Part[] {
  return [
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

export const partsOf = (kind: DocumentKind, language: Language): Part[] =>
  kind === 'record' ? recordParts(wordsIn(language)) : referralParts(wordsIn(language), layouts[kind]);

function referralParts(words: Words, layout: Layout): Part[] {
  const answers = (name: string) =>
    table(
      name,
      [
        { cell: '{label}', aside, share: 36 },
        { cell: '{value}', share: 64 },
      ],
      layout.look,
    );
  const blocks = (name = 'blocks') => loop(name, ...loop('heading', heading('{heading}', 2)), ...answers('rows'));
  const section = [heading('{title}'), ...blocks()];
  const later = [tag('{^isFirst}'), ...section, tag('{/isFirst}')];
  const parts: Readonly<Record<PartName, readonly Part[]>> = {
    first: loop('sections', ...loop('isFirst', ...section)),
    contact: contactPart(words),
    concerns: partOf(
      'concerns',
      heading(words('concerns')),
      note(words('concernsNote')),
      ...loop('concerns', bullet('{.}')),
    ),
    communication: partOf('communication', heading(words('communication')), ...blocks('communication')),
    decisions: partOf('decisions', heading(words('decisions')), ...blocks('decisions')),
    sections: loop('sections', ...(layout.parts.includes('first') ? later : section)),
    plan: loop('plan', heading(words('plan')), ...loop('notice', note('{notice}')), ...blocks()),
    map: mapPart(words),
  };
  return [
    title('{title}'),
    ...loop('asks', framed.strong(words('asks')), framed.words('{asks}')),
    ...front(words('handling')),
    ...layout.parts.flatMap((name) => parts[name]),
    ...partOf('missing', heading(words('missing')), note(words('missingNote')), ...open(words)),
  ];
}

/** The picture, and under it the same in words: the words are what a screen reader, or a page without colours, has. */
const mapPart = (words: Words): Part[] =>
  loop('map', heading(words('map')), picture(), ...loop('words', bullet('{.}')));

const open = (words: Words): Part[] =>
  table('missing', [
    { head: words('question'), cell: '{label}', share: 70 },
    { head: words('state'), cell: '{value}', share: 30 },
  ]);

function recordParts(words: Words): Part[] {
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
    title('{title}'),
    ...front(words('recordHandling')),
    ...contactPart(words),
    ...ownPart(
      'concernLog',
      words('concernsKept'),
      note(words('concernsNote')),
      ...entries('concernLog', words('about'), words('state')),
    ),
    ...ownPart('decisionLog', words('decisionLog'), ...entries('decisionLog')),
    ...loop('sections', heading('{title}'), ...loop('blocks', ...blocks())),
    ...mapPart(words),
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
