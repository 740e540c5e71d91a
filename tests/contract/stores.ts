import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ConflictError,
  StoreUnavailableError,
  UnreadableError,
  type ConversationState,
  type StaffPreference,
  type Stores,
} from '../../dialogs/ports.ts';
import { createEnvelopes, type Envelope } from '../../bot/storage/envelope.ts';
import type { KeyRing } from '../../bot/storage/key-ring.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';

/** One store under test, and what a test needs to get behind it. */
export interface StoreUnderTest {
  readonly stores: Stores;
  readonly ring: KeyRing;
  /** Closes everything and opens it again, as a restart does. */
  reopen(): Promise<Stores>;
  /** Another connection to the same data. */
  another(): Promise<Stores>;
  /** A case as it is stored, behind the store's back. */
  readSealed(tenant: string, id: string): Promise<Envelope>;
  writeSealed(tenant: string, id: string, envelope: Envelope): Promise<void>;
  /** Everything that lies on the disk, or would be seen by who runs the database. */
  allBytes(): Promise<Buffer>;
  /** Closes and takes everything away. */
  done(): Promise<void>;
}

/** What holds for every store. `open` answers an empty one. */
export function describeStores(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let its: StoreUnderTest;
    let stores: Stores;
    beforeEach(async () => {
      its = await open();
      stores = its.stores;
    });
    afterEach(() => its.done());

    describe('cases', () => {
      test('a case that is not there is undefined', async () => {
        expect(await stores.cases.load('local', 'case-1')).toBeUndefined();
      });

      test('a case comes back as it was saved, with the etag it was given', async () => {
        const record = aRecord({ answers: { 'stage1.known': anAnswer('“Dw i’n iawn” 🙂 \u0000 \u202E \uD800') } });
        const etag = await stores.cases.create(record);
        expect(await stores.cases.load('local', 'case-1')).toEqual({ value: record, etag });
      });

      test('creating a case twice is a conflict and leaves the first as it was', async () => {
        await stores.cases.create(aRecord());
        await expect(stores.cases.create(aRecord({ reference: 'CW-0002' }))).rejects.toThrow(ConflictError);
        expect((await stores.cases.load('local', 'case-1'))?.value.reference).toBe('CW-0001');
      });

      test('replacing needs the current etag and answers a new one', async () => {
        const first = await stores.cases.create(aRecord());
        const second = await stores.cases.replace(aRecord({ revision: 1 }), first);
        expect(second).not.toBe(first);
        await expect(stores.cases.replace(aRecord({ revision: 2 }), first)).rejects.toThrow(ConflictError);
        expect(await stores.cases.load('local', 'case-1')).toEqual({ value: aRecord({ revision: 1 }), etag: second });
      });

      test('replacing a case that is not there is a conflict and makes none', async () => {
        await expect(stores.cases.replace(aRecord(), 'made-up')).rejects.toThrow(ConflictError);
        expect(await stores.cases.load('local', 'case-1')).toBeUndefined();
      });

      test('the same id in two tenants is two cases', async () => {
        const etag = await stores.cases.create(aRecord({ tenant: 'one', reference: 'CW-0001' }));
        await stores.cases.create(aRecord({ tenant: 'two', reference: 'CW-0002' }));
        await stores.cases.replace(aRecord({ tenant: 'one', reference: 'CW-0001', revision: 1 }), etag);
        expect((await stores.cases.load('one', 'case-1'))?.value).toMatchObject({ reference: 'CW-0001', revision: 1 });
        expect((await stores.cases.load('two', 'case-1'))?.value).toMatchObject({ reference: 'CW-0002', revision: 0 });
      });

      test('an etag of one tenant does not write to the same id in another', async () => {
        const etag = await stores.cases.create(aRecord({ tenant: 'one' }));
        await stores.cases.create(aRecord({ tenant: 'two' }));
        await expect(stores.cases.replace(aRecord({ tenant: 'two', revision: 1 }), etag)).rejects.toThrow(
          ConflictError,
        );
      });

      test('of two connections with the same etag one wins and the other gets a conflict', async () => {
        const other = await its.another();
        const etag = await stores.cases.create(aRecord());
        expect((await other.cases.load('local', 'case-1'))?.etag).toBe(etag);
        const outcomes = await Promise.allSettled([
          stores.cases.replace(aRecord({ revision: 1, team: 'first' }), etag),
          other.cases.replace(aRecord({ revision: 1, team: 'second' }), etag),
        ]);
        const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
        const lost = outcomes.find((outcome) => outcome.status === 'rejected');
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        expect(lost?.reason).toBeInstanceOf(ConflictError);
        expect((await stores.cases.load('local', 'case-1'))?.value.team).toBe(['first', 'second'][won]);
      });

      test('a record that could not be read back is not written', async () => {
        const unfit = aRecord({ created: { by: 'practitioner', at: 'yesterday' } });
        await expect(stores.cases.create(unfit)).rejects.toThrow('not fit to be stored');
        expect(await stores.cases.load('local', 'case-1')).toBeUndefined();
      });

      test('a case of 100 answers of 8,000 characters comes back whole', async () => {
        const answers = Object.fromEntries(
          Array.from({ length: 100 }, (_, n) => [`q${n}`, anAnswer('x'.repeat(8000))]),
        );
        await stores.cases.create(aRecord({ answers }));
        expect((await stores.cases.load('local', 'case-1'))?.value.answers).toEqual(answers);
      });
    });

    describe('the cases of a member of staff', () => {
      const made = (id: string, at: string, overrides: Parameters<typeof aRecord>[0] = {}) =>
        stores.cases.create(aRecord({ id, reference: `CW-${id}`, created: { by: 'practitioner', at }, ...overrides }));
      const listed = async (id = 'practitioner', tenant = 'local') =>
        (await stores.cases.listOwned({ tenant, id })).map((summary) => summary.id);

      test('are listed newest first, whatever the precision of their times', async () => {
        await made('b', '2026-11-02T09:30:00.500Z');
        await made('a', '2026-11-02T09:30:00Z');
        await made('c', '2026-11-03T09:30:00Z');
        expect(await listed()).toEqual(['c', 'b', 'a']);
      });

      test('are given with their reference and times', async () => {
        await stores.cases.create(aRecord());
        const [summary] = await stores.cases.listOwned({ tenant: 'local', id: 'practitioner' });
        expect(summary).toMatchObject({ id: 'case-1', reference: 'CW-0001', createdAt: builtAt });
        expect(Date.parse(summary?.changedAt ?? '')).toBeGreaterThan(0);
      });

      test('are those of that person in that tenant alone', async () => {
        await made('mine', builtAt);
        await made('theirs', builtAt, { owner: 'another' });
        await made('elsewhere', builtAt, { tenant: 'elsewhere' });
        expect(await listed()).toEqual(['mine']);
        expect(await listed('another')).toEqual(['theirs']);
        expect(await listed('practitioner', 'elsewhere')).toEqual(['elsewhere']);
        expect(await listed('nobody')).toEqual([]);
      });

      test('hold the paused ones, and follow a case to its new owner', async () => {
        const etag = await made('passed-on', builtAt);
        await made('paused', builtAt, { status: 'paused' });
        await stores.cases.replace(aRecord({ id: 'passed-on', owner: 'another', revision: 1 }), etag);
        expect(await listed()).toEqual(['paused']);
        expect(await listed('another')).toEqual(['passed-on']);
      });

      test('are at most 100', async () => {
        for (let n = 0; n < 101; n++) await made(`case-${n}`, new Date(Date.parse(builtAt) + n * 1000).toISOString());
        const ids = await listed();
        expect(ids).toHaveLength(100);
        expect(ids[0]).toBe('case-100');
        expect(ids).not.toContain('case-0');
      });
    });

    describe('what cannot be read', () => {
      const sealed = (document: unknown, id = 'case-1') =>
        createEnvelopes(its.ring).seal({ kind: 'case', tenant: 'local', id }, Buffer.from(JSON.stringify(document)));
      const isRefusedAndKept = async (envelope: Envelope) => {
        await its.writeSealed('local', 'case-1', envelope);
        await expect(stores.cases.load('local', 'case-1')).rejects.toThrow(UnreadableError);
        expect(asText(await its.readSealed('local', 'case-1'))).toEqual(asText(envelope));
        await expect(stores.cases.create(aRecord())).rejects.toThrow(ConflictError);
        expect(asText(await its.readSealed('local', 'case-1'))).toEqual(asText(envelope));
      };
      beforeEach(() => stores.cases.create(aRecord()));

      test('a record of a later version is refused and stays as it is', async () => {
        await isRefusedAndKept(sealed({ ...aRecord(), version: 99 }));
      });

      test('a record of no version, or of another shape, is refused and stays as it is', async () => {
        await isRefusedAndKept(sealed({ hello: 'there' }));
        await isRefusedAndKept(sealed({ ...aRecord(), answers: 'none' }));
      });

      test('a record of a later version does not hide the other cases of its owner', async () => {
        await its.writeSealed('local', 'case-1', sealed({ ...aRecord(), version: 99, more: true }));
        await stores.cases.create(aRecord({ id: 'case-2' }));
        const ids = (await stores.cases.listOwned({ tenant: 'local', id: 'practitioner' })).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(['case-1', 'case-2']);
      });

      test('one changed byte of the body or of its key is refused and stays as it is', async () => {
        const envelope = await its.readSealed('local', 'case-1');
        for (const place of [0, 20, -1]) {
          await isRefusedAndKept({ ...envelope, body: flipped(envelope.body, place) });
          await isRefusedAndKept({ ...envelope, wrappedKey: flipped(envelope.wrappedKey, place) });
        }
        await isRefusedAndKept({ ...envelope, body: envelope.body.subarray(0, 10) });
        await isRefusedAndKept({ ...envelope, keyId: 'another-key' });
        await isRefusedAndKept({ ...envelope, format: 2 });
      });

      test('a case put in the place of another, or of another tenant, is refused', async () => {
        await stores.cases.create(aRecord({ id: 'case-2' }));
        await stores.cases.create(aRecord({ tenant: 'elsewhere' }));
        await isRefusedAndKept(await its.readSealed('local', 'case-2'));
        await isRefusedAndKept(await its.readSealed('elsewhere', 'case-1'));
      });

      test('the body of one case under the key of another is refused', async () => {
        await stores.cases.create(aRecord({ id: 'case-2' }));
        const [one, two] = [await its.readSealed('local', 'case-1'), await its.readSealed('local', 'case-2')];
        await isRefusedAndKept({ ...one, body: two.body });
        await isRefusedAndKept({ ...two, body: one.body });
      });

      test('nothing is written over a case whose key does not open', async () => {
        const { etag } = (await stores.cases.load('local', 'case-1')) ?? { etag: '' };
        const envelope = await its.readSealed('local', 'case-1');
        const spoilt = { ...envelope, wrappedKey: flipped(envelope.wrappedKey, 30) };
        await its.writeSealed('local', 'case-1', spoilt);
        await expect(stores.cases.replace(aRecord({ revision: 1 }), etag)).rejects.toThrow(UnreadableError);
        expect(asText(await its.readSealed('local', 'case-1'))).toEqual(asText(spoilt));
      });

      test('a message about it holds nothing of the case', async () => {
        await its.writeSealed('local', 'case-1', sealed({ ...aRecord(), owner: 'Canary Jones', answers: 'Canary' }));
        const error: unknown = await stores.cases.load('local', 'case-1').catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(UnreadableError);
        expect(String((error as Error).stack)).not.toMatch(/Canary/);
        expect((error as Error).cause).toBeUndefined();
      });
    });

    describe('conversations', () => {
      const aState = (overrides: Partial<ConversationState> = {}): ConversationState => ({
        version: 1,
        id: 'conversation-1',
        tenant: 'local',
        practitioner: 'practitioner',
        activities: [],
        ...overrides,
      });
      const whole = aState({
        language: 'cy',
        caseId: 'case-1',
        dialogs: { release: '0.1.0', state: { dialogStack: [{ id: 'page', state: { deep: [1, null, 'x'] } }] } },
        focus: { page: 'who', question: 'who.others', parts: ['name'], recipient: 'police' },
        delivered: { caseId: 'case-1', revision: 3, page: 'who', asking: { question: 'who.others', part: 'name' } },
        activities: ['activity-1'],
      });

      test('a conversation is created, found and replaced with every field it has', async () => {
        expect(await stores.conversations.loadConversation('local', 'conversation-1')).toBeUndefined();
        const first = await stores.conversations.saveConversation(whole);
        expect(await stores.conversations.loadConversation('local', 'conversation-1')).toEqual({
          value: whole,
          etag: first,
        });
        const bare = aState({ delivered: { caseId: undefined, revision: 0, page: 'language' } });
        const second = await stores.conversations.saveConversation(bare, first);
        expect(await stores.conversations.loadConversation('local', 'conversation-1')).toEqual({
          value: bare,
          etag: second,
        });
      });

      test('saving without an etag where there is one, or with an old one, is a conflict', async () => {
        const first = await stores.conversations.saveConversation(aState());
        await expect(stores.conversations.saveConversation(aState())).rejects.toThrow(ConflictError);
        await stores.conversations.saveConversation(aState({ caseId: 'case-1' }), first);
        await expect(stores.conversations.saveConversation(aState(), first)).rejects.toThrow(ConflictError);
        await expect(stores.conversations.saveConversation(aState({ id: 'none' }), first)).rejects.toThrow(
          ConflictError,
        );
      });

      test('an id may be 2,000 characters of anything, and ids that look alike stay apart', async () => {
        const ids = [
          '/'.repeat(2000),
          '🙂'.repeat(1000),
          'a\u0000',
          'a',
          'A',
          'é',
          'e\u0301',
          '\uD800',
          '\uD801',
          '\uFFFD',
          '',
          "' OR 1=1 --",
        ];
        for (const id of ids) await stores.conversations.saveConversation(aState({ id, activities: [id] }));
        for (const id of ids)
          expect((await stores.conversations.loadConversation('local', id))?.value).toEqual(
            aState({ id, activities: [id] }),
          );
      });

      test('the same id in two tenants is two conversations', async () => {
        await stores.conversations.saveConversation(aState({ caseId: 'case-1' }));
        expect(await stores.conversations.loadConversation('elsewhere', 'conversation-1')).toBeUndefined();
        await stores.conversations.saveConversation(aState({ tenant: 'elsewhere' }));
        expect((await stores.conversations.loadConversation('local', 'conversation-1'))?.value.caseId).toBe('case-1');
      });

      test('a state with a field nobody knows is not written, rather than losing it', async () => {
        const unfit = { ...aState(), mood: 'calm' };
        await expect(stores.conversations.saveConversation(unfit)).rejects.toThrow('not fit to be stored');
      });
    });

    describe('preferences', () => {
      const preference = (language: 'en' | 'cy', tenant = 'local'): StaffPreference => ({
        version: 1,
        tenant,
        practitioner: 'practitioner',
        language,
      });
      const me = { tenant: 'local', id: 'practitioner' };

      test('a preference is created, found and replaced, for one person in one tenant', async () => {
        expect(await stores.conversations.loadPreference(me)).toBeUndefined();
        const first = await stores.conversations.savePreference(preference('en'));
        expect(await stores.conversations.loadPreference(me)).toEqual({ value: preference('en'), etag: first });
        const second = await stores.conversations.savePreference(preference('cy'), first);
        expect(await stores.conversations.loadPreference(me)).toEqual({ value: preference('cy'), etag: second });
        expect(await stores.conversations.loadPreference({ ...me, tenant: 'elsewhere' })).toBeUndefined();
        expect(await stores.conversations.loadPreference({ ...me, id: 'another' })).toBeUndefined();
      });

      test('saving without an etag where there is one, or with an old one, is a conflict', async () => {
        const first = await stores.conversations.savePreference(preference('en'));
        await expect(stores.conversations.savePreference(preference('cy'))).rejects.toThrow(ConflictError);
        await stores.conversations.savePreference(preference('cy'), first);
        await expect(stores.conversations.savePreference(preference('en'), first)).rejects.toThrow(ConflictError);
      });
    });

    describe('the store itself', () => {
      test('everything is there after a restart, and an etag from before still writes', async () => {
        const etag = await stores.cases.create(aRecord());
        await stores.conversations.savePreference({
          version: 1,
          tenant: 'local',
          practitioner: 'practitioner',
          language: 'cy',
        });
        const again = await its.reopen();
        expect(await again.cases.load('local', 'case-1')).toEqual({ value: aRecord(), etag });
        expect(
          (await again.conversations.loadPreference({ tenant: 'local', id: 'practitioner' }))?.value.language,
        ).toBe('cy');
        await again.cases.replace(aRecord({ revision: 1 }), etag);
      });

      test('a check passes while it is open; afterwards everything says that it is unavailable', async () => {
        await expect(stores.check()).resolves.toBeUndefined();
        await stores.close();
        await stores.close();
        await expect(stores.check()).rejects.toThrow(StoreUnavailableError);
        await expect(stores.cases.load('local', 'case-1')).rejects.toThrow(StoreUnavailableError);
        await expect(stores.cases.create(aRecord())).rejects.toThrow(StoreUnavailableError);
      });

      test('nothing personal lies in the clear', async () => {
        const canaries = [
          'Canary-Owner',
          'Canary-Tenant',
          'Canary-Team',
          'Canary-Answer',
          'Canary-Note',
          'Canary-Conversation',
          'CW-CANARY',
        ];
        const [owner = '', tenant = '', team = '', answer = '', note = '', conversation = '', reference = ''] =
          canaries;
        const record = aRecord({ owner, tenant, team, reference, answers: { 'who.main': anAnswer(answer) } });
        const etag = await stores.cases.create(record);
        const stamp = { by: owner, at: builtAt, revision: 1 };
        await stores.cases.replace({ ...record, notes: [{ id: 'n1', text: note, ...stamp }] }, etag);
        await stores.conversations.saveConversation({
          version: 1,
          id: conversation,
          tenant,
          practitioner: owner,
          activities: [answer],
        });
        await stores.conversations.savePreference({ version: 1, tenant, practitioner: owner, language: 'cy' });
        const whileOpen = await its.allBytes();
        await its.reopen();
        for (const bytes of [whileOpen, await its.allBytes()]) {
          expect(bytes.includes('case-1')).toBe(true);
          for (const canary of canaries)
            for (const encoding of ['utf8', 'utf16le'] as const)
              expect(bytes.includes(canary, 0, encoding), canary).toBe(false);
          for (const canary of canaries)
            expect(bytes.includes(Buffer.from(canary).toString('base64').slice(0, 12)), canary).toBe(false);
        }
      });
    });
  });
}

const asText = ({ wrappedKey, body, ...rest }: Envelope) => ({
  ...rest,
  wrappedKey: Buffer.from(wrappedKey).toString('hex'),
  body: Buffer.from(body).toString('hex'),
});

/** The same bytes with one bit of one of them changed. */
function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = place < 0 ? changed.length + place : place;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
