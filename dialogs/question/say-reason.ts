import { optionalText, text, type Language } from '../../locales/index.ts';
import { yesNoPairs } from './model.ts';
import type { Reason } from './reasons.ts';
import { checklistStatuses } from './values.ts';

/**
 * Why a reply was not taken, as a sentence to show: with this question's own yes and no, or an example from its options.
 * Nothing of what was entered is repeated.
 */
export function sayReason(reason: Reason, language: Language): string {
  return text(language, `answering.reasons.${reason.key}`, { ...reason.values, ...examplesFor(reason, language) });
}

function examplesFor({ key, values = {} }: Reason, language: Language): Record<string, string> {
  switch (key) {
    case 'unclearYesNo': {
      const pair = yesNoPairs.find((each) => each === values['pair']) ?? 'ie';
      return {
        yes: lower(text(language, `answering.yesNo.${pair}.yes`)),
        no: lower(text(language, `answering.yesNo.${pair}.no`)),
        notKnown: lower(text(language, values['notKnown'] === 'unsure' ? 'answering.unsure' : 'answering.notKnown')),
      };
    }
    case 'unclearStatus':
      return Object.fromEntries(
        checklistStatuses.map((each) => [each, lower(text(language, `answering.statuses.${each}`))]),
      );
    case 'unclearChoice': {
      const label = typeof values['label'] === 'string' ? optionalText(language, values['label']) : undefined;
      return { example: label === undefined ? String(values['example'] ?? '1') : `1 (${label})` };
    }
    default:
      return {};
  }
}

const lower = (words: string): string => words.toLowerCase();
