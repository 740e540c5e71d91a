import type { TurnContext } from 'botbuilder';
import type { AuditStore, Clock, Staff } from '../../../dialogs/ports.ts';
import type { Log } from '../../log.ts';
import { ConnectorError } from '../connector-calls.ts';
import { remember } from '../remembered.ts';

/** Why somebody cannot be reached: they, or an administrator, blocked the bot, or took it out of the chat. */
export type Lost = 'blocked' | 'removed';

export interface ReachOptions {
  readonly audit: AuditStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Who can be reached in Teams, and who cannot since when: each change is put into the service's trail and the log, once.
 * It is known in this process alone; the bot sends nothing by itself, so nothing is sent to who is lost.
 */
export class Reach {
  readonly #options: ReachOptions;
  readonly #known = new Map<string, Lost | 'reached'>();

  constructor(options: ReachOptions) {
    this.#options = options;
  }

  /** Never rejects. */
  async lost(who: Staff, why: Lost): Promise<void> {
    if (this.#becomes(who, why) === why) return;
    this.#options.log.warning('channel.unreachable', { practitioner: who.id, code: why });
    await this.#note(who, 'unreachable', why);
  }

  /** They added the bot, or a message got through. Never rejects. */
  async found(who: Staff, how: 'added' | 'delivered'): Promise<void> {
    const before = this.#becomes(who, 'reached');
    if (before === 'reached' || (before === undefined && how === 'delivered')) return;
    this.#options.log.event('channel.reachable', { practitioner: who.id, code: how });
    await this.#note(who, 'reachable', how);
  }

  /** Sees what becomes of everything this turn sends to somebody; nothing waits for what is noted of it. */
  watch(context: TurnContext, who: Staff): void {
    context.onSendActivities(async (_context, activities, next) => {
      if (activities.every(({ type }) => type === 'invokeResponse')) return await next();
      try {
        const sent = await next();
        void this.found(who, 'delivered');
        return sent;
      } catch (error) {
        if (error instanceof ConnectorError && error.statusCode === 403) void this.lost(who, 'blocked');
        throw error;
      }
    });
  }

  /** What was known before. Of whoever was forgotten since, the next change is noted again. */
  #becomes({ tenant, id }: Staff, now: Lost | 'reached'): Lost | 'reached' | undefined {
    return remember(this.#known, JSON.stringify([tenant, id]), now);
  }

  async #note({ tenant, id }: Staff, action: 'reachable' | 'unreachable', what: string): Promise<void> {
    const { audit, clock, log } = this.#options;
    try {
      await audit.note(tenant, [{ at: clock.now().toISOString(), by: id, action, basis: 'none', what }]);
    } catch (error) {
      log.fault('audit.unwritten', error, { action });
    }
  }
}
