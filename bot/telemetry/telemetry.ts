import type { Fields } from './fields.ts';

/** What is counted; each is a metric of its name below 'canllaw.'. docs/operations.md says what they tell. */
export const counters = [
  'activities',
  'turns',
  'requests.refused',
  'limits.reached',
  'conflicts',
  'audit.events',
] as const;
export type Counter = (typeof counters)[number];
/** What is timed, in milliseconds. */
export const timers = ['turn.duration', 'store.duration', 'connector.duration'] as const;
export type Timer = (typeof timers)[number];
export type SpanName = 'turn' | 'document' | 'store' | 'connector';

/** Metrics and traces. Nothing given to it can hold what anybody said (`fields.ts`), and nothing of it can fail a turn. */
export interface Telemetry {
  readonly count: (what: Counter, fields: Fields) => void;
  readonly time: (what: Timer, milliseconds: number, fields: Fields) => void;
  /** Runs the work as a span: a child of the one it runs in, or a trace of its own. Answers and throws what the work does. */
  readonly span: <T>(name: SpanName, fields: Fields, work: () => Promise<T>) => Promise<T>;
  /** Says more of the span this runs in. */
  readonly note: (fields: Fields) => void;
  /** The id of the trace this runs in, to stand in a log line. */
  readonly traceId: () => string | undefined;
  /** Sends what has not gone out yet, and gives up after a limit. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** Where nothing is to be sent, nothing is loaded, measured or kept. */
export const noTelemetry: Telemetry = {
  count: () => undefined,
  time: () => undefined,
  span: (_name, _fields, work) => work(),
  note: () => undefined,
  traceId: () => undefined,
  stop: async () => undefined,
};

/** Runs the work as a span, and times it by what became of it. @param outcomeOf what to call an error */
export async function measured<T>(
  telemetry: Telemetry,
  { span, timer, operation }: { readonly span: SpanName; readonly timer: Timer; readonly operation: string },
  work: () => Promise<T>,
  outcomeOf: (error: unknown) => string,
): Promise<T> {
  return await telemetry.span(span, { operation }, async () => {
    const begin = performance.now();
    let outcome = 'ok';
    try {
      return await work();
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      telemetry.note({ outcome });
      telemetry.time(timer, performance.now() - begin, { operation, outcome });
    }
  });
}
