import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDocuments } from '../../bot/storage/documents.ts';
import { openStores } from '../../bot/storage/stores.ts';
import { StoreUnavailableError } from '../../dialogs/ports.ts';
import { aKeyRing } from '../support/keys.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';
import { casesHold } from './cases.ts';
import { conversationsHold } from './conversations.ts';
import { listsHold } from './lists.ts';
import type { OpenedStores } from './opened-stores.ts';
import type { TableUnderTest } from './tables.ts';
import { signOutsHold } from './sign-outs.ts';
import { trailsHold } from './trails.ts';
import { unreadableHolds } from './unreadable.ts';

/**
 * What a database must supply so that the stores are tested on it: connections to one table that is empty at first, a
 * look at all its bytes, and an end. Nothing else of these tests knows which database it is.
 */
export type StoreUnderTest = TableUnderTest;

/** What holds for the stores on every table. `open` answers an empty one. */
export function describeStores(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let its: StoreUnderTest;
    let opened: OpenedStores;
    beforeEach(async () => {
      its = await open();
      opened = await openedOn(its);
    });
    afterEach(() => its.done());
    const stores = () => opened;

    casesHold(stores);
    listsHold(stores);
    unreadableHolds(stores);
    conversationsHold(stores);
    trailsHold(stores);
    signOutsHold(stores);

    describe('the stores themselves', () => {
      test('everything is there after a restart, and an etag from before still writes', async () => {
        const { cases, conversations } = opened.stores;
        const { etag, value } = await cases.create(aRecord(), []);
        await conversations.savePreference({
          version: 1,
          tenant: 'local',
          practitioner: 'practitioner',
          language: 'cy',
        });
        const again = await opened.restart();
        expect(await again.cases.load('local', 'case-1')).toEqual({ value, etag });
        const preference = await again.conversations.loadPreference({ tenant: 'local', id: 'practitioner' });
        expect(preference?.value.language).toBe('cy');
        await again.cases.replace(aRecord({ revision: 1 }), etag, []);
      });

      test('a check passes while they are open; afterwards everything says that it is unavailable', async () => {
        const { stores } = opened;
        await stores.cases.create(aRecord(), []);
        await expect(stores.check()).resolves.toBeUndefined();
        await stores.close();
        await stores.close();
        await expect(stores.check()).rejects.toThrow(StoreUnavailableError);
        await expect(stores.cases.load('local', 'case-1')).rejects.toThrow(StoreUnavailableError);
        await expect(stores.cases.create(aRecord({ id: 'case-2' }), [])).rejects.toThrow(StoreUnavailableError);
        await expect(stores.audit.note('local', [refusal])).rejects.toThrow(StoreUnavailableError);
      });

      test('nothing personal lies in the clear', async () => {
        const [owner, tenant, team, answer, note, conversation, reference, colleague, tried] = canaries;
        const record = aRecord({ owner, tenant, team, reference, answers: { 'who.main': anAnswer(answer) } });
        const share = { with: colleague, by: owner, at: builtAt };
        const shared = { ...record, access: { ...record.access, shares: [share] } };
        const { value, etag } = await opened.stores.cases.create(shared, [{ ...refusal, by: owner, what: answer }]);
        const replaced = Array.from({ length: 300 }, () => ({ ...anAnswer(answer), question: 'who.main' }));
        const notes = [{ id: 'n1', text: note, by: owner, at: builtAt, revision: 1 }];
        await opened.stores.cases.replace({ ...value, notes, replaced }, etag, []);
        await opened.stores.conversations.saveConversation({
          version: 1,
          id: conversation,
          tenant,
          practitioner: owner,
          activities: [answer],
        });
        await opened.stores.conversations.savePreference({ version: 1, tenant, practitioner: owner, language: 'cy' });
        await opened.stores.audit.note(tenant, [{ ...refusal, by: colleague, what: tried }]);
        const whileOpen = await its.allBytes();
        await opened.restart();
        for (const bytes of [whileOpen, await its.allBytes()]) {
          expect(bytes.includes('case-1')).toBe(true);
          for (const canary of canaries) {
            for (const encoding of ['utf8', 'utf16le'] as const)
              expect(bytes.includes(canary, 0, encoding), canary).toBe(false);
            expect(bytes.includes(Buffer.from(canary).toString('base64').slice(0, 12)), canary).toBe(false);
          }
        }
      });
    });
  });
}

const canaries = [
  'Canary-Owner',
  'Canary-Tenant',
  'Canary-Team',
  'Canary-Answer',
  'Canary-Note',
  'Canary-Conversation',
  'CW-CANARY',
  'Canary-Colleague',
  'Canary-Tried',
] as const;
const refusal = { at: builtAt, by: 'nobody', action: 'refused', basis: 'none' } as const;

async function openedOn(its: StoreUnderTest): Promise<OpenedStores> {
  let now = new Date();
  const clock = { now: () => now };
  const ring = aKeyRing();
  const unreadable: string[] = [];
  const another = async () =>
    openStores(await its.connect(clock), ring, {
      clock,
      conversationDays: 90,
      onUnreadable: (kind) => unreadable.push(kind),
    });
  const table = await its.connect(clock);
  let stores = await another();
  return {
    get stores() {
      return stores;
    },
    table,
    ring,
    documents: createDocuments(ring),
    another,
    restart: async () => {
      await stores.close();
      return (stores = await another());
    },
    unreadable,
    clock,
    pass: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}
