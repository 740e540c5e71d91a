import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Language } from '../../locales/index.ts';
import { findPlaceholders, placeMap, type Picture } from './map-image.ts';
import type { ContentOf, DocumentKind } from './model.ts';
import { shippedTemplates, type Template, type Templates } from './templates.ts';
import { plainDeep } from './plain.ts';
import { presenceOf, tagsFor } from './tags.ts';

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

export interface RenderOptions {
  /** The map, drawn: it is put in only where the content says that it was decided (`content.map`). */
  readonly picture?: Picture;
  /** Those of the product unless told otherwise. */
  readonly templates?: Templates;
}

/**
 * A document as a Word file.
 * @throws TemplateError where the template holds a tag that the content does not have, or is otherwise not fillable.
 */
export function renderDocument<K extends DocumentKind>(
  kind: K,
  language: Language,
  content: ContentOf[K],
  { picture, templates = shippedTemplates }: RenderOptions = {},
): Uint8Array {
  return fillTemplate(templates(kind, language), kind, content, picture);
}

/** Fills any template with the content of a document. */
export function fillTemplate(
  { name, bytes }: Template,
  kind: DocumentKind,
  content: ContentOf[DocumentKind],
  picture?: Picture,
): Uint8Array {
  const unknown = new Set<string>();
  try {
    const zip = new PizZip(bytes);
    findPlaceholders(zip);
    // A map with neither a picture nor words beside it would leave a heading over nothing.
    const map = content.map.filter(({ words }) => picture !== undefined || words.length > 0);
    const values = withPresence(plainDeep({ ...content, map }) as Record<string, unknown>);
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      modules: [noRawXml()],
      parser: (tag) => ({ get: (scope: unknown) => valueOf(tag, scope, values) }),
      nullGetter: ({ value = '' }: { value?: string }) => {
        if (!tagsFor(kind).has(value)) unknown.add(value);
        return '';
      },
    });
    document.render(values);
    if (unknown.size > 0)
      throw new TemplateError(
        name,
        [...unknown].map((tag) => `{${tag}} is not known`),
      );
    placeMap(zip, map.length > 0 ? picture : undefined);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(name, explainFault(error), { cause: error });
  }
}

/**
 * What a tag stands for, in the part of the content that a loop has come to (`scope`): a name, and nothing else. A dot
 * in it is part of the id of a question: nothing is worked out, and nothing of the language is in reach.
 */
function valueOf(tag: string, scope: unknown, values: Record<string, unknown>): unknown {
  if (tag === '.') return scope;
  if (scope !== values) return own(scope, tag);
  if (Object.hasOwn(values, tag)) return values[tag];
  const fields = values['fields'];
  if (!tag.startsWith('has.')) return own(fields, tag);
  const answered = [own(fields, tag.slice('has.'.length)), own(fields, `${tag.slice('has.'.length)}.words`)];
  const isKnown = answered.some((value) => value !== undefined);
  return isKnown ? answered.some((value) => hasSome(value)) : undefined;
}

const own = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined;

const hasSome = (value: unknown): boolean => (Array.isArray(value) || typeof value === 'string') && value.length > 0;

/** Beside every list a tag that says whether anything is on it: `rows` gives `hasRows`. */
function withPresence(content: Record<string, unknown>): Record<string, unknown> {
  const filled = { ...content };
  for (const [key, value] of Object.entries(content))
    if (Array.isArray(value)) filled[presenceOf(key)] = value.length > 0;
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
export function explainFault(error: unknown): string[] {
  const { properties, message } = error as {
    properties?: { errors?: unknown[]; explanation?: string };
    message?: string;
  };
  if (properties?.errors) return properties.errors.flatMap(explainFault);
  return [properties?.explanation ?? message ?? String(error)];
}
