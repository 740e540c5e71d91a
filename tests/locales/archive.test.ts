import { describe, expect, it } from 'vitest';
import { textHash } from '../../locales/hash.ts';
import { languages, text, type TextKey } from '../../locales/index.ts';
import { asksOf, withAsks, type AskedTexts } from '../../locales/tools/archived.ts';
import { readArchive } from '../../locales/tools/kept.ts';
import { localeStrings, type LocaleString } from '../../locales/tools/strings.ts';

const asked = (key: string, words: string): LocaleString => ({ file: 'x.json', key, text: words });

describe('the archive of asked texts', () => {
  it.each(languages)(
    'holds everything that is asked now in %s, and so everything an answer can be an answer to',
    (language) => {
      const archive = readArchive();
      const missing = asksOf(localeStrings(language))
        .filter(({ text: words }) => !(textHash(words) in archive))
        .map(({ key }) => key);
      expect(missing, 'these questions are new or have changed: run npm run locales:archive').toEqual([]);
    },
  );

  it.each(languages)('holds what a user of %s saw, word for word: nothing is put into a question', (language) => {
    const shown = asksOf(localeStrings(language)).filter(
      ({ key, text: words }) => text(language, key as TextKey) !== words,
    );
    expect(shown.map(({ key }) => key)).toEqual([]);
  });

  it('keeps the old words of a question beside the new ones', () => {
    const first = withAsks({}, 'en', [asked('x.where.ask', 'Where are you?'), asked('x.where.help', 'A place.')]);
    const second = withAsks(first, 'en', [asked('x.where.ask', 'Where are they?')]);
    expect(second).toEqual({
      [textHash('Where are you?')]: { key: 'x.where.ask', en: 'Where are you?' },
      [textHash('Where are they?')]: { key: 'x.where.ask', en: 'Where are they?' },
    } satisfies AskedTexts);
  });
});

describe('textHash', () => {
  it('is the first 12 hex digits of the SHA-256 of the UTF-8', () => {
    expect(textHash('abc')).toBe('ba7816bf8f01');
    expect(textHash('Tŷ')).toMatch(/^[0-9a-f]{12}$/u);
  });
});
