import { choices, decision as decide, page, question } from '../../../question/model.ts';
import { decision as disclosed } from '../../disclosure/short/decision.ts';
import { stage1 } from '../../disclosure/short/stage1.ts';
import { unless } from '../../disclosure/short/conditions.ts';
import { askedAlike } from '../asked-alike.ts';
import { policeOrMash, protecting } from '../told.ts';

/** The decision, always with its reason, and what follows from it. The practitioner decides; nothing here grades. */
export const decision = page({
  id: 'decision',
  title: 'disclosure.pages.decision',
  doors: ['police', 'children', 'domesticAbuse'],
  advice: [
    { text: 'perpetrator.decision.youDecide', source: ['WALES.8.collusion', 'QUICK.good.4'] },
    { text: 'perpetrator.decision.gravest', source: ['NOTT.perp.12', 'NOTT.perp.13', 'NOTT.perp.15'] },
    { text: 'perpetrator.children.rising', source: ['WALES.8.rising', 'QUICK.work.assess'] },
    { text: 'disclosure.advice.lowerReason', source: ['WALES.8.record'] },
    { text: 'disclosure.advice.tellLead', source: ['CANLLAW.lead'] },
  ],
  questions: [
    askedAlike(stage1, 'stage1.judgement', { for: protecting }),
    question({
      id: 'pathway.decision',
      source: ['WALES.8.record', 'WALES.8.rising'],
      text: 'perpetrator.decision.decide',
      answer: decide(['immediate', 'referral', 'notReferring'], 'always'),
      for: policeOrMash,
      required: true,
    }),
    question({
      id: 'pathway.whom',
      source: ['WALES.8.share'],
      text: 'perpetrator.decision.whom',
      answer: choices('informationShare', 'mappa', 'programme', 'childrensServices', 'adultServices', 'marac'),
      for: [],
      when: unless('pathway.decision', 'notReferring'),
    }),
    askedAlike(disclosed, 'pathway.next', { for: [] }),
    askedAlike(disclosed, 'pathway.who', { for: [] }),
    askedAlike(disclosed, 'pathway.when', { for: [] }),
  ],
});
