import type { Passage } from '../passage.ts';

/** MARAC, orders, Clare’s Law and the other schemes; helplines; what the terms mean. */
export const schemes = [
  { id: 'maracHow', source: ['STOKE.marac.1'], text: 'guidanceSchemes.maracHow', doors: ['marac'] },
  { id: 'maracNoWait', source: ['STOKE.marac.2'], text: 'guidanceSchemes.maracNoWait' },
  {
    id: 'protectionOrders',
    source: ['STOKE.dvpo.1', 'WALES.9.police'],
    text: 'guidanceSchemes.protectionOrders',
    doors: ['police'],
  },
  {
    id: 'claresLawAsk',
    source: ['STOKE.dvds.1', 'WALES.9.dvds'],
    text: 'guidanceSchemes.claresLawAsk',
    doors: ['disclosureScheme'],
  },
  { id: 'claresLawKnow', source: ['STOKE.dvds.2'], text: 'guidanceSchemes.claresLawKnow' },
  { id: 'mappa', source: ['WALES.mappa', 'DEF.mappa'], text: 'guidanceSchemes.mappa', says: 'terms.mappa' },
  { id: 'mappaContact', source: ['WALES.mappa'], text: 'guidanceSchemes.mappaContact' },
  {
    id: 'mash',
    source: ['WALES.mash', 'DEF.mash'],
    text: 'guidanceSchemes.mash',
    says: 'terms.mash',
    doors: ['children'],
  },
  { id: 'wisdom', source: ['WALES.wisdom'], text: 'guidanceSchemes.wisdom' },
  {
    id: 'liveFearFree',
    source: ['WALES.livefearfree', 'WALES.12.helplines'],
    text: 'guidanceSchemes.liveFearFree',
    doors: ['domesticAbuse'],
  },
  {
    id: 'domesticAbuse',
    source: ['DEF.domestic_abuse'],
    text: 'guidanceSchemes.domesticAbuse',
    says: 'terms.domesticAbuse',
  },
  { id: 'controlling', source: ['DEF.controlling'], text: 'guidanceSchemes.controlling', says: 'terms.controlling' },
  { id: 'coercive', source: ['DEF.coercive'], text: 'guidanceSchemes.coercive', says: 'terms.coercive' },
  {
    id: 'primaryPerpetrator',
    source: ['DEF.primary_perpetrator', 'WALES.8.counter'],
    text: 'guidanceSchemes.primaryPerpetrator',
    says: 'terms.primaryPerpetrator',
  },
  {
    id: 'proxyPerpetrator',
    source: ['DEF.proxy_perpetrator'],
    text: 'guidanceSchemes.proxyPerpetrator',
    says: 'terms.proxyPerpetrator',
  },
  {
    id: 'secondaryVictim',
    source: ['DEF.secondary_victim'],
    text: 'guidanceSchemes.secondaryVictim',
    says: 'terms.secondaryVictim',
  },
  { id: 'idva', source: ['DEF.idva', 'STOKE.marac.1'], text: 'guidanceSchemes.idva', says: 'terms.idva' },
  { id: 'marac', source: ['DEF.marac'], text: 'guidanceSchemes.marac', says: 'terms.marac', doors: ['marac'] },
  { id: 'programmeMeaning', source: ['DEF.dvpp'], text: 'guidanceSchemes.programmeMeaning', says: 'terms.programme' },
  { id: 'aces', source: ['DEF.aces'], text: 'guidanceSchemes.aces', says: 'terms.aces' },
  { id: 'honour', source: ['DEF.hbv'], text: 'guidanceSchemes.honour', says: 'terms.honour', doors: ['honour'] },
  {
    id: 'youngPeople',
    source: ['DEF.apva', 'SAFE.act.25'],
    text: 'guidanceSchemes.youngPeople',
    says: 'terms.youngPeople',
  },
] as const satisfies readonly Passage[];
