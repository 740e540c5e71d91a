import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { text } from '../../locales/index.ts';
import { coversAfter } from '../../bot/console/page/covers-after.ts';
import { violations } from '../support/axe.ts';
import { Handler } from './handler.ts';
import { openConsole } from './open-console.ts';
import { Watched } from './watched.ts';

const { canllaw, browser, watched, handler, page } = await openConsole();

const dialog = () => page.getByRole('dialog');
const status = () => page.locator('#status');
const overflow = async () =>
  await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
/** Whether these words are in the window, below the head. */
const isSeen = async (words: string, at = page.getByText(words)) => {
  const box = await at.first().boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  return box !== null && box.y >= 110 && box.y + box.height <= height && box.x + box.width <= width;
};
const arrival = text('en', 'disclosure.pages.arrival');
const place = 'Flat 7, Quillfeather Court';

/** Each test goes on where the one before it stopped. */
describe('the console in a browser', () => {
  it('is ready with its first question, and light', async () => {
    await handler.open(canllaw.url);
    const bundle = await (await fetch(`${canllaw.url}/page.js`)).arrayBuffer();
    expect(gzipSync(Buffer.from(bundle)).length).toBeLessThan(250_000);
    await handler.begin('en');
    await page.locator('#record .row').first().waitFor();
  });

  it('shows the map of keys, in which every key does what it says, and letters can be turned off', async () => {
    await handler.key('?');
    await dialog().getByRole('menuitem', { name: 'Next open question' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('checkbox').uncheck();
    await handler.key('Escape');
    await handler.key('n');
    expect(await dialog().count()).toBe(0);
    // A key that works while words are typed opens it, and there the letters work.
    await page.locator('#message').focus();
    await page.keyboard.type('half a word');
    await handler.key('F2');
    await handler.key('n');
    expect(await dialog().getByRole('heading').innerText()).toBe('Take a note');
    await handler.key('Escape');
    expect(await page.locator(':focus').getAttribute('id')).toBe('message');
    expect(await page.locator('#message').inputValue()).toBe('half a word');
    await page.locator('#message').fill('');
    await handler.key('F2');
    await page.getByRole('checkbox').check();
    await handler.key('Escape');
  });

  it('keeps a note with its time at any moment, and files it to a question later', async () => {
    await handler.key('Escape');
    await handler.key('n');
    await handler.writeLast('A dog, and a door that shut.');
    expect(await violations(page)).toEqual([]);
    await handler.go('Enter');
    expect(await handler.title()).toBe(arrival);
    const notes = page.locator('[data-block="notes"]');
    await notes.getByText('A dog, and a door that shut.').waitFor();
    expect(await notes.locator('.stamp').innerText()).toMatch(/\d\d:\d\d$/);
    await notes.getByRole('button', { name: /^File to a question/ }).focus();
    await handler.key('Enter');
    await handler.writeLast('place');
    await handler.go('Enter');
    await notes.getByText(/^Filed to: /).waitFor();
  });

  it('asks a question of the record when it is pressed, with the focus on it, and comes back', async () => {
    await handler.key('Escape');
    await handler.key('r');
    expect(await page.locator('#record :focus').count()).toBe(1);
    await handler.go('Enter');
    expect(await handler.focused()).toContain('Where exactly are they now?');
    await handler.writeLast(place);
    await handler.go('Control+Enter');
    await expect.poll(async () => await page.locator('.atHand').innerText()).toContain(place);
    expect(await handler.title()).toBe(arrival);
  });

  it('goes to the next open question, and to one for a caller who cannot speak freely', async () => {
    await handler.key('Escape');
    await handler.go('o');
    expect(await handler.focused()).toContain('Is it safe to talk now?');
    await handler.key('Escape');
    await handler.go('y');
    await page.getByText('Yes or no only is on', { exact: true }).waitFor();
    // Whoever does not look at the head hears it.
    expect(await status().innerText()).toBe(text('en', 'page.console.tools.yesNoSaid'));
    expect(await handler.title()).toBe(arrival);
    // From now on only what a yes or a no answers, as long as there is any: not where they are, nor who is there.
    const passedBy = [];
    for (let each = 0; each < 2; each++) {
      await handler.go('o');
      passedBy.push(await handler.focused());
      await handler.key('Escape');
    }
    expect(passedBy).toEqual([
      expect.stringContaining(text('en', 'disclosure.danger.now.ask')),
      expect.stringContaining(text('en', 'disclosure.where.children.ask')),
    ]);
    await handler.go('b');
    await handler.go('b');
  });

  it('finds a question by its own words, by what is said with it, and by those of the other language', async () => {
    for (const words of ['exactly are they', 'where', 'ble mae’r person', 'road or landmark']) {
      await handler.key('Escape');
      await handler.find(words);
      expect(await handler.focused(), words).toContain(text('en', 'disclosure.where.place.ask'));
      await handler.key('Escape');
      await handler.go('b');
    }
  });

  it('says how long the call has lasted where somebody asks, and not every second', async () => {
    await handler.key('Escape');
    await handler.key('t');
    expect(await status().innerText()).toMatch(/^The call began \d+ minutes ago\.$/);
    expect(await page.getByRole('timer').innerText()).toMatch(/^\d+:\d\d$/);
    expect(await page.locator('[aria-live] [role="timer"]').count()).toBe(0);
  });

  it('shows what to do when the line goes, with one key, and the record is kept', async () => {
    await handler.key('Escape');
    await handler.go('d');
    expect(await handler.title()).toBe(text('en', 'call.dropped.title'));
    expect(await page.locator('#page').innerText()).toContain(place);
    expect(await violations(page)).toEqual([]);
    // When that was is filled in; who only looks and goes on records nothing.
    const when = page.getByLabel(text('en', 'call.dropped.log.fields.when.ask'), { exact: true }).first();
    expect(await when.inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}, \d\d:\d\d$/);
    await handler.go('b');
    const dropped = text('en', 'call.dropped.log.label');
    expect(await handler.row(dropped)).toBe(text('en', 'page.console.record.notAsked'));
    // One number says what came of it, and Enter keeps it with the time.
    await handler.go('d');
    await handler.choose('3');
    await handler.go('Enter');
    await expect.poll(async () => await handler.row(dropped)).toMatch(/\d\d:\d\d[^]*Nobody answered/);
    await handler.go('b');
  });

  it('marks what is wrong, and says what else was entered in the words it was asked in', async () => {
    await handler.go('d');
    const whens = page.getByLabel(text('en', 'call.dropped.log.fields.when.ask'), { exact: true });
    await whens.nth(1).fill('');
    await page
      .getByRole('radio', { name: text('en', 'call.dropped.log.fields.then.options.told999') })
      .nth(1)
      .check();
    await handler.go('Control+Enter');
    expect(await page.locator('#problems').count()).toBe(1);
    const entered = text('en', 'page.card.entered', { value: '' });
    const said = await page.locator('#page').getByText(entered).allInnerTexts();
    expect(said.join()).toContain(text('en', 'call.dropped.log.fields.then.options.told999'));
    expect(said.join()).not.toMatch(/told999|noAnswer/);
    const edges = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#page [aria-invalid="true"]:is(input, textarea)')].map((box) => getComputedStyle(box).borderColor)`,
    );
    expect([edges.length > 1, new Set(edges).size]).toEqual([true, 1]);
    expect(await violations(page)).toEqual([]);
    // It stands in nobody's way: a key leads on, says what is left, and it is there when one comes back.
    await handler.go('c');
    const leftOpen = text('en', 'page.console.ask.leftOpen', { title: text('en', 'call.dropped.title') });
    await page.getByText(leftOpen).waitFor();
    expect(await handler.title()).toBe(text('en', 'call.title'));
    await handler.go('d');
    expect(
      await page
        .getByRole('radio', { name: text('en', 'call.dropped.log.fields.then.options.told999') })
        .nth(1)
        .isChecked(),
    ).toBe(true);
    // Led far down a page one sees it none the less.
    await handler.key('Escape');
    await handler.find('pressed on your neck');
    const over = page.locator('.overPage');
    await over.waitFor();
    expect([await over.innerText(), await isSeen(leftOpen, over)]).toEqual([leftOpen, true]);
    expect(await handler.title()).toBe(text('en', 'disclosure.pages.danger'));
    await handler.key('Escape');
    await handler.go('d');
    await whens.nth(1).fill('21:40');
    await handler.go('Control+Enter');
    expect(await page.locator('#problems').count()).toBe(0);
  });

  it('asks who is on the line first, and says at once what to do', async () => {
    await handler.key('Escape');
    await handler.go('c');
    expect(await handler.title()).toBe(text('en', 'call.title'));
    // Who is on the line comes first, and nothing is asked twice on one page.
    const asked = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#page [id^="question:"]')].map(({ id }) => id)`,
    );
    expect(asked).toEqual([
      'question:call.who',
      'question:call.backSafe',
      'question:callback.number',
      'question:callback.otherAnswers',
      'question:callback.voicemail',
    ]);
    // Nobody speaks: what to do follows at once, at the top and in sight.
    expect(await page.locator('[data-chosen-now]').allInnerTexts()).toContain(text('en', 'call.who.options.silent'));
    await handler.go('5');
    expect(await handler.title()).toBe(text('en', 'call.title'));
    expect(await isSeen(text('en', 'call.advice.silentStay'))).toBe(true);
    await handler.go('b');
  });

  it('looks something up in the middle of a question, and leads back to it', async () => {
    await handler.key('g');
    await handler.writeLast('what is MARAC');
    expect(await violations(page)).toEqual([]);
    await handler.go('Enter');
    expect(await handler.title()).toBe(text('en', 'guidance.title'));
    await handler.go('b');
    expect(await handler.title()).toBe(arrival);
  });

  it('makes a document by numbers alone, which Enter fetches', async () => {
    await handler.key('Escape');
    await handler.go('m');
    await handler.chooseLast('2');
    // The language stands below what may be missing: it comes in sight before anything is made.
    await handler.choose('1');
    expect(await page.locator('.documents').count()).toBe(0);
    await handler.chooseLast('1');
    expect(await handler.focused()).toMatch(/^Download .+police/);
    // Nothing but the document and the ways on: what led to it was read before.
    expect(await page.locator('#page').innerText()).not.toContain(text('en', 'bot.handOff.recipient'));
    expect(await page.locator('#page').getByRole('heading').allInnerTexts()).toEqual([text('en', 'bot.handOff.title')]);
    expect(await page.locator('#page .ac-factset, #page [id="ways"]').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), handler.key('Enter')]);
    expect(download.suggestedFilename()).toMatch(/-police-en\.docx$/);
    await handler.go('b');
  });

  it('keeps words that are in no question as a note, with no more than Enter', async () => {
    await handler.key('Escape');
    await handler.key('f');
    await handler.writeLast('quillwort');
    await dialog().getByText('Enter keeps them as a note.').waitFor();
    await handler.go('Enter');
    await expect.poll(async () => await page.locator('[data-block="notes"]').innerText()).toContain('quillwort');
  });

  it('opens the emergency with one key also while a note is written and while it is covered, and loses no word', async () => {
    await handler.key('n');
    await handler.writeLast('half a note');
    await handler.go('F8');
    expect(await handler.title()).toBe(text('en', 'bot.emergency.title'));
    await handler.key('Escape');
    await handler.key('n');
    expect(await page.locator('#noteWords').inputValue()).toBe('half a note\n');
    await page.locator('#noteWords').fill('');
    await handler.key('Escape');
    await handler.key('F9');
    await page.getByRole('dialog', { name: 'Covered' }).waitFor();
    await handler.go('F8');
    expect(await dialog().count()).toBe(0);
    await handler.key('Escape');
    await handler.go('1');
    expect(await handler.title()).toBe(arrival);
  });

  it('covers everything with one key and after a pause, and what was typed is still there', async () => {
    await page.locator('#message').fill('half a sentence');
    await page.locator('#message').focus();
    await handler.key('F9');
    await page.getByRole('dialog', { name: 'Covered' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(place);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).not.toContain('Quillfeather');
    expect(tree).not.toContain('Canllaw');
    expect(await violations(page)).toEqual([]);
    await handler.key('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('message');
    expect(await page.locator('#message').inputValue()).toBe('half a sentence');
    await page.locator('#message').fill('');

    await page.clock.install();
    await handler.key('Escape');
    await page.clock.fastForward(coversAfter + 1000);
    await page.getByRole('dialog', { name: 'Covered' }).waitFor();
    await page.clock.resume();
    await page.mouse.click(600, 300);
    await page.getByRole('timer').waitFor();
  });

  it.each([
    ['Escape', `shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))`],
    ['its button', `shown.querySelector('.close').click()`],
    ['what the browser asks', `shown.requestClose()`],
  ])('is where one was before the next key is heard, once a dialog is closed by %s', async (_, close) => {
    await page.locator('#message').focus();
    await handler.key('F2');
    await dialog().waitFor();
    const [there, focused] = await page.evaluate<[number, string]>(`(() => {
      const shown = document.querySelector('dialog');
      ${close};
      return [document.querySelectorAll('dialog').length, document.activeElement.id];
    })()`);
    expect(there).toBe(0);
    expect(focused).toBe('message');
    await handler.key('Escape');
  });

  it('gives each window its own conversation, tells it what changed in the other, and keeps what is typed', async () => {
    const other = await Watched.open(browser, canllaw.url, 'en-GB');
    const second = new Handler(other.page);
    await second.open(canllaw.url);
    // A new window takes nothing over: it offers the cases there are.
    expect(await second.title()).toBe(text('en', 'bot.cases.title'));
    // A note begun before there is a case goes on in the first one that is opened.
    await second.key('n');
    await second.writeLast('Said before anything was open.');
    await second.key('Enter');
    await other.page.getByText(text('en', 'page.console.noteBox.noCase')).waitFor();
    await second.chooseLast('1');
    await second.key('n');
    expect(await other.page.locator('#noteWords').inputValue()).toBe('Said before anything was open.\n');
    await other.page.locator('#noteWords').fill('');
    await second.key('Escape');
    await second.find('place');
    await handler.key('Escape');
    await handler.find('place');
    await page.keyboard.press('End');
    await handler.writeLast(', back door');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('ArrowRight');
    await other.page.keyboard.press('Control+A');
    await second.writeLast('The school');
    await second.go('Enter');
    await page.getByText(/^Changed in another window: Where exactly are they now\?/).waitFor();
    expect(await page.locator(':focus').inputValue()).toBe(`${place}, back door`);
    // What is sent then is compared with it: both are shown, and nothing is thrown away.
    await handler.go('Control+Enter');
    expect(await page.locator('#problems').count()).toBe(1);
    await handler.find('place');
    await page.keyboard.press('Control+A');
    await handler.writeLast(place);
    await handler.go('Enter');
    // A copy of a window takes its name along, and is another conversation none the less.
    const copy = await other.page.context().newPage();
    await copy.addInitScript(`window.name = ${JSON.stringify(await other.page.evaluate('window.name'))}`);
    await copy.goto(canllaw.url);
    await copy.getByRole('heading', { name: text('en', 'bot.cases.title') }).waitFor();
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  it('says when a case began instead of counting on, once no call can have lasted so long', async () => {
    const later = await Watched.open(browser, canllaw.url, 'en-GB');
    await later.page.clock.install({ time: Date.now() + 5 * 3_600_000 });
    const night = new Handler(later.page);
    await night.open(canllaw.url);
    await night.chooseLast('1');
    const clock = later.page.getByRole('timer');
    await expect.poll(async () => await clock.innerText()).toMatch(/^Begun \d\d\/\d\d\/\d{4}, \d\d:\d\d$/);
    await night.key('t');
    const said = await later.page.locator('#status').innerText();
    expect(said).toMatch(/^The call began on \d\d\/\d\d\/\d{4}, \d\d:\d\d\.$/);
    // What was said covers nothing for long, and can still be read where it stands.
    const isOverThePage = async () =>
      await later.page.evaluate<string>(`getComputedStyle(document.querySelector('#status')).position`);
    expect(await isOverThePage()).toBe('sticky');
    await later.page.clock.fastForward(13_000);
    expect([await isOverThePage(), await later.page.locator('#status').innerText()]).toEqual(['static', said]);
    expect(later.complaints).toEqual([]);
    await later.page.context().close();
  });

  it('keeps what is said while the line is lost, and sends it once, in order, when it is back', async () => {
    await page.reload();
    await page.locator('#record .row').first().waitFor();
    watched.serverIsUp = false;
    await page.context().setOffline(true);
    await page.locator('#lineLost').waitFor();
    for (const words of ['First offline words.', 'Second offline words.']) {
      await handler.key('Escape');
      await handler.key('n');
      await handler.writeLast(words);
      await handler.key('Enter');
      await dialog().waitFor({ state: 'detached' });
    }
    await page.getByText('Waiting to be sent: 2').waitFor();
    expect(await page.locator('#trouble').innerText()).toContain(place);
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    const notes = page.locator('[data-block="notes"] .words');
    await page.locator('#lineLost').waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await notes.allInnerTexts()).filter((words) => words.includes('offline')).toSorted())
      .toEqual(['First offline words.', 'Second offline words.']);
    expect(await page.locator('#trouble').innerText()).toBe('');
    watched.serverIsUp = true;
  });

  it('goes on by itself after the server was restarted under it', async () => {
    await handler.key('Escape');
    watched.serverIsUp = false;
    await canllaw.kill();
    await handler.key('n');
    await handler.writeLast('Said while it was away.');
    await handler.key('Enter');
    await page.getByText('Waiting to be sent: 1').waitFor();
    await canllaw.start(canllaw.port);
    await page.locator('#lineLost').waitFor({ state: 'hidden', timeout: 15_000 });
    await page.locator('[data-block="notes"]').getByText('Said while it was away.').waitFor();
    expect(await page.locator('#status').innerText()).toBe('');
    watched.serverIsUp = true;
  });

  it('lists open cases by reference, begins another, and switches without losing what was typed', async () => {
    const before = await page.locator('#reference').innerText();
    await handler.key('Escape');
    await handler.key('f');
    await handler.writeLast('place');
    await handler.go('Enter');
    await page.keyboard.press('End');
    await page.keyboard.insertText(', back door');
    await handler.key('Escape');
    await handler.key('s');
    await dialog().getByRole('button', { name: 'Begin a new case' }).waitFor();
    await dialog()
      .getByRole('button', { name: before.replace('Case ', '') })
      .waitFor();
    expect(await dialog().innerText()).not.toContain('Quillfeather');
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Begin a new case' }).focus();
    await handler.go('Enter');
    if ((await page.locator('[id="ways"] button').count()) > 0) await handler.chooseLast('1');
    await expect.poll(async () => await page.locator('#reference').innerText()).not.toBe(before);
    await page.locator('#record .row').first().waitFor();
    expect(await page.locator('#record').innerText()).not.toContain(place);
    await handler.key('s');
    await dialog()
      .getByRole('button', { name: before.replace('Case ', '') })
      .focus();
    await handler.go('Enter');
    expect(await page.locator('#reference').innerText()).toBe(before);
    await handler.key('f');
    await handler.writeLast('place');
    await handler.go('Enter');
    expect(await page.locator(':focus').inputValue()).toBe(`${place}, back door`);
    await handler.key('Escape');
  });

  it.each([
    { width: 360, height: 740, colorScheme: 'dark' },
    { width: 768, height: 1024, colorScheme: 'light' },
    { width: 1280, height: 800, colorScheme: 'dark' },
    { width: 1920, height: 1080, colorScheme: 'light' },
    // 1280 by 800 at 200 per cent.
    { width: 640, height: 400, colorScheme: 'light' },
  ] as const)('fits $width by $height, in $colorScheme', async ({ colorScheme, ...size }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    expect(await overflow()).toBe(0);
    if (size.width >= 900) return expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    expect(await page.locator('.atHand').isVisible()).toBe(true);
    expect(await page.locator('#composer').isVisible()).toBe(false);
    expect(await overflow()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Conversation', exact: true }).click();
    expect(await page.locator('#composer').isVisible()).toBe(true);
  });

  it('opens another kind of case with one key, and offers there what it has', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await handler.key('Escape');
    await handler.go('x');
    await handler.chooseLast('5');
    await page.locator('[data-does="dropped"]').waitFor({ state: 'hidden' });
    await handler.key('d');
    await page.getByText('This kind of case has no page for that.').waitFor();
    expect(await isSeen('This kind of case has no page for that.')).toBe(true);
    await handler.key('r');
    expect(await page.locator('#record :focus').count()).toBe(1);
  });
});
