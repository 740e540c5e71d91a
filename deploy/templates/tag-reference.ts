import { format } from 'prettier';
import { documentKinds, type DocumentKind } from '../../bot/referral/model.ts';
import type { Tag } from '../../bot/referral/tag.ts';
import { layoutTags, questionTags } from '../../bot/referral/tags.ts';
import { text } from '../../locales/index.ts';

/** The page docs/templates-tags.md: what each document's template may hold. Made from the questions, never by hand. */
export async function tagReference(): Promise<string> {
  const referral = documentKinds[0] ?? 'record';
  const parts = [
    '# Tags of the Word templates',
    'This page is written by `npm run templates`. How a template is made is in [templates.md](templates.md).',
    'What stands in a list is used between `{#list}` and `{/list}`; `.` is the line itself. Words of any kind may also ' +
      'open and close a part: `{#asks}` ... `{/asks}` is left out where there are none, and `{^asks}` ... `{/asks}` is ' +
      'shown only then.',
    '## In every document for a recipient',
    table(layoutTags(referral)),
    '## In the full record',
    `The file is \`record.en.docx\` or \`record.cy.docx\`.`,
    table(layoutTags('record')),
    ...documentKinds.filter((kind) => kind !== 'record').flatMap(questionsOf),
  ];
  return await format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120, proseWrap: 'always' });
}

const questionsOf = (kind: DocumentKind): readonly string[] => [
  `## Questions: \`${kind}\``,
  `${text('en', `document.recipients.${kind}`)}: what \`${kind}.en.docx\` and \`${kind}.cy.docx\` may hold beside the ` +
    'tags above. Each is empty where nothing was answered, or where it was not decided to put it in.',
  table(questionTags(kind).filter(({ name }) => !name.startsWith('has.'))),
  'Each question also has `{#has.ID}` ... `{/has.ID}`, shown only where it has an answer.',
];

function table(tags: readonly Tag[]): string {
  const rows = tags.flatMap((tag) => [
    row(tag, '', tag.shape),
    ...(tag.of ?? []).flatMap((inner) => [row(inner, `${tag.name} → `, inner.shape), ...innermost(tag, inner)]),
  ]);
  return ['| tag | what it is | shape |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Of the lists in a list: their lines, and the lines of those. */
const innermost = (outer: Tag, inner: Tag): readonly string[] =>
  (inner.of ?? []).flatMap((tag) => [
    row(tag, `${outer.name} → ${inner.name} → `, tag.shape),
    ...innermost({ ...inner, name: `${outer.name} → ${inner.name}` }, tag),
  ]);

const row = ({ name, says }: Tag, within: string, shape: string): string =>
  `| \`${within}${name}\` | ${says.replace(/\|/g, '/')} | ${shape} |`;
