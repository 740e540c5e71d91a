import type { Passage } from '../passage.ts';

/** Being ready to leave suddenly, and leaving. */
export const plan = [
  { id: 'nameChange', source: ['NOTT.plan.name_change'], text: 'guidancePlan.nameChange' },
  { id: 'readyNumbers', source: ['STOKE.ready.1', 'STOKE.ready.19'], text: 'guidancePlan.readyNumbers' },
  {
    id: 'papers',
    source: ['STOKE.ready.2', 'STOKE.ready.16', 'STOKE.ready.3', 'STOKE.ready.4', 'STOKE.ready.6'],
    text: 'guidancePlan.papers',
  },
  { id: 'readyPhone', source: ['STOKE.ready.5', 'STOKE.ready.18'], text: 'guidancePlan.readyPhone' },
  { id: 'readyMoney', source: ['STOKE.ready.7', 'STOKE.leave.4'], text: 'guidancePlan.readyMoney' },
  { id: 'readyStatement', source: ['STOKE.ready.10'], text: 'guidancePlan.readyStatement' },
  { id: 'readyPhoto', source: ['STOKE.ready.11'], text: 'guidancePlan.readyPhoto' },
  {
    id: 'readyBag',
    source: ['STOKE.ready.13', 'STOKE.leave.5', 'STOKE.leave.8', 'STOKE.ready.8', 'STOKE.ready.9', 'STOKE.ready.12'],
    text: 'guidancePlan.readyBag',
  },
  { id: 'readyChildren', source: ['STOKE.ready.14', 'STOKE.leave.10'], text: 'guidancePlan.readyChildren' },
  { id: 'readyChildrenKnow', source: ['STOKE.ready.15', 'STOKE.ready.24'], text: 'guidancePlan.readyChildrenKnow' },
  { id: 'readyTrusted', source: ['STOKE.ready.20', 'STOKE.ready.21'], text: 'guidancePlan.readyTrusted' },
  { id: 'saferRooms', source: ['STOKE.ready.22'], text: 'guidancePlan.saferRooms' },
  { id: 'neighbour', source: ['STOKE.ready.23'], text: 'guidancePlan.neighbour' },
  { id: 'pets', source: ['STOKE.ready.25', 'NOTT.perp.18'], text: 'guidancePlan.pets' },
  { id: 'diary', source: ['STOKE.leave.6', 'STOKE.leave.7', 'STOKE.leave.9'], text: 'guidancePlan.diary' },
  { id: 'childrenOrder', source: ['STOKE.leave.10'], text: 'guidancePlan.childrenOrder' },
  { id: 'safeWithoutAddress', source: ['STOKE.leave.11'], text: 'guidancePlan.safeWithoutAddress' },
] as const satisfies readonly Passage[];
