import type { Activity } from 'botbuilder';
import { expect, it } from 'vitest';
import { BenchChannel } from './channel.ts';
import { measure } from './drive.ts';
import { startBot } from './process.ts';
import { stock } from './stock/script.ts';
import { table } from './table.ts';

/** In Teams the SDK puts a question with choices on a card. */
const wordsOf = ({ text, attachments }: Partial<Activity>): string =>
  text ?? (attachments?.[0]?.content as { text?: string } | undefined)?.text ?? '';

it('the stock bot is led through every prompt to its end', async () => {
  const bot = await startBot(stock.script, (port) => stock.environment(port));
  const channel = await BenchChannel.start(bot.url);
  const heard: string[][] = [];
  for (const turn of stock.turns(0)) {
    if (typeof turn === 'function') throw new Error('the stock script is known beforehand');
    const { replies } = await channel.exchange('one', turn);
    heard.push(replies.map(wordsOf));
  }
  await channel.stop();
  await bot.stop();
  expect(heard).toEqual([
    [expect.stringContaining('How do you travel?')],
    ['What are you called?'],
    ['Hello Sam.', expect.stringContaining('Will you give an age?')],
    ['What age?'],
    [
      'The age is 37.',
      'No picture is asked for in Teams.',
      'Sam, aged 37, travels by Bicycle.',
      expect.stringContaining('Is that right?'),
    ],
    ['Saved.'],
  ]);
});

it('a measurement counts every turn, and a second contender is compared with the first', async () => {
  const measured = await measure(stock, { conversations: 4, concurrency: 2, warmUp: 1 });
  expect(measured.turns).toBe(4 * stock.turns(0).length);
  expect(measured.latency.p50).toBeGreaterThan(0);
  expect(measured.latency.p99).toBeGreaterThanOrEqual(measured.latency.p50);
  expect(measured.turnsPerSecond).toBeGreaterThan(0);
  const [titles, first, second, ratio] = table([measured, { ...measured, name: 'again' }]).split('\n');
  expect(titles).toContain('CPU ms/turn');
  expect(first).toContain(stock.name);
  expect(second).toContain('again');
  expect(ratio).toMatch(/ratio.*x1\.00/);
});
