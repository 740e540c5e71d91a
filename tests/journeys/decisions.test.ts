import { describe, expect, it } from 'vitest';
import { disclosureConcerns, usualDashCount } from '../../dialogs/journeys/disclosure/concerns.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { lacksReason } from '../../dialogs/question/index.ts';
import { reach } from '../../dialogs/question/reach.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { languages, optionalText } from '../../locales/index.ts';

const pages = disclosure.stages.flatMap((stage) => stage.pages);
const questions = pages.flatMap((page) => page.questions);
const decisions = questions.filter(({ answer, id }) => answer.kind === 'decision' && !id.startsWith('extras.'));
const extras = questions.filter(({ id }) => id.startsWith('extras.'));
const pagesFor = (answers: Record<string, Value>) =>
  reach(disclosure, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]))).pages.map(
    ({ page }) => page.id,
  );
const raised = (answers: Record<string, Value>) => {
  const view = viewOf((id) => answers[id]);
  return disclosureConcerns.filter((rule) => rule.raisedBy(view).length > 0).map(({ id }) => id);
};
const seen = (...signs: string[]) => Object.fromEntries(signs.map((sign) => [sign, { status: 'seen' as const }]));

describe('the decisions that the guidance asks for', () => {
  it('are all there, each with its reason whichever way it goes', () => {
    expect(decisions.map(({ id }) => id).toSorted()).toEqual(
      [
        'adult.decision',
        'child.decision',
        'claresLaw.decision',
        'harmful.decision',
        'identity.decision',
        'leaving.decision',
        'made.decision',
        'marac.decision',
        'others.decision',
        'pathway.decision',
        'pathway.review',
        'scope.confirm',
        'sharing.decision',
        'visit.decision',
      ].toSorted(),
    );
    for (const question of decisions.filter(({ id }) => id !== 'scope.confirm'))
      for (const option of question.answer.kind === 'decision' ? question.answer.options : [])
        expect(lacksReason(question, { option }), `${question.id} ${option}`).toBe(true);
  });

  it('ask for a reason to put something into a document, and none to leave it out', () => {
    expect(extras).toHaveLength(12);
    for (const question of extras) {
      expect(lacksReason(question, { option: 'putIn' }), question.id).toBe(true);
      expect(lacksReason(question, { option: 'leaveOut' }), question.id).toBe(false);
    }
  });

  it('can each be declined, so that not acting is written down as well', () => {
    for (const { id, answer } of [...decisions, ...extras])
      if (answer.kind === 'decision') expect(answer.options.length, id).toBeGreaterThan(1);
  });

  it('are looked at again where answers since raise concern and less than immediate action was chosen', () => {
    const lower = { 'pathway.decision': { option: 'referral', reason: 'x' } };
    const since: Record<string, Value>[] = [
      { 'signs.physical': seen('severalPeople') },
      { 'dash.count': usualDashCount },
      { 'marac.criteria': ['repeat'] },
      { 'harmful.which': ['forcedMarriage'] },
    ];
    expect(pagesFor(lower)).not.toContain('review');
    for (const answers of since) {
      const done: Record<string, Value> = { 'dash.done': 'adult', ...answers };
      expect(pagesFor(done)).not.toContain('review');
      expect(pagesFor({ ...done, ...lower }), JSON.stringify(answers)).toContain('review');
      expect(pagesFor({ ...done, 'pathway.decision': { option: 'immediate', reason: 'x' } })).not.toContain('review');
    }
  });
});

it('shows what raises concern, with the answers behind it, beside the decision that is looked at again', () => {
  const answers = viewOf((id) => ({ 'dash.count': 20, 'concern.weapons': 'yes' })[id]);
  for (const language of languages) {
    const [facts] = disclosure.pageFacts?.['review']?.(answers, language) ?? [];
    expect(facts?.rows.map(({ label }) => label)).toEqual(
      ['weapons', 'dashCount'].map((id) => optionalText(language, `disclosure.raised.${id}`)),
    );
    expect(facts?.rows.every(({ value }) => value.length > 3)).toBe(true);
  }
});

