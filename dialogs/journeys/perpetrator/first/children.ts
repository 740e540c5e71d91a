import { page } from '../../../question/model.ts';
import { inEngland, inWales } from '../../disclosure/short/conditions.ts';
import { others } from '../../disclosure/short/others.ts';
import { askedAlike } from '../asked-alike.ts';
import { policeOrMash, protecting } from '../told.ts';

/** The children, who are victims themselves: what is done for them waits for nobody's agreement. */
export const children = page({
  id: 'children',
  title: 'perpetrator.children.title',
  doors: ['children', 'adults'],
  advice: [
    { text: 'perpetrator.children.act', source: ['QUICK.check.5', 'NOTT.perp.5'] },
    { text: 'perpetrator.children.consent', source: ['STOKE.share.1'] },
    { text: 'perpetrator.children.procedures', source: ['NOTT.perp.25'] },
    { text: 'disclosure.advice.walesDuty', source: ['WALES.8.rising'], when: inWales },
    { text: 'perpetrator.children.england', source: ['NOTT.perp.25'], when: inEngland },
  ],
  questions: [
    askedAlike(others, 'children.any', { for: protecting }),
    askedAlike(others, 'children.details', {
      for: policeOrMash,
      when: (answers) => !answers.is('children.any', 'no'),
    }),
    { ...askedAlike(others, 'children.harm', { for: protecting }), source: ['NOTT.perp.7', 'QUICK.check.5'] },
  ],
});
