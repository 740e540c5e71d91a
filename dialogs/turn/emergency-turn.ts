import { text, type Language } from '../../locales/index.ts';
import { emergencyBrief } from '../journeys/emergency.ts';
import type { CaseEvent } from '../record/events.ts';
import type { CaseRecord } from '../record/index.ts';
import type { Staff } from '../ports.ts';
import { eventsWith } from './by-value.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import { readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { forgetDelivered } from './forget-delivered.ts';
import type { Incoming } from './incoming.ts';
import { continueMenu } from './menus.ts';
import { menuRendered } from './opening-turn.ts';
import { render, type Rendered, type Said } from './render.ts';
import { areaFor, caseInHand, type CaseInHand } from './scene.ts';
import { viewOfAll } from '../question/index.ts';
import { words } from './words.ts';
import { beginCase, newConversation, openSession, withCase, type Session } from './session.ts';
import type { PageView } from './view.ts';

/** How long the numbers wait for the facts, in milliseconds. */
const patience = 1500;

export const isEmergency = ({ text, command }: Incoming): boolean =>
  command ? command.action === 'emergency' : text !== undefined && readCommand(text)?.name === 'emergency';

/**
 * The emergency brief: from anywhere, in one action. It needs neither a case nor a store that answers: what can be read
 * in time is put in, and that it was opened is recorded if that can be done; nothing of it can hold the numbers up.
 */
export async function emergencyTurn(
  deps: TurnDeps,
  actor: Staff,
  conversationId: string,
  incoming: Incoming,
  walk: Walk,
): Promise<Rendered> {
  const filled = await inTime(deps, async () => {
    const session = await onItsCase(deps, await openSession(deps, actor, conversationId, incoming, 'beside'), incoming);
    if (!isCaseSession(session)) return withoutCase(deps, session);
    const { session: recorded, toTell, notSaved } = await record(deps, session, incoming);
    const notices = notSaved === undefined ? [] : [text(session.language, 'bot.failure.notSaved', { code: notSaved })];
    const rendered = await render(
      deps,
      recorded,
      caseInHand(deps, toTell),
      session.language,
      walk,
      { page: 'emergency' },
      { outcome: 'emergency', notices, code: notSaved },
    );
    return { ...rendered, session: await forgotten(deps, session, rendered, incoming) };
  });
  if (filled) return filled;
  // What came along may be saved yet, or not at all: nobody is left to think that it was.
  const code = saysSomething(incoming) ? deps.report('emergency.late', {}) : undefined;
  return withoutCase(deps, emptySession(actor, conversationId), code);
}

/** Answers or words that came with the button, or after "/999". */
function saysSomething({ command, text: said = '' }: Incoming): boolean {
  if (command) return (command.text ?? '').trim() !== '' || Object.keys(command.answers).length > 0;
  const typed = readCommand(said);
  return typed !== undefined && 'words' in typed && typed.words !== '';
}

/** Where nothing could be recorded, or it had been before, what was shown before the brief must not be answered by it. */
const forgotten = async (
  deps: TurnDeps,
  opened: Session,
  rendered: Rendered,
  { activityId }: Incoming,
): Promise<Session> => await forgetDelivered(deps, opened, rendered, activityId).catch(() => rendered.session);

/** The brief for somebody who may not come in, or where others read along: the numbers, and nothing about anybody. */
export const numbersOnly = (deps: TurnDeps): PageView => withoutCase(deps, emptySession(nobody, '')).view;

const nobody: Staff = { tenant: '', id: '', name: '', roles: [], teams: [] };

const emptySession = (actor: Staff, conversationId: string): Session => ({
  actor,
  conversation: newConversation(actor, conversationId),
  conversationEtag: undefined,
  language: undefined,
  stored: undefined,
});

/** The card whose button was pressed says which case is in danger: its place is told, never that of the case in hand. */
async function onItsCase(deps: TurnDeps, session: Session, { command }: Incoming): Promise<Session> {
  if (command?.case === undefined || command.case === session.stored?.value.id) return session;
  const other = await withCase(deps, session, command.case, 'beside');
  if (!other.stored) return session;
  return { ...other, conversation: { ...other.conversation, focus: undefined, dialogs: undefined } };
}

