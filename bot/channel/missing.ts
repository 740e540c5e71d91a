import { text } from '../../locales/index.ts';
import type { MissingView, PageView } from '../../dialogs/turn/view.ts';

/** What else is missing is named up to this many, the rest counted; what is needed is all named. */
const mostNamed = 10;

export interface NamedMissing {
  readonly title: string;
  readonly named: readonly MissingView[];
  /** How many are not named. */
  readonly rest: number;
}

/** What is still to be answered: first that without which a document is sent back, then the rest. Nothing where nothing is. */
export function namedMissing({ missing, language }: PageView): readonly NamedMissing[] {
  const needed = missing.filter((each) => each.needed);
  const others = missing.filter((each) => !each.needed);
  const named = others.slice(0, Math.max(0, mostNamed - needed.length));
  const groups = [
    { title: text(language, 'page.card.needed'), named: needed, rest: 0 },
    { title: text(language, 'page.card.missing'), named, rest: others.length - named.length },
  ];
  return groups.filter((each) => each.named.length + each.rest > 0);
}
