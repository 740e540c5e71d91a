export { passageOf, passages } from './passages/index.ts';
export type { Passage } from './passage.ts';
export { saysOf, search, titleOf, type Found } from './search.ts';
export { sourceLine } from './sources.ts';
