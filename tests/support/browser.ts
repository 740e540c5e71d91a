import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, the system's, or Debian's package, installed now where it is missing.
 * @throws Error that says what to do. A browser test is never passed over for want of a browser.
 */
export async function findChromium(): Promise<string> {
  const found = await present();
  if (found !== undefined) return found;
  const why = await install();
  const installed = await present();
  if (installed !== undefined) return installed;
  throw new Error(
    `No Chromium was found (${places.join(', ')}) and it could not be installed: ${why}. ` +
      'Install it (Debian: apt-get install -y chromium) or set CHROMIUM_PATH to one.',
  );
}

async function present(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  for (const place of named === undefined ? places : [named]) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return undefined;
}

/** Answers why it did not work, as the package manager says it. */
async function install(): Promise<string> {
  const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 240_000 };
  try {
    await run('apt-get', ['update'], environment);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment);
    return 'installed, but not where it was looked for';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error);
  }
}

/** A real browser without a window, which asks nothing of anybody but the pages it is sent to. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
