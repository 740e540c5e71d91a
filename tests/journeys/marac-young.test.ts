import { describe, expect, it } from 'vitest';
import { referralContent } from '../../bot/referral/content.ts';
import { areaOf, doorFacts } from '../../dialogs/areas/index.ts';
import { carriedOf } from '../../dialogs/journeys/carried.ts';
import { maracChair, maracRepresentative } from '../../dialogs/journeys/marac/index.ts';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import type { Journey, Question, SimpleSpec } from '../../dialogs/question/model.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { notKnown, type SimpleValue, type Value } from '../../dialogs/question/values.ts';
import { languages, text, type Language } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { questionsOf } from '../support/maximal.ts';

type Answers = Readonly<Record<string, Value>>;
const now = new Date('2026-11-22T10:00:00Z');
const journeys = [maracRepresentative, maracChair];

function reached(journey: Journey, answers: Answers) {
  const area = answers['case.area'];
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  return reach(journey, given, journey.ofArea?.(typeof area === 'string' ? area : 'elsewhere'));
}
const pagesFor = (journey: Journey, answers: Answers) => reached(journey, answers).pages.map(({ page }) => page.id);
function advised(journey: Journey, page: string, answers: Answers) {
  const { pages, view } = reached(journey, answers);
  const advice = pages.find((each) => each.page.id === page)?.page.advice ?? [];
  return advice.filter(({ when }) => when?.(view) ?? true).map((each) => each.text);
}

/** Something under every option and every item: each label of the paper stands in it. */
const things = (question: Question) => {
  const { answer } = question;
  if (answer.kind !== 'list') return [];
  const [first] = answer.fields;
  const options = first && 'options' in first.answer ? first.answer.options : ['x'];
  return options.map((option, at) => ({
    id: `t${String(at)}`,
    answers: Object.fromEntries(
      answer.fields.map((field, place) => [field.id, place === 0 ? option : simple(field.answer)]),
    ),
  }));
};
function simple(answer: SimpleSpec): SimpleValue {
  if (answer.kind === 'yesNo') return 'yes';
  if (answer.kind === 'choice') return answer.options[0] ?? '';
  if (answer.kind === 'choices') return answer.options;
  return answer.kind === 'date' ? '2020-03' : 'x';
}
function valueOf(question: Question): Value {
  const { answer } = question;
  if (answer.kind === 'list') return things(question);
  if (answer.kind === 'safeContact' || answer.kind === 'decision') throw new Error('a paper of a MARAC holds none');
  if (answer.kind !== 'checklist') return simple(answer);
  const status = answer.statuses === 'signs' ? 'seen' : answer.statuses === 'facts' ? 'known' : 'done';
  return Object.fromEntries(answer.items.map(({ id }) => [id, { status }]));
}
function paper(journey: Journey, changed: Answers, language: Language) {
  const values: Answers = {
    ...Object.fromEntries(questionsOf(journey).map((question) => [question.id, valueOf(question)])),
    'case.area': 'wales',
    ...changed,
  };
  const answers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, anAnswer(value)]));
  const record = aRecord({ journey: journey.id, area: 'wales', answers });
  return referralContent({ record, journey, recipient: journey.documents![0]!.recipient, language, now });
}
const called = /perpetrator|(?:c|g|ch)yflawnw[ry]/iu;

