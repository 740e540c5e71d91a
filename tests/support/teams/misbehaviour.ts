/** One call of the bot to the channel, before it is answered. */
export interface Call {
  /** From 1, since Teams began to behave so, over all conversations. */
  readonly number: number;
  readonly method: string;
  readonly kind: 'post' | 'update' | 'delete' | 'read';
}

/**
 * What becomes of a call instead of the usual: refused with a status; taken and shown, but the answer lost; taken late; or
 * never answered at all.
 */
export type Fate =
  | { readonly do: 'refuse'; readonly status: number; readonly code: string; readonly retryAfter?: number }
  | { readonly do: 'lose' }
  | { readonly do: 'delay'; readonly ms: number }
  | { readonly do: 'hang' };

export interface Misbehaviour {
  call?(call: Call): Fate | undefined;
  /** Whether what the person sent is delivered again: after it was answered, or while it is still in hand. */
  again?(delivery: number): 'after' | 'meanwhile' | undefined;
}

const every =
  (nth: number, fate: Fate, from = 1) =>
  ({ number, kind }: Call): Fate | undefined =>
    kind !== 'read' && number >= from && (number - from) % nth === nth - 1 ? fate : undefined;

/** Teams on a bad day, by name. Each call of one of these begins to count anew. */
export const misbehaviours = {
  none: (): Misbehaviour => ({}),
  /** The first wait is a real second; the others are as short as the header can say, or an intake takes minutes. */
  throttled: (): Misbehaviour => ({
    call: ({ number, kind }) =>
      kind !== 'read' && (number === 3 || number % 8 === 0)
        ? { do: 'refuse', status: 429, code: 'TooManyRequests', retryAfter: number === 3 ? 1 : 0 }
        : undefined,
  }),
  /** Without an answer in 15 seconds Teams sends the activity again. */
  redelivered: (): Misbehaviour => ({
    again: (delivery) => (delivery % 4 === 0 ? 'after' : delivery % 4 === 2 ? 'meanwhile' : undefined),
  }),
  /** Shown to the person, but the bot never hears so: the second try, on a new connection, fares as the first or better. */
  repliesLost: (): Misbehaviour => ({
    call: ({ number, kind }) =>
      kind !== 'read' && (number % 7 === 5 || number % 14 === 6) ? { do: 'lose' } : undefined,
  }),
  /** One call in six is not taken, for a reason that is gone at the next. */
  unsteady: (): Misbehaviour => ({
    call: ({ number, kind }) => {
      const status = kind === 'read' || number % 6 !== 0 ? undefined : [502, 404, 504, 500, 412][(number / 6) % 5];
      return status === undefined ? undefined : { do: 'refuse', status, code: `Test${status}` };
    },
  }),
  /** The person blocks the bot for a while, or an administrator does. */
  blocked: (): Misbehaviour => ({
    call: ({ number, kind }) =>
      kind !== 'read' && number > 6 && number < 10
        ? { do: 'refuse', status: 403, code: 'MessageWritesBlocked' }
        : undefined,
  }),
  slow: (): Misbehaviour => ({ call: every(6, { do: 'delay', ms: 120 }) }),
  /** Nothing that was sent can be changed or taken back. */
  updatesRefused: (): Misbehaviour => ({
    call: ({ kind }) =>
      kind === 'update' || kind === 'delete'
        ? { do: 'refuse', status: 403, code: 'ForbiddenOperationException' }
        : undefined,
  }),
} as const;
export type MisbehaviourName = keyof typeof misbehaviours;
