export { passageOf, passages } from './passages/index.ts';
export type { Passage } from './passage.ts';
export { saysOf, titleOf } from './search-index.ts';
export { search, type Found } from './search.ts';
export { sourceLine } from './sources.ts';
