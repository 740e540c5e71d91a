import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../../../locales/index.ts';
import type { Staff } from '../../../dialogs/ports.ts';
import type { Result } from '../../../dialogs/result.ts';
import type { TurnDeps } from '../../../dialogs/turn/deps.ts';
import type { DocumentView } from '../../../dialogs/turn/view.ts';
import { words } from '../../../dialogs/turn/words.ts';
import type { Log } from '../../log.ts';
import type { Limiter } from '../../server/limiter.ts';
import { newReference } from '../../server/reference.ts';
import type { Refused } from '../../staff/admit.ts';
import type { Refusals } from '../../staff/refusals.ts';
import { readIncoming, type Incoming } from '../incoming.ts';
import { isUrgent } from '../urgent.ts';
import { isTurnOfDialog } from './dialogs.ts';
import { isShared } from './events.ts';
import type { FileDesk } from './files.ts';
import { declined, taken, type InvokeAnswer } from './invokes.ts';
import { Once } from './once.ts';
import type { Reach } from './reach.ts';
import { sharedHello } from './shared-chat.ts';
import { shortMessage } from './short-message.ts';

export interface TeamsChatOptions {
  readonly deps: TurnDeps;
  readonly log: Log;
  readonly admit: (incoming: Incoming, channel: string) => Result<Staff, Refused>;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly limit: Limiter;
  readonly reach: Reach;
  /** Undefined where documents are given by link alone. */
  readonly files: FileDesk | undefined;
}

/** Teams tells of one installation in two ways within moments, and of anything again that it heard nothing of. In milliseconds. */
const same = 60_000;

/** What happens in a Teams chat beside the pages of a case: coming and going, edits, files, and invokes. */
export class TeamsChat {
  readonly #options: TeamsChatOptions;
  readonly #welcomed = new Once(same);
  /** The messages of which something was said. */
  readonly #told = new Once(same);

  constructor(options: TeamsChatOptions) {
    this.#options = options;
  }

  /** Who this is from, where they may come in. */
  whoIs(activity: Activity): Staff | undefined {
    const admitted = this.#admit(activity);
    return admitted.ok ? admitted.value : undefined;
  }