async function inTime(deps: TurnDeps, fill: () => Promise<Rendered>): Promise<Rendered | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patience);
  try {
    return await Promise.race([fill(), late]);
  } catch (error) {
    deps.report('emergency.unfilled', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

interface Recorded {
  readonly session: CaseSession;
  /** What the brief is filled from: also what was just entered and could not be saved. */
  readonly toTell: CaseRecord;
  /** The code to quote where something was entered and not saved. */
  readonly notSaved?: string;
}

/** The answers and the note that came with the button, and that it was pressed. */
async function record(deps: TurnDeps, opened: CaseSession, incoming: Incoming): Promise<Recorded> {
  const { id, revision } = opened.stored.value;
  let toTell = opened.stored.value;
  let along: readonly CaseEvent[] = [];
  try {
    const changed = await changeCase(
      deps,
      opened,
      incoming,
      (_session, hand) => {
        along = eventsAlong(incoming, id, hand);
        return [{ type: 'emergency' }, ...along];
      },
      { onDecided: (decided) => (toTell = { ...decided.record, revision }) },
    );
    return { session: changed.session, toTell: changed.decided.record };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    const code = deps.report('emergency.unrecorded', { case: id, error: name });
    return { session: opened, toTell, notSaved: along.length > 0 ? code : undefined };
  }
}

/** What stood on the card whose button was pressed, if it was a card of this case; or what was typed after "/999". */
function eventsAlong({ command, text: said = '' }: Incoming, id: string, hand: CaseInHand): CaseEvent[] {
  if (command) return command.case === undefined || command.case === id ? eventsWith(command, hand) : [];
  const typed = readCommand(said);
  return typed && 'words' in typed && typed.words !== '' ? [{ type: 'note', text: typed.words }] : [];
}

/**
 * Words typed to the brief before there is a case: they begin one, on which the emergency stands. They are taken for
 * the place, which is asked first; what is typed after that is noted.
 */
export async function wordsToBrief(deps: TurnDeps, opened: Session, incoming: Incoming): Promise<Rendered> {
  const begun = opened.stored ? opened : await beginCase(deps, opened);
  if (!begun.stored) return withoutCase(deps, begun);
  const spoken: CaseSession = { ...begun, stored: begun.stored, language: begun.language ?? 'en' };
  const { session } = await changeCase(deps, spoken, incoming, (_session, { journey, record: before }) => {
    const said = incoming.text ?? '';
    const asked = journey.emergencyAsks?.find((id) => !(id in before.answers));
    if (asked === undefined) return [{ type: 'note', text: said }];
    return [{ type: 'emergency' }, { type: 'typed', question: asked, part: '', text: said }];
  });
  return withoutCase(deps, { ...session, language: begun.language });
}

/** The brief outside the journey: with what is known where there is a case, and in both languages where none is chosen. */
export function withoutCase(
  deps: TurnDeps,
  session: Session,
  notSaved?: string,
  after: Pick<Said, 'notices' | 'facts'> = {},
): Rendered {
  const record = session.stored?.value;
  const area = areaFor(deps, record);
  const answers = record && viewOfAll(record.answers);
  const journey = record && deps.journeyOf(record.journey);
  const briefIn = (language: Language) => emergencyBrief({ answers, journey, area, language, now: deps.clock.now() });
  const briefs = session.language ? [briefIn(session.language)] : [briefIn('cy'), briefIn('en')];
  return menuRendered(deps, session, continueMenu('emergency', session.language), session.language, {
    outcome: 'emergency',
    code: notSaved,
    notices: [
      ...sideBySide(briefs.map(({ lines }) => lines)),
      ...(notSaved === undefined ? [] : [words(session.language, 'bot.failure.notSaved', { code: notSaved })]),
      ...(after.notices ?? []),
    ],
    facts: [...sideBySide(briefs.map(({ sections }) => sections)), ...(after.facts ?? [])],
  });
}

/** Each line beside the same line in the other language: nobody has to read past what they cannot read. */
const sideBySide = <T>(all: readonly (readonly T[])[]): readonly T[] =>
  (all[0] ?? []).flatMap((_, index) => all.flatMap((one) => one[index] ?? []));
