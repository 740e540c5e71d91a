import { describe, expect, it } from 'vitest';
import { appPackage } from '../../deploy/teams/app-package.ts';
import { packageFaults } from '../../deploy/teams/check.ts';
import { text } from '../../locales/index.ts';
import { exampleSettings, packageWith } from './example.ts';

type Path = readonly (string | number)[];
const firstList: Path = ['bots', 0, 'commandLists', 0, 'commands'];
const command = (list: number, index: number, part: string): string =>
  `bots[0].commandLists[${list}].commands[${index}].${part}`;

describe('a broken package', () => {
  it.each<[string, Path, unknown?]>([
    ['/bots/0/botId must match pattern', ['bots', 0, 'botId'], 'canllaw'],
    ['/bots/0/scopes/1 must be equal to one of', ['bots', 0, 'scopes', 1], 'everywhere'],
    ["/bots/0 must have required property 'botId'", ['bots', 0, 'botId']],
    ["/ must have required property 'developer'", ['developer']],
    ['/name/short must NOT have more than 30', ['name', 'short'], 'x'.repeat(31)],
    ['/description/short must NOT have more than 80', ['description', 'short'], 'x'.repeat(81)],
    ['/ must NOT have additional properties: owner', ['owner'], 'somebody'],
    ['/accentColor must match pattern', ['accentColor'], 'teal'],
    ['/manifestVersion must be equal to constant', ['manifestVersion'], '1.5'],
    ['bots[0].commandLists[0].commands[1].title has 33', [...firstList, 1, 'title'], 'x'.repeat(33)],
    ['names other.png, which is not in the package', ['icons', 'color'], 'other.png'],
    [
      'names gd.json, which is not in the package',
      ['localizationInfo', 'additionalLanguages', 1],
      { languageTag: 'gd', file: 'gd.json' },
    ],
  ])('is refused with the place: %s', async (expected, path, value) => {
    const faults = packageFaults(await packageWith('manifest.json', path, value));
    expect(faults).toContainEqual(expect.stringContaining(`manifest.json ${expected}`));
  });

  it.each<[string, string, unknown?]>([
    ['name.full is missing', 'name.full'],
    ['description.short is the English again', 'description.short', text('en', 'teams.app.description.short')],
    ['/name.short must match pattern', 'name.short', ''],
    ['bots[0].commandLists[2].commands[5].title translates nothing', command(2, 5, 'title'), 'Cymorth'],
    ['bots[0].commandLists[0].commands[0].description has 129', command(0, 0, 'description'), 'x'.repeat(129)],
    ['/ must NOT have additional properties: name.long', 'name.long', 'Canllaw'],
  ])('is refused for its Welsh: %s', async (expected, path, value) => {
    const faults = packageFaults(await packageWith('cy.json', [path], value));
    expect(faults).toContainEqual(expect.stringContaining(`cy.json ${expected}`));
  });

  it.each([
    ['manifest.json', 'manifest.json is missing, or is no JSON'],
    ['cy.json', 'cy.json is missing, or is no JSON'],
    ['color.png', 'color.png is missing, or is no PNG'],
  ])('is refused without %s, or with something else in its place', async (name, expected) => {
    const files = new Map(await appPackage(exampleSettings));
    expect(packageFaults(new Map(files).set(name, new TextEncoder().encode('<nothing of the sort>')))).toEqual([
      expected,
    ]);
    files.delete(name);
    expect(packageFaults(files)).toEqual([expected]);
  });

  it('is refused for an icon of another size', async () => {
    const files = new Map(await appPackage(exampleSettings));
    files.set('outline.png', files.get('color.png')!);
    expect(packageFaults(files)).toEqual(['outline.png is 192 by 192 pixels, not 32 by 32']);
  });
});
