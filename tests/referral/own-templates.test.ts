import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Footer, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTemplate } from '../../bot/referral/check-template.ts';
import { makeDocument } from '../../bot/referral/index.ts';
import { documentKinds, type DocumentKind } from '../../bot/referral/model.ts';
import { templatesIn } from '../../bot/referral/own-templates.ts';
import { shippedTemplates, type Templates } from '../../bot/referral/templates.ts';
import type { Language } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { runIn } from '../support/program.ts';
import { disclosure, fullCase } from './full-case.ts';
import { occurrences, readWord } from './word-text.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-templates-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

type Part = Paragraph | Table;
const said = (...lines: string[]): Part[] => lines.map((line) => new Paragraph(line));
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
const mapPlace = () =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: new PizZip(shippedTemplates('police', 'en').bytes).file('word/media/image1.png')!.asUint8Array(),
        transformation: { width: 200, height: 100 },
        altText: { name: 'map', description: 'Map' },
      }),
    ],
  });

/** A form as an agency would make it in Word. */
const form = async (children: readonly Part[], footer = 'Our form {reference}'): Promise<Uint8Array> =>
  await Packer.toBuffer(
    new Document({
      sections: [{ children, footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }],
    }),
  );

const marf = (heading: string): Part[] => [
  ...said(heading, '{reference}', 'Basis: {marf.basis}', '{#has.marf.basis}Yes: a basis{/has.marf.basis}'),
  new Table({ rows: [row('Name', 'Born'), row('{#marf.children}{name}', '{born}{/marf.children}')] }),
  ...said('{^has.marf.basis}No basis yet{/has.marf.basis}', 'All: {marf.children.words}'),
];

const opened = (folder: string): Templates => {
  const read = templatesIn(folder);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
};
const faultsOf = (folder: string): readonly string[] => {
  const read = templatesIn(folder);
  return read.ok ? [] : read.error;
};
const made = (recipient: DocumentKind, language: Language, templates: Templates, record = fullCase()) =>
  readWord(
    makeDocument({ record, journey: disclosure, recipient, language, now: new Date(), practitioner: 'p', templates })
      .bytes,
  );

describe('a template of an agency', () => {
  it('is used in the place of the one of the product, in its language alone', async () => {
    const templates = opened(folderWith({ 'childrensServices.cy.docx': await form(marf('Ein ffurflen ni')) }));
    const { paragraphs, everything } = made('childrensServices', 'cy', templates);
    expect(paragraphs.slice(0, 2)).toEqual(['Ein ffurflen ni', 'CW-0001']);
    expect(everything).toContain('Our form CW-0001');
    expect(paragraphs).toEqual(
      expect.arrayContaining(['Name one of marf.children', 'Name two of marf.children', 'Words for born one']),
    );
    expect(paragraphs.find((line) => line.startsWith('Basis: They were followed'))).toBeDefined();
    expect(paragraphs).toContain('Yes: a basis');
    expect(paragraphs).not.toContain('No basis yet');
    expect(made('childrensServices', 'en', templates).body).not.toContain('Ein ffurflen ni');
    expect(made('police', 'cy', templates).body).not.toContain('Ein ffurflen ni');
  });

  it('is empty where nothing was answered', async () => {
    const templates = opened(folderWith({ 'childrensServices.en.docx': await form(marf('Our form')) }));
    const record = aRecord({ answers: { 'people.main': anAnswer('Somebody') } });
    const { paragraphs } = made('childrensServices', 'en', templates, record);
    expect(paragraphs).toContain('Basis: ');
    expect(paragraphs).toContain('No basis yet');
    expect(paragraphs).toContain('All: ');
  });

  it('may show a decision and its reason apart', async () => {
    const parts = said('Chosen: {marac.decision}', 'Because: {marac.decision.reason}');
    const templates = opened(folderWith({ 'marac.en.docx': await form(parts) }));
    const { paragraphs } = made('marac', 'en', templates);
    expect(paragraphs).toContain('Because: Because of what was said about marac.decision.');
    expect(paragraphs[0]).not.toContain('Because');
    expect(paragraphs[0]?.length).toBeGreaterThan('Chosen: '.length);
  });

  it('leaves the rest of the folder alone: notes, and what Word keeps beside an open file', async () => {
    const folder = folderWith({
      'README.txt': 'Ours.',
      '~$police.en.docx': 'x',
      'police.en.docx': await form(said('{title}')),
    });
    expect(faultsOf(folder)).toEqual([]);
  });
});

