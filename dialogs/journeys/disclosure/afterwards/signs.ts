import { longText, page, question, signs } from '../../../question/model.ts';

/**
 * The thirteen groups of signs, each sign by itself: seen, not seen, or not asked about. What shows what the person was
 * made to do, and what is told of their sexual health, goes to nobody by itself; the rest is for the specialist.
 */

export const signsOfViolence = page({
  id: 'signsOfViolence',
  title: 'signs.violence.title',
  advice: [{ text: 'signs.aGuide', source: ['NOTT.ind.physical'] }],
  questions: [
    question({
      id: 'signs.physical',
      source: ['NOTT.ind.physical'],
      text: 'signs.physical',
      answer: signs('NOTT.ind.physical', 'severalPeople', 'damage', 'punishment', 'retribution'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.sexual',
      source: ['NOTT.ind.sexual'],
      text: 'signs.sexual',
      answer: signs('NOTT.ind.sexual', 'retribution', 'severalPeople', 'images'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.sexualHealth',
      source: ['NOTT.ind.sexual_health'],
      text: 'signs.sexualHealth',
      answer: signs(
        'NOTT.ind.sexual_health',
        'pregnancy',
        'contraception',
        'forcedTermination',
        'infections',
        'condoms',
      ),
      for: [],
    }),
    question({
      id: 'signs.mentalHealth',
      source: ['NOTT.ind.mental_health'],
      text: 'signs.mentalHealth',
      answer: signs(
        'NOTT.ind.mental_health',
        'traumaticStress',
        'dissociation',
        'denial',
        'depression',
        'anxiety',
        'flashbacks',
        'childhoodTrauma',
        'personalityDisorder',
        'selfHarm',
        'suicide',
      ),
      for: ['specialist'],
    }),
    question({
      id: 'signs.violence.note',
      source: ['NOTT.ind.physical', 'NOTT.ind.sexual', 'NOTT.ind.sexual_health', 'NOTT.ind.mental_health'],
      text: 'signs.violence.note',
      answer: longText(1500),
      for: [],
    }),
  ],
});

export const signsOfControl = page({
  id: 'signsOfControl',
  title: 'signs.control.title',
  advice: [{ text: 'signs.aGuide', source: ['NOTT.ind.emotional'] }],
  questions: [
    question({
      id: 'signs.emotional',
      source: ['NOTT.ind.emotional'],
      text: 'signs.emotional',
      answer: signs('NOTT.ind.emotional', 'language', 'blackmail', 'leftWithNothing', 'object', 'humiliation'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.financial',
      source: ['NOTT.ind.financial'],
      text: 'signs.financial',
      answer: signs('NOTT.ind.financial', 'dependent', 'gifts', 'withheld', 'loans'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.isolation',
      source: ['NOTT.ind.isolation'],
      text: 'signs.isolation',
      answer: signs('NOTT.ind.isolation', 'distrust', 'informer', 'abuseNormal', 'loyaltyNormal'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.socialMedia',
      source: ['NOTT.ind.social_media'],
      text: 'signs.socialMedia',
      answer: signs('NOTT.ind.social_media', 'humiliate', 'trace'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.control.note',
      source: ['NOTT.ind.emotional', 'NOTT.ind.financial', 'NOTT.ind.isolation', 'NOTT.ind.social_media'],
      text: 'signs.control.note',
      answer: longText(1500),
      for: [],
    }),
  ],
});

export const signsOfExploitation = page({
  id: 'signsOfExploitation',
  title: 'signs.exploitation.title',
  advice: [
    { text: 'signs.aGuide', source: ['NOTT.ind.holding'] },
    { text: 'signs.notPassedOn', source: ['CANLLAW.own_offending'] },
  ],
  questions: [
    question({
      id: 'signs.holding',
      source: ['NOTT.ind.holding'],
      text: 'signs.holding',
      answer: signs('NOTT.ind.holding', 'weapons', 'money', 'drugs', 'noSay', 'childrenAtRisk', 'socialCare'),
      for: [],
    }),
    question({
      id: 'signs.crime',
      source: ['NOTT.ind.crime'],
      text: 'signs.crime',
      answer: signs('NOTT.ind.crime', 'drugs', 'keeping', 'hurting'),
      for: [],
    }),
    question({
      id: 'signs.drugs',
      source: ['NOTT.ind.drugs'],
      text: 'signs.drugs',
      answer: signs('NOTT.ind.drugs', 'belong', 'escape', 'coerced'),
      for: [],
    }),
    question({
      id: 'signs.missing',
      source: ['NOTT.ind.missing'],
      text: 'signs.missing',
      answer: signs('NOTT.ind.missing', 'home', 'fosterCare', 'careHome'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.education',
      source: ['NOTT.ind.education'],
      text: 'signs.education',
      answer: signs('NOTT.ind.education', 'missing', 'aboveStation', 'peers', 'tooMuch'),
      for: ['specialist'],
    }),
    question({
      id: 'signs.exploitation.note',
      source: ['NOTT.ind.holding', 'NOTT.ind.crime', 'NOTT.ind.drugs', 'NOTT.ind.missing', 'NOTT.ind.education'],
      text: 'signs.exploitation.note',
      answer: longText(1500),
      for: [],
    }),
  ],
});
