import { textHash } from '../../locales/hash.ts';
import type { Language } from '../../locales/index.ts';
import { mayOpen } from '../may-open.ts';
import {
  ConflictError,
  UnreadableError,
  type Actor,
  type ConversationState,
  type ShownCard,
  type Staff,
  type Stored,
} from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { begunWith, newCase } from '../record/new-case.ts';
import type { Basis } from '../record/trail.ts';
import { noteRefused } from './attempts.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';

/** The two documents of a turn: the conversation and the case it is about. */
export interface Session {
  readonly actor: Staff;
  readonly conversation: ConversationState;
  readonly conversationEtag: string | undefined;
  readonly language: Language | undefined;
  readonly stored: Stored<CaseRecord> | undefined;
  /** By what right the case is in hand. */
  readonly basis?: Basis;
  /** What this very turn wrote, and nobody else: the case and its revision then. */
  readonly wrote?: { readonly caseId: string; readonly revision: number };
  /** What waited for the owner and was taken off the case with what this turn wrote: it is to be said now. */
  readonly told?: { readonly of: CaseRecord; readonly notices: CaseRecord['access']['notices'] };
  /** The revision that is known to have been shown, where what was shown after it could not be noted. */
  readonly shownAt?: number;
  /** The case that was on their screen is not open to them now: what they say next was meant for it. */
  readonly lost?: true;
  /** The conversation is about a case that this release cannot read. */
  readonly unreadable?: UnreadableError;
}

/** How many activities a conversation remembers whose effect was not on a case. */
const activitiesKept = 30;

/** Whether the answer waits until a refusal is on record. Numbers to ring wait for nothing. */
export type Noting = 'before' | 'beside';

/** Ids of activities are unique in a conversation; a case, which may be worked on in several, keeps them with this. */
export const activityPrefix = ({ id }: Pick<ConversationState, 'id'>): string => `${textHash(id)}:`;

/** Reads both documents. A case the actor may not read is as if it were not there. */
export async function openSession(
  deps: TurnDeps,
  actor: Staff,
  id: string,
  { shownUnknown = false }: Pick<Incoming, 'shownUnknown'>,
  noting: Noting = 'before',
): Promise<Session> {
  const stored = await deps.conversations.loadConversation(actor.tenant, id);
  const found = stored?.value.practitioner === actor.id ? stored : undefined;
  const noted: ConversationState = found?.value ?? newConversation(actor, id);
  const conversation = shownUnknown ? { ...noted, delivered: undefined } : noted;
  // The person's choice holds in every conversation, also one that was begun in the other language.
  const language = (await deps.languages.of(actor, conversation.language)) ?? conversation.language;
  const session: Session = {
    actor,
    conversation,
    conversationEtag: stored?.etag,
    language,
    stored: undefined,
    shownAt: noted.delivered?.revision,
  };
  if (conversation.caseId === undefined) return session;
  try {
    const opened = await withCase(deps, session, conversation.caseId, noting);
    const lost = !opened.stored && conversation.delivered?.caseId === conversation.caseId;
    return lost ? { ...opened, lost } : opened;
  } catch (error) {
    if (error instanceof UnreadableError) return { ...session, unreadable: error };
    throw error;
  }
}

export const newConversation = (actor: Actor, id: string): ConversationState => ({
  version: 1,
  id,
  tenant: actor.tenant,
  practitioner: actor.id,
  activities: [],
});

/**
 * The session with that case in hand, freshly read; without one where it is gone or not the actor's. Trying to open one
 * that is not theirs is put on record, whether there is such a case or not.
 */
export async function withCase(
  deps: TurnDeps,
  session: Session,
  caseId: string,
  noting: Noting = 'before',
): Promise<Session> {
  const { actor, conversation } = session;
  const stored = await loadNamed(deps, session, caseId);
  const basis = stored && mayOpen(actor, 'change', stored.value, deps.clock.now());
  const mine = basis ? stored : undefined;
  // A journey this release does not know is found out now, not half-way through the turn.
  if (mine) deps.journeyOf(mine.value.journey);
  // A case that a conversation named and that was never begun is nobody's attempt.
  else if (stored || caseId !== conversation.caseId) await note(deps, actor, stored, noting);
  return { ...session, stored: mine, basis, conversation: { ...conversation, caseId: mine?.value.id } };
}

/**
 * A case that cannot be read is as if there were none for whoever names it: else its being there would be told to anybody.
 * @throws UnreadableError of the one the conversation is about: its person had it in hand
 */
export async function loadNamed(
  { cases }: TurnDeps,
  { actor, conversation }: Pick<Session, 'actor' | 'conversation'>,
  id: string,
): Promise<Session['stored']> {
  try {
    return await cases.load(actor.tenant, id);
  } catch (error) {
    if (error instanceof UnreadableError && id !== conversation.caseId) return undefined;
    throw error;
  }
}

async function note(deps: TurnDeps, actor: Staff, stored: Session['stored'], noting: Noting): Promise<void> {
  const noted = noteRefused(deps, actor, stored);
  if (noting === 'before') return await noted;
  void noted.catch((error: unknown) => {
    deps.report('audit.unwritten', { error: error instanceof Error ? error.name : 'unknown' });
  });
}

/** Writes the conversation before the reply goes out: nothing is delivered yet, so a typed reply can land on nothing. */
export async function saveConversation(deps: TurnDeps, session: Session): Promise<Session> {
  const conversation = { ...session.conversation, delivered: undefined };
  const etag = await deps.conversations.saveConversation(conversation, session.conversationEtag);
  return { ...session, conversation, conversationEtag: etag };
}

