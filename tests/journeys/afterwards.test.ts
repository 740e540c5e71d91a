import { describe, expect, it } from 'vitest';
import { scopeSuggestion } from '../../dialogs/journeys/disclosure/afterwards/scope-check.ts';
import { scopeFacts } from '../../dialogs/journeys/disclosure/afterwards/scope-facts.ts';
import { afterwardsPages } from '../../dialogs/journeys/disclosure/afterwards/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { journeyOf, journeys } from '../../dialogs/journeys/index.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { cy } from '../../locales/cy/index.ts';
import { languages, text, type TextKey } from '../../locales/index.ts';

const given = (answers: Record<string, Value>) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
const seeing = (answers: Record<string, Value>) => viewOf((id) => answers[id]);
/** As a case has it: with the facts of the area it was said to be in. */
const reached = (answers: Record<string, Value>) =>
  reach(disclosure, given(answers), disclosure.ofArea?.(areaOf(answers)));
const areaOf = ({ 'case.area': area }: Record<string, Value>) => (typeof area === 'string' ? area : 'elsewhere');
const pagesAfterwards = (answers: Record<string, Value>) =>
  reached(answers)
    .pages.filter(({ stage }) => stage.id === 'afterwards')
    .map(({ page }) => page.id);
const asked = (pageId: string, answers: Record<string, Value>) =>
  reached(answers)
    .pages.find(({ page }) => page.id === pageId)
    ?.questions.map(({ id }) => id);
const advised = (pageId: string, answers: Record<string, Value>) => {
  const { pages, view } = reached(answers);
  const found = pages.find(({ page }) => page.id === pageId)?.page.advice ?? [];
  return found.filter(({ when }) => when === undefined || when(view)).map((advice) => advice.text);
};
const questions = afterwardsPages.flatMap((page) => page.questions);

