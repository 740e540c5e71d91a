import { describe, expect, test } from 'vitest';
import { reasonKeys } from '../../dialogs/question/reasons.ts';
import { sayReason } from '../../dialogs/question/say-reason.ts';
import { languages } from '../../locales/index.ts';

describe('why a reply was not taken', () => {
  test('is said with the yes and no of the question', () => {
    const reason = { key: 'unclearYesNo', values: { pair: 'oes', notKnown: 'notKnown' } } as const;
    expect(sayReason(reason, 'en')).toBe(
      'I did not catch that as yes or no. Answer yes, no or not known first. Your words are kept.',
    );
    expect(sayReason(reason, 'cy')).toBe(
      'Doedd hynny ddim yn ateb clir i mi. Atebwch oes, nac oes neu ddim yn gwybod yn gyntaf. Mae eich geiriau wedi’u cadw.',
    );
    expect(sayReason({ key: 'unclearYesNo', values: { pair: 'ydy', notKnown: 'unsure' } }, 'cy')).toContain(
      'ydy, nac ydy neu ddim yn siŵr',
    );
  });
  test('is said with the first option as an example', () => {
    expect(sayReason({ key: 'unclearChoice', values: { label: 'answering.statuses.notYet' } }, 'cy')).toContain(
      '1 (Ddim eto)',
    );
    expect(sayReason({ key: 'unclearChoice', values: { example: '1, 2' } }, 'en')).toContain('for example 1, 2.');
    expect(sayReason({ key: 'unclearChoice' }, 'en')).toContain('for example 1.');
    expect(sayReason({ key: 'unclearStatus' }, 'en')).toContain('done, not yet or could not');
  });
  const values = { example: '3', limit: 1, length: 2, min: 0, max: 9 };
  test.each(reasonKeys)('has a whole sentence for %s in both languages', (key) => {
    for (const language of languages) {
      expect(sayReason({ key, values }, language)).not.toMatch(/[{}]/);
      expect(sayReason({ key, values }, language)).toMatch(/\.$/);
    }
  });
});
