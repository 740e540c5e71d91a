import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';

/**
 * The channel did not take what was sent. `code` is 'timeout', 'refused', 'broken', 'notAllowed' or 'status.403', with
 * the channel's own code behind it where it gave one: 'status.403.MessageWritesBlocked'.
 */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: string;
  readonly statusCode: number | undefined;
  constructor(code: string, statusCode?: number, options?: ErrorOptions) {
    super(`the channel did not take the call: ${code}`, options);
    this.code = code;
    this.statusCode = statusCode;
  }
}

export interface ConnectorCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  /** JSON text. */
  readonly body?: string;
}

export interface ConnectorCalls {
  /**
   * Makes one call and answers with its JSON, or an empty object.
   * @throws ConnectorError
   */
  send(call: ConnectorCall): Promise<object>;
  /** Lets calls under way finish and closes the kept connections. */
  close(): Promise<void>;
}

/** The longest a channel's Retry-After is obeyed, in milliseconds; a longer one fails at once. */
const longestWait = 4_000;

/** Calls over kept connections. One takes `limit` milliseconds at most, every wait and second try included. */
export function connectorCalls(limit: number): ConnectorCalls {
  const agent = new Agent({
    connect: { timeout: Math.min(limit, 3_000) },
    headersTimeout: limit,
    bodyTimeout: limit,
    keepAliveTimeout: 30_000,
    maxResponseSize: 4 * 1024 * 1024,
  });
  let closing: Promise<void> | undefined;

  const sendOnce = async ({ url, ...call }: ConnectorCall, signal: AbortSignal): Promise<Answer> => {
    const { origin, pathname, search } = new URL(url);
    const { statusCode, headers, body } = await agent.request({ origin, path: pathname + search, ...call, signal });
    return { status: statusCode, retryAfter: headers['retry-after'], text: await body.text() };
  };

  const sendPatiently = async (call: ConnectorCall, signal: AbortSignal): Promise<object> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await sendOnce(call, signal).catch((error: unknown) => {
        if (attempt === 1 && isBroken(error)) return undefined;
        throw error;
      });
      // The channel closed a kept connection meanwhile: once more on a new one. A reply shown twice does less harm than
      // one never seen.
      if (answer === undefined) continue;
      if (answer.status >= 200 && answer.status < 300) return parsed(answer.text);
      const wait = waitAfter(answer, attempt);
      if (wait === undefined) throw new ConnectorError(statusCode(answer), answer.status);
      await delay(wait, undefined, { signal });
    }
  };

  return {
    send: async (call) => {
      const signal = AbortSignal.timeout(limit);
      try {
        return await sendPatiently(call, signal);
      } catch (error) {
        throw translated(error, signal);
      }
    },
    close: () => (closing ??= agent.close()),
  };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | string[] | undefined;
  readonly text: string;
}

/** What the channel says beside "taken" is only ever an id: anything that is not JSON says nothing. */
function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Milliseconds to wait before the next try, or undefined to give up. Statuses as Teams asks: 429, 412, 502, 504. */
function waitAfter({ status, retryAfter }: Answer, attempt: number): number | undefined {
  if (status === 429 && attempt <= 2) {
    const seconds = Number(retryAfter ?? 1);
    // A date is allowed too; it is not worth reading for so short a wait.
    const wait = Number.isFinite(seconds) ? Math.max(seconds, 0.1) * 1_000 : longestWait;
    return wait <= longestWait ? wait : undefined;
  }
  return attempt === 1 && (status === 412 || status === 502 || status === 504) ? 200 : undefined;
}

/** 'status.403.MessageWritesBlocked': the channel's code only where it looks like one. */
function statusCode({ status, text }: Answer): string {
  const code = /"code"\s*:\s*"(\w{1,60})"/.exec(text)?.[1];
  return code === undefined ? `status.${status}` : `status.${status}.${code}`;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

const isBroken = (error: unknown): boolean => ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error));

function translated(error: unknown, signal: AbortSignal): ConnectorError {
  if (error instanceof ConnectorError) return error;
  if (signal.aborted || codeOf(error).endsWith('_TIMEOUT'))
    return new ConnectorError('timeout', undefined, { cause: error });
  return new ConnectorError(isBroken(error) ? 'broken' : 'refused', undefined, { cause: error });
}
