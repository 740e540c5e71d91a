import type { Advice } from '../../../question/model.ts';

/** Evidence fades, so it is said on the danger page and on whichever page follows it. */
export const sexualAssault: Advice = {
  text: 'disclosure.advice.sexualAssault',
  source: ['CANLLAW.health'],
  when: (answers) => answers.is('health.now', 'raped'),
};
