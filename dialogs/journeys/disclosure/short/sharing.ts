import { choice, choices, longText, page, question } from '../../../question/model.ts';
import { intakeGoesOn, not, ownWords, personIsThere, unless } from './conditions.ts';

/** Those they are asked about by name. */
export const askedAbout = ['police', 'specialist', 'childrensServices', 'adultServices', 'health'] as const;

/**
 * What they were told about who may be told, and what they agree to. The limits of confidentiality are explained before
 * the rest is heard, so NOTT.do.8 is taken as "their family is not told" and never as a promise of silence.
 */
export const sharing = page({
  id: 'sharing',
  title: 'disclosure.pages.sharing',
  // A child is not asked for agreement: what to say to one about telling others stands with the advice for a child.
  when: ownWords,
  pausedWhen: not(intakeGoesOn),
  advice: [
    { text: 'disclosure.advice.tellFirst', source: ['NOTT.do.3', 'NOTT.s1.0'], when: personIsThere },
    { text: 'disclosure.advice.everyOption', source: ['NOTT.do.4'], when: personIsThere },
    { text: 'disclosure.advice.theirWishes', source: ['NOTT.do.5'], when: personIsThere },
    {
      text: 'disclosure.advice.privacyLimits',
      source: ['NOTT.do.8', 'NOTT.dont.4', 'CANLLAW.consent'],
      when: personIsThere,
    },
    { text: 'disclosure.advice.noMediating', source: ['NOTT.dont.2', 'NOTT.dont.5'] },
  ],
  questions: [
    question({
      id: 'sharing.explained',
      source: ['NOTT.s1.0', 'NOTT.do.3', 'CANLLAW.consent'],
      text: 'disclosure.sharing.explained',
      answer: choices('limits', 'who', 'next', 'contact', 'nothing'),
      for: ['specialist'],
    }),
    question({
      id: 'sharing.agrees',
      source: ['CANLLAW.consent', 'NOTT.dont.3'],
      text: 'disclosure.sharing.agrees',
      answer: choice('all', 'some', 'none', 'notAsked'),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'health', 'marac', 'refuge'],
    }),
    question({
      id: 'sharing.with',
      source: ['CANLLAW.consent'],
      text: 'disclosure.sharing.with',
      answer: choices(...askedAbout),
      for: ['specialist'],
      when: unless('sharing.agrees', 'none', 'notAsked'),
    }),
    question({
      id: 'sharing.withoutReason',
      source: ['NOTT.dont.3', 'NOTT.dont.4', 'CANLLAW.consent'],
      text: 'disclosure.sharing.withoutReason',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac'],
      when: unless('sharing.agrees', 'all'),
    }),
  ],
});