describe('the disclosure journey', () => {
  it('is the first minutes in order, then what can wait in any order', () => {
    expect(disclosure.stages.map(({ id, order }) => [id, order])).toEqual([
      ['first', 'inOrder'],
      ['afterwards', 'anyOrder'],
    ]);
    expect(journeys).toContain(journeyOf('disclosure'));
    expect(() => journeyOf('lost')).toThrow('no journey lost');
  });

  it('names every page and question once', () => {
    const pages = disclosure.stages.flatMap((stage) => stage.pages);
    const ids = pages.flatMap((page) => page.questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('carries over only what an earlier page asks', () => {
    const first = disclosure.stages[0]!.pages.flatMap((page) => page.questions.map(({ id }) => id));
    expect(afterwardsPages.flatMap(({ carried }) => carried).filter((id) => !first.includes(id))).toEqual([]);
  });

  it('asks each yes or no in Welsh with the verb that its answers are made of', () => {
    const verbs: Record<string, RegExp> = { oes: /^Oes /, ydy: /^Ydy[ ’]/ };
    for (const { answer, text: key } of questions)
      if (answer.kind === 'yesNo') expect(text('cy', `${key}.ask` as TextKey)).toMatch(verbs[answer.pair] ?? /^$/);
  });
});

describe('afterwards', () => {
  const always =
    `healthNow lead childRisk childReferral adultSafeguarding harmfulPractices sharingDecision stepsReferral
    map plan marac signsOfViolence signsOfControl signsOfExploitation madeToDo identity scopeCheck leavingPlan technology
    readyThings readyPeople decidingToLeave remedies riskToOthers call callDropped sent firstContact doList doNotList moreSteps conflict pretext
    ownSafety support followUp selfCare definitions`.split(/\s+/);

  it('offers the steps of an emergency where there is danger, where nobody is sure, or where it was decided', () => {
    const inDanger = ['stepsImmediate', ...always];
    expect(pagesAfterwards({})).toEqual(always);
    expect(pagesAfterwards({ 'danger.now': 'no', 'pathway.decision': { option: 'referral', reason: 'x' } })).toEqual(
      always,
    );
    expect(pagesAfterwards({ 'danger.now': 'yes' })).toEqual(inDanger);
    expect(pagesAfterwards({ 'danger.now': notKnown })).toEqual(inDanger);
    expect(pagesAfterwards({ 'danger.now': 'no', 'health.now': ['strangled'] })).toEqual(inDanger);
    expect(pagesAfterwards({ 'danger.now': 'no', 'health.now': ['raped'] })).toEqual(always);
    expect(pagesAfterwards({ 'danger.now': 'no', 'pathway.decision': { option: 'immediate', reason: 'x' } })).toEqual(
      inDanger,
    );
  });

  it('leaves a practitioner’s own story alone', () => {
    expect(pagesAfterwards({ 'arrival.situation': 'aboutMe' })).toEqual([]);
    expect(pagesAfterwards({ 'arrival.situation': 'aboutMe', 'lead.told': 'yes' })).toEqual(['lead']);
  });

  it('leaves the deadline to an area that has one, and asks for it elsewhere', () => {
    expect(advised('stepsReferral', { 'case.area': 'nottingham' })).toEqual([]);
    expect(advised('stepsReferral', { 'case.area': 'wales' })).toEqual(['afterwards.referral.localDeadline']);
    expect(advised('stepsReferral', {})).toEqual(['afterwards.referral.localDeadline']);
  });

  it('names the duty to report in Wales only', () => {
    expect(advised('stepsImmediate', { 'danger.now': 'yes', 'case.area': 'wales' })).toEqual([
      'afterwards.immediate.dutyInWales',
    ]);
    expect(advised('stepsImmediate', { 'danger.now': 'yes', 'case.area': 'nottingham' })).toEqual([]);
  });

  it('asks of the safety plan what the short path did not', () => {
    expect(asked('plan', {})).toEqual([
      'dash.done',
      'plan.mapped',
      'plan.accommodation',
      'plan.accommodationDetail',
      'plan.nameChange',
    ]);
    expect(asked('plan', { 'dash.done': 'adult', 'plan.accommodation': 'no', 'plan.nameChange': 'yes' })).toEqual(
      questions.map(({ id }) => id).filter((id) => id.startsWith('dash.') || id.startsWith('plan.')),
    );
  });

  it('asks for the DASH checklist and the map once, and about a DASH result only where there is one', () => {
    const pages = disclosure.stages.flatMap((stage) => stage.pages);
    const citing = pages.flatMap((page) => page.questions.filter(({ source }) => source.includes('NOTT.s1.6')));
    expect(citing.map(({ id }) => id)).toEqual(['dash.done', 'plan.mapped']);
    for (const done of ['notYet', 'notSafe', notKnown])
      expect(asked('plan', { 'dash.done': done })).not.toContain('dash.judgement');
    for (const done of ['adult', 'youngPerson'])
      expect(asked('plan', { 'dash.done': done })).toContain('dash.judgement');
    expect(advised('stage1', { 'arrival.situation': 'caller', 'safe.talk': 'yes' })).toContain(
      'disclosure.advice.toolsLater',
    );
  });

  it('keeps what the practitioner does for themselves out of every document', () => {
    const own = questions.filter(({ id }) =>
      /^(do|dont|more|support|lead|followUp|selfcare|conflict|pretext|visit)\./.test(id),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.flatMap((question) => question.for)).toEqual([]);
  });

  it('never offers a low DASH count as comfort', () => {
    expect(text('en', 'afterwards.plan.dash.count.help')).toContain('never means that the person is safe');
    expect(cy.afterwards.plan.dash.count.help).toContain('byth yn golygu bod y person yn ddiogel');
  });
});

describe('the scope suggestion', () => {
  const suggested = (answers: Record<string, Value>) =>
    scopeSuggestion(seeing(answers)).map(({ source, answers: behind }) => [source, behind]);

  it('suggests nothing from nothing', () => {
    expect(suggested({})).toEqual([
      ['NOTT.scope.1', []],
      ['NOTT.scope.2', []],
      ['NOTT.scope.3', []],
      ['NOTT.scope.4', []],
    ]);
  });

  it('names the answers behind each of the four points', () => {
    const others = [{ id: 'p1', answers: { name: 'R', connection: 'drives for a gang' } }];
    expect(
      suggested({
        'people.main': 'D',
        'concern.strangled': 'yes',
        'people.others': others,
        'stage1.expects': 'They will come',
        'concern.threatsToKill': 'yes',
      }),
    ).toEqual([
      ['NOTT.scope.1', ['people.main', 'concern.strangled', 'concern.threatsToKill']],
      ['NOTT.scope.2', ['people.others']],
      ['NOTT.scope.3', []],
      ['NOTT.scope.4', ['concern.threatsToKill', 'people.others']],
    ]);
  });

  it('reads nothing about crime or danger out of free text', () => {
    const others = [{ id: 'p1', answers: { name: 'R', connection: 'no link to any gang' } }];
    const words = { 'people.others': others, 'stage1.expects': 'Nothing at all', 'stage1.fears': 'Being alone' };
    expect(suggested(words).slice(2)).toEqual([
      ['NOTT.scope.3', []],
      ['NOTT.scope.4', []],
    ]);
    for (const language of languages)
      expect(scopeFacts(seeing(words), language)[0]!.rows[2]!.value).toBe(text(language, 'afterwards.scope.yours'));
  });

  it('takes no for an answer and "not known" for none', () => {
    const open = {
      'people.main': notKnown,
      'concern.strangled': 'no',
      'people.others': [],
      'stage1.expects': notKnown,
    };
    expect(suggested(open).every(([, behind]) => behind?.length === 0)).toBe(true);
    const unnamed = { 'people.others': [{ id: 'p1', answers: { name: 'R', connection: notKnown } }] };
    expect(suggested(unnamed)[2]).toEqual(['NOTT.scope.3', []]);
  });

  it('is shown as facts, in either language, with what was asked', () => {
    const answers = seeing({ 'people.main': 'D' });
    const english = scopeFacts(answers, 'en')[0]!;
    expect(english.rows).toHaveLength(4);
    expect(english.rows[0]!.value).toContain(text('en', 'disclosure.people.main.label'));
    expect(english.rows[1]!.value).toBe(text('en', 'afterwards.scope.open'));
    expect(scopeFacts(answers, 'cy')[0]!.rows[0]!.value).toContain(text('cy', 'disclosure.people.main.label'));
  });
});
