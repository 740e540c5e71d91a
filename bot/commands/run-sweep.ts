import { ConflictError } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { eraseCase } from '../storage/erase.ts';
import { clearLeft, isClosedFor, isUntouched, planSweep, removeOrphans, type SweepPlan } from '../storage/sweep.ts';
import type { Command, ExitCode } from './command.ts';
import { changeCase, deed } from './on-record.ts';

/**
 * Closes and erases what retention says, ends erasures that were broken off, and removes segments that nothing names.
 * Says references and counts.
 */
export async function runSweep(yes: boolean, command: Command): Promise<ExitCode> {
  const { registry, retention, say } = command;
  const plan = await planSweep(registry, retention);
  sayPlan(plan, yes, command);
  if (!yes) {
    say('Nothing was changed. To do it, add --yes.');
    return 0;
  }
  const open: CaseRecord[] = [];
  for (const record of plan.close) if (!(await close(record, command))) open.push(record);
  const left: CaseRecord[] = [];
  for (const record of plan.erase) {
    const done = await eraseCase(registry, record, 'retention', isDue(command));
    if (done === 'held' || done === 'changed') left.push(record);
  }
  const cleared = await clearLeft(registry, plan);
  const removed = await removeOrphans(registry, plan.orphans);
  say(`Closed ${plan.close.length - open.length}, erased ${plan.erase.length - left.length}.`);
  say(`Cleared up ${cleared} rows of cases erased before, and ${removed} segments without a case.`);
  if (open.length + left.length > 0) say(`Worked on meanwhile, and left: ${references([...open, ...left])}.`);
  return 0;
}

function sayPlan(plan: SweepPlan, yes: boolean, { retention, say }: Command): void {
  const will = yes ? 'Closing' : 'Would close';
  const { closeDays, eraseDays } = retention;
  if (closeDays === undefined) say('RETENTION_CLOSE_DAYS is not set: no case is closed.');
  else say(`${will} ${counted(plan.close)}, untouched for ${closeDays} days.`);
  if (eraseDays === undefined) say('RETENTION_ERASE_DAYS is not set: no case is erased.');
  else say(`${yes ? 'Erasing' : 'Would erase'} ${counted(plan.erase)}, closed for ${eraseDays} days.`);
  if (plan.held.length > 0) say(`On hold, and not erased: ${counted(plan.held)}.`);
  if (plan.begun.length > 0)
    say(`An erasure was begun and broken off before the case went: ${references(plan.begun)}. Run keep erase again.`);
  say(
    `Erased before, with something left to clear: ${plan.clear.length}. Segments without a case: ${plan.orphans.length}.`,
  );
  if (plan.unreadable.length > 0)
    say(
      `Cases that cannot be read, and are left as they are: ${plan.unreadable.length} (${plan.unreadable.join(', ')}).`,
    );
}

async function close(record: CaseRecord, command: Command): Promise<boolean> {
  const event = deed(command, 'closed', 'retention');
  const { registry, retention } = command;
  try {
    const changed = await changeCase(command, record, event, (newest) =>
      isUntouched(newest, retention, registry.clock.now())
        ? { ...newest, revision: newest.revision + 1, status: 'closed', closed: { by: event.by, at: event.at } }
        : undefined,
    );
    return changed !== undefined;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}

/** Asked of the newest record: somebody may have opened the case again since it was planned. */
const isDue =
  ({ clock, retention }: Command) =>
  (record: CaseRecord): boolean =>
    isClosedFor(record, retention.eraseDays, clock.now());

const references = (records: readonly CaseRecord[]): string => records.map(({ reference }) => reference).join(', ');
const counted = (records: readonly CaseRecord[]): string =>
  records.length === 0 ? 'no case' : `${records.length} (${references(records)})`;
