import type { Config } from './config.ts';
import { createLimiter, type Limiter } from './server/limiter.ts';
import type { Telemetry } from './telemetry/index.ts';

export type Limits = Readonly<
  Record<'address' | 'person' | 'documents' | 'pictures' | 'records' | 'failures', Limiter>
>;

/** How much is taken, in this process; what is turned away is counted. */
export function limitsOf({ rates }: Pick<Config, 'rates'>, telemetry: Telemetry): Limits {
  const limit = (name: string, most: number, perMs: number): Limiter => {
    const { take, wait } = createLimiter({ most, perMs });
    const counted = (seconds: number): number => {
      if (seconds > 0) telemetry.count('limits.reached', { limit: name });
      return seconds;
    };
    return { take: (key) => counted(take(key)), wait: (key) => counted(wait(key)) };
  };
  const [minute, hour] = [60_000, 3_600_000];
  return {
    address: limit('address', rates.addressPerMinute, minute),
    person: limit('person', rates.personPerMinute, minute),
    documents: limit('documents', rates.documentsPerHour, hour),
    // A page shows its picture anew each time: more are fetched than documents, by the same person.
    pictures: limit('pictures', 10 * rates.documentsPerHour, hour),
    // A page asks for the record it shows after each change, its own and others'.
    records: limit('records', 10 * rates.personPerMinute, minute),
    failures: limit('failures', rates.failuresPerHour, hour),
  };
}
