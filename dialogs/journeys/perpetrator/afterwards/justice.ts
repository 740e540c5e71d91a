import { choices, decision, longText, page, question, shortText } from '../../../question/model.ts';
import { inWales } from '../../disclosure/short/conditions.ts';
import { mayBeAdult, mayBeUnder18 } from '../conditions.ts';
import { protecting } from '../told.ts';

/** What police, courts, probation and prisons can do, each with its own decision. */

/** No co-ordinator has a number here: the way to them is the police or the probation office. */
export const supervised = page({
  id: 'supervised',
  title: 'perpetratorAfterwards.supervised.title',
  doors: ['police'],
  advice: [
    { text: 'perpetratorAfterwards.supervised.mappa', source: ['WALES.mappa'] },
    { text: 'marac.advice.youngMappa', source: ['WALES.mappa'], when: mayBeUnder18 },
    { text: 'perpetratorAfterwards.supervised.pass', source: ['WALES.mappa'] },
    { text: 'perpetratorAfterwards.supervised.through', source: ['WALES.mappa', 'WALES.9.statutory'] },
    { text: 'perpetratorAfterwards.supervised.licence', source: ['WALES.9.statutory'] },
    { text: 'perpetratorAfterwards.supervised.wisdom', source: ['WALES.wisdom'], when: inWales },
  ],
  questions: [
    question({
      id: 'supervised.known',
      source: ['WALES.11.agencies', 'WALES.wisdom'],
      text: 'perpetratorAfterwards.supervised.known',
      answer: choices('probation', 'mappa', 'wisdom', 'marac', 'prison', 'none'),
      for: protecting,
    }),
    question({
      id: 'supervised.who',
      source: ['WALES.9.statutory', 'WALES.mappa'],
      text: 'perpetratorAfterwards.supervised.who',
      answer: shortText(),
      for: protecting,
    }),
    question({
      id: 'supervised.changed',
      source: ['WALES.mappa'],
      text: 'perpetratorAfterwards.supervised.changed',
      answer: longText(),
      for: protecting,
    }),
    question({
      id: 'supervised.decision',
      source: ['WALES.mappa', 'WALES.8.record'],
      text: 'perpetratorAfterwards.supervised.decide',
      answer: decision(['tell', 'police', 'notNow']),
      for: [],
    }),
  ],
});

export const claresLaw = page({
  id: 'claresLaw',
  title: 'perpetratorAfterwards.claresLaw.title',
  doors: ['disclosureScheme'],
  advice: [
    { text: 'perpetratorAfterwards.claresLaw.ask', source: ['STOKE.dvds.1', 'WALES.9.dvds'] },
    { text: 'perpetratorAfterwards.claresLaw.whom', source: ['STOKE.dvds.1'] },
    { text: 'perpetratorAfterwards.claresLaw.know', source: ['STOKE.dvds.2', 'WALES.9.dvds'] },
    { text: 'perpetratorAfterwards.claresLaw.newPartner', source: ['WALES.9.dvds'] },
  ],
  questions: [
    question({
      id: 'claresLaw.decision',
      source: ['STOKE.dvds.1', 'STOKE.dvds.2', 'WALES.9.dvds'],
      text: 'perpetratorAfterwards.claresLaw.decide',
      answer: decision(['prepare', 'passOn', 'notNow']),
      for: [],
    }),
  ],
});

/** DAPN and DAPO where they are tried, DVPN and DVPO elsewhere: the rule of the area stands beside the door. */
export const orders = page({
  id: 'orders',
  title: 'perpetratorAfterwards.orders.title',
  when: mayBeAdult,
  doors: ['police'],
  advice: [
    { text: 'perpetratorAfterwards.orders.police', source: ['WALES.9.police'] },
    { text: 'perpetratorAfterwards.orders.dvpo', source: ['STOKE.dvpo.1'] },
    { text: 'perpetratorAfterwards.orders.without', source: ['STOKE.dvpo.1'] },
    { text: 'perpetratorAfterwards.orders.dapo', source: ['WALES.9.police'] },
    { text: 'perpetratorAfterwards.orders.breach', source: ['QUICK.risk.4'] },
  ],
  questions: [
    question({
      id: 'orders.decision',
      source: ['WALES.9.police', 'STOKE.dvpo.1'],
      text: 'perpetratorAfterwards.orders.decide',
      answer: decision(['askPolice', 'inPlace', 'notNow']),
      for: [],
    }),
  ],
});
