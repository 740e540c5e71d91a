import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../support/sources.ts';
import { Example } from './example.ts';
import { blocksOf } from './markdown.ts';
import { runApp, type RunningApp } from './running-app.ts';

const doc = fileOf('docs/protocol.md');

describe('the protocol page', () => {
  let app: RunningApp;
  let example: Example;
  beforeAll(async () => {
    app = await runApp();
    example = new Example(app.url);
  });
  afterAll(async () => await app.stop());

  it('shows a conversation that the program has, word for word', async () => {
    const blocks = blocksOf(doc).filter(({ info }) => info.length > 1);
    expect(blocks.length).toBeGreaterThan(60);
    expect(await example.play(blocks)).toEqual([]);
  });

  it('shows a link to a document that gives it when asked by POST, and not when a letter of it is changed', async () => {
    const link = new URL(String(example.names.get('LINK')));
    const shown = await fetch(`${app.url}${link.pathname}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const opened = await fetch(`${app.url}${link.pathname}`, { method: 'POST' });
    expect(opened.status).toBe(200);
    expect(
      Buffer.from(await opened.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const letter = link.pathname.charAt(60) === 'A' ? 'B' : 'A';
    const refused = await fetch(`${app.url}${link.pathname.slice(0, 60)}${letter}${link.pathname.slice(61)}`);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('tells nobody else of a case, nor whether there is one', async () => {
    const id = String(example.names.get('CASE'));
    for (const path of [`${id}?practitioner=somebody-else`, id, 'none?practitioner=practitioner-1']) {
      const answer = await fetch(`${app.url}/api/cases/${path}`);
      expect([answer.status, await answer.json()]).toEqual([404, { code: 'noSuchCase' }]);
    }
  });

  it('answers whether it is up and ready', async () => {
    expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ up: true });
    expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ ready: true });
  });
});
