import { expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { decide } from '../../dialogs/record/decide.ts';
import { aRecord } from '../support/record.ts';

it('refuses another person without a name, says that it is needed, and takes the rest of the page', () => {
  const submitted = {
    type: 'submit' as const,
    page: 'people',
    revision: 99,
    answers: { 'people.main': 'the husband', 'people.others': [{ answers: { nicknames: 'nn' } }] },
    leave: false,
  };
  const decided = decide(disclosure, aRecord(), [submitted], {
    by: 'practitioner',
    at: '2026-11-21T10:00:00.000Z',
    language: 'en',
    activity: 'one',
    newId: () => 'id-1',
  });
  expect(decided.errors).toEqual([{ question: 'people.others', reason: { key: 'required' } }]);
  expect(decided.record.answers['people.main']?.value).toBe('the husband');
  expect(decided.record.answers).not.toHaveProperty(['people.others']);
  expect(decided.record.drafts).toMatchObject([{ question: 'people.others', why: 'unreadable' }]);
  expect(JSON.stringify(decided.record.drafts)).toContain('nn');
});
