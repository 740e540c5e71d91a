import { describe, expect, it } from 'vitest';
import { differences, filled, type Names } from './shown.ts';

describe('an example compared with what was said', () => {
  it('may leave out properties, and elements of an array', () => {
    expect(
      differences({ a: 1, b: [{ id: 'y' }] }, { a: 1, b: [{ id: 'x' }, { id: 'y', c: 2 }], d: 3 }, new Map()),
    ).toEqual([]);
  });

  it('differs in a value, in a missing element and in the order of elements', () => {
    expect(differences({ a: 1 }, { a: 2 }, new Map())).toEqual(['.a: 1 is shown, and 2 was said']);
    expect(differences([{ id: 'z' }], [{ id: 'x' }], new Map())).toHaveLength(1);
    expect(differences(['x', 'y'], ['y', 'x'], new Map())).toHaveLength(1);
    expect(differences({ a: { b: 1 } }, {}, new Map())).toHaveLength(1);
  });

  it('shows an empty array only where nothing was said', () => {
    expect(differences({ errors: [] }, { errors: [1] }, new Map())).toHaveLength(1);
    expect(differences({ errors: [] }, { errors: [] }, new Map())).toEqual([]);
  });

  it('takes a word in capitals for what the program gave, and then for nothing else', () => {
    const names: Names = new Map();
    expect(differences({ case: 'CASE' }, { case: 'id-1' }, names)).toEqual([]);
    expect(differences({ case: 'CASE' }, { case: 'id-2' }, names)).toHaveLength(1);
    expect(filled({ canllaw: { case: 'CASE', answers: ['no'] } }, names)).toEqual({
      canllaw: { case: 'id-1', answers: ['no'] },
    });
    expect(differences({ case: 'OTHER' }, {}, names)).toHaveLength(1);
    expect(() => filled({ case: 'OTHER' }, names)).toThrow('OTHER was not given yet');
  });
});
