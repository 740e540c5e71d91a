import { ConflictError, StoreUnavailableError } from '../../../dialogs/ports.ts';

/** What an answer of Cosmos DB, or the lack of one, means for what was asked. */

export type FailureKind =
  /** The place is taken (409), or the etag is not the stored one (412). */
  | 'conflict'
  /** There is no such row (404). */
  | 'gone'
  /** Not done, and worth asking again soon: throttled (429), or another operation on the row was in hand (449). */
  | 'busy'
  /** Nobody knows whether it was done: no answer, a broken one, or a fault of the service. */
  | 'uncertain'
  /** Not done, and asking again would not help. */
  | 'refused';

/** Stays inside bot/storage. It keeps a code and never a message: messages of the service quote addresses and rows. */
export class CosmosFailure extends Error {
  override readonly name = 'CosmosFailure';
  readonly kind: FailureKind;
  readonly code: string;
  /** How long the service asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  constructor(kind: FailureKind, code: string, retryAfterMs?: number) {
    super(`cosmos: ${code}`);
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No connection was had, so nothing was sent. */
const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const byStatus: Readonly<Record<number, FailureKind>> = {
  404: 'gone',
  408: 'uncertain',
  409: 'conflict',
  410: 'uncertain',
  412: 'conflict',
  429: 'busy',
  449: 'busy',
};

/** The failure behind what the client library threw. */
export function failureOf(error: unknown): CosmosFailure {
  if (error instanceof CosmosFailure) return error;
  const { code, name, substatus, retryAfterInMs } = fieldsOf(error);
  if (typeof code === 'number') return failureOfStatus(code, substatus, retryAfterInMs);
  if (name === 'AbortError' || name === 'TimeoutError') return new CosmosFailure('uncertain', 'TIMEOUT');
  if (typeof code === 'string' && unsent.includes(code)) return new CosmosFailure('refused', code);
  if (/Authentication|Credential/.test(name)) return new CosmosFailure('refused', 'NO_CREDENTIAL');
  return new CosmosFailure('uncertain', typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : 'NO_ANSWER');
}

/**
 * @param substatus with 404: 0 is the row that is not there; 1003 a container that is not there, 1002 a replica that
 * lags behind, neither of which says anything about the row
 */
export function failureOfStatus(status: number, substatus = 0, retryAfterMs?: number): CosmosFailure {
  const kind = byStatus[status] ?? (status >= 500 ? 'uncertain' : 'refused');
  const code = substatus === 0 ? `HTTP_${status}` : `HTTP_${status}_${substatus}`;
  return new CosmosFailure(status === 404 && substatus !== 0 ? 'refused' : kind, code, retryAfterMs);
}

/** What callers of a table are told. */
export function portError(error: unknown): unknown {
  if (!(error instanceof CosmosFailure)) return error;
  if (error.kind === 'conflict' || error.kind === 'gone') return new ConflictError('changed');
  return new StoreUnavailableError(error.code);
}

function fieldsOf(error: unknown) {
  const fields: { code?: unknown; name?: unknown; substatus?: unknown; retryAfterInMs?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  return {
    code: fields.code,
    name: typeof fields.name === 'string' ? fields.name : '',
    substatus: typeof fields.substatus === 'number' ? fields.substatus : undefined,
    retryAfterInMs: typeof fields.retryAfterInMs === 'number' ? fields.retryAfterInMs : undefined,
  };
}
