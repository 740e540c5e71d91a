import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { words } from '../../../dialogs/turn/words.ts';
import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { cardContentType, type AdaptiveCard } from '../cards.ts';
import { dialogCard, partAsked, untakenCard } from './dialog-card.ts';
import { readIncoming, type Incoming, type IncomingCommand } from '../incoming.ts';
import type { InvokeAnswer } from './invokes.ts';

const asked = z.object({ data: z.unknown() });

/** The longest title that Teams shows of a dialog, in characters. */
const longestTitle = 60;

/**
 * What was pressed, as if it had come as a message: the buttons and inputs of a card in a dialog mean the same there.
 * Undefined for what no card of ours can send.
 */
export function saidInDialog(activity: Activity): (Incoming & { readonly command: IncomingCommand }) | undefined {
  const read = asked.safeParse(activity.value);
  if (!read.success) return undefined;
  const { command, ...said } = readIncoming({ ...activity, text: undefined, value: read.data.data });
  return command === undefined || said.unreadable ? undefined : { ...said, command };
}

/**
 * Answers `task/fetch`: what a button of a chat card asks to see, in a dialog that the chat does not keep.
 * @param peek the page for whoever asks; undefined where there is none for them, and nobody learns why
 */
export async function dialogOpened(
  activity: Activity,
  language: Language | undefined,
  peek: (command: IncomingCommand) => Promise<PageView | undefined>,
): Promise<InvokeAnswer> {
  const said = saidInDialog(activity);
  const view = said && (await peek(said.command));
  return view ? dialogOf(view, dialogCard(view, partAsked(said.command))) : nothing(language);
}

/**
 * Answers `task/submit`: what was entered in a dialog is taken like a card of the chat. What was wrong with it is said in
 * the dialog, which stays open; else it closes, and the page that follows is in the chat.
 * @param peek as of `dialogOpened`: a long page is shown part by part
 * @param take takes the turn, and answers its page where it is to be shown in the dialog instead of the chat
 */
export async function dialogSent(
  activity: Activity,
  language: Language | undefined,
  peek: (command: IncomingCommand) => Promise<PageView | undefined>,
  take: (said: Incoming) => Promise<PageView | undefined>,
): Promise<InvokeAnswer> {
  const said = saidInDialog(activity);
  if (!said) return nothing(language);
  if (partAsked(said.command) > 0) return await dialogOpened(activity, language, peek);
  const wrong = await take(said);
  if (!wrong) return closed;
  return dialogOf(wrong, isTaken(wrong) ? dialogCard(wrong) : untakenCard(wrong, said.command));
}

/** Whether an invoke sends what was entered in a dialog: any other button of one only looks. */
export function isTurnOfDialog(activity: Activity): boolean {
  const said = activity.name === 'task/submit' ? saidInDialog(activity) : undefined;
  return said !== undefined && partAsked(said.command) === 0;
}

/** Where a store failed, or too much came, nothing of what was entered is kept anywhere but where it was entered. */
const isTaken = ({ page, outcome }: PageView): boolean => page !== 'failed' && outcome.kind !== 'failed';

/** Whether a page is about what was wrong with what was entered, and so belongs where it was entered. */
export const staysInDialog = ({ outcome, page }: PageView): boolean =>
  page !== 'emergency' && (outcome.errors.length > 0 || outcome.kind === 'failed');

const closed: InvokeAnswer = { status: 200 };

const dialogOf = (view: PageView, content: AdaptiveCard): InvokeAnswer => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: {
        title: view.title.slice(0, longestTitle),
        height: 'large',
        width: 'medium',
        card: { contentType: cardContentType, content },
      },
    },
  },
});

const nothing = (language: Language | undefined): InvokeAnswer => ({
  status: 200,
  body: { task: { type: 'message', value: words(language, 'teams.dialog.none') } },
});
