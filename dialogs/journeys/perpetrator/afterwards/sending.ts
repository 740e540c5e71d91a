import { choice, date, decision, field, list, page, question, shortText, type When } from '../../../question/model.ts';
import { stepsReferral } from '../../disclosure/afterwards/steps.ts';
import { askedAlike } from '../asked-alike.ts';
import { everybody } from '../told.ts';

/** Who sends, what is put in that stays out otherwise, and what went to whom. */

export const sender = page({
  id: 'sender',
  title: 'perpetratorAfterwards.documents.parts.sender',
  questions: ['sender.name', 'sender.agency', 'sender.contact'].map((id) =>
    askedAlike(stepsReferral, id, { for: everybody }),
  ),
});

const victimHasSaid: When = (answers) => {
  const said = answers.get('victim.said');
  return typeof said === 'string' && said.trim() !== '';
};

/** What only the victim or a child told: for those who protect, by decision, and for nobody else (documents/extras.ts). */
export const extras = page({
  id: 'extras',
  title: 'documents.extras.title',
  when: victimHasSaid,
  advice: [
    { text: 'documents.extras.leftOut', source: ['NOTT.perp.27'] },
    { text: 'perpetratorAfterwards.extras.traced', source: ['QUICK.victim.2', 'NOTT.perp.27'] },
    { text: 'perpetratorAfterwards.extras.never', source: ['NOTT.perp.27'] },
  ],
  questions: [
    question({
      id: 'extras.intelligence.informationShare',
      source: ['QUICK.victim.2'],
      text: 'perpetratorAfterwards.extras.informationShare',
      answer: decision(['putIn', 'leaveOut'], { for: ['putIn'] }),
      for: [],
    }),
    question({
      id: 'extras.intelligence.mappa',
      source: ['QUICK.victim.2'],
      text: 'perpetratorAfterwards.extras.mappa',
      answer: decision(['putIn', 'leaveOut'], { for: ['putIn'] }),
      for: [],
    }),
  ],
});

export const sent = page({
  id: 'sent',
  title: 'perpetratorAfterwards.sent.title',
  advice: [
    { text: 'perpetratorAfterwards.sent.before', source: ['CANLLAW.followup'] },
    { text: 'perpetratorAfterwards.sent.quietly', source: ['NOTT.perp.26'] },
  ],
  questions: [
    question({
      id: 'sent.log',
      source: ['CANLLAW.followup', 'WALES.8.record'],
      text: 'perpetratorAfterwards.sent.log',
      answer: list(
        30,
        field('document', choice('informationShare', 'mappa', 'programme'), true),
        field('to', shortText(200)),
        field('how', choice('secureEmail', 'portal', 'telephone', 'inPerson', 'post', 'other')),
        field('when', date({ past: true })),
        field('acknowledged', choice('yes', 'notYet', 'refused')),
        field('reply', shortText(300)),
      ),
      for: [],
    }),
  ],
});
