import type { Passage } from '../passage.ts';

/** Signs somebody may be at risk, how the danger is judged, and what follows where it is there now and where it is not. */
export const signs = [
  { id: 'signSexualHealth', source: ['NOTT.ind.sexual_health'], text: 'guidanceSigns.signSexualHealth' },
  { id: 'signMoney', source: ['NOTT.ind.financial'], text: 'guidanceSigns.signMoney' },
  { id: 'signPhysical', source: ['NOTT.ind.physical'], text: 'guidanceSigns.signPhysical' },
  { id: 'signEmotional', source: ['NOTT.ind.emotional'], text: 'guidanceSigns.signEmotional' },
  { id: 'signSexual', source: ['NOTT.ind.sexual'], text: 'guidanceSigns.signSexual' },
  { id: 'signIsolation', source: ['NOTT.ind.isolation', 'NOTT.perp.8'], text: 'guidanceSigns.signIsolation' },
  { id: 'signMentalHealth', source: ['NOTT.ind.mental_health'], text: 'guidanceSigns.signMentalHealth' },
  { id: 'signEducation', source: ['NOTT.ind.education'], text: 'guidanceSigns.signEducation' },
  { id: 'signDrugs', source: ['NOTT.ind.drugs'], text: 'guidanceSigns.signDrugs' },
  { id: 'signMissing', source: ['NOTT.ind.missing'], text: 'guidanceSigns.signMissing' },
  { id: 'signSocialMedia', source: ['NOTT.ind.social_media'], text: 'guidanceSigns.signSocialMedia' },
  {
    id: 'whoKnows',
    source: ['NOTT.s1.1', 'NOTT.plan.known', 'NOTT.s1.2', 'NOTT.plan.suspected'],
    text: 'guidanceSigns.whoKnows',
  },
  {
    id: 'whatTheyFear',
    source: ['NOTT.s1.3', 'NOTT.plan.consequence', 'NOTT.s1.4'],
    text: 'guidanceSigns.whatTheyFear',
  },
  { id: 'whyNow', source: ['NOTT.s1.5', 'NOTT.plan.catalyst'], text: 'guidanceSigns.whyNow' },
  {
    id: 'afterReferral',
    source: ['NOTT.s2n.2', 'NOTT.s2n.3', 'NOTT.s2n.4'],
    text: 'guidanceSigns.afterReferral',
    doors: ['marac'],
  },
  {
    id: 'staySupporting',
    source: ['NOTT.s2n.5', 'NOTT.s3.1', 'NOTT.s3.2', 'STOKE.contact.9'],
    text: 'guidanceSigns.staySupporting',
  },
  { id: 'angerIsFear', source: ['NOTT.s3.3'], text: 'guidanceSigns.angerIsFear' },
  { id: 'linksTheyHave', source: ['NOTT.s3.4'], text: 'guidanceSigns.linksTheyHave' },
  {
    id: 'policeNow',
    source: ['NOTT.s2i.1', 'NOTT.s2i.2', 'NOTT.s2i.3', 'CANLLAW.emergency', 'NOTT.s1.7'],
    text: 'guidanceSigns.policeNow',
    doors: ['police'],
  },
  { id: 'witnessProtection', source: ['NOTT.law.1'], text: 'guidanceSigns.witnessProtection' },
  {
    id: 'othersAtRisk',
    source: ['NOTT.others.1', 'NOTT.others.2'],
    text: 'guidanceSigns.othersAtRisk',
    doors: ['anonymous'],
  },
] as const satisfies readonly Passage[];
