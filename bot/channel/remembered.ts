/** Entries of one kind that a process remembers at most: conversations, people. */
const most = 10_000;

/** Puts an entry last, and forgets the oldest of too many. What was there before is answered. */
export function remember<T>(entries: Map<string, T>, key: string, value: T, limit: number = most): T | undefined {
  const before = entries.get(key);
  entries.delete(key);
  entries.set(key, value);
  const oldest = entries.keys().next();
  if (entries.size > limit && !oldest.done) entries.delete(oldest.value);
  return before;
}
