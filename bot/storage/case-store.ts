import {
  UnreadableError,
  type AuditEvent,
  type CaseList,
  type CaseStore,
  type CaseSummary,
  type Stored,
} from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { chained, type TrailKey } from '../../dialogs/record/trail.ts';
import type { Documents, Listed } from './documents.ts';
import type { WrappedKey } from './envelope.ts';
import { etagOf, readEtag } from './etags.ts';
import type { Opened } from './opened.ts';
import type { Segments } from './segments.ts';
import { fitEvent } from './service-trail.ts';
import type { Row, SealedTable } from './table.ts';

/** The most cases a list shows. */
const mostListed = 100;
/** Two cases may, once in many millions, be given the same reference: the newest that can be read is meant. */
const mostOfOneReference = 5;
/** The statuses of a case that is not closed. */
const openStatuses: readonly CaseRecord['status'][] = ['open', 'paused'];

/** Those of the cases in a list. Whoever is still to be told, or to answer, is shown a closed one, too. */
const statusesOf = (which: CaseList): readonly CaseRecord['status'][] =>
  'untold' in which || 'offeredTo' in which
    ? [...openStatuses, 'closed']
    : 'closed' in which && which.closed === true
      ? ['closed']
      : openStatuses;

export interface CaseStoreParts {
  readonly table: SealedTable;
  readonly documents: Documents;
  readonly segments: Segments;
  readonly opened: Opened<CaseRecord>;
  /** Of the chains of the audit. */
  readonly auditKey: TrailKey;
}

export function caseStore({ table, documents, segments, opened, auditKey }: CaseStoreParts): CaseStore {
  const { filing } = documents;

  async function ready(record: CaseRecord, events: readonly AuditEvent[], held?: WrappedKey) {
    const trail = chained(record.trail, events.map(fitEvent), `case:${record.id}`, auditKey);
    const { value, envelope } = await documents.sealCase(await segments.spilled({ ...record, trail }), held);
    const at = filing.case(value.tenant, value.id);
    return {
      at,
      row: { ...filing.caseLabels(value), envelope },
      stored: (etag: string): Stored<CaseRecord> => ({
        value: opened.put(at, etag, value),
        etag: etagOf(etag, envelope),
      }),
    };
  }

  /** Undefined for a case that is not to be shown, or cannot be read: it is left out of lists, and stays as it is. */
  async function listedIn(row: Row, shows?: (record: CaseRecord) => boolean): Promise<Listed | undefined> {
    const known = opened.get(row, row.etag);
    try {
      const record = shows ? (known ?? opened.put(row, row.etag, await documents.openCase(row))) : known;
      if (!record) return await documents.openListed(row);
      return shows?.(record) === false ? undefined : listedOf(record);
    } catch (error) {
      if (error instanceof UnreadableError) return undefined;
      throw error;
    }
  }

  return {
    async load(tenant, id) {
      if (!filing.isId(id)) return undefined;
      const row = await table.read(filing.case(tenant, id));
      if (!row) return undefined;
      const value = opened.get(row, row.etag) ?? opened.put(row, row.etag, await documents.openCase(row));
      return { value, etag: etagOf(row.etag, row.envelope) };
    },
    async create(record, events) {
      const { at, row, stored } = await ready(record, events);
      return stored(await table.insert(at, row));
    },
    async replace(record, etag, events) {
      const { table: tableEtag, held } = readEtag(etag);
      const { at, row, stored } = await ready(record, events, held);
      return stored(await table.replace(at, tableEtag, row));
    },
    async list(tenant, which, shows) {
      const { rows } = await table.find({
        kind: 'case',
        partition: filing.tenantHash(tenant),
        label: filing.listed(tenant, which),
        statuses: statusesOf(which),
        most: Math.min(mostListed, ('most' in which ? which.most : undefined) ?? mostListed),
      });
      const found = await Promise.all(rows.map(async (row) => ({ row, item: await listedIn(row, shows) })));
      return found.flatMap(({ row, item }) => (item && belongs(item, which) ? [summaryOf(item, row, which)] : []));
    },
    async find(tenant, reference) {
      const label = filing.label.reference(tenant, reference);
      const query = { kind: 'case', partition: filing.tenantHash(tenant), label, most: mostOfOneReference } as const;
      for (const row of (await table.find(query)).rows) {
        const item = await listedIn(row);
        if (item?.reference === reference) return item.id;
      }
      return undefined;
    },
    past: async (record) => await segments.past(record),
  };
}

const listedOf = ({ id, reference, journey, tenant, owner, team, created, access }: CaseRecord): Listed => ({
  id,
  reference,
  journey,
  tenant,
  owner,
  team,
  createdAt: created.at,
  namedOnly: access.namedOnly,
  shares: access.shares,
  news: access.notices.length > 0,
  ...(access.offer && { offer: access.offer }),
  untold: (access.untold ?? []).map(({ staff }) => staff),
});

function summaryOf(
  { id, reference, journey, createdAt, owner, news, shares, offer }: Listed,
  { changedAt }: Row,
  which: CaseList,
): CaseSummary {
  const share = 'sharedWith' in which ? shares.find((each) => each.with === which.sharedWith) : undefined;
  const offeredAt = 'offeredTo' in which ? offer?.at : undefined;
  return {
    id,
    reference,
    ...(journey !== undefined && { journey }),
    createdAt,
    changedAt,
    owner,
    news,
    ...(share?.at !== undefined && { sharedAt: share.at }),
    ...(offeredAt !== undefined && { offeredAt }),
  };
}

/** Labels stand in the clear, and whoever runs the database can move them: what was sealed decides. */
function belongs(item: Listed, which: CaseList): boolean {
  if ('owner' in which) return item.owner === which.owner;
  if ('team' in which) return item.team === which.team && !item.namedOnly;
  if ('untold' in which) return item.untold.includes(which.untold);
  if ('offeredTo' in which) return item.offer?.to === which.offeredTo;
  return item.shares.some((share) => share.with === which.sharedWith);
}
