import { longText, page, question, yesNo } from '../../../question/model.ts';

/** What the child has said already of their life and their wishes. Nobody asks for it: only children's services interview. */
export const voice = page({
  id: 'childVoice',
  title: 'child.pages.voice',
  advice: [
    { text: 'child.advice.voiceHeard', source: ['QUICK.child.1', 'STOKE.child.7'] },
    { text: 'conduct.contact.interviews', source: ['STOKE.contact.3'] },
  ],
  questions: [
    question({
      id: 'childVoice.wants',
      source: ['QUICK.child.1'],
      text: 'child.voice.wants',
      answer: longText(2000),
      for: ['childConcern'],
    }),
    question({
      id: 'childVoice.days',
      source: ['QUICK.child.2'],
      text: 'child.voice.days',
      answer: longText(2000),
      for: ['childConcern'],
    }),
    question({
      id: 'childVoice.contact',
      source: ['QUICK.child.3'],
      text: 'child.voice.contact',
      answer: longText(2000),
      for: ['childConcern'],
    }),
    question({
      id: 'childVoice.contactSafe',
      source: ['QUICK.child.3'],
      text: 'child.voice.contactSafe',
      answer: yesNo('ydy', { unsure: true }),
      for: ['childConcern'],
    }),
  ],
});

/** Somebody may take the child: whoever hands the child over each day has to know (WALES.8.schools). */
export const taken = page({
  id: 'childTaken',
  title: 'child.pages.taken',
  advice: [
    { text: 'child.advice.takenDanger', source: ['CANLLAW.emergency'] },
    { text: 'child.advice.takenSchool', source: ['WALES.8.schools'] },
  ],
  doors: ['police', 'children'],
  questions: [
    question({
      id: 'child.taken',
      source: ['WALES.8.schools'],
      text: 'child.taken.risk',
      answer: yesNo('oes', { unsure: true }),
      for: ['childConcern'],
    }),
    question({
      id: 'child.takenDetail',
      source: ['WALES.8.schools', 'STOKE.marf.6'],
      text: 'child.taken.detail',
      answer: longText(2000),
      names: true,
      for: ['childConcern'],
    }),
  ],
});
