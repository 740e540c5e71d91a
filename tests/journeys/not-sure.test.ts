import { describe, expect, it } from 'vitest';
import { areas, doorFacts } from '../../dialogs/areas/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { reach } from '../../dialogs/question/reach.ts';
import { sayLabel } from '../../dialogs/question/say.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, text } from '../../locales/index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const pages = disclosure.stages.flatMap((stage) => stage.pages);
const pageOf = (id: string) => pages.find((page) => page.id === id)!;
const reached = (answers: Record<string, Value>) =>
  reach(disclosure, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])));
function advised(page: string, answers: Record<string, Value>) {
  const { view } = reached(answers);
  return pageOf(page)
    .advice.filter(({ when }) => when?.(view) ?? true)
    .map((each) => each.text);
}
const asked = (page: string, answers: Record<string, Value>) =>
  reached(answers)
    .pages.find((each) => each.page.id === page)
    ?.questions.map(({ id }) => id);
/** Everything the doors of a page show in an area. */
const numbers = (page: string, area: (typeof areas)[number]) =>
  doorFacts(area, pageOf(page).doors ?? [], 'en', now)
    .flatMap(({ rows }) => rows)
    .map(({ value }) => value)
    .join('\n');

const unsure = { 'arrival.situation': 'unsure' };
const third = { 'arrival.situation': 'thirdParty' };
/** The line for domestic abuse that takes professionals, by nation (facts.md). */
const adviceLine = { england: '0808 2000 247', wales: '0808 80 10 800' };

describe('a practitioner who is not sure', () => {
  it('is offered signs to look for, one of which is enough, and says what was seen and what is watched', () => {
    expect(asked('adviceUnsure', unsure)).toEqual(['unsure.noticed', 'unsure.signs', 'unsure.watch', 'unsure.advice']);
    const noticed = pageOf('adviceUnsure').questions.find(({ id }) => id === 'unsure.noticed')!;
    expect(noticed.answer.kind === 'checklist' && noticed.answer.statuses).toBe('signs');
    expect(text('en', 'disclosure.unsure.noticed.help')).toContain('None of them proves anything.');
  });

  it('need not be certain, keeps an eye on things and confronts nobody', () => {
    expect(advised('adviceUnsure', unsure)).toEqual(
      expect.arrayContaining([
        'disclosure.advice.unsureEnough',
        'disclosure.advice.unsureAsk',
        'disclosure.advice.unsureWatch',
        'disclosure.advice.unsureLeave',
      ]),
    );
  });
});

describe('what somebody else told', () => {
  it('is kept apart as seen, heard and believed, with who told it', () => {
    expect(asked('account', third)).toEqual([
      'third.teller',
      'third.seen',
      'third.heard',
      'third.believed',
      'third.watch',
    ]);
  });

  it('is never a reason by itself to contact the person', () => {
    expect(advised('account', third)).toEqual(
      expect.arrayContaining(['disclosure.advice.accountContact', 'disclosure.advice.accountAsk']),
    );
    expect(text('en', 'disclosure.advice.accountContact')).toContain('Do not contact the person');
    expect(text('cy', 'disclosure.advice.accountContact')).toContain('Peidiwch â chysylltu â’r person');
  });

  it('gives nobody away who told it: no document says who it was', () => {
    for (const id of ['third.teller', 'third.watch'])
      expect(pageOf('account').questions.find((each) => each.id === id)?.for).toEqual([]);
    expect(pageOf('account').questions.find(({ id }) => id === 'third.teller')?.names).toBe(true);
  });
});

describe('the advice line', () => {
  it.each(areas.map((area) => [area.id, area] as const))('stands with its number in %s, on either page', (_, area) => {
    for (const page of ['adviceUnsure', 'account'])
      expect(numbers(page, area), page).toContain(adviceLine[area.nation === 'wales' ? 'wales' : 'england']);
  });
});

it('each of these questions has a label of its own in either language', () => {
  const questions = [...pageOf('adviceUnsure').questions, ...pageOf('account').questions];
  for (const language of languages)
    expect(new Set(questions.map((question) => sayLabel(question, language))).size).toBe(questions.length);
});
