import { measured, noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { ConnectorError, type ConnectorCalls } from './connector-calls.ts';

/** The same calls, timed by what became of them. The address and the body are no part of what is measured. */
export function measuredCalls(calls: ConnectorCalls, telemetry: Telemetry): ConnectorCalls {
  if (telemetry === noTelemetry) return calls;
  return {
    send: (call) => {
      const what = { span: 'connector', timer: 'connector.duration', operation: call.method } as const;
      return measured(telemetry, what, () => calls.send(call), outcomeOf);
    },
    close: () => calls.close(),
  };
}

/** What the channel itself calls it may be any word, and stays out. */
function outcomeOf(error: unknown): string {
  if (!(error instanceof ConnectorError)) return 'failed';
  const { statusCode: status, code } = error;
  if (status === undefined) return code;
  if (status === 429) return 'throttled';
  return status >= 500 ? 'serverError' : 'rejected';
}