describe('a broken template is refused with the place of the fault:', () => {
  const fault = async (parts: readonly Part[], footer?: string, kind: DocumentKind = 'police') =>
    checkTemplate({ name: 'ours.docx', bytes: await form(parts, footer) }, kind).faults;

  it.each([
    [
      'a tag nobody knows',
      ['First', 'We ask {nickname} to come'],
      ': {nickname} is not a tag of the document “police” here.',
    ],
    [
      'a list never closed',
      ['First', '{#marks} and on'],
      ': {#marks} is opened and never closed in this part of the file: {/marks} is missing.',
    ],
    [
      'a part closed that nothing opened',
      ['First', 'End {/marks}'],
      ': {/marks} closes a part that nothing has opened.',
    ],
    ['words as XML', ['First', 'Raw {@title}'], ': {@title} would put words in as XML: that is not allowed.'],
    ['a brace on its own', ['First', 'Open {title'], ': { has no } in its paragraph.'],
    ['the other brace', ['First', 'Closed title}'], ': } has no { in its paragraph.'],
    [
      'a list as if it were words',
      ['First', 'All: {sections}'],
      ': {sections} is a list: open it with {#sections} and close it with {/sections}.',
    ],
    [
      'a flag as if it were words',
      ['First', 'Any: {hasMissing}'],
      ': {hasMissing} only shows or hides a part: open it with {#hasMissing} and close it with {/hasMissing}.',
    ],
    [
      'a space in a tag',
      ['First', 'The { title }'],
      ': { title } is no tag: a tag is a name, after #, ^ or / where it opens or closes a part, without spaces.',
    ],
    ['an expression', ['First', 'Sum {revision + 1}'], ': {revision + 1} is no tag:'],
    ['other delimiters', ['First', 'New {=<% %>=}'], ': {=<% %>=} is no tag:'],
  ] as const)('%s', async (_, lines, problem) => {
    const [only, ...more] = await fault(said(...lines));
    expect(more).toEqual([]);
    expect(only).toContain(`ours.docx: body, paragraph 2 (“${lines[1]}”)`);
    expect(only).toContain(problem);
  });

  it('one that asks for what its recipient may not be told names who may', async () => {
    const [only] = await fault(said('{marf.basis}'));
    expect(only).toMatch(
      /\{marf\.basis\} may not be told in the document “police”: it is a tag of .*childrensServices/,
    );
  });

  it('in a part that this case would not show, in a table, in the footer, and all of them at once', async () => {
    const faults = await fault(
      [
        ...said('{#hasMissing}', '{#missing}{label} {state}{/missing}', '{/hasMissing}'),
        new Table({ rows: [row('One', '{#details}{label}'), row('{wrong}', 'two{/details}')] }),
      ],
      'Page {pagina}',
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('body, paragraph 2 (“{#missing}{label} {state}{/missing}”): {state} is not a tag');
    expect(faults[1]).toContain('body, paragraph 6 (“{wrong}”): {wrong} is not a tag');
    expect(faults[2]).toContain('footer, paragraph 1 (“Page {pagina}”): {pagina} is not a tag');
  });

  it('a loop that closes before what was opened inside it', async () => {
    const [only] = await fault(said('{#sections}{#blocks}', '{/sections}'));
    expect(only).toContain('body, paragraph 1');
    expect(only).toContain('{#blocks} is opened and never closed before {/sections}: {/blocks} is missing.');
  });

  it('the map’s picture where everybody would see it', async () => {
    expect(await fault([...said('{#map}'), mapPlace(), ...said('{/map}')])).toEqual([]);
    const [only] = await fault([...said('First'), mapPlace()]);
    expect(only).toBe('ours.docx: body, paragraph 2: the map’s picture must stand between {#map} and {/map}.');
  });

  it('a tag that Word has cut into pieces is read whole', async () => {
    const bytes = await form(said('{title}'));
    const zip = new PizZip(bytes);
    const cut = (tag: string) =>
      zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('{title}', tag));
    cut('{ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tle}');
    expect(checkTemplate({ name: 'x', bytes: zip.generate({ type: 'uint8array' }) }, 'police').faults).toEqual([]);
  });

  it('a file that is none, a template renamed, and a picture fetched from outside', async () => {
    const folder = folderWith({
      'police.en.docx': 'not a zip',
      'polis.en.docx': await form([]),
      'police.cy.dotx': 'x',
    });
    const faults = faultsOf(folder);
    expect(faults).toHaveLength(3);
    expect(faults).toContain(`${join(folder, 'police.en.docx')}: is not a Word file (.docx).`);
    expect(faults.join('\n')).toContain(`${join(folder, 'polis.en.docx')}: is named after no document. The names are:`);
    const renamed = new PizZip(await form([]));
    const types = renamed.file('[Content_Types].xml')?.asText() ?? '';
    renamed.file('[Content_Types].xml', types.replace('document.main+xml', 'template.main+xml'));
    const outside = new PizZip(await form([]));
    const image =
      '<Relationship Id="x" Type="http://x/relationships/image" Target="http://127.0.0.1/" TargetMode="External"/>';
    const rels = outside.file('word/_rels/document.xml.rels')?.asText() ?? '';
    outside.file('word/_rels/document.xml.rels', rels.replace('</Relationships>', `${image}</Relationships>`));
    const of = (zip: PizZip) =>
      checkTemplate({ name: 'x', bytes: zip.generate({ type: 'uint8array' }) }, 'police').faults;
    expect(of(renamed)[0]).toContain('.dotx renamed');
    expect(of(outside)[0]).toContain('a picture that is not in the file');
    expect(faultsOf(join(root, 'nowhere'))).toEqual([`${join(root, 'nowhere')} is not there.`]);
  });

  it('and what passes the check can be filled, from a full record and from an empty one', async () => {
    for (const kind of documentKinds) {
      const { faults } = checkTemplate(shippedTemplates(kind, 'cy'), kind);
      expect(faults).toEqual([]);
      for (const record of [fullCase(), aRecord()])
        expect(occurrences(made(kind, 'cy', shippedTemplates, record).everything, '{')).toBe(0);
    }
  });
});

