import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../bot/commands/command.ts';
import { createEnvelopes } from '../../bot/storage/envelope.ts';
import { everyRow } from '../../bot/storage/every-row.ts';
import { openKeyRing } from '../../bot/storage/keys/installation.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import type { KeyRing } from '../../bot/storage/keys/key-ring.ts';
import { unpack } from '../../bot/storage/packed.ts';
import { openRegistry, placeOf } from '../../bot/storage/registry.ts';
import { openSqliteTable } from '../../bot/storage/sqlite/index.ts';
import { openStores } from '../../bot/storage/stores.ts';
import { documentKinds, type SealedTable } from '../../bot/storage/table.ts';
import type { AuditEvent, Clock, ConversationState } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { runProgram, type Ended } from '../support/program.ts';
import { aRecord, anAnswer } from '../support/record.ts';

/** Stands in everything that is personal: nothing may hold it that should not. */
export const canary = 'CANARY-Blodwen';

/** It stands still until it is set. */
class SettableClock implements Clock {
  at = new Date('2026-11-02T09:30:00.000Z');
  now(): Date {
    return this.at;
  }
}

/** A real installation in a directory of its own, with a clock that can be set. */
export class Installation {
  readonly directory: string;
  readonly clock: SettableClock;
  readonly said: string[] = [];
  readonly table: SealedTable;
  readonly ring: KeyRing;

  private constructor(made: { directory: string; clock: SettableClock; table: SealedTable; ring: KeyRing }) {
    this.directory = made.directory;
    this.clock = made.clock;
    this.table = made.table;
    this.ring = made.ring;
  }
  /** @param openTable the table of a database that is empty; without it SQLite in `data` of the directory */
  static async open(openTable?: (clock: Clock) => Promise<SealedTable>): Promise<Installation> {
    const directory = mkdtempSync(join(tmpdir(), 'canllaw-'));
    const clock = new SettableClock();
    const dataDir = join(directory, 'data');
    const table = openTable ? await openTable(clock) : openSqliteTable({ dataDir, clock });
    const ring = await openKeyRing(table, openKeyFile(join(dataDir, 'key.json'), { databaseExists: false }));
    return new Installation({ directory, clock, table, ring });
  }
  async close(): Promise<void> {
    await this.table.close();
    rmSync(this.directory, { recursive: true });
  }

  stores(table: SealedTable = this.table) {
    return openStores(table, this.ring, { clock: this.clock });
  }
  command(options: { table?: SealedTable; retention?: Partial<Command['retention']> } = {}): Command {
    const table = options.table ?? this.table;
    return {
      tenant: 'local',
      retention: { closeDays: undefined, eraseDays: undefined, ...options.retention },
      clock: this.clock,
      registry: openRegistry(table, this.ring, this.clock),
      stores: this.stores(table),
      say: (line) => void this.said.push(line),
    };
  }
  /** Every document there is, opened, as text. */
  async contents(): Promise<readonly { kind: string; id: string; partition: string; text: string }[]> {
    const envelopes = createEnvelopes(this.ring);
    const found = [];
    for (const kind of documentKinds)
      for await (const row of everyRow(this.table, kind)) {
        const plain = await envelopes.open(placeOf(row), row.envelope);
        const text = kind === 'installation' ? '' : JSON.stringify(unpack(plain));
        found.push({ kind, id: row.id, partition: row.partition, text });
      }
    return found;
  }
  path(name: string): string {
    return join(this.directory, name);
  }
  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }
  files(name: string): readonly string[] {
    return readdirSync(this.path(name)).toSorted();
  }
}

const looked = (minute: number, by = 'practitioner'): AuditEvent => ({
  at: new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString(),
  by,
  action: 'looked',
  basis: 'owner',
});

/** A case of which much has moved out, with two conversations about it and one about nothing. */
export async function aGrownCase(installation: Installation, overrides: Partial<CaseRecord> = {}): Promise<CaseRecord> {
  const { cases, conversations } = installation.stores();
  const at = '2026-11-02T09:00:00.000Z';
  const record = aRecord({ id: 'case-1', reference: 'K7-42QPAC', ...overrides });
  const many = Array.from({ length: 70 }, (_, n) => n);
  const given = {
    ...record,
    answers: { 'told.words': anAnswer(canary) },
    notes: many.map((n) => ({ id: `n${n}`, text: `${canary} ${n}`, by: 'practitioner', at, revision: n })),
    replaced: many.map((n) => ({ ...anAnswer(`${canary} ${n}`), question: 'told.words', revision: n + 1 })),
  };
  const { value: first, etag } = await cases.create(
    { ...given, access: { ...given.access, keptOut: [{ staff: 'nephew', by: 'practitioner', at }] } },
    [{ at, by: 'practitioner', action: 'began', basis: 'owner' }, ...many.map((n) => looked(n % 60))],
  );
  const { value } = await cases.replace(first, etag, [
    { at, by: 'practitioner', action: 'changed', basis: 'owner', what: 'sexualAssault.when' },
    { at, by: 'nephew', action: 'keptOut', basis: 'none', what: 'nephew' },
    { at, by: 'nephew', action: 'refused', basis: 'none', what: 'keptOut' },
    { at, by: 'practitioner', action: 'shared', basis: 'owner', what: 'colleague' },
    looked(30, 'colleague'),
  ]);
  for (const [id, caseId] of [
    ['one', record.id],
    ['two', record.id],
    ['three', undefined],
  ] as const) {
    const state: ConversationState = {
      version: 1,
      id: `${record.id}-${id}`,
      tenant: 'local',
      practitioner: 'practitioner',
      ...(caseId && { caseId, focus: { page: 'told' }, dialogs: { release: 'x', state: { at: caseId } } }),
      ...(caseId && { delivered: { caseId, revision: 1, page: 'told' } }),
      activities: ['a'],
    };
    await conversations.saveConversation(state);
  }
  return value;
}

/** The command as an operator runs it: a process of its own, on the same directory. */
export const runAsProcess = async (
  installation: Installation,
  command: 'audit' | 'keep',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  await runProgram(`bot/commands/${command}.ts`, args, { DATA_DIR: installation.path('data'), ...env });
