import { findChromium } from './browser.ts';

/**
 * Once, before any test: installing a browser takes longer than a test may, and two at a time get in each other's way.
 * Where it does not work the browser tests fail and say so; the others need none.
 */
export default async function prepare(): Promise<void> {
  await findChromium().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
}
