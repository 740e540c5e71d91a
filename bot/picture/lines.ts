import { drawable, widthOf, type Face } from './font.ts';

/** How a name is set: its size in pixels, how wide a line may be, and how many lines there are. */
export interface Setting {
  readonly size: number;
  readonly face: Face;
  readonly width: number;
  readonly most: number;
}

/**
 * Words on as many lines as they need, up to `most`; a word too long for a line is broken, and what does not fit ends in
 * an ellipsis. Every line fits its width.
 */
export function wrapped(words: string, setting: Setting): readonly string[] {
  const { size, face, width, most } = setting;
  const fits = (line: string) => widthOf(line, size, face) <= width;
  const lines: string[] = [''];
  for (const word of drawable(words, face).split(/\s+/).filter(Boolean)) {
    let rest = word;
    const joined = `${lines.at(-1) ?? ''} ${rest}`.trim();
    if (fits(joined)) {
      lines[lines.length - 1] = joined;
      continue;
    }
    if (lines.at(-1) !== '') lines.push('');
    while (!fits(rest)) {
      const part = longestFitting(rest, fits);
      lines[lines.length - 1] = part;
      lines.push('');
      rest = rest.slice(part.length);
      if (lines.length > most + 1) break;
    }
    lines[lines.length - 1] = rest;
  }
  if (lines.length <= most) return lines.filter((line) => line !== '');
  const shown = lines.slice(0, most);
  return [...shown.slice(0, -1), ended(shown.at(-1) ?? '', fits)];
}

/** As much of a word as fits, one character at the least. */
function longestFitting(word: string, fits: (line: string) => boolean): string {
  const characters = Array.from(word);
  let count = 1;
  while (count < characters.length && fits(characters.slice(0, count + 1).join(''))) count++;
  return characters.slice(0, count).join('');
}

function ended(line: string, fits: (line: string) => boolean): string {
  let characters = Array.from(line);
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters = characters.slice(0, -1);
  return `${characters.join('').trimEnd()}…`;
}