describe('TEMPLATES', { timeout: 60_000 }, () => {
  it('gives documents from a folder outside the tree, without a change of code', async () => {
    const folder = folderWith({ 'record.cy.docx': await form(said('Ein cofnod ni: {reference}')) });
    const canllaw = await Canllaw.start({ TEMPLATES: folder });
    try {
      const client = new Client(canllaw);
      await client.begin('cy');
      await client.submit({ 'arrival.situation': 'afterwards', 'safe.talk': 'yes' });
      await client.send({ action: 'document', answers: { 'handOff.recipient': 'record', 'handOff.language': 'cy' } });
      const [document] = client.view.documents;
      const response = await fetch(document?.contentUrl ?? '', { method: 'POST' });
      expect(readWord(new Uint8Array(await response.arrayBuffer())).body).toContain('Ein cofnod ni: ');
    } finally {
      await canllaw.close();
    }
  });

  it('stops the start where one of them is broken, with every fault', async () => {
    const folder = folderWith({ 'police.en.docx': await form(said('{nickname}', '{#marks}')), 'x.docx': 'x' });
    const { status, said: words } = await runIn(root, 'bot/index.ts', [], { TEMPLATES: folder });
    expect(status).toBe(1);
    expect(words).toContain('TEMPLATES cannot be used.');
    expect(words).toContain(
      `${join(folder, 'police.en.docx')}: body, paragraph 1 (“{nickname}”): {nickname} is not a tag`,
    );
    expect(words).toContain('{/marks} is missing');
    expect(words).toContain(`${join(folder, 'x.docx')}: is named after no document.`);
  });
});

describe('npm run templates:check', { timeout: 60_000 }, () => {
  const check = async (...args: string[]) => await runIn(root, 'bot/commands/templates-check.ts', args);

  it('says that there is no fault, or every fault, and how it is used', async () => {
    const folder = folderWith({
      'police.en.docx': await form(said('{title}')),
      'ours.docx': await form([...said('{#map}'), mapPlace(), ...said('{/map}', '{nickname}')]),
    });
    expect(await check(join(folder, 'police.en.docx'))).toEqual({
      status: 0,
      said: 'No fault. police: 2 tags; the map has no place in it, and its picture is left out.\n',
    });
    const faulty = await check(join(folder, 'ours.docx'), 'marac');
    expect(faulty.status).toBe(1);
    expect(faulty.said).toContain(
      ': body, paragraph 4 (“{nickname}”): {nickname} is not a tag of the document “marac” here.',
    );
    for (const args of [[], [join(folder, 'ours.docx')], [join(folder, 'ours.docx'), 'polis'], ['--verbose', 'a']]) {
      const { status, said: words } = await check(...args);
      expect(status).toBe(2);
      expect(words).toContain('npm run templates:check -- FILE [DOCUMENT]');
    }
  });
});
