import { DialogSet, WaterfallDialog, type DialogState } from 'botbuilder-dialogs';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Journey } from '../question/model.ts';
import { StageDialog } from './stage-dialog.ts';

const key = Symbol('canllaw.dialogState');
export interface Stack {
  state: DialogState | undefined;
}
export const rememberStack = (context: TurnContext, stack: Stack): void => void context.turnState.set(key, stack);

/** The dialog stack lives in the conversation document, not in BotState: a plain accessor reads and writes it there. */
const accessor: StatePropertyAccessor<DialogState> = {
  get: async (context: TurnContext, empty?: DialogState) => {
    const stack = context.turnState.get<Stack>(key);
    return await Promise.resolve((stack.state ??= empty ?? { dialogStack: [] }));
  },
  set: async (context, value) => {
    context.turnState.get<Stack>(key).state = value;
    await Promise.resolve();
  },
  delete: async (context) => {
    context.turnState.get<Stack>(key).state = undefined;
    await Promise.resolve();
  },
};

const sets = new Map<string, DialogSet>();

/** A journey as a WaterfallDialog whose steps are its stages, each a dialog of its own. Made once for each release of a journey. */
export function journeyDialogs(journey: Journey): DialogSet {
  const release = releaseOf(journey);
  const made = sets.get(release);
  if (made) return made;
  const dialogs = new DialogSet(accessor);
  dialogs.add(
    new WaterfallDialog(
      journey.id,
      journey.stages.map((stage) => async (step) => await step.beginDialog(stageDialogId(stage.id))),
    ),
  );
  for (const stage of journey.stages) dialogs.add(new StageDialog(stageDialogId(stage.id)));
  sets.set(release, dialogs);
  return dialogs;
}

export const stageDialogId = (stage: string): string => `stage.${stage}`;

/** A stack fits a release with the same stages; which questions they hold does not matter, for those follow from the record. */
export const releaseOf = (journey: Journey): string => `${journey.id}:${journey.stages.map(({ id }) => id).join(',')}`;
