import { text, type Language } from '../../locales/index.ts';
import { mayOpen } from '../may-open.ts';
import type { CaseList as Which, CaseSummary, Staff } from '../ports.ts';
import { openQuestions } from '../question/index.ts';
import { UnreadableError } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import type { TurnDeps } from './deps.ts';
import type { CaseList, ListedCase } from './living-record.ts';
import { dueOf } from './living-record-due.ts';
import { nameOf } from './notices.ts';
import { areaFor, caseInHand } from './scene.ts';

/**
 * What somebody can go on with, by reference. Of what was said it holds how much waits, and nothing else, so that it is
 * no look at any case.
 * @throws StoreUnavailableError
 */
export async function listedCases(deps: TurnDeps, staff: Staff, language: Language): Promise<CaseList> {
  const { id } = staff;
  const [offered, own, shared] = await Promise.all([
    listOf(deps, staff, { offeredTo: id }),
    listOf(deps, staff, { owner: id }),
    listOf(deps, staff, { sharedWith: id }),
  ]);
  const one = (held: ListedCase['held']) => (found: Found) => listed(deps, found, held, language);
  const isOffered = ({ record }: Found) => offered.some((each) => each.record.id === record.id);
  return {
    type: 'canllaw/cases',
    version: 1,
    language,
    cases: [
      ...offered.map(one('offered')),
      ...own.map(one('own')),
      ...shared.filter((each) => !isOffered(each)).map(one('shared')),
    ],
  };
}

interface Found {
  readonly summary: CaseSummary;
  readonly record: CaseRecord;
}

/**
 * One list of the store, the last changed first. A case of a journey this release does not have is left out, and one that
 * they may not open now, though it was offered or shared: not even that there is one is for them.
 */
async function listOf(deps: TurnDeps, staff: Staff, which: Which): Promise<readonly Found[]> {
  const records = new Map<string, CaseRecord>();
  const now = deps.clock.now();
  const summaries = await deps.cases.list(staff.tenant, which, (record) => {
    if (!isOfThisRelease(deps, record) || mayOpen(staff, 'read', record, now) === undefined) return false;
    records.set(record.id, record);
    return true;
  });
  return summaries
    .flatMap((summary) => {
      const record = records.get(summary.id);
      return record ? [{ summary, record }] : [];
    })
    .toSorted((one, other) => (one.summary.changedAt < other.summary.changedAt ? 1 : -1));
}

function isOfThisRelease(deps: TurnDeps, { journey }: CaseRecord): boolean {
  try {
    deps.journeyOf(journey);
    return true;
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }
}

function listed(deps: TurnDeps, { summary, record }: Found, held: ListedCase['held'], language: Language): ListedCase {
  const { journey } = caseInHand(deps, record);
  return {
    case: record.id,
    reference: record.reference,
    held,
    ...(held !== 'own' && { of: nameOf(deps, record.tenant, record.owner, language) }),
    kind: text(language, journey.title),
    journey: journey.id,
    status: record.status,
    began: record.created.at,
    changed: summary.changedAt,
    waits: waitsIn(deps, record, held, language),
  };
}

function waitsIn(deps: TurnDeps, record: CaseRecord, held: ListedCase['held'], language: Language): readonly string[] {
  const hand = caseInHand(deps, record);
  // What is asked in order is what cannot wait; the rest is offered, and never waits for anybody.
  const open = hand.reached.pages
    .filter(({ stage }) => stage.order === 'inOrder')
    .flatMap(({ page }) => openQuestions(hand.reached, page, record)).length;
  const due = dueOf({ ...hand, deps, language }, areaFor(deps, record)).length;
  const entered = record.drafts.filter(({ settled }) => !settled).length;
  const say = (key: 'open' | 'due' | 'entered', number: number) =>
    number === 0 ? [] : [text(language, `call.waits.${key}`, { number })];
  return [
    ...(held === 'offered' ? [text(language, 'call.waits.offeredToYou')] : []),
    ...(held === 'own' && record.access.offer ? [text(language, 'call.waits.offered')] : []),
    ...(held === 'own' && record.access.notices.length > 0 ? [text(language, 'call.waits.news')] : []),
    ...say('open', open),
    ...say('due', due),
    ...say('entered', entered),
  ];
}
