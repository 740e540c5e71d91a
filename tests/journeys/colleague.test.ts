import { describe, expect, it } from 'vitest';
import { recordContent } from '../../bot/referral/record-content.ts';
import { areas, doorFacts } from '../../dialogs/areas/index.ts';
import { colleagueConcerns } from '../../dialogs/journeys/colleague/concerns.ts';
import { colleague } from '../../dialogs/journeys/colleague/index.ts';
import { journeyOf, journeys } from '../../dialogs/journeys/index.ts';
import { isLikeSomebodyIn } from '../../dialogs/may-open.ts';
import { lacksReason } from '../../dialogs/question/index.ts';
import { openPages, reach } from '../../dialogs/question/reach.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { languages, text } from '../../locales/index.ts';
import { localeStrings } from '../../locales/tools/strings.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const now = new Date('2026-11-22T12:00:00Z');
const pages = colleague.stages.flatMap((stage) => stage.pages);
const questions = pages.flatMap((page) => page.questions);
const given = (answers: Record<string, Value>) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
function reached(answers: Record<string, Value>) {
  const area = answers['case.area'];
  return reach(colleague, given(answers), colleague.ofArea?.(typeof area === 'string' ? area : 'elsewhere'));
}
const pagesFor = (answers: Record<string, Value>) => reached(answers).pages.map(({ page }) => page.id);
const asked = (answers: Record<string, Value>) =>
  reached(answers).pages.flatMap((each) => each.questions.map(({ id }) => id));
function advised(page: string, answers: Record<string, Value>) {
  const { pages: open, view } = reached(answers);
  const advice = open.find((each) => each.page.id === page)?.page.advice ?? [];
  return advice.filter(({ when }) => when?.(view) ?? true).map((each) => each.text);
}
const raised = (answers: Record<string, Value>) => {
  const view = viewOf((id) => answers[id]);
  return colleagueConcerns.filter((rule) => rule.raisedBy(view).length > 0).map(({ id }) => id);
};

const affected = { 'arrival.situation': 'inFront', 'colleague.role': 'affected', 'safe.talk': 'yes' };
const abusive = { 'arrival.situation': 'afterwards', 'colleague.role': 'abusive' };
const notClear = { 'arrival.situation': 'unsure', 'colleague.role': 'notClear' };

describe('the journey about a colleague', () => {
  it('is known by its id, and asks each page and question once', () => {
    expect(journeyOf('colleague')).toBe(colleague);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    pages.forEach((page, index) => {
      const before = pages.slice(0, index).flatMap((each) => each.questions.map(({ id }) => id));
      expect(page.carried.filter((id) => !before.includes(id))).toEqual([]);
    });
  });

  it('goes with somebody affected from what to say to safety at work and support', () => {
    expect(pagesFor(affected)).toEqual(
      expect.arrayContaining(['colleagueAffected', 'colleagueDecision', 'colleagueSafety', 'colleagueSupport']),
    );
    for (const page of ['colleagueAbusive', 'colleagueConduct', 'account', 'stop'])
      expect(pagesFor(affected)).not.toContain(page);
    expect(advised('colleagueAffected', affected)).toEqual(
      expect.arrayContaining(['colleague.advice.believe', 'colleague.advice.pace', 'colleague.advice.confidential']),
    );
  });

  it('goes with somebody abusive from advice to conduct, and asks nothing about safety of theirs', () => {
    expect(pagesFor(abusive)).toEqual(
      expect.arrayContaining(['colleagueAbusive', 'colleagueConduct', 'colleagueDecision', 'colleagueRecord']),
    );
    for (const page of ['colleagueAffected', 'colleagueSafety', 'colleagueSupport', 'technology'])
      expect(pagesFor(abusive)).not.toContain(page);
    expect(advised('colleagueAbusive', abusive)).toEqual(
      expect.arrayContaining([
        'colleague.advice.adviceFirst',
        'colleague.advice.neverConfront',
        'colleague.advice.ifTheyTell',
        'colleague.advice.victimHidden',
      ]),
    );
  });

  it('shows both sides where it is not clear', () => {
    expect(pagesFor(notClear)).toEqual(
      expect.arrayContaining(['colleagueAffected', 'colleagueAbusive', 'colleagueConduct', 'colleagueSafety']),
    );
  });

  it('keeps apart two who both work here, and asks for a case for each', () => {
    expect(pagesFor({ ...affected, 'colleague.bothHere': 'no' })).not.toContain('colleagueBoth');
    for (const both of ['yes', notKnown])
      expect(advised('colleagueBoth', { ...affected, 'colleague.bothHere': both })).toEqual(
        expect.arrayContaining(['colleague.advice.ownCases', 'colleague.advice.noPeacemaking']),
      );
  });

  it('keeps a third party’s account apart, and approaches nobody on it', () => {
    const third = { 'arrival.situation': 'thirdParty', 'colleague.role': 'affected' };
    expect(asked(third)).toEqual(expect.arrayContaining(['third.seen', 'third.heard', 'third.believed']));
    expect(advised('account', third)).toContain('disclosure.advice.accountContact');
    expect(asked(third)).not.toContain('told.words');
  });

  it('stops where it is not safe to talk, and gives a practitioner whom it is about help and no questions', () => {
    for (const talk of ['no', notKnown]) expect(pagesFor({ ...affected, 'safe.talk': talk })).toContain('stop');
    const aboutMe = { 'arrival.situation': 'aboutMe', 'colleague.role': 'affected' };
    const open = openPages(reached(aboutMe), { answers: given(aboutMe), passed: {} }).map(({ page }) => page.id);
    expect(open).toEqual(['adviceSelf']);
  });

  it('reads nothing to somebody who is or may be abusive', () => {
    const there = { 'arrival.situation': 'inFront', 'safe.talk': 'yes' };
    const readOut = (role: string) => colleague.readOutWhen?.(reached({ ...there, 'colleague.role': role }).view);
    expect([readOut('affected'), readOut('abusive'), readOut('notClear')]).toEqual([true, false, false]);
    expect(advised('danger', { ...there, 'colleague.role': 'abusive' })).not.toContain(
      'disclosure.advice.openingWords',
    );
    expect(advised('danger', { ...there, 'colleague.role': 'abusive' })).toContain('colleague.advice.ownSafety');
    expect(advised('colleagueAffected', { ...there, 'colleague.role': 'notClear' })).not.toContain(
      'colleague.advice.believe',
    );
  });

  it('names the route of its nation for somebody who works with children or adults at risk', () => {
    const told = (area?: string) =>
      advised('colleagueConduct', area ? { ...abusive, 'case.area': area } : abusive).filter((each) =>
        /conduct(Wales|England)$/.test(each),
      );
    expect(told('wales')).toEqual(['colleague.advice.conductWales']);
    expect(told('stoke-staffordshire')).toEqual(['colleague.advice.conductEngland']);
    expect(told()).toEqual(['colleague.advice.conductWales', 'colleague.advice.conductEngland']);
    for (const language of languages) expect(text(language, 'colleague.advice.conductEngland')).toContain('LADO');
  });
});

