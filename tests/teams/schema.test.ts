import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestVersion } from '../../deploy/teams/manifest.ts';
import { fileOf } from '../support/sources.ts';

const installed = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
const folder = join(installed, 'json-schemas', 'teams');

describe('the schemas in deploy/teams/schema', () => {
  it.each(['MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json'])(
    'hold %s as Microsoft made it',
    (name) => {
      const ours: unknown = JSON.parse(fileOf(`deploy/teams/schema/v${manifestVersion}/${name}`));
      expect(ours).toEqual(JSON.parse(readFileSync(join(folder, `v${manifestVersion}`, name), 'utf8')));
    },
  );

  it('are of the newest version that is no preview', () => {
    const versions = readdirSync(folder).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? []);
    expect(`1.${Math.max(...versions.map(Number))}`).toBe(manifestVersion);
  });
});