describe.each(journeys)('somebody under 18 in $id', (journey) => {
  it('is asked for before anything is written about them', () => {
    const order = pagesFor(journey, { 'age.adult': 'no' });
    expect(order.slice(0, 5)).toEqual(['maracNow', 'maracMeeting', 'maracAge', 'maracYoung', 'maracWho']);
    expect(questionsOf(journey).find(({ id }) => id === 'age.adult')?.answer).toEqual(
      questionsOf(perpetrator).find(({ id }) => id === 'age.adult')?.answer,
    );
  });

  it('goes to children’s services, as in the work with somebody who abuses, and so does whoever may be', () => {
    for (const said of ['no', notKnown]) {
      expect(pagesFor(journey, { 'age.adult': said })).toContain('maracYoung');
      expect(advised(journey, 'maracYoung', { 'age.adult': said })).toEqual([
        'perpetrator.young.notCalled',
        'perpetrator.young.tell',
        'marac.advice.young',
        'perpetrator.young.sixteen',
        'perpetrator.young.otherWay',
      ]);
    }
    for (const answers of [{}, { 'age.adult': 'yes' }] as readonly Answers[])
      expect(pagesFor(journey, answers)).not.toContain('maracYoung');
    const doors = reached(journey, { 'age.adult': 'no' }).pages.find(({ page }) => page.id === 'maracYoung')?.page
      .doors;
    expect(JSON.stringify(doorFacts(areaOf('wales'), doors ?? [], 'cy', now))).toContain('0808 800 5000');
  });

  it.each<[string, Answers, boolean]>([
    ['16', {}, true],
    ['about 16', {}, true],
    ['tua 17 oed', { 'age.adult': 'yes' }, true],
    ['16', { 'age.adult': 'no' }, false],
    ['34', {}, false],
    ['3 May 2011', { 'marac.date': '2026-12-01' }, true],
    ['3 May 2011', {}, false],
    ['3 May 1988', { 'marac.date': '2026-12-01' }, false],
    ['17 years old, born 2009', {}, true],
    ['aged 15 (03/04/11)', {}, true],
    ['17 oed, ganwyd 2009', {}, true],
    ['aged 34, born 3 May 1992', {}, false],
    ['03/04/11', {}, false],
    ['not known', {}, false],
  ])('is pointed out where “%s” was written down with %j: %s', (born, answers, isSaid) => {
    for (const page of ['maracAge', 'maracWho']) {
      const advice = advised(journey, page, { ...answers, 'map.mainBorn': born });
      expect(advice.includes('perpetrator.age.given'), page).toBe(isSaid);
    }
  });

  it('has the law of the nation', () => {
    const wales = advised(journey, 'maracYoung', { 'case.area': 'wales', 'age.adult': 'no' });
    const england = advised(journey, 'maracYoung', { 'case.area': 'nottingham', 'age.adult': 'no' });
    expect([wales.includes('disclosure.advice.walesDuty'), wales.includes('perpetrator.children.england')]).toEqual([
      true,
      false,
    ]);
    expect([england.includes('disclosure.advice.walesDuty'), england.includes('perpetrator.children.england')]).toEqual(
      [false, true],
    );
  });

  it.each(languages)('is never called a perpetrator in its paper, whatever is in it, in %s', (language) => {
    const content = paper(journey, { 'age.adult': 'no' }, language);
    expect(JSON.stringify(content)).not.toMatch(called);
    const titles = content.sections.map(({ title }) => title);
    expect(titles).toContain(text(language, 'marac.parts.young'));
    expect(titles).not.toContain(text(language, 'marac.parts.person'));
    expect(content.marks).toContain(text(language, 'document.marks.under18'));
    expect(content.marks).toContain(text(language, 'document.marks.severalPeople'));
    // What was agreed with children's services stands with them.
    const labels = content.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels).toContain(text(language, 'perpetrator.young.agreed.label'));
  });

  it.each(languages)('is set apart from an adult, whose paper is as it was, in %s', (language) => {
    for (const said of ['yes', notKnown]) {
      const content = paper(journey, { 'age.adult': said }, language);
      expect(content.sections.map(({ title }) => title)).toContain(text(language, 'marac.parts.person'));
      expect(content.marks).toEqual([
        text(language, 'document.marks.domesticAbuse'),
        text(language, 'document.marks.severalPerpetrators'),
      ]);
    }
  });

  it('is missed in a paper that does not say it', () => {
    const missing = referralContent({
      record: aRecord({ journey: journey.id }),
      journey,
      recipient: journey.documents![0]!.recipient,
      language: 'en',
      now,
    }).missing.map(({ label }) => label);
    expect(missing).toContain('The person who abuses is 18 or over');
  });

  it('is known already where it was said in the work with them', () => {
    const { answers } = aRecord({ journey: 'perpetrator', answers: { 'age.adult': anAnswer('no') } });
    expect(carriedOf(perpetrator, journey, answers, now)['age.adult']?.value).toBe('no');
  });
});

describe('the chair’s plan for somebody under 18', () => {
  it('says that programmes are for adults, and who comes to MAPPA', () => {
    for (const said of ['no', notKnown]) {
      expect(advised(maracChair, 'maracDivert', { 'age.adult': said })).toContain('marac.advice.youngProgramme');
      expect(advised(maracChair, 'maracManage', { 'age.adult': said })).toContain('marac.advice.youngMappa');
    }
    for (const answers of [{}, { 'age.adult': 'yes' }] as readonly Answers[]) {
      expect(advised(maracChair, 'maracDivert', answers)).not.toContain('marac.advice.youngProgramme');
      expect(advised(maracChair, 'maracManage', answers)).not.toContain('marac.advice.youngMappa');
    }
  });
});
