import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { ConversationState } from '../../dialogs/ports.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake, withoutIds } from '../support/intake.ts';
import { anAnswer } from '../support/record.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

/** Rewrites what is stored, as an older release would have left it, while nothing runs. */
async function rewrite(
  client: Client,
  older: (record: CaseRecord) => void,
  where: (conversation: ConversationState) => ConversationState,
): Promise<void> {
  await canllaw.stop();
  const keys = openKeyFile(join(canllaw.dataDir, 'key.json'), { databaseExists: true });
  const { stores } = await openSqlite({ dataDir: canllaw.dataDir, keys });
  const held = await stores.cases.load('local', client.view.case ?? '');
  const key = JSON.stringify(['test', client.conversation, client.practitioner]);
  const conversation = await stores.conversations.loadConversation('local', key);
  if (!held || !conversation) throw new Error('nothing is stored');
  const record = structuredClone(held.value);
  older(record);
  await stores.cases.replace(record, held.etag, []);
  await stores.conversations.saveConversation(where(conversation.value), conversation.etag);
  await stores.close();
  await canllaw.start();
}

const recordOf = async (client: Client) => await canllaw.record(client.view.case, client.practitioner);

async function atDecision(language: 'en' | 'cy'): Promise<Intake> {
  const intake = new Intake(new Client(canllaw), 'values', { 'danger.now': 'no' });
  await intake.begin(language);
  await intake.until('decision');
  return intake;
}

it(
  'with a question fewer and a question more goes on: what is new is asked, what is gone is kept',
  { timeout: 90_000 },
  async () => {
    const intake = await atDecision('cy');
    const { client } = intake;
    const before = await recordOf(client);
    await rewrite(
      client,
      (record) => {
        // Asked by that release and no longer: its answer stays. Asked now and not then: never answered, never passed.
        record.answers['where.postcode'] = anAnswer('NG1 4ZZ', {
          text: { key: 'disclosure.where.postcode.ask', hash: '0000000000000000' },
        });
        record.passed['where.county'] = 2;
        delete record.answers['where.place'];
        delete record.passed['where.place'];
      },
      (conversation) => ({
        ...conversation,
        dialogs: { release: 'an older one', state: { dialogStack: [{ id: 'journey.gone', state: { stepIndex: 7 } }] } },
        focus: { page: 'whereabouts', question: 'where.postcode' },
        delivered: {
          caseId: before.id,
          revision: before.revision,
          page: 'whereabouts',
          asking: { question: 'where.postcode', part: '' },
        },
      }),
    );
    // The question that was on the screen is gone: words typed to it are kept, not taken as another's answer.
    await client.say('NG2 5AA');
    expect((await recordOf(client)).drafts.map(({ value }) => value)).toEqual(['NG2 5AA']);
    expect([client.view.page, client.view.asking, client.view.language]).toEqual(['danger', 'where.place', 'cy']);
    await client.say('Tu ôl i’r llyfrgell');
    expect([client.view.page, client.view.outcome.kind]).toEqual(['decision', 'recorded']);

    await intake.until('next');
    const { answers } = await recordOf(client);
    expect(answers['where.postcode']?.value).toBe('NG1 4ZZ');
    expect(answers['where.place']?.value).toBe('Tu ôl i’r llyfrgell');
    for (const [id, value] of Object.entries(intake.answered).filter(([id]) => id !== 'where.place'))
      expect([id, withoutIds(answers[id]?.value)]).toEqual([id, value]);
  },
);

it(
  'with no dialogs at all, or ones that cannot be read, stands where the record says',
  { timeout: 90_000 },
  async () => {
    for (const dialogs of [
      undefined,
      { release: 'x', state: 'nonsense' },
      { release: 'x', state: { dialogStack: [7] } },
    ]) {
      const { client } = await atDecision('en');
      const before = [client.view.page, client.view.asking, await recordOf(client)];
      await rewrite(
        client,
        () => undefined,
        (conversation) => ({ ...conversation, dialogs }),
      );
      await client.raw({ type: 'event', name: 'canllaw/open' });
      expect([client.view.page, client.view.asking, await recordOf(client)]).toEqual(before);
    }
  },
);

it(
  'an answer of a kind that its question no longer takes is kept, and asked again without harm',
  { timeout: 90_000 },
  async () => {
    const { client } = await atDecision('en');
    await rewrite(
      client,
      (record) => {
        record.answers['people.others'] = anAnswer('his two brothers', { revision: 3 });
        record.answers['contact.safe'] = anAnswer('by text only', { revision: 3 });
        record.answers['do.checklist'] = anAnswer('refer', { revision: 3 });
      },
      (conversation) => conversation,
    );
    await client.raw({ type: 'event', name: 'canllaw/open' });
    expect(client.view.outcome.kind).toBe('shown');
    for (const page of ['check', 'plan', 'emergency', 'contact', 'people', 'stage1', 'handOff'])
      await client.send({ action: 'goTo', page });
    await client.send({ action: 'document', answers: { 'handOff.recipient': 'specialist', 'handOff.language': 'en' } });
    expect((await fetch(client.view.documents[0]?.contentUrl ?? '', { method: 'POST' })).status).toBe(200);
    expect((await recordOf(client)).answers['people.others']?.value).toBe('his two brothers');
  },
);
