/**
 * Why the keys cannot be used: there are none, they are not keys, others may use them, they are not those of what is
 * stored, they cannot be had, or somebody else is changing them.
 */
export type KeyFault = 'missing' | 'malformed' | 'tooOpen' | 'wrong' | 'unreadable' | 'busy';

/** The process refuses to start, and nothing has been touched. Its message is for the operator; it never holds a key. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly code: KeyFault;
  constructor(code: KeyFault, message: string) {
    super(message);
    this.code = code;
  }
}
