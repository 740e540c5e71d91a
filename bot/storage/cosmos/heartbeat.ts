import { randomUUID } from 'node:crypto';
import type { CosmosContainer } from './client.ts';
import { failureOf } from './failures.ts';
import type { Patience } from './retry.ts';
import { traceOf } from './rows.ts';

const spot = { id: 'heartbeat', partition: 'heartbeat' };

/** A real read and a real write. Of two instances at once one is refused, which shows as much. @throws CosmosFailure */
export async function beat(cases: CosmosContainer, at: string, patience: Patience): Promise<void> {
  const document = { ...spot, kind: 'heartbeat', at, op: randomUUID() };
  const stored = traceOf(await patience.read((signal) => cases.read(spot, signal)));
  try {
    await patience.write((signal) =>
      stored === undefined ? cases.create(document, signal) : cases.replace(document, stored.etag, signal),
    );
  } catch (error) {
    if (failureOf(error).kind !== 'conflict') throw error;
  }
}
