import type { Passage } from '../passage.ts';

/** What a representative brings about the one who abuses, what raises the danger, and what agencies can do. */
export const marac = [
  {
    id: 'repDetails',
    source: ['SAFE.rep.1', 'SAFE.rep.3', 'SAFE.rep.4', 'SAFE.rep.5'],
    text: 'guidanceMarac.repDetails',
  },
  {
    id: 'repSerial',
    source: ['SAFE.rep.2', 'SAFE.act.11', 'WALES.11.previous_victims', 'QUICK.risk.8'],
    text: 'guidanceMarac.repSerial',
  },
  { id: 'repSkills', source: ['SAFE.rep.6', 'SAFE.rep.7'], text: 'guidanceMarac.repSkills' },
  { id: 'repDigital', source: ['SAFE.rep.8'], text: 'guidanceMarac.repDigital' },
  { id: 'repAnimalsFire', source: ['SAFE.rep.12', 'NOTT.perp.18'], text: 'guidanceMarac.repAnimalsFire' },
  {
    id: 'otherPanels',
    source: ['SAFE.rep.13', 'SAFE.act.9', 'SAFE.act.10', 'WALES.11.agencies'],
    text: 'guidanceMarac.otherPanels',
  },
  {
    id: 'perpHousing',
    source: ['SAFE.chair.1', 'WALES.11.homeless', 'SAFE.act.15', 'SAFE.act.16', 'SAFE.act.17'],
    text: 'guidanceMarac.perpHousing',
  },
  {
    id: 'escalation',
    source: [
      'SAFE.chair.2',
      'QUICK.risk.12',
      'WALES.11.escalation',
      'NOTT.perp.11',
      'NOTT.perp.3',
      'NOTT.perp.4',
      'QUICK.risk.8',
    ],
    text: 'guidanceMarac.escalation',
  },
  {
    id: 'chairSuicide',
    source: ['SAFE.chair.3', 'WALES.11.suicidal', 'NOTT.perp.21', 'WALES.11.self', 'NOTT.perp.22'],
    text: 'guidanceMarac.chairSuicide',
  },
  {
    id: 'substances',
    source: [
      'SAFE.chair.4',
      'SAFE.chair.5',
      'QUICK.risk.6',
      'WALES.11.substance',
      'NOTT.perp.19',
      'SAFE.act.18',
      'SAFE.rep.9',
    ],
    text: 'guidanceMarac.substances',
  },
  {
    id: 'mentalIllness',
    source: [
      'SAFE.chair.6',
      'QUICK.risk.7',
      'WALES.11.mental_illness',
      'NOTT.perp.20',
      'SAFE.act.12',
      'SAFE.rep.11',
      'SAFE.rep.9',
    ],
    text: 'guidanceMarac.mentalIllness',
  },
  { id: 'chairBreaches', source: ['SAFE.chair.7', 'QUICK.risk.4', 'SAFE.act.8'], text: 'guidanceMarac.chairBreaches' },
  {
    id: 'chairStalking',
    source: ['SAFE.chair.8', 'WALES.11.stalking', 'NOTT.perp.9', 'SAFE.act.7'],
    text: 'guidanceMarac.chairStalking',
  },
  { id: 'chairThreats', source: ['SAFE.chair.9', 'NOTT.perp.13', 'QUICK.risk.11'], text: 'guidanceMarac.chairThreats' },
  {
    id: 'chairWeapons',
    source: ['SAFE.chair.10', 'QUICK.risk.11', 'NOTT.perp.12'],
    text: 'guidanceMarac.chairWeapons',
  },
  { id: 'actArrest', source: ['SAFE.act.1', 'SAFE.act.2'], text: 'guidanceMarac.actArrest' },
  { id: 'actDisrupt', source: ['SAFE.act.3', 'SAFE.act.4'], text: 'guidanceMarac.actDisrupt' },
  {
    id: 'actOrders',
    source: ['SAFE.act.5', 'SAFE.act.6', 'SAFE.act.14', 'SAFE.act.16', 'SAFE.act.7', 'WALES.9.police'],
    text: 'guidanceMarac.actOrders',
  },
  { id: 'actHealthInfo', source: ['SAFE.act.13', 'NOTT.perp.27'], text: 'guidanceMarac.actHealthInfo' },
  {
    id: 'actChildProtection',
    source: ['SAFE.act.19', 'SAFE.act.22', 'SAFE.act.23'],
    text: 'guidanceMarac.actChildProtection',
  },
  {
    id: 'divert',
    source: ['SAFE.act.20', 'SAFE.act.21', 'QUICK.work.refer', 'SAFE.act.18'],
    text: 'guidanceMarac.divert',
  },
  { id: 'actCarer', source: ['SAFE.act.24'], text: 'guidanceMarac.actCarer' },
  { id: 'actRepeat', source: ['SAFE.act.26'], text: 'guidanceMarac.actRepeat' },
  { id: 'actSafe', source: ['SAFE.act.27'], text: 'guidanceMarac.actSafe' },
] as const satisfies readonly Passage[];
