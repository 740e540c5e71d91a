import type { Answer, CaseRecord } from '../../dialogs/record/index.ts';
import { beginning } from '../../dialogs/record/v2.ts';
import type { Value } from '../../dialogs/question/values.ts';

/** When everything in a built record happens, unless the test says otherwise. */
export const builtAt = '2026-11-02T09:30:00.000Z';

/** A new case of 'practitioner' in the tenant 'local', with no answer: valid, and as small as a record can be. */
export function aRecord(overrides: Partial<CaseRecord> = {}): CaseRecord {
  const owner = overrides.owner ?? 'practitioner';
  return {
    version: 2,
    id: 'case-1',
    reference: 'CW-0001',
    tenant: 'local',
    owner,
    team: 'local',
    area: 'nottingham',
    journey: 'disclosure',
    created: { by: owner, at: builtAt },
    revision: 0,
    status: 'open',
    answers: {},
    replaced: [],
    passed: {},
    notes: [],
    drafts: [],
    decisions: [],
    concerns: [],
    emergencies: [],
    documents: [],
    activities: [],
    ...beginning(),
    ...overrides,
  };
}

/** One answer as the record keeps it: in English, by 'practitioner', in revision 1. */
export function anAnswer(value: Value, overrides: Partial<Omit<Answer, 'value'>> = {}): Answer {
  return {
    value: structuredClone(value) as Answer['value'],
    revision: 1,
    by: 'practitioner',
    at: builtAt,
    language: 'en',
    text: { key: 'disclosure.question.ask', hash: '0000000000000000' },
    ...overrides,
  };
}
