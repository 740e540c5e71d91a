import { beforeEach, describe, expect, test } from 'vitest';
import { createEnvelopes, type Envelope } from '../../bot/storage/envelope.ts';
import { ConflictError, UnreadableError } from '../../dialogs/ports.ts';
import { aRecord } from '../support/record.ts';
import { asText, flipped, putEnvelope, rowAt, type OpenedStores } from './opened-stores.ts';

export function unreadableHolds(opened: () => OpenedStores): void {
  describe('a case that cannot be read', () => {
    const cases = () => opened().stores.cases;
    const place = (id = 'case-1', tenant = 'local') => opened().documents.filing.case(tenant, id);
    const sealed = async (document: unknown, id = 'case-1') =>
      await createEnvelopes(opened().ring).seal(place(id), Buffer.from(JSON.stringify(document)));
    const envelopeOf = async (id = 'case-1', tenant = 'local') => (await rowAt(opened(), place(id, tenant))).envelope;
    const put = async (envelope: Envelope) => await putEnvelope(opened(), place(), envelope);
    async function isRefusedAndKept(envelope: Envelope) {
      await put(envelope);
      await expect(cases().load('local', 'case-1')).rejects.toThrow(UnreadableError);
      await expect(cases().create(aRecord(), [])).rejects.toThrow(ConflictError);
      expect(asText(await envelopeOf())).toEqual(asText(envelope));
    }
    const listed = async () => (await cases().list('local', { owner: 'practitioner' })).map(({ id }) => id).toSorted();
    beforeEach(async () => void (await cases().create(aRecord(), [])));

    test('because it is of a later version is refused and stays as it is', async () => {
      await isRefusedAndKept(await sealed({ ...aRecord(), version: 99 }));
    });

    test('because it is of no version, or of another shape, is refused and stays as it is', async () => {
      await isRefusedAndKept(await sealed({ hello: 'there' }));
      await isRefusedAndKept(await sealed({ ...aRecord(), answers: 'none' }));
      const noJson = await createEnvelopes(opened().ring).seal(place(), Buffer.from('\u0001 not deflated'));
      await isRefusedAndKept(noJson);
    });

    test('because it is of a later version is still listed and found', async () => {
      await put(await sealed({ ...aRecord(), version: 99, more: true }));
      await cases().create(aRecord({ id: 'case-2', reference: 'CW-0002' }), []);
      expect(await listed()).toEqual(['case-1', 'case-2']);
      expect(await cases().find('local', 'CW-0001')).toBe('case-1');
    });

    test('because it is spoilt is left out of lists, and hides no other', async () => {
      await cases().create(aRecord({ id: 'case-2', reference: 'CW-0002' }), []);
      const envelope = await envelopeOf();
      await put({ ...envelope, body: flipped(envelope.body, 30) });
      expect(await listed()).toEqual(['case-2']);
      expect(await cases().find('local', 'CW-0001')).toBeUndefined();
    });

    test('because one byte of its body or of its key was changed is refused and stays as it is', async () => {
      const envelope = await envelopeOf();
      for (const byte of [0, 20, -1]) {
        await isRefusedAndKept({ ...envelope, body: flipped(envelope.body, byte) });
        await isRefusedAndKept({ ...envelope, wrappedKey: flipped(envelope.wrappedKey, byte) });
      }
      await isRefusedAndKept({ ...envelope, body: envelope.body.subarray(0, 10) });
      await isRefusedAndKept({ ...envelope, keyId: 'another-key' });
      await isRefusedAndKept({ ...envelope, format: 99 });
    });

    test('because it was put in the place of another, or of another tenant, is refused', async () => {
      await cases().create(aRecord({ id: 'case-2' }), []);
      await cases().create(aRecord({ tenant: 'elsewhere' }), []);
      await isRefusedAndKept(await envelopeOf('case-2'));
      await isRefusedAndKept(await envelopeOf('case-1', 'elsewhere'));
    });

    test('because it was sealed for this place by mistake and says another is refused', async () => {
      await isRefusedAndKept(await sealed(aRecord({ id: 'case-2' })));
      await isRefusedAndKept(await sealed(aRecord({ tenant: 'elsewhere' })));
    });

    test('because it is under the key of another is refused', async () => {
      await cases().create(aRecord({ id: 'case-2' }), []);
      const [one, two] = [await envelopeOf('case-1'), await envelopeOf('case-2')];
      await isRefusedAndKept({ ...one, body: two.body });
      await isRefusedAndKept({ ...two, body: one.body });
    });

    test('is not written over with an etag from before it was spoilt', async () => {
      const { etag } = (await cases().load('local', 'case-1')) ?? { etag: '' };
      const envelope = await envelopeOf();
      const spoilt = { ...envelope, wrappedKey: flipped(envelope.wrappedKey, 30) };
      await put(spoilt);
      await expect(cases().replace(aRecord({ revision: 1 }), etag, [])).rejects.toThrow(ConflictError);
      expect(asText(await envelopeOf())).toEqual(asText(spoilt));
    });

    test('is told of without a word of it', async () => {
      await put(await sealed({ ...aRecord(), owner: 'Canary Jones', answers: 'Canary' }));
      const error: unknown = await cases()
        .load('local', 'case-1')
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UnreadableError);
      expect(String((error as Error).stack)).not.toMatch(/Canary/);
      expect((error as Error).cause).toBeUndefined();
    });

    test('because a segment of it is missing is not shown without it', async () => {
      const { value } = (await cases().load('local', 'case-1')) ?? { value: aRecord() };
      await expect(cases().past({ ...value, moved: { segments: ['gone'], counts: {} } })).rejects.toThrow(
        UnreadableError,
      );
    });
  });
}
