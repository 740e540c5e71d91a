import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { Team, type Member } from './team.ts';

/** What is tried with a case, by values, and what then shows that it was done. */
const tries = {
  read: {
    sent: { action: 'openCase' },
    done: (_record: CaseRecord, shown: string) => shown.includes('Example Street'),
  },
  change: {
    sent: { action: 'submit', page: 'danger', answers: { 'where.present': 'Two children' } },
    done: ({ answers }: CaseRecord) => 'where.present' in answers,
  },
  document: {
    sent: { action: 'document', answers: { 'handOff.recipient': 'record', 'handOff.language': 'en' } },
    done: ({ documents }: CaseRecord, shown: string) => documents.length === 1 && shown.includes('/documents/'),
  },
  share: {
    sent: { action: 'access', answers: { 'access.do': 'share', 'access.who': 'newcomer' } },
    done: ({ access }: CaseRecord) => access.shares.some((share) => share.with === 'newcomer'),
  },
  restrict: {
    sent: { action: 'access', answers: { 'access.do': 'keepOut', 'access.who': 'newcomer' } },
    done: ({ access }: CaseRecord) => access.keptOut.some(({ staff }) => staff === 'newcomer'),
  },
  close: {
    sent: { action: 'access', answers: { 'access.do': 'close' } },
    done: ({ status }: CaseRecord) => status === 'closed',
  },
  handOver: {
    sent: {
      action: 'access',
      answers: { 'access.do': 'handOver', 'access.who': 'newcomer', 'access.sure': 'newcomer' },
    },
    done: ({ access }: CaseRecord) => access.offer?.to === 'newcomer',
  },
} as const;
type Try = keyof typeof tries;
const everything = Object.keys(tries) as Try[];
const work: readonly Try[] = ['read', 'change', 'document'];

type Access = CaseRecord['access'];
const at = '2026-11-22T08:59:00.000Z';
const by = { by: 'owner', at };
const sharedWith = (staff: Member): Partial<Access> => ({ shares: [{ with: staff, ...by }] });
const keptOut = (staff: Member): Partial<Access> => ({ keptOut: [{ staff, ...by }] });
const glass = (staff: Member, until: string): Partial<Access> => ({
  brokenGlass: [{ by: staff, at, until, reason: 'In need.' }],
});
const soon = '2026-11-22T09:30:00.000Z';
const namedOnly: Partial<Access> = { namedOnly: true };
/** The name of the supervisor, as somebody in the case. */
const alike = { 'people.main': 'Delith Gwilt' };

/** Who, how they stand to a case of the owner's in the north, and what they can do with it. */
const table: readonly {
  readonly who: Member;
  readonly stands: string;
  readonly access?: Partial<Access>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly may: readonly Try[];
}[] = [
  { who: 'owner', stands: 'whose it is', may: everything },
  { who: 'owner', stands: 'whose it is, named-only', access: namedOnly, may: everything },
  { who: 'colleague', stands: 'of the same team', may: [] },
  { who: 'colleague', stands: 'with a share', access: sharedWith('colleague'), may: work },
  { who: 'other', stands: 'of another team with a share', access: sharedWith('other'), may: work },
  {
    who: 'colleague',
    stands: 'with a share, named-only',
    access: { ...sharedWith('colleague'), ...namedOnly },
    may: work,
  },
  {
    who: 'colleague',
    stands: 'with a share, and kept out',
    access: { ...sharedWith('colleague'), ...keptOut('colleague') },
    may: [],
  },
  { who: 'colleague', stands: 'in broken glass', access: glass('colleague', soon), may: work },
  { who: 'colleague', stands: 'in glass that has mended', access: glass('colleague', at), may: [] },
  { who: 'colleague', stands: 'beside glass that another broke', access: glass('other', soon), may: [] },
  {
    who: 'colleague',
    stands: 'in broken glass, and kept out',
    access: { ...glass('colleague', soon), ...keptOut('colleague') },
    may: [],
  },
  { who: 'supervisor', stands: 'of the team', may: everything.filter((each) => each !== 'restrict') },
  { who: 'supervisor', stands: 'of the team, named-only', access: namedOnly, may: [] },
  {
    who: 'supervisor',
    stands: 'of the team, named-only, with a share',
    access: { ...namedOnly, ...sharedWith('supervisor') },
    may: work,
  },
  { who: 'supervisor', stands: 'of the team, and kept out', access: keptOut('supervisor'), may: [] },
  { who: 'supervisor', stands: 'of the team, with a name like somebody’s', answers: alike, may: [] },
  {
    who: 'supervisor',
    stands: 'of the team, with a name like somebody’s and let in',
    answers: alike,
    access: { letIn: [{ staff: 'supervisor', ...by }] },
    may: everything.filter((each) => each !== 'restrict'),
  },
  {
    who: 'other',
    stands: 'to whom it is offered, of another team',
    access: { offer: { to: 'other', ...by } },
    may: ['read', 'change'],
  },
  {
    who: 'other',
    stands: 'to whom it is offered, and kept out',
    access: { offer: { to: 'other', ...by }, ...keptOut('other') },
    may: [],
  },
  { who: 'southern', stands: 'supervisor of another team', may: [] },
  { who: 'clerk', stands: 'an administrator', may: [] },
  { who: 'clerk', stands: 'an administrator with a share', access: sharedWith('clerk'), may: [] },
];

let team: Team;
beforeAll(async () => {
  team = new Team();
  team.register.push({ id: 'newcomer', name: 'Gethin Orme', roles: ['practitioner'], teams: ['north'] });
  await team.start();
});
afterAll(async () => await team.close());

/** A case of the owner's that stands as the row says, without a turn of theirs. */
async function prepared({
  access = {},
  answers = {},
}: Pick<(typeof table)[number], 'access' | 'answers'>): Promise<string> {
  const owner = await team.as('owner');
  await owner.send({ action: 'newCase' });
  await owner.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
  await owner.submit({ 'where.place': '14 Example Street', 'danger.now': 'no', ...answers });
  const id = owner.view.case ?? '';
  await team.change(id, (record) => ({ ...record, access: { ...record.access, keptOut: [], notices: [], ...access } }));
  return id;
}

describe.each(table)('$who, $stands', ({ who, may, ...stands }) => {
  it(`can ${may.join(', ') || 'do nothing'}`, async () => {
    const did: Try[] = [];
    for (const each of everything) {
      const id = await prepared(stands);
      const { sent, done } = tries[each];
      const before = await team.record(id);
      const client = await team.as(who);
      if (each !== 'read') await client.send({ action: 'openCase', case: id });
      await client.send({ ...sent, case: id });
      // What stands on a page of the case, or on the one with all its answers.
      const shown = JSON.stringify(client.view) + JSON.stringify(await client.send({ action: 'check', case: id }));
      const record = await team.record(id);
      if (done(record, shown)) did.push(each);
      const entries = record.trail.entries.filter(({ seq, by: whose }) => seq > before.trail.seq && whose === who);
      const refused = entries.some(({ action }) => action === 'refused');
      // Whoever may not is on record with the attempt; whoever may, with what they did.
      if (who !== 'clerk') expect([each, refused]).toEqual([each, !may.includes(each)]);
      if (!may.includes(each))
        expect([each, record.answers, record.owner, record.status]).toEqual([each, before.answers, 'owner', 'open']);
    }
    expect(did).toEqual(may);
  });
});
