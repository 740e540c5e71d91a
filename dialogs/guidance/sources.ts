import { text, type Language } from '../../locales/index.ts';
import type { SourceId } from '../question/model.ts';

type Prefix = SourceId extends `${infer P}.${string}` ? P : never;
const prefixOf = (source: SourceId): Prefix => source.slice(0, source.indexOf('.')) as Prefix;

/** Which documents a passage rests on, with their years and when they were held against law and practice. */
export function sourceLine(sources: readonly SourceId[], language: Language): string {
  const documents = [...new Set(sources.map(prefixOf))].map((prefix) => text(language, `guidance.sources.${prefix}`));
  return text(language, 'guidance.checked', { sources: documents.join('; ') });
}
