import { DialogContextError, type DialogContext, type DialogState } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import type { Walk } from '../turn/deps.ts';
import type { Journey } from '../question/model.ts';
import { journeyDialogs, releaseOf, rememberStack, stageDialogId, type Stack } from './journey-dialogs.ts';
import { rememberStages } from './stage-dialog.ts';

/**
 * Moves a journey's dialogs on. A stack that is missing, unreadable or of an older release is rebuilt by beginning the
 * journey again: stages with nothing open end at once, so the waterfall comes to rest where the record says. The same
 * happens where an earlier stage has something open again.
 */
export function walkIn(context: TurnContext): Walk {
  return async (journey, saved, isOpen) => {
    const last = journey.stages.at(-1)?.id ?? '';
    const expected = journey.stages.find(({ id }) => isOpen(id))?.id ?? last;
    rememberStages(context, {
      isOpen: (dialog) => journey.stages.some(({ id }) => stageDialogId(id) === dialog && (id === last || isOpen(id))),
    });
    const release = releaseOf(journey);
    const stack: Stack = { state: saved?.release === release ? readStack(saved.state) : undefined };
    rememberStack(context, stack);
    const dialogs = journeyDialogs(journey);
    if (stack.state && stack.state.dialogStack.length > 0) await goOn(await dialogs.createContext(context), stack);
    if (standsIn(journey, stack) !== expected) {
      stack.state = undefined;
      const dc = await dialogs.createContext(context);
      await dc.beginDialog(journey.id);
    }
    return { stage: standsIn(journey, stack) ?? expected, dialogs: { release, state: stack.state } };
  };
}

/** Goes on with a stack. One that the dialogs cannot go on with is no stack. */
async function goOn(dc: DialogContext, stack: Stack): Promise<void> {
  try {
    await dc.continueDialog();
  } catch (error) {
    if (!(error instanceof DialogContextError)) throw error;
    stack.state = undefined;
  }
}

function standsIn(journey: Journey, stack: Stack): string | undefined {
  const top = stack.state?.dialogStack.at(-1)?.id;
  return journey.stages.find(({ id }) => stageDialogId(id) === top)?.id;
}

const isEntry = (entry: unknown): entry is { id: string; state: unknown } =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' && 'state' in entry;

/** A stack as it was stored: anything else is no stack. */
function readStack(state: unknown): DialogState | undefined {
  if (typeof state !== 'object' || state === null || !('dialogStack' in state) || !Array.isArray(state.dialogStack))
    return undefined;
  const entries: readonly unknown[] = state.dialogStack;
  return entries.every(isEntry) ? { dialogStack: structuredClone([...entries]) } : undefined;
}
