import type { Passage } from '../passage.ts';

/** Where a child may be at risk, and the first contact with a family. */
export const children = [
  {
    id: 'childHarm',
    source: ['NOTT.s2i.4', 'STOKE.child.1', 'STOKE.child.6', 'STOKE.child.8'],
    text: 'guidanceChildren.childHarm',
    doors: ['children', 'police'],
  },
  { id: 'childWritten', source: ['STOKE.child.2'], text: 'guidanceChildren.childWritten', doors: ['children'] },
  { id: 'childNeed', source: ['STOKE.child.3'], text: 'guidanceChildren.childNeed', doors: ['children'] },
  { id: 'childTalk', source: ['STOKE.child.4'], text: 'guidanceChildren.childTalk' },
  {
    id: 'childNoConsent',
    source: ['STOKE.child.5', 'STOKE.share.1', 'QUICK.good.12'],
    text: 'guidanceChildren.childNoConsent',
  },
  { id: 'childAssess', source: ['STOKE.child.7'], text: 'guidanceChildren.childAssess' },
  {
    id: 'childrenHarmed',
    source: ['STOKE.child.9', 'QUICK.check.5', 'QUICK.good.9', 'NOTT.perp.5'],
    text: 'guidanceChildren.childrenHarmed',
  },
  {
    id: 'childForm',
    source: ['STOKE.marf.1', 'STOKE.marf.2', 'STOKE.marf.3', 'STOKE.marf.4', 'STOKE.marf.5', 'STOKE.marf.6'],
    text: 'guidanceChildren.childForm',
  },
  {
    id: 'childFamilyKnows',
    source: ['STOKE.marf.7', 'STOKE.marf.8', 'STOKE.marf.9'],
    text: 'guidanceChildren.childFamilyKnows',
  },
  {
    id: 'childTells',
    source: ['CANLLAW.child_tells'],
    text: 'guidanceChildren.childTells',
    doors: ['children', 'childHelpline'],
  },
  {
    id: 'childViews',
    source: ['QUICK.child.1', 'QUICK.child.2', 'QUICK.child.3', 'NOTT.perp.10'],
    text: 'guidanceChildren.childViews',
  },
  {
    id: 'childGroomed',
    source: ['NOTT.perp.6', 'NOTT.perp.7'],
    text: 'guidanceChildren.childGroomed',
    doors: ['children'],
  },
  { id: 'whoInterviews', source: ['STOKE.contact.3'], text: 'guidanceChildren.whoInterviews' },
  {
    id: 'seeSeparately',
    source: ['STOKE.contact.4', 'QUICK.victim.1', 'WALES.8.separate', 'NOTT.do.2'],
    text: 'guidanceChildren.seeSeparately',
  },
  {
    id: 'neverReveal',
    source: ['STOKE.contact.5', 'NOTT.perp.26', 'QUICK.victim.2', 'NOTT.perp.27'],
    text: 'guidanceChildren.neverReveal',
  },
] as const satisfies readonly Passage[];
