import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';

/** Which stages still have something open, for the turn in hand. */
export interface StagesOpen {
  isOpen(stage: string): boolean;
}
const key = Symbol('canllaw.stagesOpen');
export const rememberStages = (context: TurnContext, stages: StagesOpen): void =>
  void context.turnState.set(key, stages);

/** A step of a journey's waterfall: it stays until none of its pages is open, and keeps nothing of its own. */
export class StageDialog extends Dialog {
  override beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.stayOrEnd(dc);
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.stayOrEnd(dc);
  }

  private async stayOrEnd(dc: DialogContext): Promise<DialogTurnResult> {
    const stages = dc.context.turnState.get<StagesOpen | undefined>(key);
    return stages?.isOpen(this.id) ? Dialog.EndOfTurn : await dc.endDialog();
  }
}
