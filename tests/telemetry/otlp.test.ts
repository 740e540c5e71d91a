import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../bot/log.ts';
import { measuredStores, noTelemetry, startTelemetry, type Telemetry } from '../../bot/telemetry/index.ts';
import type { Fields } from '../../bot/telemetry/fields.ts';
import { ConflictError, StoreUnavailableError, type Stores } from '../../dialogs/ports.ts';
import { OtlpReceiver } from '../support/otlp.ts';
import { aRecord } from '../support/record.ts';

let receiver: OtlpReceiver;
let telemetry: Telemetry;
const configured = (endpoint: string) => ({
  endpoint,
  headers: { authorization: 'Bearer one' },
  serviceName: 'canllaw-test',
  metricsIntervalMs: 60_000,
});
beforeEach(async () => {
  receiver = await OtlpReceiver.start();
  telemetry = await startTelemetry(configured(receiver.url));
});
afterEach(async () => {
  await telemetry.stop();
  await receiver.stop();
});

const never = async () => await Promise.reject(new Error('not asked for'));
/** Stores of which only what a test gives does anything. */
const storesWith = ({
  cases = {},
  audit = {},
}: {
  cases?: Partial<Stores['cases']>;
  audit?: Partial<Stores['audit']>;
}) =>
  ({
    cases: { load: never, create: never, replace: never, list: never, find: never, past: never, ...cases },
    conversations: { loadConversation: never, saveConversation: never, loadPreference: never, savePreference: never },
    audit: { note: never, ...audit },
    check: async () => undefined,
    close: async () => undefined,
  }) as Stores;

