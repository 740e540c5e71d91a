import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { chanceOf } from './chance.ts';
import { Conversation } from './conversation.ts';
import { Counts } from './counts.ts';
import { Fleet } from './fleet.ts';
import { Ledger } from './ledger.ts';
import { inFull, seed } from './scale.ts';
import { onCosmos, onSqlite, type SharedStore } from './store.ts';

const turns = inFull(10_000, 250);
const people = inFull(24, 8);

describe.each([
  { name: 'SQLite', make: onSqlite },
  { name: 'Cosmos DB', make: onCosmos },
])('three processes on one store: $name', ({ name, make }) => {
  const counts = new Counts(`Three processes on ${name}, seed ${seed}`, [
    'turns',
    'at once',
    'typed alone',
    'duplicates',
    'reorderings',
    'told to send again',
    'accepted',
    'lost',
    'doubled',
    'misplaced',
    'moved out of the record',
  ]);
  let store: SharedStore;
  let fleet: Fleet;
  beforeAll(async () => {
    store = await make();
    fleet = await Fleet.start(3, store);
  });
  afterAll(async () => {
    counts.print();
    await fleet.close();
    await store.close();
  });

  /** As a practitioner does who is told that nothing was saved. */
  async function untilSaved(client: Client, work: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await work();
      if (client.view.outcome.kind !== 'failed') return;
      counts.add('told to send again');
    }
  }

  /** A practitioner with a new case, and for every other one a second conversation about it. */
  async function arrive(index: number): Promise<Conversation[]> {
    const chance = chanceOf(seed + index);
    const server = {
      get url() {
        return fleet.any(chance).url;
      },
    };
    const client = new Client(server, { practitioner: `practitioner-${index}`, conversation: `conversation-${index}` });
    const language = index % 2 === 0 ? 'en' : 'cy';
    await untilSaved(client, async () => await client.begin(language));
    expect(client.view).toMatchObject({ language, page: 'arrival' });
    const ledger = new Ledger();
    const first = new Conversation(client, ledger, fleet, chance, counts);
    if (index % 2 === 0) return [first];
    const beside = new Client(server, { practitioner: client.practitioner, conversation: `beside-${index}` });
    await untilSaved(beside, async () => await beside.send({ action: 'openCase', case: client.view.case }));
    expect(beside.view.case).toBe(client.view.case);
    return [first, new Conversation(beside, ledger, fleet, chance, counts)];
  }

  it(
    `over ${turns} turns, interleaved, repeated and out of order, every accepted answer is there exactly once`,
    { timeout: inFull(2_400_000, 120_000) },
    async () => {
      const all = (await Promise.all(Array.from({ length: people }, async (_, index) => await arrive(index)))).flat();
      await Promise.all(
        all.map(async (conversation) => {
          while (counts.get('turns') < turns) await conversation.round();
          await conversation.end();
        }),
      );
      const stores = await store.open();
      const ledgers = new Map(all.map(({ ledger, client }) => [ledger, client]));
      const found = { lost: [] as string[], doubled: [] as string[], misplaced: [] as string[] };
      for (const [ledger, client] of ledgers) {
        const record = await fleet.any(chanceOf(seed)).record(client.view.case, client.practitioner);
        const past = await stores.cases.past(record);
        const { lost, doubled, misplaced } = ledger.compare(record, past);
        found.lost.push(...lost);
        found.doubled.push(...doubled);
        found.misplaced.push(...misplaced);
        counts.add('accepted', ledger.accepted);
        counts.add('moved out of the record', past.replaced.length + past.drafts.length + past.notes.length);
      }
      await stores.close();
      for (const [name, those] of Object.entries(found)) counts.add(name, those.length);
      expect(found).toEqual({ lost: [], doubled: [], misplaced: [] });
      expect(counts.get('turns')).toBeGreaterThanOrEqual(turns);
    },
  );
});
