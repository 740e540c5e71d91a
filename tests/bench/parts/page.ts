import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { Canllaw } from '../../support/canllaw.ts';
import { median } from '../measured.ts';
import { aligned } from '../table.ts';
import type { Part } from './part.ts';

/** The console’s page until its first question is there, beside a page of three lines that asks its server one thing. */
export const page: Part = {
  name: 'page',
  title: 'The console’s page in a browser, from its address to its first question',
  run: async ({ short, print }) => {
    const [canllaw, bare, browser] = await Promise.all([Canllaw.start(), barePage(), openBrowser()]);
    const contenders = [
      { name: 'bare page', url: bare.url, asks: '/first' },
      { name: 'Canllaw', url: canllaw.url, asks: '/console/turn' },
    ];
    const times = contenders.map(() => ({ cold: [] as number[], warm: [] as number[] }));
    const rounds = short ? 1 : 15;
    // The first round starts what the server and the browser start once; it is not counted.
    for (let round = 0; round <= rounds; round++)
      for (const [index, { url, asks }] of contenders.entries()) {
        const { cold, warm } = await opened(browser, url, asks);
        if (round === 0) continue;
        times[index]?.cold.push(cold);
        times[index]?.warm.push(warm);
      }
    await Promise.all([browser.close(), canllaw.close(), bare.close()]);
    const medians = times.map(({ cold, warm }) => [median(cold), median(warm)]);
    const rows = contenders.map(({ name }, index) => [name, ...(medians[index] ?? []).map((time) => time.toFixed(0))]);
    const ratios = (medians[1] ?? []).map((time, index) => `x${(time / (medians[0]?.[index] ?? 1)).toFixed(2)}`);
    print(aligned([['', 'cold ms', 'warm ms'], ...rows, ['  ratio', ...ratios]]));
  },
};

/** Milliseconds until the answer to what the page asks first is there: with nothing kept by the browser, and once more. */
async function opened(browser: Browser, url: string, asks: string): Promise<{ cold: number; warm: number }> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const once = async (): Promise<number> => {
    const answered = tab.waitForResponse((response) => response.url().endsWith(asks));
    await tab.goto(url);
    await (await answered).finished();
    return await tab.evaluate<number>(
      `performance.getEntriesByType('resource').find(({ name }) => name.endsWith('${asks}')).responseEnd`,
    );
  };
  const times = { cold: await once(), warm: await once() };
  await context.close();
  return times;
}

async function barePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Bare</title><p id="p"></p><script>fetch("/first")</script>');
    } else response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
