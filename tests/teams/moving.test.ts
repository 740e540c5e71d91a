import { expect, it } from 'vitest';
import { referencesOf } from '../architecture/references.ts';
import { tableBelow, namesIn } from '../docs/markdown.ts';
import { fileOf, filesOf } from '../support/sources.ts';

it('docs/teams.md names every file of the product that knows the Bot Framework SDK, and no other', () => {
  const knowing = [...filesOf(['bot', 'dialogs', 'locales'], '.ts')].filter(([file, source]) =>
    referencesOf(file, source).imports.some(({ specifier = '' }) => /^bot(?:builder|framework)/.test(specifier)),
  );
  const rows = tableBelow(fileOf('docs/teams.md'), 'Moving to the Agents SDK');
  expect(namesIn(rows).toSorted()).toEqual(knowing.map(([file]) => file).toSorted());
});
