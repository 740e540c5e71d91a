import type { Operation } from './request.ts';

/** Something that is to go wrong. Requests about databases and containers are spared. */
export interface Fault {
  readonly on: 'read' | 'write' | 'query' | 'create' | 'replace' | 'delete' | 'any';
  /** For how many requests; without it until `clear()`. */
  readonly times?: number;
  /** How many requests it would hit are spared first. */
  readonly after?: number;
  /**
   * A status is answered and nothing is done. 'drop-before': the connection breaks and nothing is done; 'drop-after': it
   * is done and the answer is lost; 'slow': it is done after `ms`; 'hang': nothing is done and nothing is answered.
   */
  readonly status: number | 'drop-before' | 'drop-after' | 'slow' | 'hang';
  readonly substatus?: number;
  readonly retryAfterMs?: number;
  /** How slow, in milliseconds. */
  readonly ms?: number;
}

export function createFaults() {
  let waiting: { fault: Fault; spared: number; left: number }[] = [];
  return {
    add(fault: Fault): void {
      waiting.push({ fault, spared: fault.after ?? 0, left: fault.times ?? Infinity });
    },
    clear(): void {
      waiting = [];
    },
    /** What goes wrong with this request. */
    next(operation: Operation): Fault | undefined {
      for (const entry of waiting.filter(({ fault, left }) => left > 0 && concerns(fault.on, operation))) {
        if (entry.spared > 0) {
          entry.spared -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return undefined;
    },
  };
}

function concerns(on: Fault['on'], operation: Operation): boolean {
  if (operation === 'plan' || operation === 'other') return false;
  const isWrite = operation === 'create' || operation === 'replace' || operation === 'delete';
  return on === 'any' || on === operation || (on === 'write' && isWrite);
}
