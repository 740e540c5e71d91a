import groups from './short-names.json' with { type: 'json' };

/**
 * First names that stand for one another: short forms, and forms in Welsh and in English, in lower case and without marks
 * (short-names.json). Our own list, made for finding a colleague on a map of people: it may say too much, and is never
 * shown.
 */
const membership = new Map<string, readonly number[]>();
for (const [index, group] of groups.entries())
  for (const name of group) membership.set(name, [...(membership.get(name) ?? []), index]);

/** Which names a first name, in lower case and without marks, is a form of: numbers that mean nothing else. */
export const formsOf = (name: string): readonly number[] => membership.get(name) ?? [];

/** Whether two first names are forms of one. */
export const areFormsOfOne = (a: string, b: string): boolean => formsOf(a).some((form) => formsOf(b).includes(form));

/** Whether it is a first name so common that by itself it names nobody. */
export const isCommonFirstName = (name: string): boolean => membership.has(name);
