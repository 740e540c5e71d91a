import { describe } from 'vitest';
import { sameRecord } from './same-record.ts';

describe('a whole intake in Teams', () => {
  sameRecord([
    { language: 'en', way: 'cards' },
    { language: 'cy', way: 'cards' },
    { language: 'cy', way: 'mixed' },
  ]);
});
