import fc from 'fast-check';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../bot/referral/index.ts';
import { referralContent } from '../../bot/referral/content.ts';
import { documentKinds } from '../../bot/referral/model.ts';
import { fillTemplate, renderDocument, TemplateError } from '../../bot/referral/render.ts';
import { languages, text, type Language, type TextKey } from '../../locales/index.ts';
import { en } from '../../locales/en/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { smallJourney as journey } from './small-journey.ts';
import { occurrences, readWord } from './word-text.ts';
import { readFileSync } from 'node:fs';

const now = new Date('2026-11-21T14:05:00Z');
const input = { journey, now, practitioner: 'practitioner-7' };
const template = (name: string) => readFileSync(new URL(`../../bot/referral/templates/${name}.docx`, import.meta.url));

const saying = (words: string, language: Language = 'en') =>
  readWord(
    makeDocument({
      ...input,
      record: aRecord({ answers: { words: anAnswer(words) } }),
      recipient: 'specialist',
      language,
    }).bytes,
  );

/** A template with one paragraph more, as an agency might have edited it. */
function edited(paragraph: string): Uint8Array {
  const zip = new PizZip(template('police.en'));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace('<w:body>', `<w:body><w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`));
  return zip.generate({ type: 'uint8array' });
}
const content = () => referralContent({ ...input, record: aRecord(), recipient: 'police', language: 'en' });

describe('what somebody wrote', () => {
  it.each([
    'placeholders {{x}}, {title}, {#marks}loop{/marks}, {@raw}, {^none}, {/} and a lone } or {',
    'XML <w:p><w:r><w:t>x</w:t></w:r></w:p> ]]> <![CDATA[ <!-- --> &amp; &#x0; <?xml?>',
    'a field code { HYPERLINK "http://127.0.0.1/" } and <w:instrText>INCLUDETEXT</w:instrText>',
    'Markdown **b** [x](y), template ${x} {{$data}} %x% $t(document.titles.record)',
    'ŵ ŷ Ŵ Ŷ Łódź 中文 العربية 🙂👩‍👧',
  ])('stands in the document as it was written: %s', (words) => {
    for (const language of languages) expect(occurrences(saying(words, language).body, words)).toBe(1);
  });

  it('keeps its line breaks, whatever kind they are', () => {
    expect(saying('one\r\ntwo\rthree\nfour').body).toContain('one\ntwo\nthree\nfour');
  });

  it('loses control characters and halves of a pair, and nothing else', () => {
    expect(saying('be\u0000f\u0007ore\u001b \uD800and\uDC00 af\uFFFEter \u0085').body).toContain('before and after ');
  });

  it('cannot turn the direction of anything after it', () => {
    const found = saying('\u202Eabc \u2067def').paragraphs.find((paragraph) => paragraph.includes('abc'));
    expect(found).toBe('\u202Eabc \u2067def\u202C\u2069');
  });

  it('may be 20,000 characters long', () => {
    const words = 'A long story, told once. '.repeat(800);
    expect(saying(words).body).toContain(words.trimEnd());
  });

  it('never makes the document anything but well-formed, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.constantFrom('{', '}', '#', '/', '@', '^', '<', '>', '&', ']]>', 'w:p', '"', '\n', '\t', 'label'), {
          maxLength: 25,
        })
        .map((bits) => bits.join('')),
    );
    fc.assert(
      fc.property(anything, anything, (words, name) => {
        const others = anAnswer([{ id: 'a', answers: { name, connection: words } }]);
        const record = aRecord({ answers: { words: anAnswer(words), 'people.others': others } });
        for (const recipient of ['specialist', 'record'] as const)
          expect(
            readWord(makeDocument({ ...input, record, recipient, language: 'cy' }).bytes).paragraphs.length,
          ).toBeGreaterThan(5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the files', () => {
  it('are named by the reference, whom they are for and the language, and nothing else', () => {
    const record = aRecord({ reference: 'K7-42QP', answers: { 'people.main': anAnswer('Somebody') } });
    const names = (['police', 'record'] as const).map(
      (recipient) => makeDocument({ ...input, record, recipient, language: 'cy' }).name,
    );
    expect(names).toEqual(['canllaw-K7-42QP-police-cy.docx', 'canllaw-K7-42QP-record-cy.docx']);
  });

  it.each(languages)('carry their title, their language and no author: %s', (language) => {
    for (const recipient of ['police', 'record'] as const) {
      const { xml } = readWord(
        makeDocument({ ...input, record: aRecord({ reference: 'K7-42QP' }), recipient, language }).bytes,
      );
      const title = text(language, `document.titles.${recipient === 'record' ? 'record' : 'referral'}`);
      expect(xml['docProps/core.xml']).toContain(`<dc:title>${title} K7-42QP</dc:title>`);
      expect(xml['docProps/core.xml']).toContain('<dc:creator></dc:creator>');
      expect(xml['docProps/core.xml']).toContain(`<dc:language>${language}-GB</dc:language>`);
      expect(xml['word/styles.xml']).toContain(`<w:lang w:val="${language}-GB"`);
    }
  });
});

describe('the templates', () => {
  const flat = (texts: object, path: string): TextKey[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}.${key}` as TextKey] : flat(value as object, `${path}.${key}`),
    );
  const words = (bytes: Uint8Array) => {
    const { everything } = readWord(bytes);
    return everything;
  };

  it.each(languages)('hold the words of the locales, as reviewed: %s', (language) => {
    const all = documentKinds.map((kind) => words(template(`${kind}.${language}`))).join('\n');
    const absent = flat(en.document.template, 'document.template').filter((key) => !all.includes(text(language, key)));
    expect(absent).toEqual([]);
  });

  it('hold nothing in English where the document is Welsh', () => {
    const welsh = documentKinds.map((kind) => words(template(`${kind}.cy`)));
    const standing = welsh.flatMap((all) => all.split('\n')).map((line) => line.replace(/\{[^}]*\}/g, '').trim());
    const english = new Set(flat(en.document, 'document').map((key) => text('en', key)));
    expect(standing.filter((line) => english.has(line))).toEqual([]);
  });

  it.each([
    ['{#sections}', 'sections'],
    ['{nickname} of {title}', 'nickname'],
    ['{@title}', '{@title}'],
    ['{title', 'title'],
    ['{/marks}', 'marks'],
  ])('that cannot be filled are refused by name, with the tag: %s', (paragraph, named) => {
    const filling = () => fillTemplate({ name: 'police.en.docx', bytes: edited(paragraph) }, 'police', content());
    expect(filling).toThrow(TemplateError);
    expect(filling).toThrow(/police\.en\.docx/);
    expect(filling).toThrow(named);
  });

  it('that an agency has added a sentence and a known tag to are filled', () => {
    const { body } = readWord(
      fillTemplate({ name: 'police.en.docx', bytes: edited('Our own line for {reference}') }, 'police', content()),
    );
    expect(body).toContain('Our own line for CW-0001');
  });

  it('that are no Word file at all are refused', () => {
    expect(() =>
      fillTemplate({ name: 'police.en.docx', bytes: new TextEncoder().encode('not a zip') }, 'police', content()),
    ).toThrow(TemplateError);
  });

  it('open as the library that fills them expects', () => {
    for (const kind of documentKinds)
      for (const language of languages)
        expect(new Docxtemplater(new PizZip(template(`${kind}.${language}`)))).toBeDefined();
  });

  it('are filled twice alike', () => {
    expect(readWord(renderDocument('police', 'en', content())).body).toBe(
      readWord(renderDocument('police', 'en', content())).body,
    );
  });
});
