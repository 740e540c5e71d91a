import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { chanceOf } from './chance.ts';
import { Channel } from './channel.ts';
import { Counts } from './counts.ts';
import { Interrupted } from './interrupted.ts';
import { inFull, seed } from './scale.ts';
import { onSqlite, type SharedStore } from './store.ts';

const kills = inFull(200, 5);
const killsBeforeReply = inFull(30, 2);

describe('killed', () => {
  const counts = new Counts(`One process on SQLite, killed at random moments, seed ${seed}`, [
    'kills',
    'turns',
    'accepted',
    'killed between save and reply',
    'killed between reply and note of it',
    'sent again',
    'typed after a restart',
    'lost',
    'doubled',
    'misplaced',
  ]);
  const chance = chanceOf(seed);
  let canllaw: Canllaw;
  let channel: Channel;
  let store: SharedStore;
  /** Told when a reply arrives at the channel, where somebody waits for one. */
  let onReply: (() => void) | undefined;
  beforeAll(async () => {
    store = await onSqlite();
    canllaw = await Canllaw.start({ LOG_LEVEL: 'warn', CONNECTOR_TIMEOUT_MS: '8000', ...store.environment });
    channel = await Channel.open(() => onReply);
  });
  afterAll(async () => {
    counts.print();
    await canllaw.close();
    await channel.close();
    await store.close();
  });

  it(
    `${kills} times in running conversations, the store opens, every accepted answer is there once, and no word answers what nobody saw`,
    { timeout: inFull(2_400_000, 120_000) },
    async () => {
      const people = Array.from(
        { length: 6 },
        (_, index) => new Interrupted(canllaw, index % 2 === 0 ? undefined : channel, chance, counts),
      );
      for (const [index, person] of people.entries()) await person.begin(index % 3 === 0 ? 'cy' : 'en');
      for (let kill = 1; kill <= kills; kill += 1) {
        const working = people.map(async (person) => await person.workUntilKilled());
        await wait(5 + chance.below(400));
        await canllaw.killAndStart();
        await Promise.all(working);
        counts.add('kills');
        await Promise.all(people.map(async (person) => await person.goOn()));
        await expectAll(people);
      }
      counts.add(
        'accepted',
        people.reduce((sum, { ledger }) => sum + ledger.accepted, 0),
      );
    },
  );

  async function expectAll(people: readonly Interrupted[]): Promise<void> {
    const stores = await store.open();
    for (const person of people) {
      const record = await person.record();
      const found = person.ledger.compare(record, await stores.cases.past(record));
      for (const name of ['lost', 'doubled', 'misplaced'] as const) counts.add(name, found[name].length);
      expect(found).toEqual({ lost: [], doubled: [], misplaced: [] });
    }
    await stores.close();
  }

  it(
    `${killsBeforeReply} times after the answer was saved, with the reply on its way, a typed word is kept and answers nothing`,
    { timeout: inFull(1_200_000, 120_000) },
    async () => {
      for (let kill = 1; kill <= killsBeforeReply; kill += 1) {
        const language = kill % 2 === 0 ? 'en' : 'cy';
        const client = new Client(canllaw, { serviceUrl: channel.url });
        await client.begin(language);
        await client.submit({ 'arrival.situation': 'caller' });
        const asked = client.view.asking;
        const arrived = new Promise<void>((resolve) => (onReply = resolve));
        const lost = client.post({ text: '1', id: `lost-${kill}` }).catch(() => undefined);
        await arrived;
        await canllaw.kill();
        await lost;
        onReply = undefined;
        await canllaw.start();
        counts.add('kills');
        const before = await canllaw.record(client.view.case, client.practitioner);
        expect(before.answers[asked ?? '']?.value).toBe('yes');
        await client.say(language === 'en' ? 'yes' : 'ydy');
        counts.add('killed between save and reply');
        const after = await canllaw.record(client.view.case, client.practitioner);
        expect(client.view.outcome.kind).toBe('unseen');
        expect(after.answers).toEqual(before.answers);
        expect(after.drafts.map(({ value, why }) => [value, why])).toEqual([
          [language === 'en' ? 'yes' : 'ydy', 'unseen'],
        ]);
      }
    },
  );
});
