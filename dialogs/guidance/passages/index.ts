import type { Passage } from '../passage.ts';
import { children } from './children.ts';
import { hearing } from './hearing.ts';
import { marac } from './marac.ts';
import { perpetrator } from './perpetrator.ts';
import { plan } from './plan.ts';
import { schemes } from './schemes.ts';
import { signs } from './signs.ts';

/** All there is to look up. Together they reach every item of the catalogue. */
export const passages: readonly Passage[] = [
  ...hearing,
  ...signs,
  ...plan,
  ...children,
  ...schemes,
  ...marac,
  ...perpetrator,
];

const byId = new Map(passages.map((each) => [each.id, each]));

export const passageOf = (id: string): Passage | undefined => byId.get(id);
