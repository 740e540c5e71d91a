import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { text, type TextKey } from '../../locales/index.ts';
import { occurrences, readWord } from '../referral/word-text.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { Canllaw } from '../support/canllaw.ts';
import { foreignIn, foreignWords } from './foreign.ts';
import { Practitioner } from './practitioner.ts';
import { expectSound, Watched } from './watched.ts';

let canllaw: Canllaw;
let browser: Browser;
let watched: Watched;
let at: Practitioner;
beforeAll(async () => {
  [canllaw, browser] = await Promise.all([Canllaw.start({ AREA: 'wales' }), openBrowser()]);
  watched = await Watched.open(browser, canllaw.url, 'cy');
  at = new Practitioner(watched.page);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await canllaw.close();
});
afterEach(async () => await expectSound(watched, canllaw.url));

const cy = (key: TextKey) => text('cy', key);
/** What is asked now, by its title; it says nothing in English. */
async function isAt(title: TextKey): Promise<void> {
  expect(await at.title()).toBe(cy(title));
  expect(await foreignWords(at.page, 'cy')).toEqual([]);
}
const save = async () => await at.press(cy('bot.actions.submit'));

/** Each test goes on where the one before it stopped. */
describe('derbyn datgeliad yn Gymraeg yn y porwr (a whole intake in Welsh)', () => {
  it('begins by typing, with the words of each question', async () => {
    await at.open(canllaw.url);
    await at.press('Cymraeg');
    await isAt('disclosure.pages.arrival');
    expect(await at.page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('cy-01-arrival');
    for (const words of ['2', 'ydy', '1']) {
      await at.say(words);
      expect(await foreignWords(at.page, 'cy')).toEqual([]);
    }
    await isAt('disclosure.pages.danger');
    await at.say('ella');
    expect(await at.page.locator('#problems').innerText()).toContain(cy('disclosure.danger.now.retry'));
    expect(await foreignWords(at.page, 'cy')).toEqual([]);
    await watched.picture('cy-02-asked-again');
    await at.say('nac oes');
    await at.say('Fflat 7, Cwrt Plu’r Gweunydd');
    expect(await foreignWords(at.page, 'cy')).toEqual([]);
    await save();
  });

  it('goes on by clicking through the short path', async () => {
    await isAt('disclosure.pages.language');
    await at.choose(cy('disclosure.case.area.ask'), 'Cymru');
    await at.choose(cy('disclosure.language.person.ask'), cy('disclosure.language.person.options.welsh'));
    await save();
    await isAt('disclosure.pages.sharing');
    await save();
    await isAt('disclosure.pages.stage1');
    await at.write(cy('disclosure.stage1.fears.ask'), 'Ofn am yr afr, Seithenyn');
    await at.write(cy('disclosure.stage1.notes.ask'), 'preifat-llygad-y-dydd');
    await save();
    await isAt('disclosure.pages.concern');
    await at.choose(cy('disclosure.concern.strangled.ask'), 'Oes');
    await save();
    await isAt('disclosure.pages.others');
    await save();
    await isAt('disclosure.pages.people');
    await at.write(cy('disclosure.people.main.ask'), 'Gwernog Tŷ’n-y-maes');
    await save();
    await isAt('disclosure.pages.contact');
    await save();
    await isAt('disclosure.pages.decision');
    await at.choose(cy('disclosure.pathway.decision.ask'), cy('disclosure.pathway.decision.options.referral'));
    await at.write(cy('answering.parts.reason.ask'), 'Tagu ddwywaith ger Llyn Cwmllwch');
    await watched.picture('cy-03-decision');
    await save();
    await isAt('bot.next.title');
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('cy-04-afterwards');
  });

  it('has the emergency brief in Welsh in one click, with the place in it', async () => {
    await at.emergency();
    await isAt('bot.emergency.title');
    expect(await at.card.innerText()).toContain('Fflat 7, Cwrt Plu’r Gweunydd');
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('cy-05-emergency');
    await at.press(cy('bot.emergency.continue'));
    await isAt('bot.next.title');
  });

  it('ends in a Welsh Word document', async () => {
    await at.say('gwirio');
    await isAt('bot.check.title');
    await at.say('dogfen');
    await isAt('bot.handOff.title');
    await at.press(cy('bot.recipients.specialist'));
    await at.choose(cy('bot.handOff.language'), cy('bot.languages.cy'));
    await at.press('Creu’r ddogfen');
    expect(await foreignWords(at.page, 'cy')).toEqual([]);
    await watched.picture('cy-06-document');
    const [download] = await Promise.all([at.page.waitForEvent('download'), at.log.getByRole('button').click()]);
    const { body, everything } = readWord(await readFile(await download.path()));
    for (const due of [
      'Fflat 7, Cwrt Plu’r Gweunydd',
      'Ofn am yr afr, Seithenyn',
      'Gwernog Tŷ’n-y-maes',
      'Tagu ddwywaith ger Llyn Cwmllwch',
    ])
      expect([due, occurrences(body, due)]).toEqual([due, 1]);
    expect(everything).toContain(cy('document.titles.referral'));
    expect(everything).not.toContain('preifat-llygad-y-dydd');
    expect(foreignIn(everything.split(/[\n\t]/), 'cy')).toEqual([]);
  });
});
