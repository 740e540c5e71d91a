import type { IncomingMessage, ServerResponse } from 'node:http';
import { ActivityTypes, CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import { answer, refuse } from '../server/answer.ts';
import { newReference } from '../server/reference.ts';
import { channelName } from '../telemetry/fields.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { readActivity } from './activity.ts';
import { ChannelAuthentication } from './connector.ts';

export interface ChannelConfig {
  /** No app id: anybody on this machine is taken at their word, and replies go to this machine only. */
  readonly local: boolean;
  readonly appId?: string;
  readonly appPassword?: string;
  readonly appTenantId?: string;
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI';
  /** The longest one call to the channel may take, in milliseconds. */
  readonly connectorTimeoutMs: number;
}

type Logic = (context: TurnContext) => Promise<void>;

/** The turn threw. What it threw is in the log under this reference, and nowhere else. */
export class TurnFailedError extends Error {
  override readonly name = 'TurnFailedError';
  readonly reference: string;
  constructor(reference: string, options?: ErrorOptions) {
    super(`the turn failed: ${reference}`, options);
    this.reference = reference;
  }
}

/** Whoever sent the activity is not a channel this bot knows. */
class UnknownCallerError extends Error {
  override readonly name = 'UnknownCallerError';
}

/**
 * The cloud adapter without its HTTP half. `CloudAdapter.process` writes what was thrown to standard error and into the
 * body of its answer; `take` lets `processMessages` answer instead.
 */
export class ChannelAdapter extends CloudAdapter {
  readonly local: boolean;
  readonly #authentication: ChannelAuthentication;
  readonly #log: Log;

  constructor(authentication: ChannelAuthentication, local: boolean, log: Log) {
    super(authentication);
    this.#authentication = authentication;
    this.#log = log;
    this.local = local;
    this.onTurnError = async (_context, error) => {
      const reference = newReference();
      log.fault('turn.failed', error, { reference });
      throw new TurnFailedError(reference, { cause: error });
    };
    this.use(async (context, next) => {
      context.onSendActivities(dropTraces);
      await next();
    });
  }

  /**
   * Runs one turn. The answer is what the HTTP response must carry, if anything.
   * @throws UnknownCallerError, TurnFailedError
   */
  async take(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const caller = await this.#authentication.authenticateRequest(activity, authorization).catch((error: unknown) => {
      if (isCallersFault(error)) throw new UnknownCallerError('the caller is not known', { cause: error });
      throw error;
    });
    return this.processActivity(caller, activity, logic);
  }

  /** Runs one turn and answers the request for it; false where the caller was not let in. */
  async respond(req: IncomingMessage, res: ServerResponse, activity: Activity, logic: Logic): Promise<boolean> {
    try {
      const reply = await this.take(req.headers.authorization ?? '', activity, logic);
      answer(res, reply?.status ?? 200, reply?.body);
      return true;
    } catch (error) {
      if (error instanceof UnknownCallerError) {
        this.#log.warning('channel.unauthorised', { channel: channelName(activity.channelId) });
        refuse(res, 'unauthorised');
        return false;
      }
      const reference = error instanceof TurnFailedError ? error.reference : newReference();
      if (!(error instanceof TurnFailedError)) this.#log.fault('channel.failed', error, { reference });
      refuse(res, 'failed', reference);
      return true;
    }
  }

  /** Closes the kept connections to the channel. */
  close(): Promise<void> {
    return this.#authentication.close();
  }
}

/** Single tenant or managed identity where there is an app id, and open to this machine alone where there is none. */
export function createAdapter(config: ChannelConfig, log: Log, telemetry: Telemetry = noTelemetry): ChannelAdapter {
  const settings = config.local
    ? {}
    : {
        MicrosoftAppId: config.appId,
        MicrosoftAppPassword: config.appPassword ?? '',
        MicrosoftAppTenantId: config.appTenantId,
        MicrosoftAppType: config.appType ?? 'SingleTenant',
      };
  // Without an app id the SDK lets everybody in: that must be chosen, never come of a setting that was forgotten.
  if (!config.local && (config.appId ?? '') === '') throw new Error('an app id is needed outside local mode');
  const connector = { local: config.local, timeoutMs: config.connectorTimeoutMs, telemetry };
  return new ChannelAdapter(new ChannelAuthentication(settings, connector), config.local, log);
}

/** 'sent' when the whole answer to a turn went out, 'failed' when it did not, 'refused' when there was no turn. */
export type Delivery = 'sent' | 'failed' | 'refused';

/**
 * Takes what was posted to `/api/messages` and answers. With deliveryMode expectReplies the replies ride in the answer,
 * so they count as delivered only when this says 'sent'.
 */
export async function processMessages(
  adapter: ChannelAdapter,
  req: IncomingMessage,
  res: ServerResponse,
  body: unknown,
  logic: Logic,
): Promise<Delivery> {
  const read = readActivity(body, { local: adapter.local });
  if (!read.ok) {
    refuse(res, read.error);
    return 'refused';
  }
  const whole = wentOutWhole(res);
  if (!(await adapter.respond(req, res, read.value, logic))) return 'refused';
  return (await whole) && res.statusCode < 500 ? 'sent' : 'failed';
}

/** 'finish' means the last byte was handed to the system; a 'close' without it means the caller went away first. */
function wentOutWhole(res: ServerResponse): Promise<boolean> {
  if (res.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    res.once('finish', () => resolve(true));
    res.once('close', () => resolve(res.writableFinished));
  });
}

/** The errors of the SDK and its token library that mean a bad or missing token; any other is a fault of the service. */
function isCallersFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ((error as { statusCode?: unknown }).statusCode === 401) return true;
  return ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError'].includes(error.name);
}

/** Traces carry the dialogs' memory. Also out of a buffered answer, where the adapter would leave them in. */
async function dropTraces(
  _context: TurnContext,
  activities: Partial<Activity>[],
  next: () => ReturnType<TurnContext['sendActivities']>,
): ReturnType<TurnContext['sendActivities']> {
  const kept = activities.filter(({ type }) => type !== ActivityTypes.Trace);
  activities.splice(0, activities.length, ...kept);
  return kept.length === 0 ? [] : next();
}
