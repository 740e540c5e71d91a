import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../locales/index.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { LoopbackConnector } from '../support/server.ts';

let canllaw: Canllaw;
let connector: LoopbackConnector;
/** Whether the channel takes replies now. */
let takes = true;
beforeAll(async () => {
  canllaw = await Canllaw.start();
  connector = await LoopbackConnector.start((_call: number, res: ServerResponse) => {
    if (takes) return false;
    res.statusCode = 400;
    res.end('{}');
    return true;
  });
});
afterAll(async () => {
  await canllaw.close();
  await connector.stop();
});

const recordOf = async (client: Client) => await canllaw.record(client.view.case, client.practitioner);

/** A client whose replies come through the connector, as in Teams. */
class ChannelClient extends Client {
  /** Posts and reads the reply, or loses it. */
  async turn(parts: Record<string, unknown>, { lost = false } = {}): Promise<void> {
    takes = !lost;
    const before = connector.received.length;
    const { status } = await this.post(parts);
    takes = true;
    expect(status).toBe(200);
    const replies = connector.received.slice(before).map(({ activity }) => activity);
    expect(replies).toHaveLength(lost ? 0 : 1);
    if (!lost) this.take(replies);
  }
}

async function onChannel(): Promise<ChannelClient> {
  const client = new ChannelClient(canllaw, { serviceUrl: connector.url });
  await client.turn({ text: 'hello' });
  await client.turn({ text: 'English' });
  expect([client.view.page, client.view.asking]).toEqual(['arrival', 'arrival.situation']);
  return client;
}

describe('a reply that was lost after the answer was saved', () => {
  it('lets no typed word answer the question nobody saw: it is kept, and what was recorded is told', async () => {
    const client = await onChannel();
    await client.turn({ text: 'a caller' }, { lost: true });
    await client.turn({ text: '1' }, { lost: true });
    expect(Object.keys((await recordOf(client)).answers)).toEqual([]);
    await client.turn({ text: '1' });
    const { view } = client;
    const record = await recordOf(client);
    expect([view.outcome.kind, view.page]).toEqual(['unseen', 'arrival']);
    expect(record.drafts.map(({ value, why, question }) => [value, why, question]).at(-1)).toEqual([
      '1',
      'unseen',
      undefined,
    ]);
  });

  it('"yes" to it is a draft, in either language, and the same "yes" counts once the page was seen', async () => {
    for (const [yes, language] of [
      ['yes', 'en'],
      ['ydy', 'cy'],
    ] as const) {
      const client = await onChannel();
      if (language === 'cy') await client.turn({ text: 'Cymraeg' });
      await client.turn({ text: '1' }, { lost: true });
      await client.turn({ text: yes });
      const { view } = client;
      const record = await recordOf(client);
      expect(record.answers['arrival.situation']?.value).toBe('caller');
      expect(record.answers).not.toHaveProperty(['safe.talk']);
      expect(record.drafts.map(({ value, why }) => [value, why])).toEqual([[yes, 'unseen']]);
      expect([view.outcome.kind, view.page, view.asking]).toEqual(['unseen', 'arrival', 'safe.talk']);
      expect(view.notices).toContain(text(language, 'bot.notices.unseen'));
      expect(view.facts.flatMap(({ rows }) => rows).map(({ question }) => question)).toEqual(['arrival.situation']);
      await client.turn({ text: yes });
      expect((await recordOf(client)).answers['safe.talk']?.value).toBe('yes');
    }
  });

  it('is so after a restart too', async () => {
    const client = await onChannel();
    await client.turn({ text: '1' }, { lost: true });
    await canllaw.killAndStart();
    await client.turn({ text: 'yes' });
    expect(client.view.outcome.kind).toBe('unseen');
    expect((await recordOf(client)).answers).not.toHaveProperty(['safe.talk']);
  });

  it.each(['back', 'check', 'help', 'my cases', 'pause', '999', 'language', 'new case'])(
    'and after "%s", which answers nothing, a typed word answers nothing that was not seen',
    async (command) => {
      const client = await onChannel();
      await client.turn({ text: '1' });
      const asked = client.view.asking;
      const before = await recordOf(client);
      await client.turn({ text: command }, { lost: true });
      await client.turn({ text: 'yes' });
      const record = await recordOf(client);
      const old = await canllaw.record(before.id, client.practitioner);
      for (const { answers } of [record, old])
        for (const [id, { value }] of Object.entries(answers)) {
          const known = id === 'arrival.situation' || id === asked;
          expect([id, known, value]).toEqual([id, true, id === 'arrival.situation' ? 'caller' : 'yes']);
        }
      const kept = [...record.drafts, ...record.notes, ...old.drafts, ...old.notes].length > 0;
      expect(kept || asked === null || asked in old.answers).toBe(true);
    },
  );

  it('does not touch a card, which says what it answers', async () => {
    const client = await onChannel();
    const value = { canllaw: client.command({ action: 'submit', answers: { 'safe.talk': 'yes' } }) };
    await client.turn({ text: '1' }, { lost: true });
    await client.turn({ value });
    expect((await recordOf(client)).answers).toMatchObject({
      'arrival.situation': { value: 'caller' },
      'safe.talk': { value: 'yes' },
    });
  });
});

