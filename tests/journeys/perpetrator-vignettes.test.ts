import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../dialogs/question/model.ts';
import { languages, text } from '../../locales/index.ts';
import { endsWell } from './vignettes/ends-well.ts';
import { decided, done, notYet, seen, type Vignette } from './vignettes/vignette.ts';

/**
 * The case studies of the Welsh guidance in which somebody works with a person who abuses (WALES 8, 9, 10, 11), told anew.
 * Those about a colleague (WALES 12) are in colleague-vignettes.test.ts.
 */
const adult = { 'case.area': 'wales', 'age.adult': 'yes', 'danger.now': 'no', 'right.trained': 'no' };
const all: readonly Recipient[] = ['informationShare', 'mappa', 'programme'];
/** Where there is a decision, the record is brought up to date in the time of Wales. */
const withinADay = { question: 'pathway.decision' };
const referred = (next: string, who: string, when: string) => ({
  'pathway.decision': decided('referral'),
  'pathway.next': next,
  'pathway.who': who,
  'pathway.when': when,
});

const vignettes: readonly Vignette[] = [
  {
    told: 'on a home visit, a partner who flinches at a raised voice',
    like: 'WALES 8.18',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'perp.seen': 'The partner flinched when the voice rose.',
      'concern.source': ['seen'],
      'victim.said': 'Canary of the partner alone',
      'telling.decision': decided('share'),
      'supervision.checklist': done('risk'),
      'supervision.when': 'Thursday, with the team manager',
      ...referred('Ring the police contact for domestic abuse', 'The support worker', 'Today, before four'),
    },
    advised: [
      ['respond', 'perpetrator.respond.never'],
      ['safety', 'perpetrator.safety.assess'],
      ['safety', 'perpetrator.safety.alone'],
      ['decision', 'disclosure.advice.tellLead'],
      ['telling', 'perpetratorAfterwards.telling.share'],
      ['telling', 'perpetratorAfterwards.telling.label'],
    ],
    raised: [],
    rings: [['telling', '101']],
    due: [
      { question: 'pathway.next', who: 'The support worker', when: 'Today, before four' },
      { question: 'supervision.when', what: 'Thursday, with the team manager' },
      withinADay,
    ],
    documents: all,
    holds: [['informationShare', 'flinched']],
    hides: [
      ['informationShare', 'Canary of the partner alone'],
      ['programme', 'flinched'],
    ],
  },
  {
    told: 'a pleasant patient, once cautioned, and a partner who is defensive and misses appointments',
    like: 'WALES 8.22, collusion',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'prompts.past': seen('partner'),
      'prompts.thinking': seen('denial'),
      'stage1.judgement': 'Calm here, and cautioned two years ago. The calm proves nothing.',
      'supervision.checklist': { ...done('risk'), ...notYet('objective', 'A colleague at the practice', 'Next week') },
      ...referred('Ask the specialist how the partner can be seen alone', 'The practice nurse', 'This week'),
    },
    advised: [
      ['respond', 'perpetrator.respond.charm'],
      ['victim', 'perpetrator.victim.apart'],
      ['decision', 'perpetrator.decision.youDecide'],
      ['counter', 'perpetratorAfterwards.counter.complexity'],
      ['supervision', 'perpetratorAfterwards.supervision.talk'],
    ],
    raised: ['earlierVictims', 'denial'],
    rings: [
      ['decision', '101'],
      ['victim', '0808 80 10 800'],
    ],
    due: [
      { question: 'supervision.checklist', who: 'A colleague at the practice', when: 'Next week' },
      { question: 'pathway.next', who: 'The practice nurse' },
      withinADay,
    ],
    documents: all,
    holds: [['informationShare', 'The calm proves nothing']],
    holdsText: [['informationShare', 'perpetratorSigns.past.items.partner']],
  },
  {
    told: 'a jobseeker with strong views, and an adviser who takes the worry home',
    like: 'WALES 8.22, support for staff',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'prompts.thinking': seen('beliefs'),
      'perp.said': 'Mine does as I say.',
      'supervision.checklist': { ...done('wellbeing'), ...notYet('rightPerson', 'The line manager', 'Friday') },
      'selfcare.who': 'The staff support line',
      ...referred('Tell the police contact what was said', 'The adviser', 'Today'),
    },
    advised: [
      ['right', 'perpetrator.right.manager'],
      ['supervision', 'perpetratorAfterwards.supervision.talk'],
      ['selfCare', 'afterwards.selfCare.heavy'],
    ],
    raised: ['denial'],
    rings: [
      ['options', '0808 802 4040'],
      ['decision', '101'],
    ],
    due: [
      { question: 'supervision.checklist', who: 'The line manager', when: 'Friday' },
      { question: 'pathway.next', who: 'The adviser' },
      withinADay,
    ],
    documents: all,
    holds: [
      ['informationShare', 'Mine does as I say'],
      ['record', 'The staff support line'],
    ],
    hides: [['informationShare', 'The staff support line']],
  },
  {
    told: 'an agency that has no agreement with the police on sharing, when there is something to tell',
    like: 'WALES 8.31',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'perp.said': 'I have the code to her phone, and I read all of it.',
      'telling.decision': decided('share'),
      'telling.checklist': {
        ...done('policeUnit'),
        ...notYet('seniorManager', 'The head of leisure services', 'By the end of the month'),
      },
      'followUp.next': 'Meet the police about an agreement on sharing',
      'followUp.who': 'The head of leisure services',
      'followUp.by': 'Mid December',
      ...referred('Tell the police unit what was said', 'The duty manager', 'Now'),
    },
    advised: [
      ['telling', 'perpetratorAfterwards.telling.share'],
      ['telling', 'perpetratorAfterwards.telling.agreements'],
      ['decision', 'perpetrator.decision.youDecide'],
    ],
    raised: [],
    rings: [['telling', '101']],
    due: [
      { question: 'telling.checklist', who: 'The head of leisure services', when: 'By the end of the month' },
      { question: 'followUp.next', what: 'Meet the police about an agreement on sharing', when: 'Mid December' },
      withinADay,
    ],
    documents: all,
    holds: [['informationShare', 'I read all of it']],
  },
  {
    told: 'somebody angry who tells of a row and a hole in the door',
    like: 'WALES 9.23',
    answers: {
      ...adult,
      'perp.contact': 'withThem',
      'perp.said': 'I put my fist through the door.',
      'concern.escalating': 'yes',
      'orders.decision': decided('askPolice'),
      ...referred('Ring the police contact, out of hearing', 'The group worker', 'As soon as the group ends'),
    },
    advised: [
      ['start', 'perpetrator.start.screen'],
      ['danger', 'perpetrator.danger.quietly'],
      ['orders', 'perpetratorAfterwards.orders.police'],
      ['orders', 'perpetratorAfterwards.orders.dvpo'],
      ['telling', 'perpetratorAfterwards.telling.label'],
    ],
    raised: ['escalating'],
    rings: [
      ['decision', '101'],
      ['orders', '101'],
    ],
    due: [{ question: 'pathway.next', who: 'The group worker', when: 'As soon as the group ends' }, withinADay],
    documents: all,
    holds: [['informationShare', 'fist through the door']],
    holdsText: [['informationShare', 'perpetratorSigns.raised.escalating']],
  },
  {
    told: 'a new partner who does not know of an earlier assault',
    like: 'WALES 9.27',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'concern.earlierVictims': 'yes',
      'concern.further': 'Convicted of an assault on a partner before this one.',
      'claresLaw.decision': decided('passOn'),
      ...referred('Ask the police to consider telling the new partner', 'The employment officer', 'Today'),
    },
    advised: [
      ['claresLaw', 'perpetratorAfterwards.claresLaw.ask'],
      ['claresLaw', 'perpetratorAfterwards.claresLaw.know'],
      ['claresLaw', 'perpetratorAfterwards.claresLaw.newPartner'],
    ],
    raised: ['earlierVictims'],
    rings: [['claresLaw', '101']],
    due: [{ question: 'pathway.next', who: 'The employment officer', when: 'Today' }, withinADay],
    documents: all,
    holds: [['informationShare', 'assault on a partner before']],
  },
  {
    told: 'somebody on probation who tells a mental health worker',
    like: 'WALES 9.35, on a programme already',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'perp.said': 'I have hurt them. Probation has me on a course.',
      'supervised.known': ['probation'],
      'supervised.who': 'The duty officer',
      'supervised.decision': decided('tell'),
      'together.who': 'The facilitators of the programme',
      'together.follow': 'The mental health worker',
      ...referred('Ring the offender manager', 'The mental health worker', 'Tomorrow at nine'),
    },
    advised: [
      ['supervised', 'perpetratorAfterwards.supervised.through'],
      ['together', 'perpetratorAfterwards.together.virtual'],
      ['together', 'perpetratorAfterwards.together.oneWay'],
      ['working', 'perpetratorAfterwards.working.untrained'],
    ],
    raised: [],
    rings: [['supervised', '101']],
    due: [{ question: 'pathway.next', what: 'Ring the offender manager', when: 'Tomorrow at nine' }, withinADay],
    documents: all,
    holds: [['mappa', 'facilitators']],
  },
  {
    told: 'somebody who hits a partner and means to see a counsellor together',
    like: 'WALES 9.35, on the way to joint sessions',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'perp.said': 'I have been hitting them.',
      'avoid.already': 'yes',
      'avoid.detail': 'Arranged for next week; the specialist is asked how to end it.',
      'options.decision': decided('refer'),
      'options.checklist': notYet('programme', 'The substance use worker', 'This week'),
      'programme.agrees': 'yes',
      'programme.change': 'I want to stop.',
      ...referred('Tell the police contact of the risk to the partner', 'The substance use worker', 'Today'),
    },
    advised: [
      ['options', 'perpetratorAfterwards.options.safetyFirst'],
      ['options', 'perpetratorAfterwards.options.respect'],
      ['options', 'perpetratorAfterwards.avoid.why'],
      ['avoid', 'perpetratorAfterwards.avoid.why'],
      ['programme', 'perpetratorAfterwards.programme.readable'],
    ],
    raised: ['unsafe'],
    rings: [
      ['options', '0808 802 4040'],
      ['telling', '101'],
    ],
    due: [
      { question: 'options.checklist', who: 'The substance use worker', when: 'This week' },
      { question: 'pathway.next', what: 'Tell the police contact of the risk to the partner' },
      withinADay,
    ],
    documents: all,
    holds: [
      ['informationShare', 'I have been hitting them'],
      ['programme', 'I want to stop'],
    ],
    hides: [['programme', 'the specialist is asked']],
  },
  {
    told: 'a tenant under MAPPA with no home after a separation',
    like: 'WALES 10.16',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'people.mainWhere': 'No fixed address',
      'concern.leaving': 'yes',
      'supervised.known': ['mappa'],
      'supervised.changed': 'Separated, and has nowhere to live.',
      'supervised.decision': decided('tell'),
      'prompts.circumstances': seen('homeless'),
      ...referred('Take this to the next MAPPA meeting', 'The housing officer', 'The third of December'),
    },
    advised: [
      ['supervised', 'perpetratorAfterwards.supervised.pass'],
      ['supervised', 'perpetratorAfterwards.supervised.wisdom'],
    ],
    notAdvised: [['supervised', 'marac.advice.youngMappa']],
    raised: ['leaving'],
    rings: [['supervised', '101']],
    due: [{ question: 'pathway.next', what: 'Take this to the next MAPPA meeting' }, withinADay],
    documents: all,
    holds: [['mappa', 'nowhere to live']],
    holdsText: [['mappa', 'perpetratorSigns.circumstances.items.homeless']],
  },
  {
    told: 'a tenant under MAPPA who is to lose the home',
    like: 'WALES 11.8, housing',
    answers: {
      ...adult,
      'perp.contact': 'none',
      'supervised.known': ['mappa'],
      'supervised.changed': 'Must leave the flat on Friday.',
      'supervised.decision': decided('tell'),
      ...referred('Ask 101 for the local co-ordinator', 'The housing officer', 'Before Friday'),
    },
    advised: [
      ['supervised', 'perpetratorAfterwards.supervised.pass'],
      ['supervised', 'perpetratorAfterwards.supervised.through'],
    ],
    raised: [],
    rings: [['supervised', '101']],
    due: [{ question: 'pathway.next', when: 'Before Friday' }, withinADay],
    documents: all,
    holds: [['mappa', 'leave the flat']],
  },
  {
    told: 'more drugs, and children under a protection plan',
    like: 'WALES 11.8, child protection',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'children.any': 'yes',
      'children.harm': 'yes',
      'prompts.circumstances': seen('substances'),
      'concern.escalating': 'yes',
      'pathway.whom': ['childrensServices'],
      'telling.checklist': notYet('children', 'The substance use worker', 'Within the hour'),
      ...referred('Ring the social worker of the children', 'The substance use worker', 'Within the hour'),
    },
    advised: [
      ['children', 'disclosure.advice.walesDuty'],
      ['children', 'perpetrator.children.consent'],
      ['decision', 'perpetrator.children.rising'],
    ],
    notAdvised: [['children', 'perpetrator.children.england']],
    raised: ['escalating', 'childHarm'],
    rings: [['children', '0808 800 5000']],
    due: [
      { question: 'telling.checklist', who: 'The substance use worker', when: 'Within the hour' },
      { question: 'pathway.next', what: 'Ring the social worker of the children' },
      withinADay,
    ],
    documents: all,
    holds: [['record', 'Ring the social worker of the children']],
    holdsText: [['informationShare', 'perpetratorSigns.circumstances.items.substances']],
  },
  {
    told: 'a jobseeker who sees no way out',
    like: 'WALES 11.8, risk to self',
    answers: {
      ...adult,
      'perp.contact': 'withThem',
      'concern.suicideThreats': { notKnown: true },
      'self.now': 'no',
      'self.done': { ...done('helpline'), ...notYet('gp', 'They themselves', 'Tomorrow') },
      'supervised.known': ['probation'],
      'supervised.changed': 'Sees no point in anything since the summer.',
      ...referred('Ring the offender manager: the risk may be higher', 'The work coach', 'After the interview'),
    },
    advised: [
      ['selfRisk', 'perpetrator.self.serious'],
      ['selfRisk', 'perpetrator.self.ask'],
      ['selfRisk', 'perpetrator.self.act'],
      ['selfRisk', 'perpetrator.self.tell'],
    ],
    raised: ['selfRisk'],
    rings: [
      ['selfRisk', '116 123'],
      ['selfRisk', '111'],
    ],
    due: [
      { question: 'self.done', who: 'They themselves', when: 'Tomorrow' },
      { question: 'pathway.next', who: 'The work coach' },
      withinADay,
    ],
    documents: all,
    holds: [['mappa', 'no point in anything']],
    holdsText: [['mappa', 'perpetratorSigns.raised.selfRisk']],
  },
];

endsWell('perpetrator', vignettes);

describe('help to change', () => {
  it('offers no unsafe help to decide for', () => {
    const unsafe = /couples|counselling|\bmediat|restorative|anger management|parenting|cyplau|cyfryng|rheoli dicter/iu;
    for (const language of languages)
      for (const option of ['refer', 'advice', 'number', 'notNow'] as const)
        expect(text(language, `perpetratorAfterwards.options.decide.options.${option}`)).not.toMatch(unsafe);
  });
});
