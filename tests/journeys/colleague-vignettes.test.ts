import { endsWell } from './vignettes/ends-well.ts';
import { decided, done, notYet, type Vignette } from './vignettes/vignette.ts';

/** The case studies of the Welsh guidance about a colleague who abuses (WALES 12), told anew. No document goes to anybody. */
const here = { 'case.area': 'wales', 'danger.now': 'no', 'colleague.role': 'abusive', 'colleague.bothHere': 'no' };

const vignettes: readonly Vignette[] = [
  {
    told: 'a colleague who tells the manager of an arrest, is ashamed, and wants help',
    like: 'WALES 12.13, who tells',
    answers: {
      ...here,
      'arrival.situation': 'afterwards',
      'people.main': 'The clerk on the second floor',
      'abuse.known': 'themselves',
      'abuse.what': 'Arrested on Saturday. I want to be somebody else.',
      'abuse.advice': 'The police contact, this morning',
      'abuse.response': {
        ...done('adviceTaken', 'thanked', 'listened', 'help'),
        ...notYet('time', 'The manager', 'When the first appointment is known'),
      },
      'conduct.worksWith': ['none'],
      'conduct.decision': decided('notReporting'),
      'conduct.steps': notYet('police', 'The manager', 'Today'),
      'colleague.decision': decided('advice'),
      'helplines.given': ['ownBehaviour', 'staff'],
      'colleague.conversation': 'Thanked for speaking; told that work may look at it later.',
      'manager.support': done('talk'),
      'followUp.next': 'Meet again, after the court date',
      'followUp.who': 'The manager',
      'followUp.by': 'The ninth of December',
    },
    advised: [
      ['colleagueAbusive', 'colleague.advice.ifTheyTell'],
      ['colleagueAbusive', 'colleague.advice.consequences'],
      ['colleagueAbusive', 'colleague.advice.victimHidden'],
      ['colleagueConduct', 'colleague.advice.serviceUsers'],
      ['colleagueConduct', 'colleague.advice.conductHr'],
      ['colleagueRecord', 'colleague.advice.recordConduct'],
      ['colleagueManager', 'colleague.advice.managerHeavy'],
    ],
    notAdvised: [
      ['colleagueAbusive', 'colleague.advice.atWork'],
      ['colleagueConduct', 'colleague.advice.conductEngland'],
    ],
    raised: [],
    rings: [
      ['colleagueAbusive', '0808 802 4040'],
      ['colleagueAbusive', '101'],
      ['colleagueHelplines', '0808 802 4040'],
      ['colleagueDecision', '101'],
    ],
    due: [
      { question: 'followUp.next', who: 'The manager', when: 'The ninth of December' },
      { question: 'abuse.response', who: 'The manager', when: 'When the first appointment is known' },
      { question: 'conduct.steps', who: 'The manager', when: 'Today' },
      { question: 'colleague.decision' },
    ],
    documents: [],
    holds: [
      ['record', 'I want to be somebody else'],
      ['record', 'work may look at it later'],
    ],
  },
  {
    told: 'a colleague overheard shouting at a partner on the telephone, whom others do not dare to speak to',
    like: 'WALES 12.13, who is overheard',
    answers: {
      ...here,
      'arrival.situation': 'thirdParty',
      'third.heard': 'Three calls this month, with shouting and names.',
      'people.main': 'The planner by the window',
      'abuse.known': 'overheard',
      'abuse.what': 'Called the partner useless, twice, in the open office.',
      'abuse.response': { ...done('adviceTaken'), ...notYet('policy', 'The manager', 'At the meeting on Tuesday') },
      'conduct.worksWith': ['none'],
      'conduct.decision': decided('notReporting'),
      'conduct.steps': done('police'),
      'colleague.decision': decided('shareWithout'),
      'colleague.conversation': 'Spoken of the calls alone, and of the policy.',
      'colleague.records': done('apart'),
      'followUp.next': 'See how the calls are a month from now',
      'followUp.who': 'The manager',
      'followUp.by': 'Before Christmas',
    },
    advised: [
      ['account', 'disclosure.advice.accountContact'],
      ['colleagueAbusive', 'colleague.advice.adviceFirst'],
      ['colleagueAbusive', 'colleague.advice.neverConfront'],
      ['colleagueAbusive', 'colleague.advice.atWork'],
      ['colleagueAbusive', 'colleague.advice.victimHidden'],
      ['colleagueConduct', 'colleague.advice.conductHr'],
      ['colleagueDecision', 'colleague.advice.youDecide'],
    ],
    notAdvised: [['colleagueConduct', 'colleague.advice.conductEngland']],
    raised: [],
    rings: [
      ['colleagueAbusive', '101'],
      ['colleagueAbusive', '0808 80 10 800'],
      ['colleagueHelplines', '0808 802 4040'],
    ],
    due: [
      { question: 'followUp.next', who: 'The manager', when: 'Before Christmas' },
      { question: 'abuse.response', who: 'The manager', when: 'At the meeting on Tuesday' },
      { question: 'colleague.decision' },
    ],
    documents: [],
    holds: [
      ['record', 'Called the partner useless'],
      ['record', 'Spoken of the calls alone'],
    ],
  },
];

endsWell('colleague', vignettes);
