import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { occurrences, readWord } from '../referral/word-text.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Practitioner } from './practitioner.ts';
import { expectSound, Watched } from './watched.ts';

let canllaw: Canllaw;
let browser: Browser;
let watched: Watched;
let at: Practitioner;
beforeAll(async () => {
  [canllaw, browser] = await Promise.all([Canllaw.start(), openBrowser()]);
  watched = await Watched.open(browser, canllaw.url, 'en-GB');
  at = new Practitioner(watched.page);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await canllaw.close();
});

afterEach(async () => await expectSound(watched, canllaw.url));

const save = 'Save and continue';

/** One intake from the first page to the Word file: each test goes on where the one before it stopped. */
describe('a whole intake in the browser', () => {
  it('opens with both languages, and nothing that anybody cannot use', async () => {
    await at.open(canllaw.url);
    expect(await at.title()).toBe('Canllaw');
    expect(await at.card.getByRole('button').allInnerTexts()).toEqual(['Cymraeg', 'English', 'Cymorth / Help']);
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('01-welcome');
  });

  it('opens the emergency brief in one click from the very first page, and comes back', async () => {
    await at.emergency();
    expect(await at.title()).toBe('Argyfwng / Emergency');
    await at.card.getByText('Ring 999 now. Say first where they are.').waitFor();
    await at.card.getByText('Ffoniwch 999 nawr. Dywedwch yn gyntaf ble maen nhw.').waitFor();
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('02-emergency-first');
    await at.press('Yn ôl i ble roeddwn i / Back to where I was');
    expect(await at.title()).toBe('Canllaw');
  });

  it('is begun by keyboard alone', async () => {
    const { keyboard } = at.page;
    await at.tabTo(at.card.getByRole('button', { name: 'English' }));
    await at.answered(async () => await keyboard.press('Enter'));
    expect(await at.title()).toBe('How this came to light');
    expect(await at.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('03-arrival');

    const group = (name: string) => at.card.getByRole('radiogroup', { name, exact: true }).getByRole('radio');
    await at.tabTo(group('How did this reach you?').first());
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await at.tabTo(group('Is it safe to talk now?').first());
    await keyboard.press('Space');
    await at.tabTo(at.card.getByRole('button', { name: save }));
    await at.answered(async () => await keyboard.press('Enter'));
    expect(await at.title()).toBe('Danger now');
  });

  it('takes the place and a number to ring back while there is no danger', async () => {
    await at.choose('Is anyone in danger or hurt at this moment?', 'No');
    await at.write('Where exactly are they now?', 'Flat 7, Quillfeather Court');
    await at.write('If you are cut off, what number is safe?', '01632 960777');
    await at.tick('Which of these are true of their health now?', 'None of these');
    await at.press(save);

    expect(await at.title()).toBe('Area, language and interpreter');
    await at.choose('Which area are they in?', 'Nottingham City');
    await at.choose('Which language is easiest for them?', 'English');
    await at.choose('Is an interpreter needed?', 'No');
    await at.press(save);

    expect(await at.title()).toBe('Who may be told');
    await at.tick('What have they been told about sharing?', 'Who may be told, and why');
    await at.choose('What do they agree to?', 'Sharing with all who can help');
    await at.press(save);
    expect(await at.title()).toBe('What they told, who knows, and what may follow');
  });

  it('loses nothing when the server is killed under it, and goes on', async () => {
    await at.choose('Does anyone know that they have told you?', 'Yes');
    await at.write('Who knows, or may know?', 'A neighbour called Marigoldine');
    await at.write('What are they most afraid of?', 'Losing the dog, Bramblewick');
    await at.write('What did you notice yourself?', 'Watched the door: private-thornapple');
    watched.serverIsUp = false;
    await canllaw.kill();
    await at.card.getByRole('button', { name: save }).click();
    const alert = at.page.getByRole('alert');
    await alert.getByText('Canllaw cannot be reached. Your words are still here.').waitFor();
    await watched.picture('04-unreachable');
    await canllaw.start(canllaw.port);
    watched.serverIsUp = true;
    await at.answered(async () => await alert.getByRole('button', { name: 'Try again' }).click());
    expect(await at.title()).toBe('What raises concern');
  });

  it('is at the same question when the browser comes back after another kill', async () => {
    const asked = await at.page.locator('#answers').innerText();
    watched.serverIsUp = false;
    await canllaw.kill();
    await canllaw.start(canllaw.port);
    await at.open(canllaw.url);
    watched.serverIsUp = true;
    expect(await at.title()).toBe('What raises concern');
    expect(await at.page.locator('#answers').innerText()).toBe(asked);
    await at.press('Back');
    expect(await at.title()).toBe('What they told, who knows, and what may follow');
    expect(await at.box('Who knows, or may know?').inputValue()).toBe('A neighbour called Marigoldine');
    expect(await at.box('What did you notice yourself?').inputValue()).toBe('Watched the door: private-thornapple');
    await at.press(save);
    expect(await at.title()).toBe('What raises concern');
  });

  it('takes what raises concern, the children, the people and a safe contact', async () => {
    await at.choose('Have they been strangled, choked or suffocated?', 'Yes');
    await at.choose('Have weapons been used, shown or kept close?', 'No');
    await at.write('What happened, when, and how often?', 'Twice in October, in the lockup at Fennelsby');
    await at.press(save);
    expect(await at.log.innerText()).toContain('What raises concern Recorded.');

    expect(await at.title()).toBe('Children, and adults at risk');
    await at.choose('Are there children in the family or home?', 'No');
    await at.press(save);

    expect(await at.title()).toBe('The people doing this');
    await at.write('Who is the main perpetrator?', 'Corvin Tallowmere');
    await at.choose('What is the main perpetrator to them?', 'Former partner');
    await at.write('Name or description', 'Uncle Hestrick');
    await at.write('How they know the person, and whoever abuses them', 'Drives the van for the family');
    await watched.picture('05-people');
    await at.press(save);

    expect(await at.title()).toBe('Who they are, and safe contact');
    await at.choose('Can the person be contacted safely?', 'Yes');
    await at.write('Which number or address is safe to use?', '01632 960888');
    await at.write('What must be avoided when making contact?', 'Anything on the shared tablet');
    await at.press(save);
  });

  it('asks for the reason of a decision, and keeps what was chosen', async () => {
    expect(await at.title()).toBe('The decision');
    await at.choose('What do you decide?', 'Refer: at risk, not in immediate danger');
    await at.tick('Who will you send it to?', 'Domestic abuse referral point');
    await at.write('What is the next step?', 'Ring the helpline from the back office');
    await at.press(save);
    await at.card.getByText('There is a problem').waitFor();
    const decided = at.card.getByRole('radio', { name: 'Refer: at risk, not in immediate danger', exact: true });
    expect(await decided.isChecked()).toBe(true);
    await watched.picture('06-decision-without-reason');
    await at.write('What is the reason?', 'Strangled twice, and afraid: weighed with Ms Larkspurn');
    await at.press(save);
    expect(await at.title()).toBe('What comes afterwards');
  });

  it('goes on afterwards with the lead, the safety plan and a checklist', async () => {
    const goTo = async (title: string) => {
      await at.press(`${title} – open`);
      expect(await at.title()).toBe(title);
    };
    await goTo('Your safeguarding lead');
    await at.choose('Does your safeguarding lead or manager know?', 'No');
    await at.press(save);

    await goTo('Multiple-perpetrator safety plan');
    // What was said before stands there, and is not asked twice.
    expect(await at.card.innerText()).toContain('Corvin Tallowmere');
    await at.choose('Has the DASH risk checklist been completed?', 'Not yet');
    await at.write('What is known about where they could stay?', 'Rising since the Wexcombe visit');
    await at.choose('Do they have somewhere safe to stay?', 'Yes');
    await watched.picture('07-plan');
    await at.press(save);

    await goTo('Steps towards a referral');
    const refuge = 'Consider a referral to refuge or other emergency housing.';
    await at.choose('Keep supporting them for as long as they stay in contact.', 'Done');
    await at.choose(refuge, 'Not yet');
    await at.card.getByRole('button', { name: 'Add why, who or when' }).last().click();
    await at.card.getByRole('textbox', { name: 'Who will do it' }).last().fill('Oswaldine from housing');
    await watched.picture('08-checklist');
    await at.press(save);

    await goTo('What happens next');
    await at.write('Who will chase it if nothing is heard?', 'Private-hellebore, on Monday');
    await at.press(save);
    expect(await at.title()).toBe('What comes afterwards');
    await watched.picture('09-afterwards');
  });

  it('shows every answer to check, and changes one in place', async () => {
    await at.press('Check your answers');
    expect(await at.title()).toBe('Check your answers');
    expect(await violations(at.page)).toEqual([]);
    await watched.picture('10-check');
    await at.press('Change: What is the next step?');
    expect(await at.page.locator(':focus').inputValue()).toBe('Ring the helpline from the back office');
    await watched.picture('11-change');
    await at.write('What is the next step?', 'Ring the helpline from the Tansybrook office');
    await at.press(save);
    expect(await at.title()).toBe('Check your answers');
    expect(await at.card.innerText()).toContain('Ring the helpline from the Tansybrook office');
  });

  it('makes a Word document that holds what the referral door is due, and nothing else', async () => {
    await at.say('document');
    expect(await at.title()).toBe('Make a document');
    expect(await violations(at.page)).toEqual([]);
    await at.press('Domestic abuse referral point');
    await at.choose('Which language should the document be in?', 'English');
    await at.press('Make the document');
    await watched.picture('12-document');
    const link = at.log.getByRole('button');
    const [download] = await Promise.all([at.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^canllaw-[\w-]+-specialist-en\.docx$/);
    const { body, everything } = readWord(await readFile(await download.path()));
    expect(body).toContain('At risk from multiple perpetrators');
    for (const due of [
      'Flat 7, Quillfeather Court',
      'A neighbour called Marigoldine',
      'Losing the dog, Bramblewick',
      'Twice in October, in the lockup at Fennelsby',
      'Corvin Tallowmere',
      'Uncle Hestrick',
      'Drives the van for the family',
      '01632 960888',
      'Anything on the shared tablet',
      'Strangled twice, and afraid: weighed with Ms Larkspurn',
      'Ring the helpline from the Tansybrook office',
      'Rising since the Wexcombe visit',
      'Oswaldine from housing',
    ])
      expect([due, occurrences(body, due)]).toEqual([due, 1]);
    // A number for the police alone, the practitioner's own notes, what they do with their own people, what was replaced.
    for (const kept of ['01632 960777', 'private-thornapple', 'Private-hellebore', 'back office'])
      expect([kept, everything.includes(kept)]).toEqual([kept, false]);
  });
});
