import type { Passage } from '../passage.ts';

/** Working with somebody who abuses, and a colleague who is affected or abuses. */
export const perpetrator = [
  {
    id: 'dangerToOthers',
    source: ['NOTT.perp.1', 'NOTT.perp.2', 'NOTT.perp.17', 'QUICK.risk.2', 'QUICK.risk.3'],
    text: 'guidancePerpetrator.dangerToOthers',
  },
  {
    id: 'perpSexual',
    source: [
      'NOTT.perp.14',
      'QUICK.risk.10',
      'WALES.11.distorted_sv',
      'WALES.11.preoccupation',
      'WALES.11.sexual_offending',
    ],
    text: 'guidancePerpetrator.perpSexual',
  },
  {
    id: 'perpStrangling',
    source: ['NOTT.perp.15', 'CANLLAW.health'],
    text: 'guidancePerpetrator.perpStrangling',
    doors: ['health'],
  },
  {
    id: 'perpDenial',
    source: ['NOTT.perp.23', 'QUICK.risk.13', 'QUICK.risk.14', 'WALES.11.distorted_da', 'QUICK.good.11'],
    text: 'guidancePerpetrator.perpDenial',
  },
  { id: 'perpHelpSee', source: ['NOTT.perp.24'], text: 'guidancePerpetrator.perpHelpSee' },
  {
    id: 'perpSafeguardAfter',
    source: ['NOTT.perp.25', 'WALES.8.rising'],
    text: 'guidancePerpetrator.perpSafeguardAfter',
  },
  {
    id: 'rightPerson',
    source: ['QUICK.check.1', 'QUICK.work.ask', 'STOKE.contact.6'],
    text: 'guidancePerpetrator.rightPerson',
  },
  { id: 'patterns', source: ['QUICK.check.2', 'QUICK.check.3', 'QUICK.good.10'], text: 'guidancePerpetrator.patterns' },
  { id: 'victimPlanFirst', source: ['QUICK.victim.3'], text: 'guidancePerpetrator.victimPlanFirst' },
  { id: 'assessAgain', source: ['QUICK.work.assess'], text: 'guidancePerpetrator.assessAgain' },
  {
    id: 'respondToAbuser',
    source: [
      'QUICK.work.respond',
      'QUICK.good.5',
      'QUICK.good.2',
      'QUICK.good.3',
      'QUICK.good.7',
      'QUICK.good.8',
      'QUICK.good.9',
      'QUICK.good.12',
    ],
    text: 'guidancePerpetrator.respondToAbuser',
  },
  {
    id: 'recordPromptly',
    source: ['QUICK.work.record', 'WALES.8.24h', 'WALES.8.record', 'NOTT.more.6'],
    text: 'guidancePerpetrator.recordPromptly',
  },
  {
    id: 'whoWorksWith',
    source: ['QUICK.multi.1', 'QUICK.multi.2', 'QUICK.multi.3', 'QUICK.multi.4', 'WALES.8.virtual', 'SAFE.act.28'],
    text: 'guidancePerpetrator.whoWorksWith',
  },
  {
    id: 'ownSafety',
    source: ['QUICK.self.1', 'QUICK.self.2', 'QUICK.self.3', 'WALES.8.homevisit', 'SAFE.rep.10', 'WALES.8.staff'],
    text: 'guidancePerpetrator.ownSafety',
  },
  { id: 'riskPregnancy', source: ['QUICK.risk.9', 'NOTT.perp.10'], text: 'guidancePerpetrator.riskPregnancy' },
  { id: 'riskMoney', source: ['WALES.11.money'], text: 'guidancePerpetrator.riskMoney' },
  {
    id: 'riskPersonality',
    source: [
      'WALES.11.antisocial',
      'WALES.11.personality',
      'WALES.11.impulsive',
      'WALES.11.emotions',
      'WALES.11.problem_solving',
      'WALES.11.intimacy',
    ],
    text: 'guidancePerpetrator.riskPersonality',
  },
  { id: 'notATool', source: ['WALES.11.not_a_tool', 'WALES.11.ppit'], text: 'guidancePerpetrator.notATool' },
  {
    id: 'notHonestEarly',
    source: ['QUICK.good.1', 'QUICK.good.4', 'QUICK.good.6', 'WALES.8.collusion'],
    text: 'guidancePerpetrator.notHonestEarly',
  },
  { id: 'conferences', source: ['WALES.8.meetings', 'SAFE.act.23'], text: 'guidancePerpetrator.conferences' },
  { id: 'schoolsKnow', source: ['WALES.8.schools'], text: 'guidancePerpetrator.schoolsKnow' },
  { id: 'complexity', source: ['WALES.8.complexity', 'WALES.8.counter'], text: 'guidancePerpetrator.complexity' },
  { id: 'probation', source: ['WALES.9.statutory'], text: 'guidancePerpetrator.probation' },
  { id: 'respectAdvice', source: ['WALES.9.respect', 'WALES.12.helplines'], text: 'guidancePerpetrator.respectAdvice' },
  { id: 'colleagueVictim', source: ['WALES.12.colleague_victim'], text: 'guidancePerpetrator.colleagueVictim' },
  { id: 'colleagueAbuser', source: ['WALES.12.colleague_abuser'], text: 'guidancePerpetrator.colleagueAbuser' },
  { id: 'colleagueTalk', source: ['WALES.12.caution', 'WALES.12.record'], text: 'guidancePerpetrator.colleagueTalk' },
  { id: 'managerSupport', source: ['WALES.12.manager'], text: 'guidancePerpetrator.managerSupport' },
] as const satisfies readonly Passage[];
