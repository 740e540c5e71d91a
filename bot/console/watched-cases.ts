import type { CaseStore } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';

/** Told of a case as it stands: after each save in this process, and every few seconds, changed or not. Undefined: it is gone. */
export type Saw = (record: CaseRecord | undefined) => void;

/** Says what becomes of a case while somebody watches it. */
export interface CaseWatch {
  /** @returns ends it */
  watch(tenant: string, id: string, saw: Saw): () => void;
}

export interface WatchOptions {
  /** How often a case that somebody watches is read, for what other processes write: in milliseconds. */
  readonly everyMs?: number;
  /** A case could not be read: told once, until it can be again. */
  readonly onFault: (error: unknown) => void;
}

/**
 * The same store, which also says what is saved. What another process saves is found by reading the cases that somebody
 * watches, and no others: a point read each, opened only where its etag is new. Nobody watching, nothing is read.
 */
export function watchedCases(
  cases: CaseStore,
  { everyMs = 3_000, onFault }: WatchOptions,
): { readonly cases: CaseStore; readonly watch: CaseWatch } {
  const watched = new Map<string, { readonly tenant: string; readonly id: string; readonly saws: Set<Saw> }>();
  const keyOf = (tenant: string, id: string) => JSON.stringify([tenant, id]);
  const tell = (tenant: string, id: string, record: CaseRecord | undefined): void => {
    for (const saw of watched.get(keyOf(tenant, id))?.saws ?? []) saw(record);
  };

  let faulty = false;
  const look = async (tenant: string, id: string): Promise<void> => {
    try {
      const stored = await cases.load(tenant, id);
      faulty = false;
      tell(tenant, id, stored?.value);
    } catch (error) {
      // Those who watch wait until it can be read again: what they have is no less true for that.
      if (!faulty) onFault(error);
      faulty = true;
    }
  };

  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  const lookAtAll = async (): Promise<void> => {
    // A store that answers slowly is not asked again before it has answered.
    if (looking) return;
    looking = true;
    for (const { tenant, id } of watched.values()) await look(tenant, id);
    looking = false;
  };
  const keepTime = (): void => {
    if (watched.size > 0) timer ??= setInterval(() => void lookAtAll(), everyMs).unref();
    else {
      clearInterval(timer);
      timer = undefined;
    }
  };

  return {
    cases: {
      ...cases,
      create: async (record, events) => {
        const stored = await cases.create(record, events);
        tell(record.tenant, record.id, stored.value);
        return stored;
      },
      replace: async (record, etag, events) => {
        const stored = await cases.replace(record, etag, events);
        tell(record.tenant, record.id, stored.value);
        return stored;
      },
    },
    watch: {
      watch(tenant, id, saw) {
        const key = keyOf(tenant, id);
        const entry = watched.get(key) ?? { tenant, id, saws: new Set<Saw>() };
        watched.set(key, entry);
        entry.saws.add(saw);
        keepTime();
        // What was saved between being let in and now is found at once.
        void look(tenant, id);
        return () => {
          entry.saws.delete(saw);
          if (entry.saws.size === 0 && watched.get(key) === entry) watched.delete(key);
          keepTime();
        };
      },
    },
  };
}
