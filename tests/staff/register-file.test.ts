import { describe, expect, it } from 'vitest';
import { readStaffFile, sayFault, type StaffIds } from '../../bot/staff/register-file.ts';
import { blocksOf } from '../docs/markdown.ts';
import { fileOf } from '../support/sources.ts';

const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;
const somebody = { id: id(1), name: 'Mari', roles: ['practitioner'], teams: ['north'] };

const read = (people: readonly unknown[], ids: StaffIds = 'entra') =>
  readStaffFile(JSON.stringify({ version: 1, people }), ids);
function faultsOf(content: string, ids: StaffIds = 'entra'): readonly string[] {
  const result = readStaffFile(content, ids);
  return result.ok ? [] : result.error.map(sayFault);
}
const faults = (...people: readonly unknown[]) => faultsOf(JSON.stringify({ version: 1, people }));

describe('a staff file', () => {
  it('names people with their roles and teams', () => {
    const full = { ...somebody, alsoKnownAs: ['M. Test'], left: '2026-11-30' };
    expect(read([somebody, { ...full, id: id(2) }])).toEqual({ ok: true, value: [somebody, { ...full, id: id(2) }] });
  });

  it('is taken with the mark that some editors put first, and with space round what it says', () => {
    const content = `\uFEFF${JSON.stringify({ version: 1, people: [{ ...somebody, name: ' Mari ' }] })}`;
    expect(readStaffFile(content, 'entra')).toEqual({ ok: true, value: [somebody] });
  });

  it('holds ids in small letters in production, and any ids locally as they are', () => {
    expect(read([{ ...somebody, id: 'ABCDEF00-0000-4000-8000-000000000001' }])).toMatchObject({
      value: [{ id: 'abcdef00-0000-4000-8000-000000000001' }],
    });
    expect(read([{ ...somebody, id: 'Practitioner-1' }], 'any')).toMatchObject({ value: [{ id: 'Practitioner-1' }] });
  });

  it('is refused with all that is wrong at once, each with its place', () => {
    expect(
      faults(
        { ...somebody, id: 'practitioner-1', rolls: [] },
        { ...somebody, name: ' ', roles: ['supervisor', 'boss'], teams: [] },
        { ...somebody, left: 'yesterday', alsoKnownAs: 'M' },
        'nobody',
      ).toSorted(),
    ).toEqual([
      'people[0].id must be an Entra object id such as 00000000-0000-0000-0000-000000000000.',
      'people[0].rolls is not a field of a staff file.',
      'people[1].name must not be empty.',
      'people[1].roles[1] must be one of: practitioner, supervisor, administrator.',
      'people[1].teams must name a team: that of the cases they begin or see.',
      'people[2].alsoKnownAs must be a list of names.',
      'people[2].id is that of people[1] too.',
      'people[2].left must be a day such as 2026-11-30.',
      'people[3] must be an object.',
    ]);
  });

  it('takes nobody twice, however the id is written', () => {
    const again = { ...somebody, id: `  ${id(1).toUpperCase()} ` };
    expect(faults(somebody, again)).toEqual(['people[1].id is that of people[0] too.']);
  });

  it('needs no team for those who do not work with cases, or no longer do', () => {
    expect(faults({ ...somebody, roles: ['administrator'], teams: [] })).toEqual([]);
    expect(faults({ ...somebody, roles: [], teams: [] })).toEqual([]);
    expect(faults({ ...somebody, teams: [], left: '2026-01-01' })).toEqual([]);
  });

  it.each([
    ['{', 'the file is not JSON.'],
    ['{\n "version": 1,\n people }', 'line 3 is not JSON.'],
    ['[]', 'the file must be an object with version and people.'],
    ['{"people":[]}', 'version must be 1.'],
    ['{"version":1}', 'people must be a list of people.'],
    ['{"version":1,"people":[],"tenant":"x"}', 'tenant is not a field of a staff file.'],
  ])('%s is refused', (content, fault) => {
    const found = faultsOf(content).map((each) => each.replace(/^line 1 /, 'the file '));
    expect(found).toEqual([fault]);
  });

  it('is refused without repeating anything that stands in it but the names of fields', () => {
    const canary = 'Gwenllian Canary';
    const wrong = {
      id: canary,
      name: [canary],
      roles: [canary],
      teams: canary,
      left: canary,
      alsoKnownAs: [canary, 1],
    };
    expect(faults(wrong)).toHaveLength(6);
    expect(faults(wrong).join()).not.toContain('Canary');
    expect(faultsOf(`{ "people": ${canary} }`).join()).not.toContain('Canary');
  });

  it('is shown in the documentation as it is taken', () => {
    const example = blocksOf(fileOf('docs/operations.md')).find(({ content }) => content.includes('"people"'));
    expect(readStaffFile(example?.content ?? '', 'entra')).toMatchObject({ ok: true });
  });
});
