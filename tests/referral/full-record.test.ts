import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { builtAt } from '../support/record.ts';
import { startApp, type RunningApp } from '../turn/app.ts';
import { readWord } from './word-text.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => await app.close());

/** The words of a document of this case, fetched by its link. */
async function documentOf(client: Client, recipient: string): Promise<string> {
  await client.send({ action: 'document', answers: { 'handOff.recipient': recipient, 'handOff.language': 'en' } });
  const path = new URL(client.view.documents[0]?.contentUrl ?? '').pathname;
  const given = await fetch(`${app.url}${path}`, { method: 'POST' });
  expect(given.status).toBe(200);
  return readWord(new Uint8Array(await given.arrayBuffer())).body;
}

describe('the full record of a case that has grown', () => {
  it('holds what has moved out of the case, and other documents do not', async () => {
    const client = new Client(app, { practitioner: 'ann', conversation: 'grown' });
    await client.begin();
    await client.say('new case');
    const stored = await app.stores.cases.load('local', client.view.case ?? '');
    if (!stored) throw new Error('no case');
    const notes = Array.from({ length: 400 }, (_, index) => ({
      id: `n${index}`,
      text: `canary-note-${index}.`,
      by: 'ann',
      at: builtAt,
      revision: 1,
    }));
    await app.stores.cases.replace({ ...stored.value, notes }, stored.etag, []);
    const left = await app.record(client.view.case ?? '', 'ann');
    expect(left.notes.map(({ text }) => text)).not.toContain('canary-note-0.');

    const record = await documentOf(client, 'record');
    for (const { text } of notes) expect(record).toContain(text);
    expect(await documentOf(client, 'police')).not.toContain('canary-note');
  });
});
