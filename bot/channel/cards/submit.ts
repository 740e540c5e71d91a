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
  const at = { case: view.case ?? undefined, page: view.page, revision: view.revision };
  return { type: 'Action.Submit', title, ...look, data: { canllaw: { ...at, ...given(command) } } };
}

const given = (command: Command) =>
  Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined));
