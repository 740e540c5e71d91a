import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Activity } from 'botbuilder';
import { expect, it } from 'vitest';
import { BenchChannel } from './channel.ts';
import { summary } from './measured.ts';
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

it('rounds come to medians and percentiles, and a second contender is compared with the first', () => {
  const round = (cpuMs: number) => ({ turns: 4, seconds: 2, cpuMs, latencies: [1, 2, 3, 4] });
  const measured = summary('one', [round(4), round(80), round(8)]);
  expect(measured).toEqual({
    name: 'one',
    turns: 12,
    turnsPerSecond: 2,
    cpuPerTurn: 2,
    latency: { p50: 3, p95: 4, p99: 4 },
  });
  const [titles, first, second, ratio] = table([measured, { ...measured, name: 'again' }]).split('\n');
  expect(titles).toContain('CPU ms/turn');
  expect(first).toContain('one');
  expect(second).toContain('again');
  expect(ratio).toMatch(/ratio.*x1\.00/);
});

it.each([
  ['turn', ['stock multi-turn sample', 'Canllaw on SQLite', 'Canllaw on Cosmos DB', 'ratio']],
  ['growth', ['Canllaw on SQLite', 'Canllaw on Cosmos DB', '400 replaced', 'ratio', 'flat']],
  ['memory', ['Canllaw on SQLite', 'Canllaw on Cosmos DB', 'KB each']],
  ['page', ['bare page', 'Canllaw', 'cold ms', 'warm ms', 'ratio']],
  ['units', ['read cases', 'replace cases', 'RU', 'calls a turn']],
])(
  'the part %s of the bench runs alone and prints its figures',
  async (part, words) => {
    const script = fileURLToPath(new URL('index.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, part, '--short']);
    expect(words.filter((word) => !stdout.includes(word))).toEqual([]);
  },
  120_000,
);
