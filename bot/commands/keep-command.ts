import type { CaseRecord } from '../../dialogs/record/index.ts';
import { eraseCase, clearAway } from '../storage/erase.ts';
import { eraseUnreadable, findUnreadable } from '../storage/erase-unreadable.ts';
import { erasureReasons, type ErasureReason } from '../storage/erased-trail.ts';
import { readArguments } from './arguments.ts';
import { CommandError, type Command, type ExitCode } from './command.ts';
import { exportSubject } from './export-subject.ts';
import { changeCase, deed } from './on-record.ts';
import { runSweep } from './run-sweep.ts';

/** What an operator does about keeping and erasing. docs/operations.md, "Keeping and erasing", says when. */

export const keepUsage = [
  'npm run keep -- sweep [--yes]                     closes and erases what RETENTION_* say, and clears up',
  'npm run keep -- export --case CASE --out DIR      all that is held on a case, for a subject access request',
  `npm run keep -- erase --case CASE --reason CODE [--yes]   CODE: ${erasureReasons.join(', ')}`,
  'npm run keep -- erase --unreadable ID --reason CODE [--yes]   a case that cannot be read; the sweep names its id',
  'npm run keep -- hold --case CASE --reason TEXT    nothing erases it from now on',
  'npm run keep -- release --case CASE               the hold ends',
  'CASE is a reference or an id. Without --yes, sweep and erase only say what they would do.',
];
const verbs = {
  sweep: { flags: ['yes', 'dry-run'] },
  export: { words: ['case', 'out'], needed: ['case', 'out'] },
  erase: { words: ['case', 'unreadable', 'reason'], needed: ['reason'], flags: ['yes', 'dry-run'] },
  hold: { words: ['case', 'reason'], needed: ['case', 'reason'] },
  release: { words: ['case'], needed: ['case'] },
};
/** As a note is: nobody writes a longer one here. */
const longestReason = 1000;

/** @throws CommandError, ConflictError, StoreUnavailableError */
export async function runKeep(args: readonly string[], command: Command): Promise<ExitCode> {
  const asked = readArguments(args, verbs);
  const { case: name = '', unreadable = '', out = '', reason = '' } = asked?.words ?? {};
  const yes = asked?.flags.has('yes') === true && !asked.flags.has('dry-run');
  switch (asked?.verb) {
    case 'sweep':
      return await runSweep(yes, command);
    case 'export':
      return await exportSubject(await caseCalled(name, command), out, command);
    case 'erase':
      if ((name === '') === (unreadable === '')) return usage(command);
      return unreadable === ''
        ? await erase(name, reason, yes, command)
        : await eraseUnread(unreadable, reason, yes, command);
    case 'hold':
      return await hold(await caseCalled(name, command), reason, command);
    case 'release':
      return await release(await caseCalled(name, command), command);
    default:
      return usage(command);
  }
}

function usage({ say }: Command): ExitCode {
  for (const line of keepUsage) say(line);
  return 2;
}

async function caseCalled(name: string, { registry }: Command): Promise<CaseRecord> {
  const found = await registry.findCase(name);
  if (!found) throw new CommandError('There is no such case, or it cannot be read.');
  return found.record;
}

async function erase(name: string, given: string, yes: boolean, command: Command): Promise<ExitCode> {
  const { registry, say } = command;
  const reason = reasonCalled(given);
  const found = await registry.findCase(name);
  if (!found) return await goOn(name, yes, command);
  const { record } = found;
  if (record.hold) return held(record, command);
  if (!yes) {
    say(`Would erase ${record.reference} for good, with all that moved out of it. Its trail would stay.`);
    say('To do it, add --yes.');
    return 0;
  }
  return await eraseNow(record, reason, command);
}

function reasonCalled(given: string): ErasureReason {
  const reason = erasureReasons.find((each) => each === given);
  if (!reason) throw new CommandError(`--reason must be one of: ${erasureReasons.join(', ')}.`);
  return reason;
}

/** Whether it is on hold stands in the case itself: only whoever runs this can know. */
async function eraseUnread(id: string, given: string, yes: boolean, command: Command): Promise<ExitCode> {
  const { registry, say, tenant } = command;
  const reason = reasonCalled(given);
  const row = await findUnreadable(registry, id);
  if (!row) {
    if (await registry.findCase(id)) throw new CommandError('This case can be read: erase it with --case.');
    return await goOn(id, yes, command);
  }
  if (row.partition !== registry.documents.filing.tenantHash(tenant))
    throw new CommandError('This case is of another tenant than the one that is configured.');
  if (!yes) {
    say(`Would erase ${id} for good. It cannot be read: a hold on it, if there is one, cannot be seen.`);
    say('Make sure that a newer release or a backup does not open it. To do it, add --yes.');
    return 0;
  }
  await eraseUnreadable(registry, row, { tenant, reason });
  say(`Erased ${id}.`);
  return 0;
}

/** Erases one case and says so. */
export async function eraseNow(record: CaseRecord, reason: ErasureReason, command: Command): Promise<ExitCode> {
  const done = await eraseCase(command.registry, record, reason);
  if (done === 'held') return held(record, command);
  if (done === 'changed') throw new CommandError(`${record.reference} is being worked on, and was not erased.`);
  command.say(done === 'gone' ? `${record.reference} was gone already.` : `Erased ${record.reference}.`);
  return 0;
}

/** The case is gone: what a run that was broken off has left goes too. */
async function goOn(name: string, yes: boolean, { registry, say }: Command): Promise<ExitCode> {
  const erased = await registry.findErased(name);
  if (!erased) throw new CommandError('There is no such case, or it cannot be read.');
  const { reference } = erased.erased;
  if (yes) say(`${reference} was erased before. Cleared up: ${await clearAway(registry, erased.id)}.`);
  else say(`${reference} was erased before. With --yes, what a broken run left of it goes too.`);
  return 0;
}

function held({ reference }: CaseRecord, { say }: Command): ExitCode {
  say(`${reference} is on hold, and is not erased. To end the hold: npm run keep -- release --case ${reference}`);
  return 1;
}

async function hold(record: CaseRecord, reason: string, command: Command): Promise<ExitCode> {
  if (reason.length > longestReason) throw new CommandError(`--reason is longer than ${longestReason} characters.`);
  const event = deed(command, 'held');
  const changed = await changeCase(command, record, event, (newest) =>
    newest.hold ? undefined : { ...newest, hold: { by: event.by, at: event.at, reason } },
  );
  command.say(
    changed ? `${record.reference} is on hold. Nothing erases it.` : `${record.reference} was on hold already.`,
  );
  return 0;
}

async function release(record: CaseRecord, command: Command): Promise<ExitCode> {
  const changed = await changeCase(command, record, deed(command, 'released'), (newest) => {
    const { hold: standing, ...rest } = newest;
    return standing && rest;
  });
  command.say(changed ? `The hold on ${record.reference} has ended.` : `${record.reference} was not on hold.`);
  return 0;
}
