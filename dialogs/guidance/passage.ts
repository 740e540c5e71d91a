import type { TextKey } from '../../locales/index.ts';
import type { Purpose } from '../areas/index.ts';
import type { SourceId } from '../question/model.ts';

type Group = 'Hearing' | 'Signs' | 'Plan' | 'Children' | 'Schemes' | 'Marac' | 'Perpetrator';

/** The texts of a passage: the path above its `title` and its `words`. That they are there is tested, not typed: there are many. */
export type PassageKey = `guidance${Group}.${string}`;

/** One piece of the guidance that can be looked up, in our own words. What it rests on is in `source`. */
export interface Passage {
  /** Stable, and the same in both languages: a conversation remembers it. */
  readonly id: string;
  readonly source: readonly [SourceId, ...SourceId[]];
  /** Names its `title`, what it `says`, and the `words` people use for it, a line each. */
  readonly text: PassageKey;
  /** A text that says it already, in place of `says`. */
  readonly says?: TextKey;
  /** The doors of the area that belong to it: whom to ring. */
  readonly doors?: readonly Purpose[];
}
