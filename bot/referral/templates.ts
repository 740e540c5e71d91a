import { readFileSync } from 'node:fs';
import type { Language } from '../../locales/index.ts';
import type { DocumentKind } from './model.ts';

/** A Word file with tags, and the name that faults are reported under. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** The template of each document in each language. */
export type Templates = (kind: DocumentKind, language: Language) => Template;

export const templateName = (kind: DocumentKind, language: Language): string => `${kind}.${language}.docx`;

const read = new Map<string, Template>();

/** Those of the product, in templates/. Each is read once; an edited one counts from the next start. */
export const shippedTemplates: Templates = (kind, language) => {
  const name = templateName(kind, language);
  const known = read.get(name);
  if (known) return known;
  const template = { name, bytes: readFileSync(new URL(`templates/${name}`, import.meta.url)) };
  read.set(name, template);
  return template;
};
