import { fileURLToPath } from 'node:url';
import { buildPage } from '../../bot/console/build.ts';
import { loadStaticFiles } from '../../bot/server/static-files.ts';
import { openBrowser } from '../support/browser.ts';
import { runApp } from './running-app.ts';

/** Takes the pictures of the README anew, from the running program: npx node tests/docs/pictures.ts. What is entered is made up. */
const pictures = [
  { file: 'intake.png', language: 'English', place: 'Flat 2, 14 Example Street, by the side door' },
  { file: 'intake-cy.png', language: 'Cymraeg', place: 'Fflat 2, 14 Stryd Enghraifft, wrth ddrws yr ochr' },
];

/** In the browser: the page just below the head, which stays where it is. */
const toPage = `scrollBy(0, document.querySelector('.page').getBoundingClientRect().top - 130)`;

const browser = await openBrowser();
const files = await loadStaticFiles(await buildPage());
for (const { file, language, place } of pictures) {
  const app = await runApp(files);
  const page = await browser.newPage({ viewport: { width: 900, height: 860 }, colorScheme: 'light' });
  const say = async (words: string) => {
    await page.fill('#message', words);
    await page.click('#send');
  };
  await page.goto(`${app.url}/`);
  await page.locator('.ac-adaptiveCard').waitFor();
  await say(language);
  await page.locator('input[type=radio]').nth(2).waitFor();
  for (const [words, asked] of [
    ['2', 1],
    ['1', 2],
    ['1', 3],
  ] as const) {
    await say(words);
    await page.locator('#progress', { hasText: new RegExp(`\\b${asked}\\b`) }).waitFor();
  }
  await page.locator('textarea:not(#message)').first().fill(place);
  await page.locator('input[type=radio]').nth(1).check();
  await page.evaluate(toPage);
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/pictures/${file}`, import.meta.url)) });
  await app.stop();
}
await browser.close();
