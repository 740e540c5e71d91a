import type { ActionView, PageView } from '../../../dialogs/turn/view.ts';
import type { CardElement } from './elements.ts';

export interface Command {
  readonly action: ActionView['name'];
  readonly question?: string;
  readonly page?: string;
  readonly case?: string;
  readonly language?: ActionView['language'];
  readonly answers?: Readonly<Record<string, string>>;
}

/** A button that sends a command, and with it whatever is in the card's inputs, so that nothing entered is lost. */
export function submit(
  view: PageView,
  title: string,
  command: Command,
  look: Readonly<Record<string, unknown>> = {},
): CardElement {
  return { type: 'Action.Submit', title, ...look, data: { canllaw: commandOn(view, command) } };
}

/**
 * A button that opens a dialog which the bot fills (bot/channel/teams/dialogs.ts). What is in the inputs stays on the card:
 * nothing is sent by looking. A client without dialogs sends the command as a message, and the page is gone to.
 */
export const opens = (view: PageView, title: string, command: Command): CardElement => ({
  type: 'Action.Submit',
  title,
  associatedInputs: 'none',
  data: { msteams: { type: 'task/fetch' }, canllaw: commandOn(view, command) },
});

const commandOn = (view: PageView, command: Command) =>
  given({ case: view.case ?? undefined, page: view.page, revision: view.revision, ...given(command) });

const given = (command: object) =>
  Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined));
