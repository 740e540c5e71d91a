import { expect, test } from 'vitest';
import { field, list, shortText } from '../../dialogs/question/model.ts';
import { sayParts, sayValue } from '../../dialogs/question/say.ts';
import { notKnown, type ListValue } from '../../dialogs/question/values.ts';
import { sample } from './sample.ts';

const people = sample(list(5, field('name', shortText(), true), field('where', shortText())));

test('an entry of a list about which nothing is known is not said, and takes no number', () => {
  const value: ListValue = [
    { id: 'a', answers: {} },
    { id: 'b', answers: { name: 'Gwen', where: 'Stoke' } },
    { id: 'c', answers: {} },
    { id: 'd', answers: { name: notKnown, where: 'upstairs' } },
  ];
  expect(sayParts(people, value, 'en').map(({ label }) => label)).toEqual(['1. Gwen', '2. Not known']);
  expect(sayValue(people, [{ id: 'a', answers: {} }], 'cy')).toBe('');
});
