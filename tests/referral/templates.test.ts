import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../bot/referral/check-template.ts';
import { documentKinds } from '../../bot/referral/model.ts';
import { shippedTemplates } from '../../bot/referral/templates.ts';
import { questionTags, tagsFor } from '../../bot/referral/tags.ts';
import { tagReference } from '../../deploy/templates/tag-reference.ts';
import { templateOf } from '../../deploy/templates/word-file.ts';
import { journeys } from '../../dialogs/journeys/index.ts';
import { languages, text } from '../../locales/index.ts';
import { recipients } from '../../dialogs/question/model.ts';
import { readWord } from './word-text.ts';

/** Of every journey. */
const asked = journeys.flatMap(({ stages }) =>
  stages.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions)),
);

const all = documentKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

describe('the templates of the product', () => {
  it.each(all)('are what the texts and layouts make, byte for byte: $kind in $language', async ({ kind, language }) => {
    const made = await templateOf(kind, language);
    expect(Buffer.from(shippedTemplates(kind, language).bytes).equals(made)).toBe(true);
  });

  it.each(all)('have no fault, and a place for the map: $kind in $language', ({ kind, language }) => {
    const { faults, checked } = checkTemplate(shippedTemplates(kind, language), kind);
    expect(faults).toEqual([]);
    expect(checked.map).toBe(true);
  });

  it('begin with the title and what is asked, and end with what is missing', () => {
    for (const kind of recipients)
      for (const language of languages) {
        const { paragraphs } = readWord(shippedTemplates(kind, language).bytes);
        expect(paragraphs[0]).toBe('{title}');
        const at = (words: string) => paragraphs.indexOf(words);
        expect(at('{asks}')).toBeLessThan(at('{contactNotice}'));
        const missing = at(text(language, 'document.template.missing'));
        const headings = (['concerns', 'decisions', 'communication', 'map'] as const).map((name) =>
          at(text(language, `document.template.${name}`)),
        );
        expect(Math.min(...headings)).toBeGreaterThan(at('{contactNotice}'));
        expect(missing).toBeGreaterThan(Math.max(...headings, at('{#sections}')));
      }
  });

  it('hold every section once, and put them before the safe contact only where nobody is visited by them', () => {
    for (const { kind, language } of all) {
      const { paragraphs } = readWord(shippedTemplates(kind, language).bytes);
      const isPolice = kind === 'police';
      const loops = paragraphs.flatMap((words, at) => (words === '{#sections}' ? [at] : []));
      expect(loops.map((at) => paragraphs[at + 1])).toEqual(isPolice ? ['{#isFirst}', '{^isFirst}'] : ['{title}']);
      const first = (loops[0] ?? 0) < paragraphs.indexOf('{contactNotice}');
      const isRead = ['informationShare', 'mappa', 'maracSheet', 'maracPlan'].includes(kind);
      expect(first, kind).toBe(isPolice || isRead);
    }
  });

  it('give a title or heading of two lines the height of its letters, so that they do not overlap', () => {
    for (const { kind, language } of all) {
      const { xml } = readWord(shippedTemplates(kind, language).bytes);
      for (const id of ['Title', 'Heading1', 'Heading2']) {
        const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(xml['word/styles.xml'] ?? '')?.[0] ?? '';
        expect(style).toMatch(/<w:spacing [^>]*w:line="252"/);
        expect(style).toContain('w:lineRule="auto"');
      }
    }
  });

  it('hold the safety plan for the first door for domestic abuse alone', () => {
    const planned = documentKinds.filter((kind) =>
      readWord(shippedTemplates(kind, 'en').bytes).body.includes('{#plan}'),
    );
    expect(planned).toEqual(['specialist']);
  });

  it('carry page numbers, the reference and their handling on every page', () => {
    for (const { kind, language } of all) {
      const { xml } = readWord(shippedTemplates(kind, language).bytes);
      const footer = xml['word/footer1.xml'] ?? '';
      for (const part of ['PAGE', 'NUMPAGES', '{reference}', text(language, 'document.template.confidential')])
        expect(footer).toContain(part);
    }
  });
});

describe('the tags', () => {
  it('have a reference page that is not stale: npm run templates writes it', async () => {
    const page = readFileSync(new URL('../../docs/templates-tags.md', import.meta.url), 'utf8');
    expect(page === (await tagReference())).toBe(true);
  });

  it('of questions are those that each recipient may be told, and no others', () => {
    for (const kind of recipients) {
      const tags = new Set(questionTags(kind).map(({ name }) => name));
      const told = asked.filter((question) => question.for.includes(kind)).map(({ id }) => id);
      for (const { id } of asked) if (!told.includes(id)) expect([kind, id, tags.has(id)]).toEqual([kind, id, false]);
    }
    expect(questionTags('record')).toEqual([]);
  });

  it('never have one name for two things', () => {
    for (const kind of documentKinds) {
      const names = questionTags(kind).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(tagsFor(kind).size).toBeGreaterThan(names.length);
    }
  });
});
