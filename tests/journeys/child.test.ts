import { describe, expect, it } from 'vitest';
import { areaOf, builtIn, doorFacts, withArea } from '../../dialogs/areas/index.ts';
import nottingham from '../../dialogs/areas/nottingham.json' with { type: 'json' };
import { childConcerns } from '../../dialogs/journeys/child/concerns.ts';
import { child } from '../../dialogs/journeys/child/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { journeyOf } from '../../dialogs/journeys/index.ts';
import { withAreas } from '../../dialogs/journeys/with-areas.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { lacksReason } from '../../dialogs/question/index.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { sayAsk, sayLabel } from '../../dialogs/question/say.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { languages, optionalText, text } from '../../locales/index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const pages = child.stages.flatMap((stage) => stage.pages);
const questions = pages.flatMap((page) => page.questions);
const given = (answers: Record<string, Value>) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
/** As a case has it: with the facts of the area it was said to be in. */
function reached(answers: Record<string, Value>, journey: Journey = child) {
  const area = answers['case.area'];
  return reach(journey, given(answers), journey.ofArea?.(typeof area === 'string' ? area : 'elsewhere'));
}
const firstPages = (answers: Record<string, Value>) =>
  reached(answers)
    .pages.filter(({ stage }) => stage.id === 'first')
    .map(({ page }) => page.id);
const asked = (answers: Record<string, Value>) =>
  reached(answers).pages.flatMap((each) => each.questions.map(({ id }) => id));
function advised(page: string, answers: Record<string, Value>, journey: Journey = child) {
  const { pages: open, view } = reached(answers, journey);
  const advice = open.find((each) => each.page.id === page)?.page.advice ?? [];
  return advice.filter(({ when }) => when?.(view) ?? true).map((each) => each.text);
}
const raised = (answers: Record<string, Value>) => {
  const view = viewOf((id) => answers[id]);
  return childConcerns.filter((rule) => rule.raisedBy(view).length > 0).map(({ id }) => id);
};
const tells = { 'arrival.situation': 'childTells' };

