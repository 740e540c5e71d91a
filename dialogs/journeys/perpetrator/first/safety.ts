import { page } from '../../../question/model.ts';
import { ownSafety } from '../../disclosure/afterwards/careful.ts';
import { unless } from '../../disclosure/short/conditions.ts';
import { askedAlike } from '../asked-alike.ts';
import { protecting } from '../told.ts';

/** Alone, at a home, with somebody who has been drinking: what may happen to the practitioner, and what is done about it. */
export const safety = page({
  id: 'safety',
  title: 'conduct.visit.title',
  advice: [
    { text: 'conduct.visit.never', source: ['QUICK.self.2', 'WALES.8.homevisit'] },
    { text: 'perpetrator.safety.alone', source: ['QUICK.self.1'] },
    { text: 'perpetrator.start.sober', source: ['QUICK.self.3'] },
    { text: 'perpetrator.safety.assess', source: ['WALES.8.homevisit'] },
    { text: 'perpetrator.safety.flag', source: ['WALES.8.staff'] },
  ],
  questions: [
    askedAlike(ownSafety, 'visit.risk', { for: protecting }),
    askedAlike(ownSafety, 'visit.riskDetail', { for: protecting, when: unless('visit.risk', 'no') }),
    askedAlike(ownSafety, 'visit.decision', { for: [] }),
  ],
});
