import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { DocumentKind } from './model.ts';
import { explainFault } from './render.ts';
import type { Tag } from './tag.ts';
import { documentsWith, tagsFor } from './tags.ts';
import type { Template } from './templates.ts';
import { marksIn, type Mark } from './template-text.ts';

/** What is filled, by the end of its content type; the last two words name it to whoever keeps the file. */
const partNames: readonly (readonly [ending: string, said: string])[] = [
  ['document.main+xml', 'body'],
  ['header+xml', 'header'],
  ['footer+xml', 'footer'],
  ['footnotes+xml', 'footnotes'],
  ['comments+xml', 'comments'],
  ['core-properties+xml', 'properties'],
  ['extended-properties+xml', 'properties'],
  ['custom-properties+xml', 'properties'],
];
interface Part {
  readonly said: string;
  readonly xml: string;
}

export interface Checked {
  readonly tags: number;
  /** Whether the map's picture has a place in it. */
  readonly map: boolean;
}

/**
 * Every fault of a template for a document, as whole sentences: where it stands, the tag, and what is wrong. Nothing is
 * filled: what stands in a part that a case would leave out is checked like the rest.
 */
export function checkTemplate(
  { name, bytes }: Template,
  kind: DocumentKind,
): { readonly faults: readonly string[]; readonly checked: Checked } {
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch {
    return { faults: [`${name}: is not a Word file (.docx).`], checked: { tags: 0, map: false } };
  }
  const parts = partsOf(zip);
  const found = parts.map((part) => ({ part, marks: marksIn(part.xml, { everyElement: part.said === 'properties' }) }));
  const faults = [
    ...fileFaults(zip, parts).map((fault) => `${name}: ${fault}`),
    ...found.flatMap(({ part, marks }) =>
      partFaults(marks, part.said, kind).map(
        ({ mark, problem }) =>
          `${name}: ${part.said}, paragraph ${mark.paragraph}${mark.around ? ` (“${mark.around}”)` : ''}: ${mark.written} ${problem}.`,
      ),
    ),
  ];
  // What the library that fills it cannot read, and no rule of ours names: a loop that ends in another table, say.
  if (faults.length === 0) faults.push(...unreadable(zip).map((fault) => `${name}: ${fault}`));
  const all = found.flatMap(({ marks }) => marks);
  return {
    faults,
    checked: {
      tags: all.filter((mark) => mark.kind === 'tag').length,
      map: all.some((mark) => mark.kind === 'picture'),
    },
  };
}

function partsOf(zip: PizZip): readonly Part[] {
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  return [...types.matchAll(/<Override\b[^>]*>/g)].flatMap(([override]) => {
    const type = /\bContentType="([^"]*)"/.exec(override)?.[1] ?? '';
    const said = partNames.find(([ending]) => type.endsWith(ending))?.[1];
    const xml = zip.file((/\bPartName="\/?([^"]*)"/.exec(override)?.[1] ?? '').replace(/^\//, ''))?.asText();
    return said === undefined || xml === undefined ? [] : [{ said, xml }];
  });
}

/** What is wrong with the file as a whole. */
function fileFaults(zip: PizZip, parts: readonly Part[]): readonly string[] {
  const faults: string[] = [];
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (/macroEnabled/.test(types)) faults.push('holds macros: save it as a Word document (.docx).');
  else if (/template\.main\+xml/.test(types)) faults.push('is a .dotx renamed: save it as a Word document (.docx).');
  else if (!parts.some(({ said }) => said === 'body')) faults.push('is not a Word file (.docx).');
  // It would be fetched whenever somebody opens the document, and say so to whoever keeps it there.
  const outside = zip
    .file(/\.rels$/)
    .flatMap((file) => [...file.asText().matchAll(/<Relationship\b[^>]*>/g)])
    .some(([each]) => /\/relationships\/image"/.test(each) && /TargetMode="External"/.test(each));
  if (outside) faults.push('shows a picture that is not in the file: put the picture itself in.');
  return faults;
}

interface Fault {
  readonly mark: Mark;
  readonly problem: string;
}
/** A part that was begun by {#name} or {^name}, with what its tags may be beside those outside it. */
interface Section {
  readonly mark: Mark;
  readonly name: string;
  readonly of: readonly Tag[];
}
const tagPattern = /^\{([#^/]?)([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*|\.|)\}$/;

function partFaults(marks: readonly Mark[], part: string, kind: DocumentKind): readonly Fault[] {
  const faults: Fault[] = [];
  const open: Section[] = [];
  const find = (name: string): Tag | undefined =>
    open.findLast(({ of }) => of.some((tag) => tag.name === name))?.of.find((tag) => tag.name === name) ??
    tagsFor(kind).get(name);
  for (const mark of marks) {
    const say = (problem: string) => faults.push({ mark, problem });
    if (mark.kind === 'broken') {
      say(`has no ${mark.written === '{' ? '}' : '{'} in its paragraph`);
      continue;
    }
    if (mark.kind === 'picture') {
      if (part !== 'body') say('can stand in the body only');
      else if (!open.some(({ mark: { written } }) => written === '{#map}')) say('must stand between {#map} and {/map}');
      continue;
    }
    const [, sign, name] = tagPattern.exec(mark.written) ?? [];
    if (sign === undefined || name === undefined || (name === '' && sign !== '/')) {
      say(mark.written.startsWith('{@') ? 'would put words in as XML: that is not allowed' : notATag);
    } else if (sign === '/') {
      const last = open.at(-1);
      if (last && (name === '' || name === last.name)) open.pop();
      else if (open.some((section) => section.name === name)) {
        // Those begun inside it were never closed: they are named, and the rest of the part is read on.
        const from = open.findLastIndex((section) => section.name === name);
        const inside = open.splice(from).slice(1);
        faults.push(...inside.map((section) => neverClosed(section, `before ${mark.written}`)));
      } else say('closes a part that nothing has opened');
    } else {
      const tag = name === '.' ? lineTag(open) : find(name);
      if (tag === undefined) say(unknown(name, kind));
      else if (sign === '' && tag.shape !== 'words') say(notWords(tag));
      if (sign !== '') open.push({ mark, name, of: sign === '#' ? (tag?.of ?? []) : [] });
    }
  }
  faults.push(...open.map((section) => neverClosed(section, 'in this part of the file')));
  return faults.toSorted((a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark));
}

const notATag = 'is no tag: a tag is a name, after #, ^ or / where it opens or closes a part, without spaces';

const neverClosed = ({ mark, name }: Section, where: string): Fault => ({
  mark,
  problem: `is opened and never closed ${where}: {/${name}} is missing`,
});

/** {.} is the line of a list, or the words that opened a part. */
const lineTag = (open: readonly Section[]): Tag | undefined => {
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return last.of.length === 0 ? { name: '.', says: '', shape: 'words' } : last.of.find(({ name }) => name === '.');
};

function notWords({ name, shape }: Tag): string {
  const does = shape === 'list' ? 'is a list' : 'only shows or hides a part';
  return `${does}: open it with {#${name}} and close it with {/${name}}`;
}

function unknown(name: string, kind: DocumentKind): string {
  const others = documentsWith(name);
  if (others.length === 0) return `is not a tag of the document “${kind}” here`;
  return `may not be told in the document “${kind}”: it is a tag of ${others.join(', ')}`;
}

function unreadable(zip: PizZip): readonly string[] {
  try {
    // Reading it is the check: what cannot be read throws.
    void new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false });
    return [];
  } catch (error) {
    return explainFault(error).map((fault) => `${fault}.`);
  }
}
