import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AggregationTemporality, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TelemetryConfig } from '../config.ts';
import { allowedOf } from './fields.ts';
import { counters, timers, type Telemetry } from './telemetry.ts';

/** The longest one sending may take, and the longest a stop waits, in milliseconds. */
const sendLimit = 5_000;
const stopLimit = 3_000;

/** In milliseconds: a turn is some ten of them, and a channel is given up after thousands. */
const boundaries = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * OpenTelemetry by OTLP over HTTP, as JSON. Everything the exporters could read from the environment is given to them,
 * or is refused by bot/config.ts; nothing is instrumented by itself, so no address and no header is ever recorded.
 * Nothing is registered globally.
 */
export function startOtlp({ endpoint, headers, serviceName, metricsIntervalMs }: TelemetryConfig): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': serviceName });
  const sending = { headers: { ...headers }, timeoutMillis: sendLimit, httpAgentOptions: { keepAlive: true } };
  const spans = new TracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ ...sending, url: `${endpoint}/v1/traces` }),
        exportTimeoutMillis: sendLimit,
      }),
    ],
  });
  const metrics = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({
          ...sending,
          url: `${endpoint}/v1/metrics`,
          temporalityPreference: AggregationTemporality.CUMULATIVE,
        }),
        exportIntervalMillis: metricsIntervalMs,
        exportTimeoutMillis: Math.min(sendLimit, metricsIntervalMs),
      }),
    ],
  });
  const tracer = spans.getTracer('canllaw');
  const meter = metrics.getMeter('canllaw');
  const counting = byName(counters, (name) => meter.createCounter(`canllaw.${name}`));
  const advice = { explicitBucketBoundaries: boundaries };
  const timing = byName(timers, (name) => meter.createHistogram(`canllaw.${name}`, { unit: 'ms', advice }));
  const current = new AsyncLocalStorage<Span>();

  return {
    count: (what, fields) => counting[what].add(1, allowedOf(fields)),
    time: (what, milliseconds, fields) => timing[what].record(milliseconds, allowedOf(fields)),
    span: async (name, fields, work) => {
      const parent = current.getStore();
      const within = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(name, { attributes: allowedOf(fields) }, within);
      try {
        return await current.run(span, work);
      } catch (error) {
        // That it failed, and not how: the message of an error may hold anything.
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    note: (fields) => void current.getStore()?.setAttributes(allowedOf(fields)),
    traceId: () => current.getStore()?.spanContext().traceId,
    stop: async () => {
      // Whoever takes these may be gone: that keeps nobody from stopping.
      const sent = Promise.allSettled([spans.shutdown(), metrics.shutdown()]);
      await Promise.race([sent, delay(stopLimit, undefined, { ref: false })]);
    },
  };
}

function byName<N extends string, V>(names: readonly N[], make: (name: N) => V): Readonly<Record<N, V>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, V>;
}
