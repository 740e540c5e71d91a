import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Language } from '../../locales/index.ts';
import type { ContentOf, DocumentKind } from './model.ts';
import { plainDeep } from './plain.ts';

/** A Word template that cannot be filled: somebody's edit. `faults` names each tag and what is wrong with it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly template: string;
  readonly faults: readonly string[];
  constructor(template: string, faults: readonly string[], options?: ErrorOptions) {
    super(`the Word template ${template} cannot be filled: ${faults.join('; ')}`, options);
    this.template = template;
    this.faults = faults;
  }
}

const templates = new Map<string, Uint8Array>();

/** The templates are read once; an edited one counts from the next start. */
function template(name: string): Uint8Array {
  const loaded = templates.get(name) ?? readFileSync(new URL(`templates/${name}`, import.meta.url));
  templates.set(name, loaded);
  return loaded;
}

/**
 * A document as a Word file.
 * @throws TemplateError where the template holds a tag that the content does not have, or is otherwise not fillable.
 */
export function renderDocument<K extends DocumentKind>(kind: K, language: Language, content: ContentOf[K]): Uint8Array {
  const name = `${kind}.${language}.docx`;
  return fillTemplate(name, template(name), content);
}

/** Fills any template: `renderDocument` for one that is not in the tree. */
export function fillTemplate(name: string, bytes: Uint8Array, content: ContentOf[DocumentKind]): Uint8Array {
  const unknown = new Set<string>();
  try {
    const document = new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      modules: [noRawXml()],
      nullGetter: (part: { value?: string }) => {
        unknown.add(part.value ?? '');
        return '';
      },
    });
    document.render(withPresence(plainDeep(content) as Record<string, unknown>));
    if (unknown.size > 0)
      throw new TemplateError(
        name,
        [...unknown].map((tag) => `{${tag}} is not known`),
      );
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(name, explain(error), { cause: error });
  }
}

/** Beside every list a tag that says whether anything is on it: `rows` gives `hasRows`. */
function withPresence(content: Record<string, unknown>): Record<string, unknown> {
  const filled = { ...content };
  for (const [key, value] of Object.entries(content))
    if (Array.isArray(value)) filled[`has${key.charAt(0).toUpperCase()}${key.slice(1)}`] = value.length > 0;
  return filled;
}

/** `{@tag}` would put somebody's words into the document as XML: a template with one is refused. */
const noRawXml = () => ({
  name: 'NoRawXml',
  postparse(parsed: Docxtemplater.DXT.Part[]) {
    for (const part of parsed)
      if (part.module === 'rawxml')
        throw Object.assign(new Error(), { properties: { explanation: `{@${part.value}} is not allowed` } });
    return parsed;
  },
});

/** docxtemplater's own explanations, which name the tag. */
function explain(error: unknown): string[] {
  const { properties, message } = error as {
    properties?: { errors?: unknown[]; explanation?: string };
    message?: string;
  };
  if (properties?.errors) return properties.errors.flatMap(explain);
  return [properties?.explanation ?? message ?? String(error)];
}
