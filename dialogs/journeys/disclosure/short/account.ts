import { longText, page, question } from '../../../question/model.ts';
import { thirdParty } from './conditions.ts';
import { sexualAssault } from './sexualAssault.ts';

/** What somebody else told: seen, heard and believed are never run together. */
export const account = page({
  id: 'account',
  title: 'disclosure.pages.account',
  when: thirdParty,
  advice: [
    { text: 'disclosure.advice.accountApart', source: ['CANLLAW.third_party'] },
    { text: 'disclosure.advice.accountContact', source: ['CANLLAW.third_party'] },
    { text: 'disclosure.advice.accountAsk', source: ['CANLLAW.third_party'] },
    { text: 'disclosure.advice.noMediating', source: ['NOTT.dont.2', 'NOTT.dont.5'] },
    sexualAssault,
  ],
  doors: ['domesticAbuse', 'children', 'adults'],
  questions: [
    question({
      id: 'third.teller',
      source: ['CANLLAW.third_party'],
      text: 'disclosure.third.teller',
      answer: longText(2000),
      names: true,
      // Whoever spoke is not given away by a document.
      for: [],
    }),
    question({
      id: 'third.seen',
      source: ['CANLLAW.third_party'],
      text: 'disclosure.third.seen',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'third.heard',
      source: ['CANLLAW.third_party'],
      text: 'disclosure.third.heard',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'third.believed',
      source: ['CANLLAW.third_party'],
      text: 'disclosure.third.believed',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices', 'claresLaw'],
    }),
    question({
      id: 'third.watch',
      source: ['CANLLAW.third_party'],
      text: 'disclosure.third.watch',
      answer: longText(2000),
      for: [],
    }),
  ],
});