describe('what is written down about a colleague', () => {
  it('is told to nobody: there is no document but the practitioner’s own record', () => {
    expect(colleague.documents).toEqual([]);
    for (const { id, for: told, answer } of questions) {
      expect(told, id).toEqual([]);
      for (const field of answer.kind === 'list' ? answer.fields : []) expect(field.for ?? [], field.id).toEqual([]);
    }
  });

  it('is all in that record', () => {
    const record = aRecord({
      journey: 'colleague',
      answers: {
        'arrival.situation': anAnswer('inFront'),
        'colleague.role': anAnswer('affected'),
        'colleague.conversation': anAnswer('canary-conversation'),
        'work.notes': anAnswer('canary-notes'),
      },
    });
    const own = JSON.stringify(
      recordContent({ record, journey: colleague, language: 'cy', now, practitioner: 'practitioner' } as never),
    );
    for (const each of ['canary-conversation', 'canary-notes']) expect(own).toContain(each);
  });

  it('cannot be opened by a colleague who has the name of either', () => {
    const staff = (name: string) => ({ id: name, name, tenant: 'local', roles: ['practitioner'], teams: [] }) as never;
    const record = aRecord({
      journey: 'colleague',
      answers: { 'person.name': anAnswer('Siân Canary'), 'people.main': anAnswer('Dai Example') },
    });
    const like = (name: string) => isLikeSomebodyIn({ ...(staff(name) as object), id: 'x' } as never, record, journeys);
    expect([like('Sian Canary'), like('Dai Example'), like('Mair Elsewhere')]).toEqual([true, true, false]);
  });

  it('stays apart from the personnel file, in words in either language', () => {
    expect(text('en', 'colleague.records.items.apart')).toContain('apart from the personnel file');
    expect(text('cy', 'colleague.records.items.apart')).toContain('ar wahân i’r ffeil bersonél');
  });
});

describe('what is offered', () => {
  it('has the number for people worried about their own behaviour, and the advice line, in every area', () => {
    for (const area of areas) {
      const shown = doorFacts(area, pages.find(({ id }) => id === 'colleagueHelplines')?.doors ?? [], 'en', now)
        .flatMap(({ rows }) => rows)
        .map(({ value }) => value)
        .join('\n');
      expect(shown, area.id).toContain('0808 802 4040');
      expect(shown, area.id).toContain(area.nation === 'wales' ? '0808 80 10 800' : '0808 2000 247');
    }
  });

  it('is never couples work, mediation or anger management', () => {
    const own = languages
      .flatMap((language) => localeStrings(language))
      .filter(({ key }) => key.startsWith('colleague.'));
    for (const { key, text: words } of own)
      expect(words, key).not.toMatch(/couples|mediation|anger management|cyfryngu|rheoli dicter|gwaith cyplau/i);
  });
});

describe('what raises concern about a colleague', () => {
  it('is what the answers say, not sure counting as yes, and nothing from a no', () => {
    expect(raised({})).toEqual([]);
    expect(raised({ 'work.known': 'no', 'colleague.bothHere': 'no', 'conduct.worksWith': ['none'] })).toEqual([]);
    expect(raised({ 'work.known': notKnown })).toEqual(['colleague.findable']);
    expect(raised({ 'colleague.bothHere': 'yes' })).toEqual(['colleague.bothHere']);
    expect(raised({ 'conduct.worksWith': ['children', 'adultsAtRisk', 'records'] })).toEqual([
      'colleague.children',
      'colleague.adults',
      'colleague.access',
    ]);
    expect(raised({ 'danger.now': notKnown })).toEqual(['danger']);
  });

  it('stands beside the decision; every decision has its reason whichever way it goes', () => {
    expect(colleague.decisionPage).toBe('colleagueDecision');
    const decisions = questions.filter(({ answer }) => answer.kind === 'decision');
    expect(decisions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['colleague.decision', 'conduct.decision', 'child.decision']),
    );
    for (const question of decisions)
      for (const option of question.answer.kind === 'decision' ? question.answer.options : [])
        expect(lacksReason(question, { option }), `${question.id} ${option}`).toBe(true);
  });
});
