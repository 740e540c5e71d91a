import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { areaOf, doorFacts } from '../../dialogs/areas/index.ts';
import { perpetrator as journey } from '../../dialogs/journeys/perpetrator/index.ts';
import { deriveConcerns } from '../../dialogs/question/concerns.ts';
import type { Recipient } from '../../dialogs/question/model.ts';
import { reach } from '../../dialogs/question/reach.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, text, type TextKey } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

/**
 * The case studies of the Welsh guidance in which somebody works with a person who abuses (WALES 8, 9, 10, 11), told anew:
 * each ends with the right steps, contacts and documents.
 */
interface Vignette {
  readonly told: string;
  readonly answers: Readonly<Record<string, Value>>;
  /** What the practitioner is told on the page where it matters. */
  readonly advised: readonly (readonly [page: string, advice: TextKey])[];
  /** What raises concern, by rule. */
  readonly raised: readonly string[];
  /** Numbers that stand on a page. */
  readonly rings: readonly (readonly [page: string, number: string])[];
  /** Whom a document goes to, and words that it carries. */
  readonly sends?: readonly (readonly [recipient: Recipient, words: string])[];
}

const seen = (...signs: string[]) => Object.fromEntries(signs.map((sign) => [sign, { status: 'seen' as const }]));
const decided = (option: string) => ({ option, reason: 'As told.' });
const adult = { 'case.area': 'wales', 'age.adult': 'yes', 'danger.now': 'no', 'right.trained': 'no' };

const vignettes: readonly Vignette[] = [
  {
    told: 'on a home visit, a partner who flinches at a raised voice',
    answers: {
      ...adult,
      'perp.contact': 'earlier',
      'perp.seen': 'The partner flinched when the voice rose.',
      'concern.source': ['seen'],
      'telling.decision': decided('share'),
    },
    advised: [
      ['respond', 'perpetrator.respond.never'],
      ['safety', 'perpetrator.safety.assess'],
      ['telling', 'perpetratorAfterwards.telling.share'],
    ],
    raised: [],
    rings: [['telling', '101']],
    sends: [['informationShare', 'flinched']],
  },
  {
    told: 'a pleasant patient, once cautioned, and a partner who is defensive and misses appointments',
    answers: { ...adult, 'prompts.past': seen('partner'), 'prompts.thinking': seen('denial') },
    advised: [
      ['respond', 'perpetrator.respond.charm'],
      ['decision', 'perpetrator.decision.youDecide'],
      ['counter', 'perpetratorAfterwards.counter.complexity'],
    ],
    raised: ['earlierVictims', 'denial'],
    rings: [['decision', '101']],
    sends: [['informationShare', 'Violence to a partner']],
  },
  {
    told: 'a jobseeker with strong views, and an adviser who takes the worry home',
    answers: { ...adult, 'prompts.thinking': seen('beliefs') },
    advised: [
      ['supervision', 'perpetratorAfterwards.supervision.talk'],
      ['selfCare', 'afterwards.selfCare.heavy'],
    ],
    raised: ['denial'],
    rings: [['options', '0808 802 4040']],
  },
  {
    told: 'somebody angry who tells of a row and a hole in the door',
    answers: {
      ...adult,
      'perp.contact': 'withThem',
      'perp.said': 'I put my fist through the door.',
      'concern.escalating': 'yes',
      'pathway.decision': decided('referral'),
    },
    advised: [
      ['danger', 'perpetrator.danger.quietly'],
      ['orders', 'perpetratorAfterwards.orders.police'],
      ['telling', 'perpetratorAfterwards.telling.label'],
    ],
    raised: ['escalating'],
    rings: [['decision', '101']],
    sends: [['informationShare', 'fist through the door']],
  },
  {
    told: 'a new partner who does not know of an earlier assault',
    answers: { ...adult, 'concern.earlierVictims': 'yes', 'claresLaw.decision': decided('passOn') },
    advised: [
      ['claresLaw', 'perpetratorAfterwards.claresLaw.know'],
      ['claresLaw', 'perpetratorAfterwards.claresLaw.newPartner'],
    ],
    raised: ['earlierVictims'],
    rings: [['claresLaw', '101']],
  },
  {
    told: 'somebody on probation who tells a mental health worker',
    answers: {
      ...adult,
      'supervised.known': ['probation'],
      'supervised.who': 'The duty officer',
      'together.who': 'The facilitators of the programme',
    },
    advised: [
      ['supervised', 'perpetratorAfterwards.supervised.through'],
      ['together', 'perpetratorAfterwards.together.virtual'],
    ],
    raised: [],
    rings: [['supervised', '101']],
    sends: [['mappa', 'facilitators']],
  },
  {
    told: 'somebody who hits a partner and means to see a counsellor together',
    answers: {
      ...adult,
      'perp.said': 'I have been hitting them.',
      'avoid.already': 'yes',
      'avoid.detail': 'Arranged for next week; the specialist is asked how to end it.',
      'options.decision': decided('refer'),
      'programme.agrees': 'yes',
      'programme.change': 'I want to stop.',
    },
    advised: [
      ['options', 'perpetratorAfterwards.options.safetyFirst'],
      ['options', 'perpetratorAfterwards.options.respect'],
      ['avoid', 'perpetratorAfterwards.avoid.why'],
    ],
    raised: ['unsafe'],
    rings: [['options', '0808 802 4040']],
    sends: [
      ['informationShare', 'I have been hitting them'],
      ['programme', 'I want to stop'],
    ],
  },
  {
    told: 'a tenant under MAPPA with no home after a separation',
    answers: {
      ...adult,
      'people.mainWhere': 'No fixed address',
      'concern.leaving': 'yes',
      'supervised.known': ['mappa'],
      'supervised.changed': 'Separated, and has nowhere to live.',
      'prompts.circumstances': seen('homeless'),
    },
    advised: [
      ['supervised', 'perpetratorAfterwards.supervised.pass'],
      ['supervised', 'perpetratorAfterwards.supervised.wisdom'],
    ],
    raised: ['leaving'],
    rings: [['supervised', '101']],
    sends: [['mappa', 'nowhere to live']],
  },
  {
    told: 'a tenant under MAPPA who is to lose the home',
    answers: { ...adult, 'supervised.known': ['mappa'], 'supervised.changed': 'Must leave the flat on Friday.' },
    advised: [['supervised', 'perpetratorAfterwards.supervised.pass']],
    raised: [],
    rings: [['supervised', '101']],
    sends: [['mappa', 'leave the flat']],
  },
  {
    told: 'more drugs, and children under a protection plan',
    answers: {
      ...adult,
      'children.any': 'yes',
      'children.harm': 'yes',
      'prompts.circumstances': seen('substances'),
      'concern.escalating': 'yes',
    },
    advised: [
      ['children', 'disclosure.advice.walesDuty'],
      ['children', 'perpetrator.children.consent'],
      ['decision', 'perpetrator.children.rising'],
    ],
    raised: ['escalating', 'childHarm'],
    rings: [['children', '0808 800 5000']],
    sends: [['informationShare', 'Drink or drugs']],
  },
  {
    told: 'a jobseeker who sees no way out',
    answers: {
      ...adult,
      'perp.contact': 'withThem',
      'concern.suicideThreats': { notKnown: true },
      'self.now': 'no',
      'supervised.known': ['probation'],
    },
    advised: [
      ['selfRisk', 'perpetrator.self.ask'],
      ['selfRisk', 'perpetrator.self.act'],
      ['selfRisk', 'perpetrator.self.tell'],
    ],
    raised: ['selfRisk'],
    rings: [
      ['selfRisk', '116 123'],
      ['selfRisk', '111'],
    ],
    sends: [['mappa', 'Probation']],
  },
];

