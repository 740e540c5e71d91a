import type { KeySourceConfig } from '../config.ts';
import { forgetInKeyFile, rotateKeyFile } from '../storage/keys/key-file-changes.ts';
import type { DataKeys } from '../storage/keys/data-keys.ts';
import type { KeySource } from '../storage/keys/key-source.ts';
import { rewrap, rowsByKey, rowsUnder } from '../storage/keys/rewrap.ts';
import type { SealedTable } from '../storage/table.ts';
import type { ExitCode } from './command.ts';

/** What an operator does about the keys. docs/operations.md, "Changing the key", says in which order. */

export interface KeysCommand {
  readonly config: KeySourceConfig;
  /** What is stored, with its keys. It is not asked for where it is not needed. */
  readonly open: () => Promise<{ readonly table: SealedTable; readonly source: KeySource; readonly keys: DataKeys }>;
  readonly say: (line: string) => void;
}

export const keysUsage = [
  'npm run keys -- status               which key how many rows need',
  'npm run keys -- rotate               adds a key and makes it current (key file), or says how',
  'npm run keys -- rewrap [--dry-run]   wraps every data key under the current key',
  'npm run keys -- forget ID [--dry-run]  takes out a key that no row needs any more',
];
const progressEvery = 1000;

/**
 * Answers the exit code: 0 done, 1 not done or not all of it, 2 not understood.
 * @throws KeyError, StoreUnavailableError, UnreadableError
 */
export async function runKeys(args: readonly string[], command: KeysCommand): Promise<ExitCode> {
  const dryRun = args.includes('--dry-run');
  const [verb, id, ...rest] = args.filter((arg) => arg !== '--dry-run');
  if (verb === 'forget' && id !== undefined && rest.length === 0) return await forget(id, dryRun, command);
  if (id === undefined) {
    if (verb === 'status') return await status(command);
    if (verb === 'rotate') return rotate(dryRun, command);
    if (verb === 'rewrap') return await rewrapAll(dryRun, command);
  }
  for (const line of keysUsage) command.say(line);
  return 2;
}

async function status({ open, say }: KeysCommand): Promise<ExitCode> {
  const { table, source, keys } = await open();
  const rows = await rowsByKey(table);
  for (const id of new Set([keys.id, ...source.ids, ...rows.keys()])) {
    const remarks = [id === keys.id ? 'current' : '', held(source, id) ? '' : 'NOT HERE'].filter((one) => one !== '');
    say(`${id}: ${counted(rows.get(id) ?? 0)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`);
  }
  return 0;
}

/** A vault is asked when a key is needed; it cannot say here what it holds. */
const held = (source: KeySource, id: string) => source.ids.includes(id) || id.includes('/');

function rotate(dryRun: boolean, { config, say }: KeysCommand): ExitCode {
  if (config.type === 'environment') {
    say('Make a key: echo "$(openssl rand -hex 8):$(openssl rand -base64 32)"');
    say('Put it after the others in KEYS and restart every instance, so that all of them can open what it seals.');
    say('Then put it first and restart every instance again.');
  } else if (config.type === 'vault') {
    say('Make a new version of the key in the vault. Instances take it up within an hour, or when they are restarted.');
  } else if (dryRun) say(`Would add a key to ${config.path} and make it current.`);
  else {
    say(`Added the key ${rotateKeyFile(config.path)} to ${config.path}, and made it current.`);
    say('Back up the key file. Instances that use this very file take it up by themselves.');
    say('Instances with a copy of it need the new one now: until then they cannot open what is sealed from here on.');
  }
  say('Then, when every instance has it: npm run keys -- rewrap');
  return 0;
}

async function rewrapAll(dryRun: boolean, { open, say }: KeysCommand): Promise<ExitCode> {
  const { table, keys } = await open();
  const { rewrapped, unreadable, busy } = await rewrap(table, keys, {
    dryRun,
    onRow: (so) => {
      if (so % progressEvery === 0) say(`${so} ...`);
    },
  });
  say(`${dryRun ? 'Would wrap' : 'Wrapped'} ${counted(rewrapped)} under ${keys.id}.`);
  for (const row of unreadable) say(`Left as it was, no key here opens it: ${row}`);
  if (busy > 0) say(`Left ${counted(busy)} that others were writing. Run it again.`);
  return unreadable.length + busy === 0 ? 0 : 1;
}

async function forget(id: string, dryRun: boolean, { config, open, say }: KeysCommand): Promise<ExitCode> {
  const { table, keys } = await open();
  if (id === keys.id) {
    say(`${id} is the current key. It is not forgotten.`);
    return 1;
  }
  const needed = await rowsUnder(table, id, keys.id);
  if (needed > 0) {
    say(`${counted(needed)} still need ${id}. It is not forgotten. First: npm run keys -- rewrap`);
    return 1;
  }
  if (config.type === 'environment') say(`No row needs ${id}. Take it out of KEYS.`);
  else if (config.type === 'vault')
    say(`No row needs ${id}. Disable that version in the vault, and delete nothing yet.`);
  else if (dryRun) say(`No row needs ${id}. Would take it out of ${config.path}.`);
  else {
    forgetInKeyFile(config.path, id);
    say(`Took ${id} out of ${config.path}.`);
  }
  say('Backups made before the keys were wrapped anew still need it: keep it with them.');
  return 0;
}

const counted = (rows: number) => (rows === 1 ? '1 row' : `${rows} rows`);
