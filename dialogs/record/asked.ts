import { text, type Language } from '../../locales/index.ts';
import { textHash } from '../../locales/hash.ts';
import type { Question } from '../question/model.ts';

const hashes = new Map<string, string>();

/** What an answer remembers of the words it answered: their key and the hash under which locales/archive.json keeps them. */
export function askedText(question: Question, language: Language): { key: string; hash: string } {
  const key = `${question.text}.ask` as const;
  const cached = hashes.get(`${language}:${key}`);
  if (cached !== undefined) return { key, hash: cached };
  const hash = textHash(text(language, key));
  hashes.set(`${language}:${key}`, hash);
  return { key, hash };
}