  /** The bot was added. True where the person is to be shown a page of their own: once, however often Teams says so. */
  async added(context: TurnContext): Promise<boolean> {
    const { activity } = context;
    const { deps, log, reach } = this.#options;
    if (!this.#welcomed.first(activity.conversation.id, deps.clock.now().getTime())) return false;
    if (isShared(activity)) {
      log.event('channel.added', { channel: 'msteams' });
      await this.#send(context, sharedHello(activity));
      return false;
    }
    const who = this.whoIs(activity);
    if (who) void reach.found(who, 'added');
    return true;
  }

  async removed({ activity }: TurnContext): Promise<void> {
    const { log, reach } = this.#options;
    this.#welcomed.forget(activity.conversation.id);
    const who = isShared(activity) ? undefined : this.whoIs(activity);
    if (who) await reach.lost(who, 'removed');
    else log.event('channel.removed', { channel: 'msteams' });
  }

  /**
   * A message was changed after it was taken. What it said is in the record, with the time, and stays there; what it says
   * now is nowhere but in the chat, and the person is told how to bring it into the record.
   */
  async edited(context: TurnContext): Promise<void> {
    await this.#say(context, ['teams.chat.edited', 'teams.chat.editedHow']);
  }

  /** A file came: it is neither opened nor kept. */
  async filesNotTaken(context: TurnContext): Promise<void> {
    await this.#say(context, ['teams.files.notTaken', 'teams.files.notTakenHow']);
  }

  /** Offers what a page has made to be stored in OneDrive too, where that is allowed. */
  async offerFiles(context: TurnContext, documents: readonly DocumentView[]): Promise<void> {
    if (isShared(context.activity)) return;
    for (const offer of this.#options.files?.offersOf(documents) ?? []) await this.#send(context, offer);
  }

  /** The answer to an invoke. Never throws: Teams would take a failure for its own, and try again. */
  async invoked(context: TurnContext, serve: Serve): Promise<InvokeAnswer> {
    const { log, refusals, reach } = this.#options;
    const { name } = context.activity;
    const admitted = this.#admit(context.activity);
    try {
      if (!admitted.ok) {
        await refusals.note(admitted.error);
        return declined(name, { why: 'stranger' }, undefined);
      }
      const who = admitted.value;
      // What opens the emergency waits for no store.
      const language = isUrgent(context.activity) ? undefined : await this.#languageOf(who);
      if (isShared(context.activity)) return declined(name, { why: 'notServed' }, undefined);
      if (this.#isTooOften(context.activity, who)) return declined(name, { why: 'tooOften' }, language);
      reach.watch(context, who);
      const served =
        name === 'fileConsent/invoke' ? await this.#consented(context, who, language) : await serve(who, language);
      return served ?? declined(name, { why: 'notServed' }, language);
    } catch (error) {
      const code = newReference();
      log.fault('invoke.failed', error, { reference: code });
      const language = admitted.ok ? await this.#languageOf(admitted.value) : undefined;
      return declined(name, { why: 'failed', code }, language);
    }
  }

  /** What is sent from a dialog is a turn, and counted as one; the emergency is not counted at all. */
  #isTooOften(activity: Activity, { tenant, id }: Staff): boolean {
    if (isUrgent(activity) || isTurnOfDialog(activity)) return false;
    return this.#options.limit.take(JSON.stringify([tenant, id])) > 0;
  }

  async #consented(
    context: TurnContext,
    who: Staff,
    language: Language | undefined,
  ): Promise<InvokeAnswer | undefined> {
    const outcome = await this.#options.files?.answer(context.activity.value, who, language);
    if (!outcome) return undefined;
    for (const message of outcome.messages) await this.#send(context, message);
    const { replyToId } = context.activity;
    // The card is of no more use; where it cannot be taken away, a second answer to it comes to nothing.
    if (outcome.closesCard && replyToId) await context.deleteActivity(replyToId).catch(() => undefined);
    return taken;
  }

  /** Sentences beside the page, to somebody who may come in and in a chat of their own. */
  async #say(context: TurnContext, keys: readonly Parameters<typeof words>[1][]): Promise<void> {
    const { activity } = context;
    const { deps, limit, refusals } = this.#options;
    if (isShared(activity)) return;
    const admitted = this.#admit(activity);
    if (!admitted.ok) return await refusals.note(admitted.error);
    const who = admitted.value;
    const message = JSON.stringify([activity.conversation.id, activity.type, activity.id]);
    if (!this.#told.first(message, deps.clock.now().getTime())) return;
    if (limit.take(JSON.stringify([who.tenant, who.id])) > 0) return;
    const language = await this.#languageOf(who);
    const sentences = keys.map((key) => words(language, key));
    await this.#send(context, shortMessage(language, sentences));
  }

  async #send(context: TurnContext, message: Partial<Activity>): Promise<void> {
    try {
      await context.sendActivity(message);
    } catch (error) {
      this.#options.log.fault('turn.unsent', error);
    }
  }

  #admit(activity: Activity): Result<Staff, Refused> {
    return this.#options.admit(readIncoming(activity), activity.channelId);
  }

  /** Both languages where a choice cannot be read. */
  async #languageOf(who: Staff): Promise<Language | undefined> {
    try {
      return await this.#options.deps.languages.of(who, undefined);
    } catch (error) {
      this.#options.log.fault('language.unread', error);
      return undefined;
    }
  }
}

/** Serves an invoke of somebody who may come in; undefined for a kind it does not know. */
export type Serve = (who: Staff, language: Language | undefined) => Promise<InvokeAnswer | undefined>;
