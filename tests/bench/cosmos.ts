import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CosmosAddress } from '../../bot/storage/cosmos/client.ts';
import type { Call } from '../support/cosmos.ts';
import { bareEnvironment } from '../support/program.ts';

export interface CosmosProcess {
  /** Of a database with its containers. */
  readonly address: CosmosAddress;
  /** What was asked of it since the last time, with its request units. */
  calls(): Promise<readonly Call[]>;
  stop(): Promise<void>;
}

/** Starts the stand-in of Cosmos DB (cosmos-process.ts). */
export async function startCosmosProcess(): Promise<CosmosProcess> {
  const script = fileURLToPath(new URL('cosmos-process.ts', import.meta.url));
  const child = fork(script, { env: { ...bareEnvironment(), NODE_NO_WARNINGS: '1' } });
  const heard = async <T>(): Promise<T> => {
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [T];
    return said;
  };
  const ended = once(child, 'exit').then(() => {
    throw new Error('the stand-in of Cosmos DB ended');
  });
  ended.catch(() => undefined);
  const { address } = await heard<{ address: CosmosAddress }>();
  return {
    address,
    async calls() {
      child.send('calls');
      return (await heard<{ calls: readonly Call[] }>()).calls;
    },
    async stop() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
