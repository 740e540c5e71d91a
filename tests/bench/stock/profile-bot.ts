import { ActivityHandler, type ConversationState, type TurnContext, type UserState } from 'botbuilder';
import type { ProfileDialog } from './profile-dialog.ts';
import type { DialogState } from 'botbuilder-dialogs';

/** Runs the dialog on every message, and saves both states when the turn is over. */
export class ProfileBot extends ActivityHandler {
  readonly #conversationState: ConversationState;
  readonly #userState: UserState;

  constructor(conversationState: ConversationState, userState: UserState, dialog: ProfileDialog) {
    super();
    this.#conversationState = conversationState;
    this.#userState = userState;
    const dialogState = conversationState.createProperty<DialogState>('DialogState');
    this.onMessage(async (context, next) => {
      await dialog.run(context, dialogState);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.#conversationState.saveChanges(context, false);
    await this.#userState.saveChanges(context, false);
  }
}
