import type { Passage } from '../passage.ts';

/** MARAC, orders, Clare’s Law and the other schemes; helplines; what the terms mean. */
export const schemes = [
  {
    id: 'protectionOrders',
    source: ['STOKE.dvpo.1', 'WALES.9.police', 'SAFE.act.5'],
    text: 'guidanceSchemes.protectionOrders',
    doors: ['police'],
  },
  {
    id: 'claresLaw',
    source: ['STOKE.dvds.1', 'STOKE.dvds.2', 'WALES.9.dvds', 'SAFE.act.6'],
    text: 'guidanceSchemes.claresLaw',
    doors: ['disclosureScheme'],
  },
  { id: 'mappa', source: ['WALES.mappa', 'DEF.mappa'], text: 'guidanceSchemes.mappa' },
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
    source: ['WALES.livefearfree', 'WALES.12.helplines', 'WALES.9.respect'],
    text: 'guidanceSchemes.liveFearFree',
    doors: ['domesticAbuse'],
  },
  {
    id: 'domesticAbuse',
    source: ['DEF.domestic_abuse', 'QUICK.good.10'],
    text: 'guidanceSchemes.domesticAbuse',
    says: 'terms.domesticAbuse',
  },
  {
    id: 'coercive',
    source: ['DEF.coercive', 'DEF.controlling', 'NOTT.perp.8', 'NOTT.perp.11', 'QUICK.check.3', 'QUICK.good.10'],
    text: 'guidanceSchemes.coercive',
  },
  {
    id: 'proxyPerpetrator',
    source: ['DEF.proxy_perpetrator', 'NOTT.perp.16'],
    text: 'guidanceSchemes.proxyPerpetrator',
  },
  { id: 'secondaryVictim', source: ['DEF.secondary_victim', 'NOTT.perp.17'], text: 'guidanceSchemes.secondaryVictim' },
  { id: 'idva', source: ['DEF.idva', 'STOKE.marac.1'], text: 'guidanceSchemes.idva' },
  {
    id: 'marac',
    source: ['DEF.marac', 'STOKE.marac.1', 'STOKE.marac.2'],
    text: 'guidanceSchemes.marac',
    doors: ['marac'],
  },
  {
    id: 'programmes',
    source: ['DEF.dvpp', 'WALES.9.dvpp', 'WALES.9.not_anger', 'SAFE.act.20'],
    text: 'guidanceSchemes.programmes',
  },
  { id: 'aces', source: ['DEF.aces', 'QUICK.risk.5', 'WALES.11.trauma'], text: 'guidanceSchemes.aces' },
  { id: 'honour', source: ['DEF.hbv', 'CANLLAW.fgm'], text: 'guidanceSchemes.honour', doors: ['honour'] },
  { id: 'youngPeople', source: ['DEF.apva', 'SAFE.act.25'], text: 'guidanceSchemes.youngPeople', doors: ['children'] },
] as const satisfies readonly Passage[];
