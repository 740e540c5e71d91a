import type { Term } from '../question/model.ts';

/** What each term means, where the law or the services give it a meaning of its own; every journey uses them. */
export const terms = [
  { text: 'terms.domesticAbuse', words: 'terms.words.domesticAbuse', source: ['DEF.domestic_abuse'] },
  { text: 'terms.controlling', words: 'terms.words.controlling', source: ['DEF.controlling'] },
  { text: 'terms.coercive', words: 'terms.words.coercive', source: ['DEF.coercive'] },
  { text: 'terms.primaryPerpetrator', words: 'terms.words.primaryPerpetrator', source: ['DEF.primary_perpetrator'] },
  { text: 'terms.proxyPerpetrator', words: 'terms.words.proxyPerpetrator', source: ['DEF.proxy_perpetrator'] },
  { text: 'terms.secondaryVictim', words: 'terms.words.secondaryVictim', source: ['DEF.secondary_victim'] },
  { text: 'terms.honour', words: 'terms.words.honour', source: ['DEF.hbv'] },
  { text: 'terms.youngPeople', words: 'terms.words.youngPeople', source: ['DEF.apva'] },
  { text: 'terms.aces', words: 'terms.words.aces', source: ['DEF.aces'] },
  { text: 'terms.idva', words: 'terms.words.idva', source: ['DEF.idva'] },
  { text: 'terms.marac', words: 'terms.words.marac', source: ['DEF.marac'] },
  { text: 'terms.mappa', words: 'terms.words.mappa', source: ['DEF.mappa'] },
  { text: 'terms.mash', words: 'terms.words.mash', source: ['DEF.mash'] },
  { text: 'terms.programme', words: 'terms.words.programme', source: ['DEF.dvpp'] },
] as const satisfies readonly Term[];
