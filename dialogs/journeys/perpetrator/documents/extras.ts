import type { Extra } from '../../../question/documents.ts';

/**
 * What the victim or a child alone told stays out of every document until it is decided for whoever protects them. A
 * programme has no decision: it works with the person, who may read whatever it holds (NOTT.perp.27, QUICK.victim.2).
 */
export const perpetratorExtras: readonly Extra[] = [
  {
    id: 'intelligence',
    name: 'perpetratorAfterwards.extras.name',
    decisions: {
      informationShare: 'extras.intelligence.informationShare',
      mappa: 'extras.intelligence.mappa',
    },
    questions: ['victim.said'],
  },
];
