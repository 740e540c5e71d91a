import type { TelemetryConfig } from '../config.ts';
import { noTelemetry, type Telemetry } from './telemetry.ts';

export { measured, noTelemetry, type Telemetry } from './telemetry.ts';
export { measuredStores } from './measured-stores.ts';

/** Telemetry as configured. The SDK is loaded only where something is to be sent. */
export async function startTelemetry(config: TelemetryConfig | undefined): Promise<Telemetry> {
  if (!config) return noTelemetry;
  const { startOtlp } = await import('./otlp.ts');
  return startOtlp(config);
}
