import { choice, page, question, type Advice } from '../../../question/model.ts';

/** What each term means, where the law or the services give it a meaning of its own. */
const terms = [
  { text: 'terms.domesticAbuse', source: ['DEF.domestic_abuse'] },
  { text: 'terms.controlling', source: ['DEF.controlling'] },
  { text: 'terms.coercive', source: ['DEF.coercive'] },
  { text: 'terms.primaryPerpetrator', source: ['DEF.primary_perpetrator'] },
  { text: 'terms.proxyPerpetrator', source: ['DEF.proxy_perpetrator'] },
  { text: 'terms.secondaryVictim', source: ['DEF.secondary_victim'] },
  { text: 'terms.honour', source: ['DEF.hbv'] },
  { text: 'terms.youngPeople', source: ['DEF.apva'] },
  { text: 'terms.aces', source: ['DEF.aces'] },
  { text: 'terms.idva', source: ['DEF.idva'] },
  { text: 'terms.marac', source: ['DEF.marac'] },
  { text: 'terms.mappa', source: ['DEF.mappa'] },
  { text: 'terms.mash', source: ['DEF.mash'] },
  { text: 'terms.programme', source: ['DEF.dvpp'] },
] as const satisfies readonly Advice[];

export const definitions = page({
  id: 'definitions',
  title: 'terms.title',
  advice: terms,
  questions: [
    question({
      // Only that the page was left: a page is offered for as long as something on it is open.
      id: 'terms.seen',
      source: ['DEF.domestic_abuse'],
      text: 'terms.seen',
      answer: choice('seen'),
      for: [],
    }),
  ],
});
