import type { DocumentKind } from '../table.ts';

/**
 * The containers of the database in Cosmos DB: what they are partitioned by, what of a row is indexed, and what goes by
 * itself. `npm run cosmos:create` makes them so, and the start compares (docs/decisions/0015).
 */

export const containerNames = ['cases', 'conversations', 'trails'] as const;
export type ContainerName = (typeof containerNames)[number];

const homes: Readonly<Record<DocumentKind, ContainerName>> = {
  case: 'cases',
  installation: 'cases',
  conversation: 'conversations',
  preference: 'conversations',
  // Where rows go by themselves.
  signOuts: 'conversations',
  // Apart, so that a role can be made that adds to them and takes nothing away.
  past: 'trails',
  trail: 'trails',
};
export const containerOf = (kind: DocumentKind): ContainerName => homes[kind];

interface IndexedPath {
  readonly path: string;
}
/** As Cosmos DB writes it down. */
export interface ContainerFacts {
  readonly partitionKey: readonly string[];
  /** Seconds; -1 where only rows that say so themselves go; undefined where nothing goes. */
  readonly defaultTtl?: number;
  readonly indexingPolicy: {
    readonly indexingMode: 'consistent';
    readonly includedPaths: readonly IndexedPath[];
    readonly excludedPaths: readonly IndexedPath[];
    readonly compositeIndexes: readonly (readonly { path: string; order: 'ascending' | 'descending' }[])[];
  };
}

/** What queries name, and nothing else: an indexed path costs request units at every write. */
const indexedPaths = [
  '/partition/?',
  '/kind/?',
  '/labels/[]/?',
  '/status/?',
  '/createdAt/?',
  '/changedAt/?',
  '/keyId/?',
  '/place/?',
];

/** How a container has to be. */
export const containerFacts = (name: ContainerName): ContainerFacts => ({
  partitionKey: ['/partition'],
  ...(name === 'conversations' && { defaultTtl: -1 }),
  indexingPolicy: {
    indexingMode: 'consistent',
    includedPaths: indexedPaths.map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [
      [
        { path: '/createdAt', order: 'descending' },
        { path: '/place', order: 'ascending' },
      ],
    ],
  },
});

/** What of a container that exists is not as it has to be. */
export interface Differences {
  /** It can never be changed: what is stored would not be found. */
  readonly partitionKey: boolean;
  /** Rows would stay for ever, or go too soon. */
  readonly timeToLive: boolean;
  /** Queries cost more, or the order of a list cannot be made. */
  readonly indexing: boolean;
}

export function differencesOf(name: ContainerName, found: FoundContainer): Differences {
  const wanted = containerFacts(name);
  const { includedPaths, excludedPaths, compositeIndexes } = found.indexingPolicy ?? {};
  const paths = (of: readonly IndexedPath[] = []) =>
    of
      .map(({ path }) => path)
      // Cosmos DB adds this one to what it is given.
      .filter((path) => path !== '/"_etag"/?')
      .toSorted()
      .join();
  const composites = JSON.stringify(
    (compositeIndexes ?? []).map((index) => index.map(({ path, order }) => [path, order ?? 'ascending'])),
  );
  const wantedComposites = wanted.indexingPolicy.compositeIndexes.map((index) =>
    index.map(({ path, order }) => [path, order]),
  );
  return {
    partitionKey: (found.partitionKey?.paths ?? []).join() !== wanted.partitionKey.join(),
    timeToLive: found.defaultTtl !== wanted.defaultTtl,
    indexing:
      paths(includedPaths) !== paths(wanted.indexingPolicy.includedPaths) ||
      paths(excludedPaths) !== paths(wanted.indexingPolicy.excludedPaths) ||
      composites !== JSON.stringify(wantedComposites),
  };
}

/** A container as the service describes it; fields may be missing. */
export interface FoundContainer {
  readonly partitionKey?: { readonly paths?: readonly string[] };
  readonly defaultTtl?: number;
  readonly indexingPolicy?: {
    readonly includedPaths?: readonly IndexedPath[];
    readonly excludedPaths?: readonly IndexedPath[];
    readonly compositeIndexes?: readonly (readonly { path: string; order?: string }[])[];
  };
}
