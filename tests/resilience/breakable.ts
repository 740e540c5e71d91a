import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import { openSqliteTable } from '../../bot/storage/sqlite/index.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import type { Clock } from '../../dialogs/ports.ts';
import { startCosmos } from '../support/cosmos.ts';
import type { Fault as CosmosFault } from '../support/cosmos/faults.ts';
import { freshDatabase } from '../support/cosmos-table.ts';
import { brokenTable, type TableFault } from './broken-table.ts';

export type StoreFault = TableFault | 'locked';

/** A real store, and what can be broken about it. */
export interface BreakableStore {
  /** What the product works on. */
  readonly table: SealedTable;
  break(faults: readonly StoreFault[]): Promise<void>;
  mend(): Promise<void>;
  /** After whoever works on it has closed the table. */
  close(): Promise<void>;
}
export type MakeStore = (dataDir: string, clock: Clock) => Promise<BreakableStore>;

const holder = fileURLToPath(new URL('holder.ts', import.meta.url));

/** The embedded one. Its faults stand between it and the product; but it is a process of its own that holds it. */
export const breakableSqlite: MakeStore = async (dataDir, clock) => {
  let now: readonly TableFault[] = [];
  let held: ChildProcess | undefined;
  return {
    table: brokenTable(openSqliteTable({ dataDir, clock }), () => now),
    async break(faults) {
      now = faults.filter((fault) => fault !== 'locked');
      if (!faults.includes('locked')) return;
      held = spawn(process.execPath, [holder, join(dataDir, 'canllaw.db')], { stdio: ['pipe', 'pipe', 'inherit'] });
      if (held.stdout) await once(held.stdout, 'data');
    },
    async mend() {
      now = [];
      const over = held && once(held, 'exit');
      held?.stdin?.end();
      held = undefined;
      await over;
    },
    close: async () => undefined,
  };
};

/** How many writes somebody else is ahead of. */
const overtaken = 2;
/** What the service answers, or does not: nothing here is closer to it than HTTP. */
const cosmosFaults: Readonly<Record<StoreFault, CosmosFault>> = {
  conflict: { on: 'replace', status: 412, times: overtaken },
  throttled: { on: 'any', status: 429, retryAfterMs: 100 },
  unavailable: { on: 'any', status: 503 },
  slow: { on: 'any', status: 'slow', ms: 400 },
  full: { on: 'write', status: 403 },
  replyLost: { on: 'write', status: 'drop-after' },
  locked: { on: 'write', status: 449 },
};

/** Cosmos DB, as the server of the tests speaks it, with the real client. */
export const breakableCosmos: MakeStore = async (_dataDir, clock) => {
  const cosmos = await startCosmos({ clock });
  const table = await openCosmosTable({ ...(await freshDatabase(cosmos)), clock });
  return {
    table,
    break: async (faults) => {
      // A request meets one fault, the first that concerns it: what is only slow comes last.
      const inOrder = faults.toSorted((one, other) => Number(one === 'slow') - Number(other === 'slow'));
      for (const fault of inOrder) cosmos.fault(cosmosFaults[fault]);
    },
    mend: async () => cosmos.clear(),
    close: async () => await cosmos.stop(),
  };
};
