import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { isLikeSomebodyIn, mayBreakGlass, mayOpen } from '../../dialogs/may-open.ts';
import type { Staff } from '../../dialogs/ports.ts';
import { isNamedIn, namesIn } from '../../dialogs/record/matches.ts';
import { namesMatch } from '../../dialogs/record/name-index.ts';
import { wordsOf } from '../../dialogs/record/same-name.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const match = (name: string, said: string): boolean => namesMatch(name, wordsOf(said));
const staff = (name: string, alsoKnownAs?: readonly string[]): Staff => ({
  tenant: 'local',
  id: 'colleague',
  name,
  ...(alsoKnownAs && { alsoKnownAs }),
  roles: ['practitioner', 'supervisor'],
  teams: ['local'],
});
const withAnswers = (answers: Readonly<Record<string, Value>>) =>
  aRecord({ answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, anAnswer(value)])) });
const isIn = (name: string, answers: Readonly<Record<string, Value>>): boolean =>
  isNamedIn(staff(name), namesIn(disclosure, withAnswers(answers)));

describe('a name is like another', () => {
  it.each([
    ['Siân Evans', 'Sian Evans'],
    ['Siân Evans', 'SIÂN EVANS'],
    ['Sian Evans', 'Shân Evans'],
    ['Rhys Morgan', 'Rees Morgan'],
    ['Rhys Morgan', 'Reece Morgan'],
    ['Sean O’Neil', 'Sean ONeil'],
    ["Sean O'Neil", 'Shaun O Neil'],
    ['Ewan MacDonald', 'Ewan McDonald'],
    ['Ewan Mac Donald', 'ewan mcdonald'],
    ['David Evans', 'Dave (David) Evans'],
    ['David Evans', 'Dai Evans'],
    ['Dafydd Evans', 'David Ifans'],
    ['David Evans', 'Evans, David'],
    ['Evans, David', 'david evans'],
    ['David John Evans', 'David Evans'],
    ['Rhian Davies-Jones', 'Rhian Jones'],
    ['Rhian Jones', 'Rhian Davies Jones'],
    ['Siân Evans', 'Mrs Sian Jones, née Evans'],
    ['Stephen Phillips', 'Steven Philips'],
    ['Catrin Williams', 'Kate Wiliams'],
    ['Rhys ap Dafydd', 'Rhys Dafydd'],
    ['David Evans', 'D. Evans'],
    ['Anne-Marie Lloyd', 'Ann Marie Lloyd'],
    ['Łukasz Nowak', 'Lukasz Nowak'],
    ['Jonathan Thompson', 'Jon Thomson'],
    ['Smudge', 'they call him Smudge'],
  ])('%s, said as %s', (name, said) => {
    expect(match(name, said)).toBe(true);
  });

  it.each([
    ['Siân Evans', 'Siân'],
    ['Siân Evans', 'Evans'],
    ['Siân Evans', 'Siân Hughes'],
    ['David Evans', 'Rhian Evans'],
    ['David Evans', 'the husband'],
    ['David Evans', 'D. E.'],
    ['Dave', 'Dave Jones'],
    ['Dawn Evans', 'Dan Evans'],
    ['Jane Hughes', 'Joan Hughes'],
    ['Mary Roberts', 'Mark Roberts'],
    ['', 'Siân Evans'],
    ['Siân Evans', ''],
  ])('%s is not, said as %s', (name, said) => {
    expect(match(name, said)).toBe(false);
  });
});

describe('in a case', () => {
  it.each<[string, Readonly<Record<string, Value>>]>([
    ['the person', { 'person.name': 'Sian Evans' }],
    ['who harms them', { 'people.main': 'Sian Evans' }],
    ['the nickname beside a family name', { 'people.main': 'Evans', 'people.mainNicknames': 'Sian' }],
    ['anybody around them', { 'people.others': [{ id: '1', answers: { name: 'a neighbour, Sian Evans' } }] }],
    ['their nickname', { 'people.others': [{ id: '1', answers: { name: 'Evans next door', nicknames: 'Sian' } }] }],
    ['a child', { 'children.details': 'Two: Tom, who is four and lives with his nan, and Sian Evans, who is nine.' }],
    ['who is there now', { 'where.present': 'The man and Sian Evans' }],
  ])('a name is looked for in what is said of %s', (_who, answers) => {
    expect(isIn('Siân Evans', answers)).toBe(true);
  });

  it('two people do not make one, nor do words that stand far apart', () => {
    const others = ['Sian Hughes', 'Tom Evans'].map((name) => ({ id: name, answers: { name } }));
    expect(isIn('Siân Evans', { 'people.others': others })).toBe(false);
    const long = 'Sian is nine and goes to the school by the river, and her teacher there is called Mr Evans.';
    expect(isIn('Siân Evans', { 'children.details': long })).toBe(false);
  });

  it('an answer that is no name, or not known, names nobody', () => {
    expect(isIn('Siân Evans', { 'where.place': 'Sian Evans House', 'people.main': { notKnown: true } })).toBe(false);
  });

  it('what somebody is also known as counts, and an id that stands for a name does not', () => {
    const names = namesIn(disclosure, withAnswers({ 'people.main': 'Sian Hughes' }));
    expect(isNamedIn(staff('Siân Evans', ['Siân Hughes']), names)).toBe(true);
    expect(isNamedIn({ ...staff('Sian Hughes'), id: 'Sian Hughes' }, names)).toBe(false);
  });
});

describe('who is like somebody in a case', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const colleague = staff('Siân Evans');
  const record = withAnswers({ 'people.main': 'Sian Evans' });
  const shared = { ...record, access: { ...record.access, shares: [{ with: 'colleague', by: 'x', at: 'x' }] } };

  it('may not open it, by any right but that of its owner', () => {
    expect(mayOpen(colleague, 'read', record, now)).toBeUndefined();
    expect(mayOpen(colleague, 'read', shared, now)).toBeUndefined();
    expect(mayBreakGlass(colleague, record)).toBe(false);
    expect(mayOpen(colleague, 'read', { ...record, owner: 'colleague' }, now)).toBe('owner');
  });

  it('may, once the owner has said that they are somebody else', () => {
    const known = { ...shared, access: { ...shared.access, letIn: [{ staff: 'colleague', by: 'x', at: 'x' }] } };
    expect(isLikeSomebodyIn(colleague, known)).toBe(false);
    expect(mayOpen(colleague, 'read', known, now)).toBe('shared');
    expect(mayBreakGlass(colleague, { ...known, access: { ...known.access, shares: [] } })).toBe(true);
  });

  it('may not, where it is not known which answers hold names', () => {
    expect(mayOpen(staff('Nobody Else'), 'read', { ...record, journey: 'of-a-newer-release' }, now)).toBeUndefined();
  });
});

it('a register of five hundred is looked for in the longest account at once, however much of it is alike', () => {
  const said = Array.from({ length: 700 }, (_, each) => (each % 3 === 0 ? 'Siân' : each % 3 === 1 ? 'Davies' : 'and'));
  const names = namesIn(disclosure, withAnswers({ 'children.details': said.join(' ') }));
  const register = Array.from({ length: 500 }, (_, each) => staff(each % 2 === 0 ? 'Shân Davis' : 'Dai Prosser'));
  const begin = performance.now();
  expect(register.filter((each) => isNamedIn(each, names))).toHaveLength(250);
  expect(performance.now() - begin).toBeLessThan(15_000);
});