describe('an activity that comes twice', () => {
  const repeats: readonly { name: string; parts: Record<string, unknown> }[] = [
    { name: 'words', parts: { text: '1' } },
    { name: 'a note', parts: { text: '/note She rang again.' } },
    {
      name: 'a value',
      parts: { value: { canllaw: { action: 'submit', page: 'arrival', answers: { 'arrival.situation': 'inFront' } } } },
    },
    { name: 'a pause', parts: { text: 'pause' } },
    { name: 'words that cannot be read', parts: { text: 'perhaps' } },
    {
      name: 'a document',
      parts: {
        value: {
          canllaw: { action: 'document', answers: { 'handOff.recipient': 'police', 'handOff.language': 'cy' } },
        },
      },
    },
    { name: 'an emergency', parts: { text: '999' } },
    { name: 'a language', parts: { text: 'language' } },
    { name: 'a new case', parts: { text: 'new case' } },
  ];
  const twice = repeats.map((repeat) => ({ ...repeat, id: `twice ${repeat.name}` }));
  const clients = new Map<string, { client: Client; first: unknown[] }>();
  const stands = async (client: Client) => [await recordOf(client), client.view.case, client.view.language];
  /** The brief is shown again, whatever was recorded of it before. */
  const kindOf = (name: string) => (name === 'an emergency' ? 'emergency' : 'alreadyRecorded');

  it.each(twice)('has its effect once: $name', async ({ name, parts, id }) => {
    const client = new Client(canllaw);
    await client.begin('en');
    await client.raw({ ...parts, id });
    const first = await stands(client);
    await client.raw({ ...parts, id });
    expect([client.view.outcome.kind, ...(await stands(client))]).toEqual([kindOf(name), ...first]);
    clients.set(name, { client, first });
  });

  it('has its effect once when it comes again after a restart', async () => {
    await canllaw.killAndStart();
    for (const { name, parts, id } of twice) {
      const { client, first = [] } = clients.get(name) ?? { client: new Client(canllaw) };
      await client.raw({ ...parts, id });
      expect([name, client.view.outcome.kind, ...(await stands(client))]).toEqual([name, kindOf(name), ...first]);
    }
  });

  it('as the first of all, with words, keeps them once', async () => {
    const client = new Client(canllaw);
    const said = { text: 'A woman at reception says three brothers are after her.', id: 'first-words' };
    await client.raw(said);
    const first = client.view.case;
    await client.raw(said);
    expect(client.view.case).toBe(first);
    await client.submit({ 'welcome.language': 'en' });
    expect((await recordOf(client)).notes.map((note) => note.text)).toEqual([said.text]);
  });
});
