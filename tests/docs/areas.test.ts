import { describe, expect, it } from 'vitest';
import { areaSchema, builtIn, purposes, withArea } from '../../dialogs/areas/index.ts';
import { exampleArea, exampleText } from '../areas/example.ts';
import { fileOf } from '../support/sources.ts';
import { namesIn, tableBelow } from './markdown.ts';

const page = fileOf('docs/areas.md');
interface Form {
  readonly properties: Readonly<Record<string, Form & { readonly anyOf?: readonly Form[]; readonly items?: Form }>>;
  readonly required?: readonly string[];
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
}
const form = areaSchema() as unknown as Form;
const itemsOf = (within: Form, name: string): Form => within.properties[name]!.items!;
const contact = itemsOf(form, 'contacts');

describe('docs/areas.md', () => {
  it('has an example that is a valid area file, with numbers reserved for drama', () => {
    const added = withArea(builtIn, exampleArea());
    expect(added.ok ? [] : added.error).toEqual([]);
    const numbers = [...exampleText().matchAll(/"number": "([^"]+)"/g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^01632 960\d{3}$/);
  });

  it.each([
    ['The file', form],
    ['Doors', form.properties['firstDoor']!.properties['children']!],
    ['Rules', itemsOf(form, 'rules')],
    ['Contacts', contact],
    ['Hours', contact.properties['open']!.anyOf!.find(({ items }) => items)!.items!],
  ] as const)('explains every field below "%s", and says which are needed', (heading, expected) => {
    const rows = tableBelow(page, heading);
    expect(namesIn(rows)).toEqual(Object.keys(expected.properties));
    const needed = rows.filter(([, yes]) => yes === 'yes');
    expect(namesIn(needed)).toEqual(
      Object.keys(expected.properties).filter((name) => expected.required?.includes(name)),
    );
  });

  it('names every door', () => {
    for (const purpose of purposes) expect(page).toContain(`\`${purpose}\``);
  });
});

describe('docs/area.schema.json', () => {
  it('is the form that files are read by', () => {
    expect(JSON.parse(fileOf('docs/area.schema.json'))).toEqual(areaSchema());
  });
});
