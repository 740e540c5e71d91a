import { shortText, longText, yesNo, type SimpleSpec } from './model.ts';
import type { SafeContactValue } from './values.ts';

/** What each part of a compound answer takes. The same limits hold typed, by card and by program. */

/** In the order they are asked. */
export const safeContactFields = [
  'safe',
  'how',
  'number',
  'times',
  'otherAnswers',
  'voicemail',
  'textMessage',
  'avoid',
] as const satisfies readonly (keyof SafeContactValue)[];
export type SafeContactField = (typeof safeContactFields)[number];

export const safeContactSpecs = {
  safe: yesNo('gall', { unsure: true }),
  how: shortText(300),
  number: shortText(200),
  times: shortText(300),
  otherAnswers: shortText(500),
  voicemail: yesNo('gall', { unsure: true }),
  textMessage: yesNo('gall', { unsure: true }),
  avoid: shortText(1000),
} as const satisfies Record<SafeContactField, SimpleSpec>;

/** Of a step of a checklist, and of a fact: in the order they are asked. Which a checklist takes: statuses.ts. */
export const stepDetails = ['why', 'who', 'when'] as const;
export const factDetails = ['what', 'source', 'date'] as const;
export const checklistDetails = [...stepDetails, ...factDetails] as const;
export type ChecklistDetail = (typeof checklistDetails)[number];
export const checklistDetailSpecs = {
  why: shortText(1000),
  who: shortText(300),
  when: shortText(300),
  what: shortText(1000),
  source: shortText(300),
  date: shortText(100),
} as const satisfies Record<ChecklistDetail, SimpleSpec>;

export const decisionReasonSpec = longText(8000);
export const anotherSpec = yesNo('oes');
