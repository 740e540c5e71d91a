import type { PackageFiles } from './archive.ts';
import { icons } from './icons.ts';
import { manifest, welshFile } from './manifest.ts';
import type { PackageSettings } from './settings.ts';
import { translation } from './translation.ts';

/** Everything that goes into the package, not yet checked. */
export async function appPackage(settings: PackageSettings): Promise<PackageFiles> {
  return new Map([
    ['manifest.json', json(manifest(settings, 'en'))],
    [welshFile, json(translation(manifest(settings, 'cy')))],
    ...(await icons()),
  ]);
}

const json = (value: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
