import { describe, expect, it } from 'vitest';
import { text } from '../../locales/index.ts';
import { Handler } from './handler.ts';
import { openConsole } from './open-console.ts';
import { Watched } from './watched.ts';

const { canllaw, browser, watched, handler, page } = await openConsole();

const guidance = text('en', 'guidance.title');
const boxOf = (question: string) => page.locator(`[id="question:${question}"]`).locator('textarea, input').first();
/** In the middle of a word nobody presses a letter: the key before it makes it a command. */
const command = async (letter: string) => {
  await page.keyboard.press('F2');
  await page.keyboard.press(letter);
};
const inOneRow = async () =>
  await page.evaluate<boolean>(`(() => {
    const tops = [...document.querySelectorAll('#tools .tool')].filter((each) => each.checkVisibility());
    return new Set(tops.map((each) => each.getBoundingClientRect().top)).size === 1;
  })()`);

/** Each test goes on where the one before it stopped. */
describe('where one types in the console', () => {
  it('looks something up before any case is open, and leads back', async () => {
    await handler.open(canllaw.url);
    await handler.begin('en');
    const other = await Watched.open(browser, canllaw.url, 'en-GB');
    const second = new Handler(other.page);
    await second.open(canllaw.url);
    await second.key('g');
    await second.writeLast('what is MARAC');
    await second.go('Enter');
    expect(await second.title()).toBe(guidance);
    await second.go('b');
    expect(await second.title()).toBe(text('en', 'bot.cases.title'));
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  it.each(['n', 'g', 'f', 's'])('takes what is typed on after F2 and %s was closed again', async (letter) => {
    await handler.key('Escape');
    await handler.find('place');
    const before = await boxOf('where.place').inputValue();
    await command(letter);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('Flat ');
    expect(await boxOf('where.place').inputValue()).toBe(`${before}Flat `);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Flat ');
  });

  it('goes on in the same box after a note', async () => {
    await command('n');
    await page.keyboard.type('A door shut.');
    await handler.go('Enter');
    await page.keyboard.type('12 ');
    expect(await boxOf('where.place').inputValue()).toBe('Flat 12 ');
    // That it was kept is said in sight, and not over the box.
    const kept = page.locator('.overPage, #log .bubble').last();
    const [said, box] = [await kept.boundingBox(), await boxOf('where.place').boundingBox()];
    expect(await kept.innerText()).toBe(text('en', 'bot.notices.noted'));
    expect(said && box && (said.y >= box.y + box.height || said.y + said.height <= box.y)).toBe(true);
    expect(said && said.y >= 110 && said.y + said.height <= 800).toBe(true);
  });

  it.each(['F2', 'Escape'])('goes on in the same box, at its end, after a look-up begun with %s', async (key) => {
    const before = await boxOf('where.place').inputValue();
    await page.keyboard.press(key);
    await page.keyboard.press('g');
    await page.keyboard.type('what is MARAC');
    await handler.go('Enter');
    expect(await handler.title()).toBe(guidance);
    await handler.go('b');
    await page.keyboard.type('7 ');
    // Nothing is chosen by it, and nothing of it is in another box.
    expect(await boxOf('where.place').inputValue()).toBe(`${before}7 `);
    expect(await page.locator('#page :checked').count()).toBe(0);
    expect(await boxOf('where.present').inputValue()).toBe('');
  });

  it('opens another passage of the guidance by its number alone, and still leads back to the box', async () => {
    await command('g');
    await page.keyboard.type('what is MARAC');
    await handler.go('Enter');
    const first = await page.locator('#page').innerText();
    const other = await page.locator('[data-chosen-now]').first().innerText();
    await handler.go('1');
    expect(await handler.title()).toBe(guidance);
    // It is no longer offered, for it is what is shown.
    expect(await page.locator('[data-chosen-now]').allInnerTexts()).not.toContain(other);
    expect(await page.locator('#page').innerText()).not.toBe(first);
    await handler.go('b');
    expect(await handler.focused()).toContain(text('en', 'disclosure.where.place.ask'));
  });

  it('leads back to the box also from a page that is not complete, which holds nobody up', async () => {
    await handler.key('Escape');
    await handler.go('d');
    const then = text('en', 'call.dropped.log.fields.then.options.told999');
    await page.getByRole('radio', { name: then }).first().check();
    const when = page.getByLabel(text('en', 'call.dropped.log.fields.when.ask'), { exact: true }).first();
    await when.fill('');
    await command('g');
    await page.keyboard.type('what is MARAC');
    await handler.go('Enter');
    await page
      .getByText(text('en', 'page.console.ask.leftOpen', { title: text('en', 'call.dropped.title') }))
      .waitFor();
    await page.locator('body:not([data-busy])').waitFor();
    expect(await handler.title()).toBe(guidance);
    await handler.go('b');
    await page.keyboard.type('21:40');
    expect(await when.inputValue()).toBe('21:40');
    await handler.key('Escape');
    await handler.go('b');
  });

  it('goes on with a note that was left on a line of its own', async () => {
    await handler.key('Escape');
    await handler.key('n');
    await page.keyboard.type('half');
    await page.keyboard.press('Escape');
    for (const words of ['She says', 'no more']) {
      await handler.key('n');
      await page.keyboard.type(words);
      if (words === 'She says') await page.keyboard.press('Escape');
    }
    expect(await page.locator('#noteWords').inputValue()).toBe('half\nShe says\nno more');
    await page.locator('#noteWords').fill('');
    await page.keyboard.press('Escape');
  });

  it('shows the box one types in above what is said of the lost line', async () => {
    await handler.key('Escape');
    await handler.find('if you are cut off');
    watched.serverIsUp = false;
    await page.context().setOffline(true);
    await page.locator('#lineLost').waitFor();
    await command('n');
    await page.keyboard.type('Said meanwhile.');
    await page.keyboard.press('Enter');
    await page.locator('#trouble button').waitFor();
    const isAbove = async () => {
      const box = await page.locator(':focus').boundingBox();
      const trouble = await page.locator('#trouble').boundingBox();
      return box && trouble && box.y + box.height <= trouble.y;
    };
    expect(await isAbove()).toBe(true);
    await page.keyboard.type('07700');
    expect(await isAbove()).toBe(true);
    await page.context().setOffline(false);
    await page.locator('#lineLost').waitFor({ state: 'hidden' });
    await page.locator('[data-block="notes"]').getByText('Said meanwhile.').waitFor();
    expect(await boxOf('callback.number').inputValue()).toBe('07700');
    watched.serverIsUp = true;
  });

  it('has the guidance in the bar, which is one row in either language', async () => {
    const tool = page.locator('#tools [data-does="lookUp"]');
    expect([await tool.isVisible(), await inOneRow()]).toEqual([true, true]);
    await handler.key('Escape');
    await handler.go('l');
    expect(await tool.innerText()).toContain('Canllawiau');
    expect([await tool.isVisible(), await inOneRow()]).toEqual([true, true]);
    await tool.click();
    await page.locator('#lookUpWords').waitFor();
    await page.keyboard.press('Escape');
  });
});
