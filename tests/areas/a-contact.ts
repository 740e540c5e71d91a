import type { Contact } from '../../dialogs/areas/index.ts';

/** A confirmed contact of 1 November 2026 whose hours nobody knows, with what a test is about put over it. */
export const aContact = (overrides: Partial<Contact> = {}): Contact => ({
  id: 'line',
  name: { en: 'A line', cy: 'Llinell' },
  number: '0800 1111',
  use: { en: 'For a test.', cy: 'Ar gyfer prawf.' },
  languages: ['en'],
  source: 'a page',
  checkedOn: '2026-11-01',
  status: 'confirmed',
  ...overrides,
});
