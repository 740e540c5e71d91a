import { choices, longText, page, question, shortText } from '../../../question/model.ts';
import { intakeGoesOn, not, ownWords } from '../../disclosure/short/conditions.ts';
import { contact } from '../../disclosure/short/contact.ts';
import { overheard } from '../../disclosure/short/overheard.ts';
import { stage1 } from '../../disclosure/short/stage1.ts';
import { affectedIsThere, maybeAffected } from '../conditions.ts';
import { asked } from '../own-record.ts';

/** A colleague who is affected: what to say, how far it stays private, and their own pace (WALES 12.1-12.2). */
export const affected = page({
  id: 'colleagueAffected',
  title: 'colleague.pages.affected',
  when: maybeAffected,
  pausedWhen: not(intakeGoesOn),
  doors: ['domesticAbuse'],
  advice: [
    { text: 'colleague.advice.believe', source: ['WALES.12.colleague_victim'], when: affectedIsThere },
    { text: 'colleague.advice.pace', source: ['WALES.12.colleague_victim'] },
    { text: 'colleague.advice.confidential', source: ['WALES.12.colleague_victim', 'CANLLAW.consent'] },
    { text: 'colleague.advice.noApproach', source: ['NOTT.dont.2', 'NOTT.dont.5'] },
    overheard,
  ],
  questions: [
    question({
      id: 'person.name',
      source: ['WALES.12.record'],
      text: 'colleague.person.name',
      answer: shortText(),
      names: true,
      for: [],
    }),
    ...asked(stage1, 'told.words').map((each) => ({ ...each, when: ownWords })),
    question({
      id: 'colleague.noticed',
      source: ['WALES.12.colleague_victim', 'CANLLAW.unsure'],
      text: 'colleague.noticed',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'colleague.wants',
      source: ['WALES.12.colleague_victim', 'NOTT.do.5'],
      text: 'colleague.wants',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'colleague.mayKnow',
      source: ['WALES.12.colleague_victim', 'CANLLAW.consent'],
      text: 'colleague.mayKnow',
      answer: choices('manager', 'hr', 'security', 'reception', 'team', 'nobody', 'notAsked'),
      for: [],
    }),
    ...asked(contact, 'contact.safe'),
  ],
});
