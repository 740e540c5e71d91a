import { appPackage } from '../../deploy/teams/app-package.ts';
import type { PackageFiles } from '../../deploy/teams/archive.ts';
import type { PackageSettings } from '../../deploy/teams/settings.ts';

/** The settings of a made-up organisation. */
export const exampleSettings: PackageSettings = {
  appId: '11111111-2222-4333-8444-555555555555',
  botId: 'aaaaaaaa-2222-4333-8444-555555555555',
  domain: 'canllaw.example.org',
  developer: 'Example Council',
  website: 'https://example.org/canllaw',
  privacy: 'https://example.org/canllaw/privacy',
  terms: 'https://example.org/canllaw/terms',
  version: '1.4.0',
  files: false,
  out: 'canllaw-teams.zip',
};

/** The same as an environment. */
export const exampleEnvironment: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: exampleSettings.appId,
  MICROSOFT_APP_ID: exampleSettings.botId,
  PUBLIC_URL: 'https://canllaw.example.org',
  TEAMS_DEVELOPER_NAME: exampleSettings.developer,
  TEAMS_WEBSITE_URL: exampleSettings.website,
  TEAMS_PRIVACY_URL: exampleSettings.privacy,
  TEAMS_TERMS_URL: exampleSettings.terms,
  TEAMS_APP_VERSION: exampleSettings.version,
};

/** A file of a package as JSON, of a shape that the test knows. */
export const jsonIn = (files: PackageFiles, name: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.get(name)));

/** A whole package in whose file one value is another, or gone where none is given. */
export async function packageWith(
  name: string,
  path: readonly (string | number)[],
  value?: unknown,
): Promise<PackageFiles> {
  const files = new Map(await appPackage(exampleSettings));
  const json = jsonIn(files, name);
  let place = json as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete place[last];
  else place[last] = value;
  return files.set(name, new TextEncoder().encode(JSON.stringify(json)));
}
