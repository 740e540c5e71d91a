import { choice, page, question, yesNo } from '../../../question/model.ts';
import { arrival as ofDisclosure } from '../../disclosure/short/arrival.ts';
import { aboutPractitioner, any, inContactNow, talkingIsStopped } from '../../disclosure/short/conditions.ts';
import { language } from '../../disclosure/short/language.ts';
import { asked } from '../own-record.ts';

/** Which side a colleague is on, as far as anybody knows, how it came, and whether it is safe to talk. */
export const arrival = page({
  id: 'colleagueArrival',
  title: 'colleague.pages.arrival',
  pausedWhen: any(talkingIsStopped, aboutPractitioner),
  advice: [
    { text: 'colleague.advice.private', source: ['CANLLAW.alone', 'WALES.12.colleague_victim'], when: inContactNow },
    { text: 'colleague.advice.conflict', source: ['CANLLAW.conflict'] },
  ],
  questions: [
    question({
      id: 'arrival.situation',
      source: ['CANLLAW.situation'],
      text: 'colleague.arrival.situation',
      // As in a disclosure, so that what was entered there holds here.
      answer: choice('caller', 'inFront', 'afterwards', 'thirdParty', 'unsure', 'aboutMe'),
      for: [],
      required: true,
    }),
    question({
      id: 'colleague.role',
      source: ['WALES.12.colleague_victim', 'WALES.12.colleague_abuser'],
      text: 'colleague.role',
      answer: choice('affected', 'abusive', 'notClear'),
      for: [],
      required: true,
    }),
    question({
      id: 'colleague.bothHere',
      source: ['WALES.12.colleague_victim', 'CANLLAW.conflict'],
      text: 'colleague.bothHere',
      answer: yesNo('ydyn', { unsure: true }),
      for: [],
    }),
    ...asked(language, 'case.area'),
    ...asked(ofDisclosure, 'safe.talk', 'safe.alone'),
  ],
});