/** The language is the person's, in every conversation they have. */
export async function chooseLanguage(deps: TurnDeps, session: Session, language: Language): Promise<Session> {
  await deps.languages.choose(session.actor, language);
  return { ...session, language, conversation: { ...session.conversation, language } };
}

/** For how long a new case that nobody may have seen is the one that is asked for again, in milliseconds. */
const justBegun = 5 * 60_000;

/**
 * Whether the case in hand was begun by a message whose reply was lost: it is empty, and nothing has been shown since.
 * Only the case of this conversation counts: another one may be about somebody else.
 */
function isUnseenAndEmpty({ stored, conversation, actor }: Session, now: Date, wanted: string): boolean {
  if (!stored || conversation.delivered !== undefined) return false;
  const { owner, revision, created, journey } = stored.value;
  return (
    owner === actor.id &&
    journey === wanted &&
    revision === 0 &&
    Math.abs(now.getTime() - Date.parse(created.at)) < justBegun
  );
}

/** What a case begins as, where it is not the disclosure, and with nothing in it. */
export interface Beginning {
  readonly journey: string;
  /** Answers of another case that go along (dialogs/journeys/carried.ts). */
  readonly carried?: CaseRecord['answers'];
  /** The access of that case: who may not see the one must not see the other. */
  readonly closedAs?: CaseRecord['access'];
}

/** A new case in this conversation. The conversation names it first, so that a crash leaves no case nobody can find. */
export async function beginCase(
  deps: TurnDeps,
  session: Session,
  { journey, carried = {}, closedAs }: Beginning = { journey: deps.defaults.journey },
): Promise<Session> {
  if (isUnseenAndEmpty(session, deps.clock.now(), journey)) return session;
  const empty = newCase({
    id: deps.ids.next(),
    actor: session.actor,
    at: deps.clock.now().toISOString(),
    random: deps.random(8),
    ...deps.defaults,
    journey,
    team: session.actor.teams[0] ?? deps.defaults.team,
  });
  const record = begunWith(deps.journeyOf(journey), empty, carried, closedAs);
  const conversation = { ...session.conversation, caseId: record.id, focus: undefined, dialogs: undefined };
  const saved = await saveConversation(deps, { ...session, conversation });
  const stored = await deps.cases.create(record, [
    { at: record.created.at, by: session.actor.id, action: 'began', basis: 'owner', ...whatBegan(record) },
  ]);
  return { ...saved, stored, basis: 'owner' };
}

/** The trail says what was carried along, and never from where: who reads it may have no right to that case. */
const whatBegan = ({ answers }: CaseRecord): { readonly what?: string } =>
  Object.keys(answers).length === 0 ? {} : { what: `with ${Object.keys(answers).join(' ')}`.slice(0, 1000) };

const isLast = ({ id }: ShownCard, index: number, all: readonly ShownCard[]): boolean =>
  all.findLastIndex((card) => card.id === id) === index;

/** How often a note of what was delivered is made again because another process wrote first. */
const noteAttempts = 4;

/**
 * Notes what was delivered. Where another process has written the conversation meanwhile, or the reply to another message
 * may be on its way still, what the person saw last is not known: then nothing counts as delivered, and their next typed
 * words are kept, not taken as an answer. The activity is remembered either way.
 * @param asksAgain words were kept for want of a question on the screen, and the page came again. A reply that was to
 *   come before them is taken for lost: else nobody could answer after one that was.
 * @param cards those that stand in the chat now, where the channel says which messages they are
 */
export async function noteDelivered(
  deps: TurnDeps,
  session: Session,
  activity: string | null,
  asksAgain: boolean,
  cards: ConversationState['cards'] = session.conversation.cards,
): Promise<void> {
  const { actor } = session;
  const late = onTheirWay(session, activity);
  const done = [...late, ...(activity === null ? [] : [activity])];
  let { conversation, conversationEtag } = session;
  if (late.length > 0 && !asksAgain) conversation = { ...conversation, delivered: undefined };
  for (let attempt = 1; ; attempt++) {
    const remembered = conversation.activities.filter((id) => !done.includes(id));
    const activities = [...remembered, ...done].slice(-activitiesKept);
    const replying = conversation.replying?.filter((id) => !done.includes(id));
    try {
      const noted = { ...conversation, cards, activities, replying: replying?.length ? replying : undefined };
      await deps.conversations.saveConversation(noted, conversationEtag);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === noteAttempts) throw error;
      const other = await deps.conversations.loadConversation(actor.tenant, conversation.id);
      if (!other) return;
      conversation = { ...other.value, delivered: undefined };
      cards = [...(other.value.cards ?? []), ...(cards ?? [])].filter(isLast);
      conversationEtag = other.etag;
    }
  }
}

/**
 * The other messages of this conversation that have been taken, and whose replies nobody has noted: the last that changed
 * the case, and those that forgot what had been delivered before they replied.
 */
function onTheirWay({ conversation, stored, wrote }: Session, activity: string | null): readonly string[] {
  const prefix = activityPrefix(conversation);
  const isOwn = (id: string) => wrote !== undefined && id === activity;
  const [last = ''] = (stored?.value.activities ?? [])
    .slice(-2)
    .filter(({ id }) => !isOwn(id.slice(prefix.length)))
    .map(({ id }) => id)
    .slice(-1);
  const taken = last.startsWith(prefix) ? [last.slice(prefix.length)] : [];
  const others = (conversation.replying ?? []).filter((id) => id !== activity);
  return [...others, ...taken].filter((id) => !conversation.activities.includes(id));
}
