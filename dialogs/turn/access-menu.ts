import { text, type Language } from '../../locales/index.ts';
import type { Focus } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { isAboutSomebody, rightFor, type AccessChangeName, type CaseAccessView, type Colleague } from './colleagues.ts';
import { sayDay, sayTime } from './days.ts';
import { linkOptions, linkQuestion, sayLinked } from './link-menu.ts';
import { option, type Menu, type MenuOption } from './menu-option.ts';
import type { FactSection } from './view.ts';

/** How many colleagues are listed; more can be named. */
const mostListed = 50;
/** How many reasons for opening a case in need are shown: the newest. */
const glassListed = 20;

/** Who may see the case: what can be changed, then about whom and, where there is no way back, whether it is certain. */
export function accessMenu(
  record: CaseRecord,
  access: CaseAccessView,
  step: Focus['access'],
  language: Language,
): Menu {
  const title = text(language, 'access.title');
  const question = questionFor(record, access, step, language);
  return { page: 'access', title, questions: [{ source: [], ...question }] };
}

function questionFor(record: CaseRecord, access: CaseAccessView, step: Focus['access'], language: Language) {
  if (step?.change === 'link' && access.links?.mayLink) return linkQuestion(access.links, language);
  const change = step && isAboutSomebody(step.change) ? step.change : undefined;
  if (change === undefined)
    return {
      id: 'access.do',
      ask: text(language, 'access.do'),
      options: [
        ...offered(record, access).map((each) => option(each, `access.changes.${each}`, language)),
        ...linkOptions(access.links, language),
        option('back', 'access.changes.back', language),
      ],
    };
  const candidates = access.candidates(change);
  const sure = change === 'handOver' ? candidates.find(({ id }) => id === step?.who) : undefined;
  if (sure) {
    const { name } = sure;
    return {
      id: 'access.sure',
      ask: text(language, `access.sure.${afterHandOver(access, sure)}`, { name }),
      options: [
        also(
          option(
            `${change}:${sure.id}`,
            sure.id === access.self ? 'access.sure.yes' : 'access.sure.offer',
            language,
            sure.id === access.self ? {} : { name },
          ),
          ['yes', 'ie'],
        ),
        also(option('back', 'access.sure.no', language), ['no', 'na']),
      ],
    };
  }
  const all = candidates.map((each): MenuOption => ({
    value: `${change}:${each.id}`,
    label: each.name || text(language, 'access.somebody'),
    labels: each.labels,
  }));
  return {
    id: 'access.who',
    ask: text(language, `access.who.${change}`),
    options: [...all.slice(0, mostListed), option('back', 'access.who.back', language)],
    more: all.slice(mostListed),
  };
}

/** What becomes of the case for whoever hands it over: it is theirs, they can still open it, or they lose it. */
const afterHandOver = (access: CaseAccessView, to: Colleague): 'own' | 'still' | 'question' =>
  to.id === access.self ? 'own' : access.keepsIfGivenTo(to) ? 'still' : 'question';

/** The short answers that people type to what is asked once more. */
const also = (made: MenuOption, said: readonly string[]): MenuOption => ({
  ...made,
  labels: [...made.labels, ...said],
});

/** What this person can change about this case as it stands, in the order it is offered. */
export function offered(record: CaseRecord, access: CaseAccessView): readonly AccessChangeName[] {
  const { offer } = record.access;
  const wanted: readonly AccessChangeName[] = [
    ...(offer?.to === access.self ? (['accept', 'decline'] as const) : []),
    ...(offer ? (['withdraw'] as const) : []),
    ...(record.status === 'closed' ? (['reopen'] as const) : []),
    'share',
    ...(record.access.shares.length > 0 ? (['unshare'] as const) : []),
    'handOver',
    record.access.namedOnly ? 'everyone' : 'namedOnly',
    'keepOut',
    'letIn',
    ...(record.status === 'closed' ? [] : (['close'] as const)),
  ];
  return wanted.filter(
    (change) => access.may(rightFor[change]) && (change !== 'letIn' || access.candidates('letIn').length > 0),
  );
}

/** Who has the case, and who else can see it, as facts. Who is kept out is for those who decide about it. */
export function accessFacts(
  record: CaseRecord,
  access: CaseAccessView,
  language: Language,
  now: Date,
): readonly FactSection[] {
  const { owner, access: held, closed } = record;
  const name = (id: string) => access.nameOf(id, language);
  const row = (key: FactKey, value: string) => ({ label: text(language, `access.facts.${key}`), value });
  const names = (ids: readonly string[]) => ids.map(name).join(', ') || text(language, 'access.facts.nobody');
  const decides = access.may('share');
  const isOpen = (until: string) => Date.parse(until) > now.getTime();
  // Who decides about the case may read the notice of it long after the hour: the newest reasons stay.
  const glass = held.brokenGlass.filter(({ until }) => decides || isOpen(until)).slice(-glassListed);
  const alike = decides ? access.alike().filter(({ id }) => held.keptOut.every(({ staff }) => staff !== id)) : [];
  return [
    {
      // The page has its own title above this.
      title: text(language, 'access.facts.title'),
      rows: [
        row('owner', name(owner)),
        row('shared', names(held.shares.map((share) => share.with))),
        ...(held.offer
          ? [row('offered', text(language, 'access.facts.notAnswered', { name: name(held.offer.to) }))]
          : []),
        row('supervisors', text(language, held.namedOnly ? 'access.facts.namedOnly' : 'access.facts.everyone')),
        row('others', text(language, 'access.facts.inNeed')),
        ...(access.links?.linked ?? []).map((other) => row('linked', sayLinked(other, language))),
        ...glass.map(({ by, until, reason }) =>
          row(
            'glass',
            text(language, isOpen(until) ? 'access.facts.until' : 'access.facts.ended', {
              name: name(by),
              day: sayDay(until, language),
              time: sayTime(until, language),
              reason,
            }),
          ),
        ),
        ...(decides && held.keptOut.length > 0 ? [row('keptOut', names(held.keptOut.map(({ staff }) => staff)))] : []),
        ...alike.map((each) => row('notOffered', text(language, 'access.facts.like', { name: each.name }))),
        ...(closed ? [row('closed', sayDay(closed.at, language))] : []),
      ],
    },
  ];
}
type FactKey =
  'linked' | 'owner' | 'shared' | 'offered' | 'supervisors' | 'others' | 'glass' | 'keptOut' | 'notOffered' | 'closed';
