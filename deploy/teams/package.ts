import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { appPackage } from './app-package.ts';
import { archive } from './archive.ts';
import { packageFaults } from './check.ts';
import { readSettings } from './settings.ts';

/**
 * npm run teams:package: writes dist/canllaw-teams.zip, the app as Teams takes it, from the environment, from .env and
 * from flags (docs/teams.md). It says every fault at once and writes nothing then; the same settings give the same bytes.
 */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const settings = readSettings(process.argv.slice(2), process.env, version);
if (settings.ok) {
  const files = await appPackage(settings.value);
  const faults = packageFaults(files);
  if (faults.length > 0) refuse(faults);
  else {
    const { out, version: given } = settings.value;
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, archive(files));
    process.stdout.write(`${out}: version ${given}, with ${[...files.keys()].join(', ')}\n`);
  }
} else refuse(settings.error);

function refuse(faults: readonly string[]): void {
  process.stderr.write(faults.map((fault) => `${fault}\n`).join(''));
  process.exitCode = 1;
}
