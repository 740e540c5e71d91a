import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appPackage } from '../../deploy/teams/app-package.ts';
import { archive } from '../../deploy/teams/archive.ts';
import { packageFaults } from '../../deploy/teams/check.ts';
import { manifest, type Manifest } from '../../deploy/teams/manifest.ts';
import { translatable } from '../../deploy/teams/translation.ts';
import { readCommand } from '../../dialogs/turn/commands.ts';
import { languages, text } from '../../locales/index.ts';
import { localeStrings } from '../../locales/tools/strings.ts';
import { sharedNames } from '../locales/names.ts';
import { runProgram } from '../support/program.ts';
import { exampleEnvironment, exampleSettings, jsonIn } from './example.ts';

type ValidManifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

const files = await appPackage(exampleSettings);
const made = jsonIn(files, 'manifest.json') as Manifest;
const welsh = jsonIn(files, 'cy.json') as Record<string, string>;

describe('the app package', () => {
  it('is what Microsoft’s schemas ask for, and what Teams shows', () => {
    expect(packageFaults(files)).toEqual([]);
  });

  it('passes Microsoft’s own validator', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(made as unknown as ValidManifest)).toEqual([]);
  });

  it('holds both icons, the manifest and the Welsh, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual(['color.png', 'cy.json', 'manifest.json', 'outline.png']);
  });

  it('is one bot, for case work in the personal chat, that may be asked in a team or group what it is', () => {
    expect(made.bots).toHaveLength(1);
    expect(made.bots[0]).toMatchObject({
      botId: exampleSettings.botId,
      scopes: ['personal', 'team', 'groupChat'],
      supportsFiles: false,
      supportsCalling: false,
      supportsVideo: false,
      isNotificationOnly: false,
    });
    expect(made.defaultInstallScope).toBe('personal');
    expect(made.bots[0]?.commandLists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
  });

  it('asks for no permission, no sign-in and no domain but its own', () => {
    for (const name of ['permissions', 'devicePermissions', 'webApplicationInfo', 'authorization'])
      expect(made).not.toHaveProperty(name);
    expect(made.validDomains).toEqual(['canllaw.example.org']);
  });

  it('says that the bot takes files only where that is set', () => {
    expect(manifest({ ...exampleSettings, files: true }, 'en').bots[0]?.supportsFiles).toBe(true);
  });

  it('holds nothing but what was set and what stands in locales', () => {
    const known = new Set<unknown>([
      ...(Object.values(exampleSettings) as unknown[]),
      ...languages.flatMap(localeStrings).map(({ text: words }) => words),
    ]);
    const strange = [...leaves(made), ...leaves(welsh)].map(([, leaf]) => leaf).filter((leaf) => !known.has(leaf));
    expect(new Set(strange)).toEqual(
      new Set<unknown>([
        'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
        'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
        '1.30',
        'en',
        'cy',
        'cy.json',
        'color.png',
        'outline.png',
        '#0F5257',
        'personal',
        'team',
        'groupChat',
      ]),
    );
  });
});

describe('the Welsh of the package', () => {
  it('is named beside an English default', () => {
    expect(made.localizationInfo).toEqual({
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'cy', file: 'cy.json' }],
    });
  });

  it('has a counterpart for every text of ours in the manifest', () => {
    const english = new Set(localeStrings('en').map(({ text: words }) => words));
    const ours = leaves(made).filter(([, leaf]) => typeof leaf === 'string' && english.has(leaf));
    expect(ours.length).toBe(4 + 2 * (10 + 2 + 2));
    expect(ours.map(([path]) => path).filter((path) => !Object.hasOwn(welsh, path))).toEqual([]);
    expect(Object.keys(welsh)).toHaveLength(ours.length + 1);
  });

  it('is nowhere the English again, but for the product’s name', () => {
    const names = sharedNames.map(({ name }) => name);
    const same = leaves(made).filter(([path, leaf]) => path in welsh && welsh[path] === leaf && path !== '$schema');
    expect(same.filter(([, leaf]) => !names.includes(String(leaf)))).toEqual([]);
    expect(same.map(([path]) => path)).toEqual(['name.short']);
  });

  it('is the text of locales, at the place of its English', () => {
    expect(welsh['bots[0].commandLists[0].commands[0].title']).toBe(text('cy', 'teams.app.commands.emergency.title'));
    expect(welsh['description.full']).toBe(text('cy', 'teams.app.description.full'));
  });
});

describe.each(languages)('the commands in %s', (language) => {
  const lists = manifest(exampleSettings, language).bots[0]?.commandLists ?? [];

  it('are each understood by the bot, as the same as in the other language', () => {
    const english = manifest(exampleSettings, 'en').bots[0]?.commandLists ?? [];
    for (const [list, { commands }] of lists.entries())
      for (const [index, { title }] of commands.entries()) {
        const understood = readCommand(title);
        expect(understood, title).toBeDefined();
        expect(understood).toEqual(readCommand(english[list]?.commands[index]?.title ?? ''));
      }
  });

  it('begin with the emergency in the personal chat', () => {
    expect(readCommand(lists[0]?.commands[0]?.title ?? '')).toMatchObject({ name: 'emergency' });
  });

  it('fit into what Teams shows, as do the names and descriptions', () => {
    const longest: Readonly<Record<string, number>> = {
      'name.short': 30,
      'name.full': 100,
      'description.short': 80,
      'description.full': 4000,
    };
    for (const [path, words] of Object.entries(translatable(manifest(exampleSettings, language)))) {
      const most = longest[path] ?? (path.endsWith('.title') ? 32 : 128);
      expect(words.length, path).toBeGreaterThan(0);
      expect(words.length, path).toBeLessThanOrEqual(most);
    }
    for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(10);
  });
});

describe('npm run teams:package', () => {
  const folder = (): string => {
    const path = mkdtempSync(join(tmpdir(), 'canllaw-teams-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  };
  const run = async (out: string, environment: Readonly<Record<string, string>>) =>
    await runProgram('deploy/teams/package.ts', [`--out=${out}`], environment);

  it('writes an archive of these very files, and the same bytes in another time zone', async () => {
    const out = join(folder(), 'new', 'app.zip');
    const { status, out: said, err } = await run(out, { ...exampleEnvironment, TZ: 'Pacific/Auckland' });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(said).toContain('1.4.0');
    const bytes = readFileSync(out);
    expect(bytes.equals(archive(await appPackage(exampleSettings)))).toBe(true);
    const held = Object.entries(new PizZip(bytes).files).map(([name, entry]) => [name, entry.asUint8Array()] as const);
    expect(held.map(([name]) => name)).toEqual(['color.png', 'cy.json', 'manifest.json', 'outline.png']);
    for (const [name, content] of held) expect(content, name).toEqual(Uint8Array.from(files.get(name) ?? []));
  });

  it('writes nothing and says why where a value is missing', async () => {
    const out = join(folder(), 'app.zip');
    const { status, err } = await run(out, { ...exampleEnvironment, TEAMS_PRIVACY_URL: '' });
    expect(status).toBe(1);
    expect(err).toBe('TEAMS_PRIVACY_URL (--privacy) is missing: the https address of the privacy notice.\n');
    expect(existsSync(out)).toBe(false);
  });
});

/** Every value that is no object, with its path as Teams writes it. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (Array.isArray(value)) return leaves(inner, `${path}[${key}]`);
    return leaves(inner, path === '' ? key : `${path}.${key}`);
  });
}