describe('telemetry that is on', () => {
  it('sends counters, timers and nested spans to the collector, with the headers it was given', async () => {
    await telemetry.span('turn', {}, async () => {
      await telemetry.span('store', { operation: 'cases.load' }, async () => undefined);
      telemetry.note({ outcome: 'recorded', channel: 'msteams' });
      telemetry.count('turns', { outcome: 'recorded', channel: 'msteams' });
      telemetry.time('turn.duration', 3, { outcome: 'recorded', channel: 'msteams' });
    });
    await telemetry.stop();
    const [store, turn] = receiver.spans();
    expect(turn).toMatchObject({ name: 'turn', attributes: { outcome: 'recorded', channel: 'msteams' }, status: 0 });
    expect(turn?.parentSpanId).toBeUndefined();
    expect(store).toMatchObject({ name: 'store', attributes: { operation: 'cases.load' } });
    expect([store?.traceId, store?.parentSpanId]).toEqual([turn?.traceId, turn?.spanId]);
    const attributes = { outcome: 'recorded', channel: 'msteams' };
    expect(receiver.points()).toEqual([
      { metric: 'canllaw.turns', attributes, count: 1 },
      { metric: 'canllaw.turn.duration', attributes, count: 1 },
    ]);
    expect(receiver.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer one']);
    expect(receiver.text).toContain('canllaw-test');
  });

  it('keeps traces of different turns apart', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map((_each) =>
        telemetry.span('turn', {}, async () => {
          await delay(5);
          return telemetry.traceId();
        }),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    expect(telemetry.traceId()).toBeUndefined();
  });

  it('has no attribute for anything but our own words, and no other word for those', async () => {
    const named = { name: 'Gwenllian', text: 'Gwenllian', outcome: 'Gwenllian', channel: 'Gwenllian' } as Fields;
    await telemetry.span('turn', named, async () => telemetry.note(named));
    telemetry.count('turns', named);
    await telemetry.stop();
    expect(receiver.text).not.toContain('Gwenllian');
    expect(receiver.spans()[0]?.attributes).toEqual({ outcome: 'other', channel: 'other' });
    expect(receiver.points()[0]?.attributes).toEqual({ outcome: 'other', channel: 'other' });
  });

  it('says of an error that there was one, and nothing it says', async () => {
    const thrown = new Error('Gwenllian rang');
    await expect(telemetry.span('turn', {}, async () => await Promise.reject(thrown))).rejects.toBe(thrown);
    await telemetry.stop();
    expect(receiver.spans()[0]?.status).toBe(2);
    expect(receiver.text).not.toContain('Gwenllian');
  });

  it('gives a log line the id of its trace', async () => {
    const lines: string[] = [];
    const stream = { write: (line: string) => void lines.push(line) };
    const log = createLog({ level: 'info', stream, traceId: telemetry.traceId });
    const id = await telemetry.span('turn', {}, async () => {
      log.event('inside');
      return telemetry.traceId();
    });
    log.event('outside');
    const [inside, outside] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([inside?.['trace'], outside?.['trace']]).toEqual([id, undefined]);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('measured stores', () => {
  it('time each call by what came of it, and count conflicts and entries of the audit', async () => {
    const record = aRecord();
    const results = [new ConflictError('x'), new StoreUnavailableError('FULL'), { value: record, etag: '2' }];
    const stores = measuredStores(
      storesWith({
        cases: {
          replace: async () => {
            const next = results.shift();
            if (next instanceof Error) throw next;
            return next as { value: typeof record; etag: string };
          },
        },
        audit: { note: async () => undefined },
      }),
      telemetry,
    );
    const event = { at: '2026-11-02T09:30:00.000Z', by: 'Gwenllian', what: 'Gwenllian' } as const;
    const changed = { ...event, action: 'changed', basis: 'owner' } as const;
    await expect(stores.cases.replace(record, '1', [changed])).rejects.toThrow(ConflictError);
    await expect(stores.cases.replace(record, '1', [changed])).rejects.toThrow(StoreUnavailableError);
    await stores.cases.replace(record, '1', [changed]);
    await stores.audit.note('local', [{ ...event, action: 'refused', basis: 'none' }]);
    await telemetry.stop();
    const points = receiver.points();
    const timed = points.filter(({ metric }) => metric === 'canllaw.store.duration');
    expect(timed.map(({ attributes, count }) => [attributes['operation'], attributes['outcome'], count])).toEqual([
      ['cases.replace', 'conflict', 1],
      ['cases.replace', 'unavailable', 1],
      ['cases.replace', 'ok', 1],
      ['audit.note', 'ok', 1],
    ]);
    expect(points).toContainEqual({
      metric: 'canllaw.conflicts',
      attributes: { operation: 'cases.replace' },
      count: 1,
    });
    const audited = points.filter(({ metric }) => metric === 'canllaw.audit.events');
    expect(audited.map(({ attributes, count }) => [attributes, count])).toEqual([
      [{ action: 'changed', basis: 'owner' }, 1],
      [{ action: 'refused', basis: 'none' }, 1],
    ]);
    expect(receiver.text).not.toContain('Gwenllian');
  });

  it('are the stores themselves where nothing is measured', () => {
    const stores = storesWith({});
    expect(measuredStores(stores, noTelemetry)).toBe(stores);
  });
});

describe('a collector that is not there, or that fails', () => {
  it('keeps nobody waiting: not the work, and not a stop for long', async () => {
    const gone = await startTelemetry(configured('http://127.0.0.1:9'));
    receiver.status = 503;
    const begin = performance.now();
    for (const each of [gone, telemetry])
      for (let turn = 0; turn < 100; turn += 1)
        expect(await each.span('turn', {}, async () => (each.count('turns', { outcome: 'shown' }), turn))).toBe(turn);
    expect(performance.now() - begin).toBeLessThan(5_000);
    // Each waits for itself alone, so that both may at the same time.
    const stopping = performance.now();
    const took = async (each: Telemetry) => (await each.stop(), performance.now() - stopping);
    const [stoppedGone = 0, stoppedFailing = 0] = await Promise.all([gone, telemetry].map(took));
    expect(stoppedGone).toBeLessThan(8_000);
    expect(stoppedFailing).toBeLessThan(8_000);
  });
});

describe('telemetry that is off', () => {
  it('is nothing at all', async () => {
    expect(await startTelemetry(undefined)).toBe(noTelemetry);
  });
});