describe('what raises concern afterwards', () => {
  it('is the DASH count from fourteen, and never a lower one', () => {
    expect(raised({ 'dash.count': 14 })).toEqual(['dashCount']);
    expect(raised({ 'dash.count': 24 })).toEqual(['dashCount']);
    for (const count of [0, 13]) expect(raised({ 'dash.count': count })).toEqual([]);
    expect(raised({ 'marac.criteria': ['judgement', 'escalation', 'repeat'] })).toEqual([
      'escalating',
      'judgedHigh',
      'repeat',
    ]);
  });

  it('is FGM, forced marriage and honour-based abuse, and a risk to the practitioner', () => {
    expect(raised({ 'harmful.which': ['fgmUnder18', 'forcedMarriage', 'honour'] })).toEqual([
      'fgm',
      'forcedMarriage',
      'honour',
    ]);
    expect(raised({ 'visit.risk': { notKnown: true } })).toEqual(['practitioner']);
  });

  it('is a sign that was seen, and not one that was looked for in vain', () => {
    expect(raised({ 'signs.mentalHealth': seen('suicide'), 'signs.holding': seen('childrenAtRisk') })).toEqual([
      'overdose',
      'childHarm',
    ]);
    expect(raised({ 'signs.mentalHealth': { suicide: { status: 'notSeen' } } })).toEqual([]);
    expect(raised({ 'signs.education': seen('missing', 'peers') })).toEqual([]);
  });

  it('is shown in words of both languages, each with its source, and no number', () => {
    for (const rule of disclosureConcerns) {
      expect(rule.source.length).toBeGreaterThan(0);
      for (const language of languages) expect(optionalText(language, rule.text)).toBeTruthy();
    }
  });
});

describe('what goes to nobody by itself', () => {
  const told = (id: string) => questions.find((question) => question.id === id)?.for;

  it('is what the person was made to do, their identity, and what they hold for others', () => {
    for (const id of ['made.what', 'made.slavery', 'identity.needs', 'identity.detail', 'signs.holding', 'signs.crime'])
      expect(told(id), id).toEqual([]);
    for (const id of ['signs.drugs', 'signs.sexualHealth', 'visit.riskDetail', 'conflict.who', 'pretext.who'])
      expect(told(id), id).toEqual([]);
  });

  it('is put in by a decision, in words written for it', () => {
    const asked = (answers: Record<string, Value>) =>
      reach(disclosure, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]))).isReachable(
        'made.putIn',
      );
    expect(asked({})).toBe(false);
    expect(asked({ 'made.decision': { option: 'keepOut', reason: 'x' } })).toBe(false);
    expect(asked({ 'made.decision': { option: 'putIn', reason: 'x' } })).toBe(true);
    expect(told('made.putIn')).toEqual(['police', 'specialist']);
  });

  it('leaves children’s services with what a referral of a child needs', () => {
    const theirs = questions.filter(({ for: to }) => to.includes('childrensServices')).map(({ id }) => id);
    expect(theirs.filter((id) => /^(signs|made|identity|ready|leave|leaving|tech|marac|dash)\./.test(id))).toEqual([]);
    expect(theirs.filter((id) => id.startsWith('marf.')).length).toBeGreaterThan(9);
  });
});

describe('leaving', () => {
  const leaving = pages.filter(({ id }) =>
    ['readyThings', 'readyPeople', 'decidingToLeave', 'leavingPlan'].includes(id),
  );

  it('begins with a specialist on every page, and with the people of the case', () => {
    expect(leaving).toHaveLength(4);
    for (const { id, advice } of leaving)
      expect(advice.map(({ text }) => text).slice(0, 3), id).toEqual([
        'leaving.specialistFirst',
        'leaving.withThem',
        'leaving.checkPeople',
      ]);
    for (const id of ['ready.things', 'leave.checklist']) {
      const answer = questions.find((question) => question.id === id)?.answer;
      expect(answer?.kind === 'checklist' && answer.items[0]?.id).toBe('specialist');
    }
  });

  it('says to check whoever is told or stayed with against the people of the case', () => {
    const item = (path: string, language: 'en' | 'cy') => optionalText(language, `leaving.${path}`) ?? '';
    const checked = ['numbers', 'stay', 'trusted', 'neighbour'].map((id) => `people.checklist.items.${id}`);
    for (const path of [
      ...checked,
      'things.checklist.items.keys',
      'things.checklist.items.bag',
      'people.children.items.pets',
    ])
      for (const [language, words] of [
        ['en', /in this case|against this case/],
        ['cy', /’r achos|yn yr achos/],
      ] as const)
        expect(item(path, language), path).toMatch(words);
    expect(item('deciding.checklist.items.place', 'en')).toContain('against this case');
  });

  it('never advises a note at home', () => {
    for (const [language, words] of [
      ['en', 'no note at home'],
      ['cy', 'na gadael nodyn gartref'],
    ] as const)
      expect(optionalText(language, 'leaving.deciding.checklist.items.sayTheyAreSafe')).toContain(words);
  });
});