const now = new Date('2026-11-22T10:00:00Z');
const unsafe = /couples|counselling|\bmediat|restorative|anger management|parenting|cyplau|cyfryng|rheoli dicter/iu;

describe.each(vignettes)('$told', ({ answers, advised, raised, rings, sends = [] }) => {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value)]));
  const { pages, view } = reach(journey, given, journey.ofArea?.('wales'));
  const pageOf = (id: string) => pages.find(({ page }) => page.id === id)?.page;
  const concerns = deriveConcerns(journey.concerns, [], given, {
    by: 'practitioner',
    at: now.toISOString(),
    revision: 1,
  });
  const record = aRecord({ journey: 'perpetrator', area: 'wales', answers: given, concerns });

  it('ends with the steps that fit, and what raises concern', () => {
    for (const [page, advice] of advised) {
      const found = pageOf(page)?.advice.find((each) => each.text === advice);
      expect(found && (found.when?.(view) ?? true), `${page} ${advice}`).toBe(true);
    }
    expect(concerns.map(({ rule }) => rule).toSorted()).toEqual([...raised].toSorted());
  });

  it('has the contacts on its pages, in either language', () => {
    for (const language of languages)
      for (const [page, number] of rings)
        expect(JSON.stringify(doorFacts(areaOf('wales'), pageOf(page)?.doors ?? [], language, now)), page).toContain(
          number,
        );
  });

  it('has the documents, with what each must know and nothing unsafe', () => {
    for (const [recipient, words] of sends) {
      const content = JSON.stringify(referralContent({ record, journey, recipient, language: 'en', now }));
      expect(content, recipient).toContain(words);
    }
    for (const language of languages)
      for (const { recipient } of journey.documents ?? [])
        expect(JSON.stringify(referralContent({ record, journey, recipient, language, now }))).not.toMatch(unsafe);
  });

  it('offers no unsafe help', () => {
    for (const language of languages)
      for (const option of ['refer', 'advice', 'number', 'notNow'] as const)
        expect(text(language, `perpetratorAfterwards.options.decide.options.${option}`)).not.toMatch(unsafe);
  });
});
