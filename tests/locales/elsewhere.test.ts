import { describe, expect, it } from 'vitest';
import { languages } from '../../locales/index.ts';
import { localeStrings } from '../../locales/tools/strings.ts';
import { filesOf } from '../support/sources.ts';
import { sharedNames } from './names.ts';
import { proseIn, wordsOfPage, type Prose } from './prose.ts';

/** Phrases outside locales/ that no user reads: a file or folder, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'bot/index.ts': 'tells whoever starts the process why it does not start, and where it is',
  'bot/config.ts': 'tells whoever starts the process what is wrong with its environment',
  'bot/config-values.ts': 'tells whoever starts the process what is wrong with its environment',
  'bot/config/': 'tells whoever starts the process what is wrong with its environment',
  'bot/commands/': 'tells whoever runs a command how to run it and what came of it',
  'bot/referral/check-template.ts': 'tells whoever keeps a Word template what is wrong with it',
  'bot/referral/own-templates.ts': 'tells whoever keeps a Word template what is wrong with it',
  'bot/referral/tags.ts': 'says what the tags of a Word template are, on a page of the docs',
  'bot/referral/field-tags.ts': 'says what the tags of a Word template are, on a page of the docs',
  'bot/staff/register-file.ts': 'tells whoever keeps the staff file what is wrong with it',
  'bot/staff/watched-register.ts': 'tells whoever keeps the staff file what is wrong with it',
  'bot/storage/cosmos/setup.ts': 'tells whoever starts the process what is wrong with its database',
  'bot/storage/keys/installation.ts': 'tells whoever starts the process what is wrong with its key',
  'bot/storage/sqlite/': 'statements of SQL',
  'bot/areas/': 'tells whoever keeps an area file what is wrong with it',
  'bot/console/page/little-words.ts': 'words that say little of which question is looked for, in either language',
  'dialogs/areas/areas.ts': 'tells whoever edits an area file what is wrong with it',
  'dialogs/areas/read.ts': 'tells whoever edits an area file what is wrong with it',
  'dialogs/areas/schema.ts': 'tells whoever edits an area file what is wrong with it',
  'dialogs/guidance/same-words.ts': 'what a user may type, in either language and whichever is shown',
  'dialogs/guidance/in-haste.ts': 'how a user may shorten words, in either language, and what is meant',
  'dialogs/guidance/elsewhere.ts': 'words that show a question is about something else, in either language',
  'dialogs/guidance/of-a-case.ts': 'words by which a question is known to be about somebody’s case, in either language',
  'dialogs/guidance/stop-words.ts': 'words of a question that say nothing of what it is about, in either language',
  'dialogs/people/names.ts': 'words that begin a description and no name, in either language',
  'dialogs/question/recognise/': 'what a user may type, in either language and whichever is shown',
  'dialogs/turn/commands.ts': 'what a user may type, in either language and whichever is shown',
};
const isException = (file: string): boolean => Object.keys(exceptions).some((place) => file.startsWith(place));

const found = (source: string, file = 'dialogs/x.ts'): readonly string[] =>
  proseIn(new Map([[file, source]])).map(({ text }) => text);
const describeProse = ({ file, line, text }: Prose): string => `${file}:${line} "${text}"`;

describe('dialogs/ and bot/', () => {
  it('hold no words for a user: those live in locales/', () => {
    const prose = proseIn(filesOf(['dialogs', 'bot'], '.ts')).filter(({ file }) => !isException(file));
    expect(prose.map(describeProse)).toEqual([]);
  });

  it('hold pages with no words but those that stand in locales/ too', () => {
    const known = new Set([
      ...languages.flatMap(localeStrings).map(({ text }) => text),
      ...sharedNames.map(({ name }) => name),
    ]);
    const strange = [...filesOf(['bot'], '.html')].flatMap(([file, html]) =>
      wordsOfPage(html)
        .filter((words) => !known.has(words))
        .map((words) => `${file} "${words}"`),
    );
    expect(strange).toEqual([]);
  });
});

describe('the words of a page', () => {
  it('are what stands between its tags, and what readers are told of them', () => {
    const html =
      '<title>Canllaw</title><script>let words = 1;</script><p>One <b>two</b> 999</p><img alt="A hand" src="x">';
    expect(wordsOfPage(html)).toEqual(['Canllaw', 'One', 'two', 'A hand']);
  });
});

describe('a phrase in code', () => {
  it.each([
    `const reply = 'Please answer yes or no.';`,
    'const reply = `You have ${n} answers left to give here`;',
    `send({ text: 'Nid oedd hynny’n ateb clir' });`,
  ])('is found in %s', (source) => {
    expect(found(source)).toHaveLength(1);
  });

  it.each([
    `throw new Error('there is no such question here');`,
    `const error = new StoreUnavailableError('this is not for any user');`,
    `class X extends Error { constructor() { super('somebody else wrote it first'); } }`,
    `log.warn({ code }, 'this is for those who run it');`,
    `const mark = Symbol('said in this turn');`,
    `// this is a comment about something`,
    `const policy = "default-src 'none'; script-src 'self'; base-uri 'none'";`,
    `const id = 'disclosure.arrival.safe';`,
    `const three = 'Not Modified Since';`,
  ])('is not found in %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  it('is a statement of SQL only where SQL is spoken', () => {
    const source = `const sql = 'SELECT etag FROM cases WHERE tenant = ? AND id = ?';`;
    expect(found(source, 'bot/storage/x.ts')).toEqual([]);
    expect(found(source, 'bot/server/x.ts')).toHaveLength(1);
  });
});
