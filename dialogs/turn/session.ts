import type { Language } from '../../locales/index.ts';
import { authorize } from '../authorize.ts';
import { ConflictError, UnreadableError, type Actor, type ConversationState, type Stored } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { newCase } from '../record/new-case.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';

/** The two documents of a turn: the conversation and the case it is about. */
export interface Session {
  readonly actor: Actor;
  readonly conversation: ConversationState;
  readonly conversationEtag: string | undefined;
  readonly language: Language | undefined;
  readonly stored: Stored<CaseRecord> | undefined;
  /** The revision that is known to have been shown, where what was shown after it could not be noted. */
  readonly shownAt?: number;
  /** The conversation is about a case that this release cannot read. */
  readonly unreadable?: UnreadableError;
}

/** How many activities a conversation remembers whose effect was not on a case. */
const activitiesKept = 30;

/** Reads both documents. A case the actor may not read is as if it were not there. */
export async function openSession(
  deps: TurnDeps,
  actor: Actor,
  id: string,
  { shownUnknown = false }: Pick<Incoming, 'shownUnknown'>,
): Promise<Session> {
  const stored = await deps.conversations.loadConversation(actor.tenant, id);
  const found = stored?.value.practitioner === actor.id ? stored : undefined;
  const noted: ConversationState = found?.value ?? newConversation(actor, id);
  const conversation = shownUnknown ? { ...noted, delivered: undefined } : noted;
  // The person's choice holds in every conversation, also one that was begun in the other language.
  const language = (await deps.conversations.loadPreference(actor))?.value.language ?? conversation.language;
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
    return await withCase(deps, session, conversation.caseId);
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

/** The session with that case in hand, freshly read; without one where it is gone or not the actor's. */
export async function withCase(deps: TurnDeps, session: Session, caseId: string): Promise<Session> {
  const stored = await deps.cases.load(session.actor.tenant, caseId);
  const mine = stored && authorize(session.actor, 'change', stored.value) ? stored : undefined;
  // A journey this release does not know is found out now, not half-way through the turn.
  if (mine) deps.journeyOf(mine.value.journey);
  return { ...session, stored: mine, conversation: { ...session.conversation, caseId: mine?.value.id } };
}

/** Writes the conversation before the reply goes out: nothing is delivered yet, so a typed reply can land on nothing. */
export async function saveConversation(deps: TurnDeps, session: Session): Promise<Session> {
  const conversation = { ...session.conversation, delivered: undefined };
  const etag = await deps.conversations.saveConversation(conversation, session.conversationEtag);
  return { ...session, conversation, conversationEtag: etag };
}

/** The language is the person's, in every conversation they have. */
export async function chooseLanguage(deps: TurnDeps, session: Session, language: Language): Promise<Session> {
  const { actor } = session;
  const before = await deps.conversations.loadPreference(actor);
  if (before?.value.language !== language)
    await deps.conversations.savePreference(
      { version: 1, tenant: actor.tenant, practitioner: actor.id, language },
      before?.etag,
    );
  return { ...session, language, conversation: { ...session.conversation, language } };
}

/** A new, empty case in this conversation. The conversation names it first, so that a crash leaves no case nobody can find. */
export async function beginCase(deps: TurnDeps, session: Session): Promise<Session> {
  const record = newCase({
    id: deps.ids.next(),
    actor: session.actor,
    at: deps.clock.now().toISOString(),
    random: deps.random(8),
    ...deps.defaults,
  });
  const conversation = { ...session.conversation, caseId: record.id, focus: undefined, dialogs: undefined };
  const saved = await saveConversation(deps, { ...session, conversation });
  const etag = await deps.cases.create(record);
  return { ...saved, stored: { value: record, etag } };
}

/**
 * Notes what was delivered. Where another process has written the conversation meanwhile, what the person saw last is
 * not known: then nothing counts as delivered, and their next typed words are kept, not taken as an answer.
 */
export async function noteDelivered(deps: TurnDeps, session: Session, activity: string | null): Promise<void> {
  const { conversation, conversationEtag, actor } = session;
  const activities =
    activity === null ? conversation.activities : [...conversation.activities, activity].slice(-activitiesKept);
  try {
    await deps.conversations.saveConversation({ ...conversation, activities }, conversationEtag);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const other = await deps.conversations.loadConversation(actor.tenant, conversation.id);
    if (other) await deps.conversations.saveConversation({ ...other.value, delivered: undefined }, other.etag);
  }
}
