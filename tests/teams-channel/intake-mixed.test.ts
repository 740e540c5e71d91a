import { describe } from 'vitest';
import { sameRecord } from './same-record.ts';

describe('a whole intake in Teams', () => {
  sameRecord([
    { language: 'cy', way: 'cards' },
    { language: 'en', way: 'mixed' },
  ]);
});
