import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import PizZip from 'pizzip';

/** The parts of a Word file that words are put into: each must be well-formed XML. */
const filled = /^(word\/(document|header\d*|footer\d*)\.xml|docProps\/.*\.xml)$/;

/** A Word file as its reader sees it. */
export interface WordText {
  /** Paragraphs of the body, line breaks inside them kept. */
  readonly paragraphs: readonly string[];
  /** The same as one string, a line each. */
  readonly body: string;
  /** Header, footer and properties too. */
  readonly everything: string;
  readonly xml: Readonly<Record<string, string>>;
}

export function readWord(bytes: Uint8Array): WordText {
  const zip = new PizZip(bytes);
  const xml: Record<string, string> = {};
  for (const [name, entry] of Object.entries(zip.files)) if (/\.(xml|rels)$/.test(name)) xml[name] = entry.asText();
  const parsed = Object.entries(xml)
    .filter(([name]) => filled.test(name))
    .map(([name, source]) => [name, parse(name, source)] as const);
  const textOf = (wanted: RegExp) =>
    parsed.filter(([name]) => wanted.test(name)).flatMap(([, root]) => elements(root, 'w:p').map(paragraphText));
  const paragraphs = textOf(/^word\/document\.xml$/);
  const others = textOf(/^word\/(header|footer)\d*\.xml$/);
  const properties = parsed.filter(([name]) => name.startsWith('docProps/')).map(([, root]) => root.textContent ?? '');
  return {
    paragraphs,
    body: paragraphs.join('\n'),
    everything: [...paragraphs, ...others, ...properties].join('\n'),
    xml,
  };
}

function parse(name: string, source: string): Element {
  const stray = source.match(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  if (stray) throw new Error(`${name} holds a character XML does not have: ${stray[0].codePointAt(0)}`);
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(`${name} is not well-formed (${level}): ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(source, 'text/xml').documentElement;
  if (!root) throw new Error(`${name} is empty`);
  return root;
}

const elements = (root: Element, tag: string): Element[] => [...root.getElementsByTagName(tag)];

function paragraphText(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:br') return '\n';
  if (node.nodeName === 'w:tab') return '\t';
  return [...node.childNodes].map(paragraphText).join('');
}

/** How often a text stands in another. */
export const occurrences = (within: string, sought: string): number => within.split(sought).length - 1;
