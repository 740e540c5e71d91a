import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import { languages, type Language } from '../../locales/index.ts';
import { checkTemplate, type Checked } from './check-template.ts';
import { documentKinds, type DocumentKind } from './model.ts';
import { shippedTemplates, templateName, type Template, type Templates } from './templates.ts';

/** The largest template taken, in bytes: many times what a form with a logo needs. */
const largest = 5 * 1024 * 1024;

/** Which document a template is for, by the name of its file; undefined for a name that none has. */
export function documentNamed(file: string): { readonly kind: DocumentKind; readonly language: Language } | undefined {
  return documentKinds
    .flatMap((kind) => languages.map((language) => ({ kind, language })))
    .find(({ kind, language }) => templateName(kind, language) === file);
}

/**
 * The templates of an agency's folder, each in the place of the one of the product; those of the product for the rest.
 * @returns every fault of every file, as whole sentences that name the file and the place in it
 */
export function templatesIn(folder: string): Result<Templates, readonly string[]> {
  const files = filesIn(folder);
  if (!files.ok) return fail([`${folder} ${files.error}.`]);
  const own = new Map<string, Template>();
  const faults: string[] = [];
  for (const file of files.value) {
    const path = join(folder, file);
    const named = documentNamed(file);
    if (!named) faults.push(`${path}: is named after no document. The names are: ${names}.`);
    else {
      const read = readTemplate(path, named.kind);
      if (read.ok) own.set(file, read.value.template);
      else faults.push(...read.error);
    }
  }
  if (faults.length > 0) return fail(faults);
  return ok((kind, language) => own.get(templateName(kind, language)) ?? shippedTemplates(kind, language));
}

const names = `${documentKinds.map((kind) => templateName(kind, 'en')).join(', ')}, and the same with cy`;

/** A template for a document, or every fault of it. */
export function readTemplate(
  path: string,
  kind: DocumentKind,
): Result<{ readonly template: Template; readonly checked: Checked }, readonly string[]> {
  const bytes = bytesOf(path);
  if (!bytes.ok) return fail([`${path} ${bytes.error}.`]);
  const template = { name: path, bytes: bytes.value };
  const { faults, checked } = checkTemplate(template, kind);
  return faults.length > 0 ? fail(faults) : ok({ template, checked });
}

/** What an operator can put right about a file or a folder, by the code of the system. */
const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read by this account',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not a folder',
};

function foreseen<T>(read: () => T): Result<T, string> {
  try {
    return ok(read());
  } catch (error) {
    const known = fileFaults[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (known === undefined) throw error;
    return fail(known);
  }
}

/** Word files alone: what Word keeps beside an open one (~$name.docx) is not one of them, and notes may lie there. */
const filesIn = (folder: string): Result<readonly string[], string> =>
  foreseen(() =>
    readdirSync(folder)
      .filter((file) => /\.do[ct][xm]?$/i.test(file) && !/^[~.]/.test(file))
      .toSorted(),
  );

function bytesOf(path: string): Result<Uint8Array, string> {
  const read = foreseen(() => readFileSync(path));
  return read.ok && read.value.length > largest ? fail('is larger than 5 MB') : read;
}
