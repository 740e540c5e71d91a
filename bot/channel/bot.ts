import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../../locales/index.ts';
import type { Staff } from '../../dialogs/ports.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Exchange } from './exchange.ts';
import { readIncoming, type Incoming, type IncomingCommand } from './incoming.ts';
import { TeamsChat } from './teams/chat.ts';
import { dialogOpened, dialogSent, staysInDialog } from './teams/dialogs.ts';
import { carriesFiles, eventOf, isShared, isTeams, speaks } from './teams/events.ts';
import type { FileDesk } from './teams/files.ts';
import { notServed, type InvokeAnswer } from './teams/invokes.ts';
import { Reach } from './teams/reach.ts';
import { showTyping } from './teams/typing.ts';
import { Turns, type TurnsOptions } from './turns.ts';

export interface BotOptions extends TurnsOptions {
  readonly telemetry: Telemetry;
  /** Documents for the OneDrive of whoever asks for them; undefined where they are given by link alone. */
  readonly files?: FileDesk;
}

/** The bot: from an activity to a turn, and from a page to one reply. It keeps nothing that a restart could lose. */
export class CanllawBot {
  readonly #options: BotOptions;
  /** Who can be reached in Teams. */
  readonly #reach: Reach;
  readonly #teams: TeamsChat;
  readonly #turns: Turns;

  constructor(options: BotOptions) {
    this.#options = options;
    const { deps, log, files } = options;
    this.#reach = new Reach({ audit: deps.audit, clock: deps.clock, log });
    this.#teams = new TeamsChat({ ...options, files, reach: this.#reach });
    this.#turns = new Turns(options);
  }

  /** Takes one activity. What follows its delivery is left with the exchange, to be called when the answer went out. */
  async run(context: TurnContext, exchange: Exchange): Promise<void> {
    const { activity } = context;
    const event = eventOf(activity);
    this.#options.telemetry.count('activities', { event, channel: activity.channelId });
    switch (event) {
      case 'said':
        if (isTeams(activity) && !isShared(activity)) await this.#saidInTeams(context, exchange);
        else await this.#reply(context, exchange);
        return;
      case 'opened':
        await this.#reply(context, exchange);
        return;
      case 'added':
        if (await this.#teams.added(context)) await this.#reply(context, exchange);
        return;
      case 'removed':
        return await this.#teams.removed(context);
      case 'edited':
        return await this.#teams.edited(context);
      case 'invoked': {
        const value = isTeams(activity)
          ? await this.#teams.invoked(
              context,
              async (who, language) => await this.#dialog(context, exchange, who, language),
            )
          : notServed;
        await context.sendActivity({ type: 'invokeResponse', value });
        return;
      }
      case 'nothing':
        return;
    }
  }

  /** Work that takes its time is shown to be under way; a file that came along is said not to have been taken. */
  async #saidInTeams(context: TurnContext, exchange: Exchange): Promise<void> {
    const { activity } = context;
    const who = this.#teams.whoIs(activity);
    if (who) this.#reach.watch(context, who);
    const stopTyping = showTyping(context);
    try {
      const files = who !== undefined && carriesFiles(activity);
      if (!files || saysAnything(activity)) await this.#reply(context, exchange);
      if (files) await this.#teams.filesNotTaken(context);
    } finally {
      stopTyping();
    }
  }

  /** What a card's dialog asks for, or sends; undefined for any other invoke. */
  async #dialog(
    context: TurnContext,
    exchange: Exchange,
    who: Staff,
    language: Language | undefined,
  ): Promise<InvokeAnswer | undefined> {
    const { activity } = context;
    const peek = async (asked: IncomingCommand) => await this.#turns.peek(context, who, asked);
    switch (activity.name) {
      case 'task/fetch':
        return await dialogOpened(activity, language, peek);
      case 'task/submit':
        return await dialogSent(
          activity,
          language,
          peek,
          async (said) => await this.#reply(context, exchange, said, staysInDialog),
        );
      default:
        return undefined;
    }
  }

  /** Replies, and counts what it came to. Answers the page where it is kept out of the chat. */
  async #reply(
    context: TurnContext,
    exchange: Exchange,
    said: Incoming = saidIn(context.activity),
    keeps?: (view: PageView) => boolean,
  ): Promise<PageView | undefined> {
    const { telemetry } = this.#options;
    const begin = performance.now();
    const { outcome, kept, documents = [] } = await this.#turns.take(context, exchange, said, keeps);
    if (isTeams(context.activity)) await this.#teams.offerFiles(context, documents);
    const counted = { outcome, channel: context.activity.channelId };
    telemetry.note(counted);
    telemetry.count('turns', counted);
    telemetry.time('turn.duration', performance.now() - begin, counted);
    return kept;
  }
}

/** Only a message says something; an install or an opened page is answered with where things stand. */
function saidIn(activity: Activity): Incoming {
  const incoming = readIncoming(activity);
  return speaks(activity) ? incoming : { ...incoming, text: undefined, command: undefined, unreadable: undefined };
}

const saysAnything = ({ text, value }: Activity): boolean =>
  (typeof text === 'string' && text.trim() !== '') || (value !== undefined && value !== null);
