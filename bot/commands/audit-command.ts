import { readFileSync } from 'node:fs';
import {
  entriesOfChain,
  everyChain,
  headOf,
  headsFile,
  verifyChains,
  type Chain,
  type Head,
} from '../storage/chains.ts';
import { readArguments } from './arguments.ts';
import { CommandError, type Command, type ExitCode } from './command.ts';
import { csv } from './csv.ts';
import { changeCase, deed } from './on-record.ts';
import { refuseExisting, writeNewFile } from './write-file.ts';

/** What an operator does with the record of who did what. docs/operations.md, "The audit". */

export const auditUsage = [
  'npm run audit -- verify [--heads FILE]       checks every chain, and that it holds what was exported before',
  'npm run audit -- heads --out FILE            where each chain ends: keep it where the data is not',
  'npm run audit -- export --case CASE --out FILE   all entries about one case, by its reference or id',
  'npm run audit -- export --staff ID --out FILE    all entries by or about one member of staff',
  'A FILE that ends in .csv is a table; any other has a line of JSON for each entry.',
];
const verbs = {
  verify: { words: ['heads'] },
  heads: { words: ['out'], needed: ['out'] },
  export: { words: ['case', 'staff', 'out'], needed: ['out'] },
};

/** @throws CommandError, StoreUnavailableError */
export async function runAudit(args: readonly string[], command: Command): Promise<ExitCode> {
  const asked = readArguments(args, verbs);
  const { heads, out = '', case: about, staff } = asked?.words ?? {};
  if (asked?.verb === 'verify') return await verify(heads === undefined ? [] : readHeads(heads), command);
  if (asked?.verb === 'heads') return await exportHeads(out, command);
  if (about !== undefined && staff === undefined) return await exportCase(about, out, command);
  if (staff !== undefined && about === undefined) return await exportStaff(staff, out, command);
  for (const line of auditUsage) command.say(line);
  return 2;
}

const faults = {
  gap: 'an entry is missing',
  changed: 'an entry was changed',
  cut: 'entries were cut off after this one',
  unreadable: 'a part of it cannot be read or is missing; up to this entry',
  gone: 'it is not there any more; it had this many entries',
} as const;

async function verify(heads: readonly Head[], { registry, say }: Command): Promise<ExitCode> {
  const found = await verifyChains(registry, heads);
  for (const { chain, kind, seq } of found.faults) say(`FAULT ${chain} seq ${seq}: ${faults[kind]}.`);
  const compared = heads.length > 0 ? ` Compared with ${heads.length} heads exported before.` : '';
  say(`Checked ${found.chains} chains with ${found.entries} entries.${compared} Faults: ${found.faults.length}.`);
  return found.faults.length === 0 ? 0 : 1;
}

function readHeads(path: string): readonly Head[] {
  try {
    return headsFile.parse(JSON.parse(readFileSync(path, 'utf8'))).heads;
  } catch {
    throw new CommandError(`${path} cannot be read as heads that were exported.`);
  }
}

async function exportHeads(out: string, { registry, clock, say }: Command): Promise<ExitCode> {
  refuseExisting(out);
  const heads: Head[] = [];
  let unreadable = 0;
  for await (const chain of everyChain(registry)) {
    const head = headOf(chain);
    if (head) heads.push(head);
    else unreadable++;
  }
  writeNewFile(out, `${JSON.stringify({ at: clock.now().toISOString(), heads }, null, 1)}\n`);
  say(`Wrote ${heads.length} heads to ${out}.`);
  if (unreadable > 0) say(`Left out ${unreadable} chains that cannot be read.`);
  return unreadable === 0 ? 0 : 1;
}

async function exportCase(name: string, out: string, command: Command): Promise<ExitCode> {
  refuseExisting(out);
  const { registry, stores, tenant, say } = command;
  const found = await registry.findCase(name);
  const erased = found ? undefined : await registry.findErased(name);
  if (!found && !erased) throw new CommandError('There is no such case, and none was erased.');
  const recorded = found && (await changeCase(command, found.record, deed(command, 'exported', 'audit')));
  if (!recorded) await stores.audit.note(tenant, [deed(command, 'exported', `audit/${erased?.id ?? name}`)]);
  const id = found?.record.id ?? erased?.id;
  return await write(
    out,
    command,
    (chain) => chain.of === id && chain.reference !== undefined,
    () => true,
    say,
  );
}

async function exportStaff(id: string, out: string, command: Command): Promise<ExitCode> {
  refuseExisting(out);
  await command.stores.audit.note(command.tenant, [deed(command, 'exported', `audit/${id}`)]);
  const names = (what = '') => what.split(/[\s,;/]+/).includes(id);
  return await write(
    out,
    command,
    () => true,
    ({ by, what }) => by === id || names(what),
    command.say,
  );
}

const columns = ['chain', 'reference', 'seq', 'at', 'by', 'action', 'basis', 'what', 'hash'] as const;
type Line = { readonly [C in (typeof columns)[number]]: string | number };

async function write(
  out: string,
  { registry }: Command,
  wanted: (chain: Chain) => boolean,
  is: (entry: { readonly by: string; readonly what?: string | undefined }) => boolean,
  say: Command['say'],
): Promise<ExitCode> {
  const lines: Line[] = [];
  let unreadable = 0;
  for await (const chain of everyChain(registry)) {
    if (!wanted(chain)) continue;
    const entries = await entriesOfChain(registry, chain);
    if (!entries) unreadable++;
    for (const { what = '', ...entry } of entries?.filter(is) ?? [])
      lines.push({ chain: chain.name, reference: chain.reference ?? '', ...entry, what });
  }
  const table = () => csv([columns, ...lines.map((line) => columns.map((name) => String(line[name])))]);
  writeNewFile(out, out.endsWith('.csv') ? table() : lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  say(`Wrote ${lines.length} entries to ${out}. The export is on record.`);
  if (unreadable > 0) say(`Left out ${unreadable} chains that cannot be read whole. Run: npm run audit -- verify`);
  return unreadable === 0 ? 0 : 1;
}
