import { createHash } from 'node:crypto';

/**
 * The short name of a text: the first 12 hex digits of the SHA-256 of its UTF-8. An answer keeps it with the key of what
 * was asked, `locales/archive.json` finds the text by it, and a review counts only for the text it was made of.
 */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