describe('the journey about a child', () => {
  it('is known by its id, and asks each page and question once', () => {
    expect(journeyOf('child')).toBe(child);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('goes from a child’s words to the lead, children’s services and the decision', () => {
    expect(firstPages(tells)).toEqual([
      'childArrival',
      'danger',
      'adviceChild',
      'lead',
      'childCall',
      'childSeen',
      'childWho',
      'childHarmedBy',
      'childLanguage',
      'childRisk',
    ]);
    expect(asked(tells)).toEqual(expect.arrayContaining(['childTells.words', 'child.toldWhen', 'safe.alone']));
  });

  it('keeps what was seen, heard and believed apart where nobody or somebody else has told', () => {
    expect(firstPages({ 'arrival.situation': 'thirdParty' })).toContain('account');
    expect(asked({ 'arrival.situation': 'thirdParty' })).toEqual(
      expect.arrayContaining(['third.seen', 'third.heard', 'third.believed', 'child.believed']),
    );
    const unsure = asked({ 'arrival.situation': 'unsure' });
    expect(unsure).toEqual(expect.arrayContaining(['unsure.signs', 'child.marks', 'child.believed']));
    for (const id of ['childTells.words', 'safe.alone', 'third.seen']) expect(unsure).not.toContain(id);
  });

  it('gives what a child needs to hear at once, and leaves the child and the family alone otherwise', () => {
    for (const page of ['danger', 'adviceChild'])
      expect(advised(page, tells)).toEqual(
        expect.arrayContaining([
          'disclosure.advice.childListen',
          'disclosure.advice.childSecret',
          'disclosure.advice.childNow',
          'disclosure.advice.childParents',
        ]),
      );
    expect(advised('danger', tells)).not.toContain('disclosure.advice.openingWords');
    expect(advised('childArrival', { 'arrival.situation': 'unsure' })).toContain('child.advice.leaveAlone');
    expect(advised('account', { 'arrival.situation': 'thirdParty' })).toContain('child.advice.accountFamily');
    expect(advised('childHarmedBy', tells)).toContain('child.advice.abusiveParent');
    expect(advised('childSeen', tells)).toContain('child.advice.noProof');
  });

  it('tells of a baby on the way only where there is one', () => {
    expect(firstPages(tells)).not.toContain('childUnborn');
    expect(firstPages({ ...tells, 'child.about': ['harmed', 'unborn'] })).toContain('childUnborn');
  });

  it('never stops for who could hear: nothing is asked of the child', () => {
    for (const talk of ['no', notKnown]) expect(firstPages({ ...tells, 'safe.talk': talk })).toEqual(firstPages(tells));
  });

  it('asks about a survivor nothing at all', () => {
    for (const id of ['person.name', 'person.born', 'told.words', 'sharing.agrees', 'stage1.expects', 'marac.decision'])
      expect(questions.map((question) => question.id)).not.toContain(id);
  });

  it('carries over only what an earlier page asks', () => {
    pages.forEach((page, index) => {
      const before = pages.slice(0, index).flatMap((each) => each.questions.map(({ id }) => id));
      expect(page.carried.filter((id) => !before.includes(id))).toEqual([]);
    });
  });

  it('takes over what a disclosure has, under the same ids and of the same kind', () => {
    const there = new Map(
      disclosure.stages.flatMap((stage) =>
        stage.pages.flatMap((page) => page.questions.map((each) => [each.id, each])),
      ),
    );
    const shared = questions.filter(({ id }) => there.has(id));
    expect(shared.length).toBeGreaterThan(40);
    for (const { id, answer } of shared) {
      const other = there.get(id)!.answer;
      expect(other.kind, id).toBe(answer.kind);
      if (answer.kind === 'choice' && other.kind === 'choice' && id !== 'case.area')
        expect(other.options, id).toEqual(expect.arrayContaining([...answer.options]));
      if (answer.kind === 'list' && other.kind === 'list')
        expect(
          other.fields.map((field) => field.id),
          id,
        ).toEqual(expect.arrayContaining(answer.fields.map((field) => field.id)));
    }
  });
});

describe('somebody under 18 who is abusive', () => {
  const young = { ...tells, 'child.harmerAge': 'young' };

  it('is asked about under ids of their own, and is sent to children’s services', () => {
    expect(asked(young)).toEqual(expect.arrayContaining(['young.who', 'young.needs']));
    expect(asked(young)).not.toContain('people.main');
    expect(asked({ ...tells, 'child.harmerAge': 'adult' })).not.toContain('young.who');
    expect(asked(tells)).toEqual(expect.arrayContaining(['young.who', 'people.main']));
    expect(advised('childHarmedBy', young)).toContain('child.advice.youngPerson');
  });

  it.each(languages)('is called a perpetrator nowhere in %s', (language) => {
    const called = /perpetrator|[cg]h?yflawnwr/i;
    const own = questions.filter(({ id }) => /^(child|young|childVoice|childCall)\./.test(id));
    for (const question of own) {
      expect(sayAsk(question, language)).not.toMatch(called);
      expect(sayLabel(question, language)).not.toMatch(called);
    }
    expect(text(language, 'child.advice.youngPerson')).toMatch(called);
    for (const id of ['people.main', 'people.mainWhere'])
      expect(
        sayLabel(
          questions.find((each) => each.id === id)!,
          language,
        ),
      ).not.toMatch(called);
  });
});

describe('a child is not questioned', () => {
  it('so nothing is read out, whatever was answered', () => {
    for (const answers of [{}, tells, { ...tells, 'safe.alone': 'alone' }])
      expect(child.readOutWhen?.(reached(answers).view)).toBe(false);
  });

  it('so no question of its own has words to read out, or puts an answer into a mouth', () => {
    const leading = /^(did|has|have) (he|she|they|your|the child)\b|^(isn’t|didn’t|was it)|^(wnaeth|wnaethon)\b/i;
    for (const language of languages)
      for (const question of questions.filter((each) => each.text.startsWith('child.'))) {
        expect(optionalText(language, `${question.text}.say`), question.id).toBeUndefined();
        expect(sayAsk(question, language), question.id).not.toMatch(leading);
      }
  });

  it('says in both languages that only children’s services and the police interview', () => {
    expect(text('en', 'child.advice.noProof')).toContain('Only children’s services and the police interview a child.');
    expect(text('cy', 'child.advice.noProof')).toContain('Dim ond y gwasanaethau cymdeithasol plant a’r heddlu');
  });
});

describe('the law of each nation', () => {
  const ofWales = ['child.advice.wales', 'safeguarding.child.wales'];
  const ofEngland = ['child.advice.england', 'safeguarding.child.england'];
  const told = (area: string | undefined) =>
    ['childCall', 'childRisk'].flatMap((page) => advised(page, area ? { ...tells, 'case.area': area } : tells));

  it('stands by itself where the area is known, and both where it is not', () => {
    expect(told('wales')).toEqual(expect.arrayContaining(ofWales));
    expect(told('wales').filter((each) => ofEngland.includes(each))).toEqual([]);
    for (const area of ['nottingham', 'stoke-staffordshire', 'england']) {
      expect(told(area)).toEqual(expect.arrayContaining(ofEngland));
      expect(told(area).filter((each) => ofWales.includes(each))).toEqual([]);
    }
    expect(told(undefined)).toEqual(expect.arrayContaining([...ofWales, ...ofEngland]));
  });

  it('is named: the duty of section 130 in Wales, Working Together in England', () => {
    expect(text('en', 'child.advice.wales')).toContain('section 130');
    expect(text('cy', 'child.advice.wales')).toContain('adran 130');
    expect(text('en', 'child.advice.england')).toContain('Working Together to Safeguard Children');
  });
});

describe('the deadline of the written referral', () => {
  const shown = (area: ReturnType<typeof areaOf>, page: string) =>
    doorFacts(area, pages.find(({ id }) => id === page)?.doors ?? [], 'en', now)
      .flatMap(({ rows }) => rows)
      .map(({ value }) => value)
      .join('\n');
  const both = ['childCall', 'childReferral'];

  it('is that of the area, beside its numbers, where the area has one', () => {
    for (const page of both) {
      expect(shown(areaOf('stoke-staffordshire'), page)).toMatch(/within 48 hours/);
      expect(shown(areaOf('stoke-staffordshire'), page)).toContain('01782 235100');
      expect(advised(page, { ...tells, 'case.area': 'stoke-staffordshire' })).not.toContain(
        'safeguarding.marf.askDeadline',
      );
    }
  });

  it('is asked for where the area has none', () => {
    for (const page of both)
      for (const area of ['nottingham', 'wales', 'england']) {
        expect(shown(areaOf(area), page)).not.toMatch(/48 hours/);
        expect(advised(page, { ...tells, 'case.area': area })).toContain('safeguarding.marf.askDeadline');
      }
  });

  it('is 24 hours where an agency’s own area says so', () => {
    const file = {
      ...structuredClone(nottingham),
      rules: [
        {
          id: 'marf',
          doors: ['children'],
          within: 'PT24H',
          text: {
            en: 'A referral in writing follows within 24 hours.',
            cy: 'Daw atgyfeiriad ysgrifenedig o fewn 24 awr.',
          },
          source: 'local procedures',
        },
      ],
    };
    const own = withArea(builtIn, file);
    if (!own.ok) throw new Error('the area was refused');
    const area = own.value.listed.find(({ id }) => id === 'nottingham')!;
    expect(shown(area, 'childCall')).toContain('within 24 hours');
    const here = withAreas(child, own.value);
    expect(advised('childCall', { ...tells, 'case.area': 'nottingham' }, here)).not.toContain(
      'safeguarding.marf.askDeadline',
    );
  });
});

describe('what raises concern about a child', () => {
  it('is nothing while nothing is answered, and never a blank or a no', () => {
    expect(raised({})).toEqual([]);
    expect(
      raised({ 'danger.now': 'no', 'children.harm': 'no', 'child.taken': 'no', 'child.about': ['harmed'] }),
    ).toEqual([]);
  });

  it('is shown with the answers behind it, not sure counting as yes', () => {
    expect(raised({ 'childTells.words': 'Dad hit Mam.' })).toEqual(['child.told']);
    expect(raised({ 'child.marks': 'A bruise.' })).toEqual(['child.marks']);
    expect(raised({ 'signs.childTeen': { missing: { status: 'seen' } } })).toEqual(['child.signs']);
    expect(raised({ 'signs.childTeen': { missing: { status: 'notSeen' } } })).toEqual([]);
    expect(raised({ 'child.about': ['unborn', 'youngPerson'] })).toEqual(['child.unborn', 'child.youngPerson']);
    for (const value of ['no', notKnown])
      expect(raised({ 'childVoice.contactSafe': value })).toEqual(['child.contact']);
    for (const value of ['yes', notKnown]) expect(raised({ 'child.taken': value })).toEqual(['child.taken']);
    expect(raised({ 'danger.now': notKnown, 'children.harm': 'yes' })).toEqual(['danger', 'childHarm']);
  });

  it('stands beside the decision, which has its reason whichever way it goes', () => {
    expect(child.decisionPage).toBe('childRisk');
    const decision = questions.find(({ id }) => id === 'child.decision')!;
    for (const option of ['refer', 'support', 'notReferring']) expect(lacksReason(decision, { option })).toBe(true);
  });
});
