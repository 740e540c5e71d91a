import { checklist, choice, decision, item, page, question } from '../../../question/model.ts';
import { marac as disclosed } from '../../disclosure/afterwards/pathway.ts';
import { askedAlike } from '../asked-alike.ts';
import { protecting } from '../told.ts';

/** Whom to tell of the risk, and that it waits for no meeting. */

export const telling = page({
  id: 'telling',
  title: 'perpetratorAfterwards.telling.title',
  doors: ['police', 'children', 'adults'],
  advice: [
    { text: 'perpetratorAfterwards.telling.share', source: ['WALES.8.share'] },
    { text: 'perpetratorAfterwards.telling.consent', source: ['STOKE.share.1'] },
    // An agreement makes sharing quicker; the lack of one is no reason to wait (WALES 8.27).
    { text: 'perpetratorAfterwards.telling.agreements', source: ['WALES.8.share'] },
    { text: 'perpetratorAfterwards.telling.label', source: ['WALES.8.record'] },
    { text: 'perpetratorAfterwards.telling.mash', source: ['WALES.mash'] },
  ],
  questions: [
    question({
      id: 'telling.checklist',
      source: ['WALES.8.share'],
      text: 'perpetratorAfterwards.telling.checklist',
      answer: checklist(
        item('policeUnit', 'WALES.8.share', 'WALES.9.police'),
        item('mash', 'WALES.8.share', 'WALES.mash'),
        item('children', 'WALES.8.rising', 'STOKE.share.1'),
        item('adults', 'WALES.8.rising'),
        item('offenderManager', 'WALES.9.statutory'),
        item('schools', 'WALES.8.schools'),
        item('staff', 'WALES.8.staff'),
        item('seniorManager', 'WALES.8.share'),
      ),
      for: [],
    }),
    question({
      id: 'telling.agreement',
      source: ['STOKE.share.1'],
      text: 'perpetratorAfterwards.telling.agreement',
      answer: choice('agreed', 'part', 'refused', 'notAsked'),
      for: protecting,
    }),
    question({
      id: 'telling.decision',
      source: ['WALES.8.share', 'WALES.8.record'],
      text: 'perpetratorAfterwards.telling.decide',
      answer: decision(['share', 'afterAdvice', 'notNow']),
      for: [],
    }),
  ],
});

/** MARAC speaks of the victim: the one who abuses is never told of it (STOKE.marac). */
export const marac = page({
  id: 'marac',
  title: 'perpetratorAfterwards.marac.title',
  doors: ['marac'],
  advice: [
    { text: 'perpetratorAfterwards.marac.what', source: ['STOKE.marac.1'] },
    { text: 'perpetratorAfterwards.marac.noDelay', source: ['STOKE.marac.2'] },
    { text: 'perpetratorAfterwards.marac.secret', source: ['STOKE.marac.1', 'NOTT.perp.26'] },
  ],
  questions: [{ ...askedAlike(disclosed, 'marac.decision', { for: [] }), source: ['STOKE.marac.1', 'STOKE.marac.2'] }],
});
