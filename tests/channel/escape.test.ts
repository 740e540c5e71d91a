import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../bot/channel/escape.ts';

const markdown = new MarkdownIt({ html: true, linkify: false, breaks: true });
/** What a reader sees of rendered Markdown, and every tag in it. */
function rendered(words: string) {
  const html = markdown.render(escapeMarkdown(words));
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
  const text = html
    .replace(/<br>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return { tags, text: text.trim() };
}

describe('escaped text', () => {
  it.each([
    '**bold** and _slanted_',
    '# a heading',
    '- a list\n+ of\n* things',
    '1. first\n2) second',
    '[a link](https://example.org) and ![a picture](x.png)',
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    'a table | of two\n--- | ---',
    'a title\n===\nanother\n---',
    '> said',
    '`code` and ```\nmore\n```',
    '${name} {{DATE(2026-11-21T10:00:00Z, SHORT)}}',
    '&lt;b&gt; &amp; &#42;',
    '    not code',
    '~~struck~~ \\*',
    '*****',
    '- - -',
  ])('is shown as it was written: %s', (words) => {
    const { tags, text } = rendered(words);
    expect([...tags].filter((tag) => tag !== 'p' && tag !== 'br')).toEqual([]);
    expect(text.replace(/\s+/g, ' ')).toBe(words.trim().replace(/\s+/g, ' '));
  });

  it('is shown as it was written, whatever it is', () => {
    const marks = fc.constantFrom(...'*_`#+-=.)([]{}<>|~\\&!:$1a \n\t"\'^'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 40 }), (words) => {
        const { tags, text } = rendered(words);
        expect([...tags].filter((tag) => tag !== 'p' && tag !== 'br')).toEqual([]);
        expect(text.replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that a card would fill in', () => {
    expect(escapeMarkdown('${x} {{TIME(2026-11-21T10:00:00Z)}}')).not.toMatch(/\$\{|\{\{/);
  });
});
