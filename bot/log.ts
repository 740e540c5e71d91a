import { pino, type DestinationStream } from 'pino';

/**
 * The only fields a log line may carry: ids, codes and numbers. A name, an answer or the text of a message has no field
 * to stand in, so it cannot be logged by accident.
 */
const allowed = [
  'action',
  'activity',
  'attempts',
  'bytes',
  'case',
  'cause',
  'channel',
  'code',
  'conversation',
  'count',
  'error',
  'host',
  'journey',
  'language',
  'method',
  'mode',
  'ms',
  'outcome',
  'page',
  'port',
  'practitioner',
  'question',
  'reference',
  'revision',
  'route',
  'signal',
  'status',
  'tenant',
  'version',
] as const;
type Field = (typeof allowed)[number];
export type LogFields = { readonly [F in Field]?: string | number | boolean };

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Log {
  /** Something that happened, by its code: 'server.started'. */
  event(code: string, fields?: LogFields): void;
  /** Something an operator should look at, though it was dealt with. */
  warning(code: string, fields?: LogFields): void;
  /** A machine fault: the error by its name and code, never by its message or stack. */
  fault(code: string, error: unknown, fields?: LogFields): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Where lines of JSON go; standard output unless a test says otherwise. */
  readonly stream?: DestinationStream;
  /** The id of the trace in which a line is written, if there is one. */
  readonly traceId?: () => string | undefined;
}

export function createLog({ level, stream, traceId = () => undefined }: LogOptions): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const trace = traceId();
      return trace === undefined ? {} : { trace };
    },
  };
  const lines = stream === undefined ? pino(options) : pino(options, stream);
  return {
    event: (code, fields) => lines.info({ event: code, ...allowedOf(fields) }),
    warning: (code, fields) => lines.warn({ event: code, ...allowedOf(fields) }),
    fault: (code, error, fields) => lines.error({ event: code, ...allowedOf(fields), ...namesOf(error) }),
  };
}

function allowedOf(fields: LogFields = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const field of allowed) {
    const value = fields[field];
    if (value !== undefined) kept[field] = typeof value === 'string' ? idOrNothing(value) : value;
  }
  return kept;
}

/** An id or a code has no spaces and an end; anything else is prose, and prose may be what somebody said. */
const idOrNothing = (value: string): string => (/^[\w.:;@|/+=~*()-]{0,256}$/.test(value) ? value : '(not an id)');

function namesOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    error: codeOrNothing(error.name),
    ...(typeof code === 'string' && { code: codeOrNothing(code) }),
    ...(typeof code === 'number' && { code }),
    ...(cause instanceof Error && { cause: causeName(cause) }),
  };
}

/** What lies underneath, as far as its code: 'Error:ECONNREFUSED'. */
function causeName(cause: Error): string {
  const { code } = cause as { code?: unknown };
  return codeOrNothing(typeof code === 'string' ? `${cause.name}:${code}` : cause.name);
}

const codeOrNothing = (value: string): string => (/^[\w.:-]{1,80}$/.test(value) ? value : '(unnamed)');
