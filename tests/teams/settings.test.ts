import { describe, expect, it } from 'vitest';
import { readSettings } from '../../deploy/teams/settings.ts';
import { exampleEnvironment, exampleSettings } from './example.ts';

const faultsOf = (environment: Readonly<Record<string, string>>, args: readonly string[] = []): readonly string[] => {
  const read = readSettings(args, environment, '0.1.0');
  return read.ok ? [] : read.error;
};

describe('the settings of a package', () => {
  it('are read from the environment, with no files and the product’s version unless told otherwise', () => {
    const { TEAMS_APP_VERSION: _, ...environment } = exampleEnvironment;
    const read = readSettings([], environment, '0.1.0');
    expect(read).toEqual({
      ok: true,
      value: { ...exampleSettings, version: '0.1.0', files: false, out: 'dist/canllaw-teams.zip' },
    });
  });

  it('may be given as flags, which win', () => {
    const read = readSettings(['--app-version=2.0.0', '--files=consent', '--out=a.zip'], exampleEnvironment, '0.1.0');
    expect(read).toEqual({ ok: true, value: { ...exampleSettings, version: '2.0.0', files: true, out: 'a.zip' } });
  });

  it('are all named when they are missing, each with its flag and what it is', () => {
    const faults = faultsOf({ PUBLIC_URL: ' ' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'TEAMS_APP_ID',
      'MICROSOFT_APP_ID',
      'PUBLIC_URL',
      'TEAMS_DEVELOPER_NAME',
      'TEAMS_WEBSITE_URL',
      'TEAMS_PRIVACY_URL',
      'TEAMS_TERMS_URL',
    ]);
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ \(--[a-z-]+\) is missing: .*\.$/);
  });

  it.each([
    ['TEAMS_APP_ID', 'canllaw'],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000'],
    ['MICROSOFT_APP_ID', '{{BOT_ID}}'],
    ['PUBLIC_URL', 'http://canllaw.example.org'],
    ['PUBLIC_URL', 'https://127.0.0.1:3978'],
    ['PUBLIC_URL', 'https://localhost:3978'],
    ['PUBLIC_URL', 'https://[::1]'],
    ['PUBLIC_URL', 'canllaw.example.org'],
    ['TEAMS_DEVELOPER_NAME', 'A name of more than thirty-two characters'],
    ['TEAMS_DEVELOPER_NAME', 'two\nlines'],
    ['TEAMS_WEBSITE_URL', 'http://example.org'],
    ['TEAMS_PRIVACY_URL', 'https://somebody:secret@example.org'],
    ['TEAMS_TERMS_URL', `https://example.org/${'x'.repeat(2048)}`],
    ['TEAMS_APP_VERSION', '1.4'],
    ['TEAMS_APP_VERSION', '01.4.0'],
    ['TEAMS_APP_VERSION', '1.4.0-beta'],
    ['TEAMS_FILES', 'yes'],
  ])('refuse %s as %j in one sentence', (variable, value) => {
    const faults = faultsOf({ ...exampleEnvironment, [variable]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${variable} \\(--[a-z-]+\\) must .*\\.$`));
  });

  it('are refused with how to call the command where a flag is not known', () => {
    expect(faultsOf(exampleEnvironment, ['--colour=red'])[0]).toMatch(/^npm run teams:package -- /);
    expect(faultsOf(exampleEnvironment, ['manifest.json'])[0]).toMatch(/^npm run teams:package -- /);
  });
});
