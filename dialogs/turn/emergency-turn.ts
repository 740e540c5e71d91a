import { languages } from '../../locales/index.ts';
import { emergencyBrief } from '../journeys/emergency.ts';
import { decide } from '../record/decide.ts';
import type { CaseEvent } from '../record/events.ts';
import type { Actor } from '../ports.ts';
import { isCaseSession, stampOf, type CaseSession } from './case-turn.ts';
import { readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { continueMenu } from './menus.ts';
import { menuRendered } from './opening-turn.ts';
import { render, type Rendered } from './render.ts';
import { areaFor, caseInHand } from './scene.ts';
import { openSession, type Session } from './session.ts';

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
  actor: Actor,
  conversationId: string,
  incoming: Incoming,
  walk: Walk,
): Promise<Rendered> {
  const filled = await inTime(deps, async () => {
    const session = await openSession(deps, actor, conversationId);
    if (!isCaseSession(session)) return withoutCase(deps, session);
    const recorded = await record(deps, session, incoming);
    return await render(
      deps,
      recorded,
      caseInHand(deps, recorded.stored.value),
      session.language,
      walk,
      { page: 'emergency' },
      { outcome: 'emergency' },
    );
  });
  const empty: Session = {
    actor,
    conversation: { version: 1, id: conversationId, tenant: actor.tenant, practitioner: actor.id, activities: [] },
    conversationEtag: undefined,
    language: undefined,
    stored: undefined,
  };
  return filled ?? withoutCase(deps, empty);
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

/** The answers that came with the button, and that it was pressed. */
async function record(deps: TurnDeps, session: CaseSession, incoming: Incoming): Promise<CaseSession> {
  const before = session.stored.value;
  const answers = incoming.command?.answers ?? {};
  const page = incoming.command?.page ?? '';
  const events: CaseEvent[] = [{ type: 'emergency' }];
  if (Object.keys(answers).length > 0)
    events.push({
      type: 'submit',
      page,
      revision: incoming.command?.revision ?? before.revision,
      answers,
      leave: false,
    });
  try {
    const decided = decide(deps.journeyOf(before.journey), before, events, stampOf(deps, session, incoming));
    if (decided.record === before) return session;
    const etag = await deps.cases.replace(decided.record, session.stored.etag);
    return { ...session, stored: { value: decided.record, etag } };
  } catch (error) {
    deps.report('emergency.unrecorded', { case: before.id, error: error instanceof Error ? error.name : 'unknown' });
    return session;
  }
}

/** The brief with nothing filled in; in both languages where none is known. */
function withoutCase(deps: TurnDeps, session: Session): Rendered {
  const spoken = session.language ? [session.language] : (['cy', 'en'] as const);
  const area = areaFor(deps, undefined);
  const briefs = languages
    .filter((each) => (spoken as readonly string[]).includes(each))
    .map((language) => emergencyBrief({ area, language, now: deps.clock.now() }));
  return menuRendered(deps, session, continueMenu('emergency', session.language), session.language, {
    outcome: 'emergency',
    notices: briefs.flatMap(({ lines }) => lines),
    facts: briefs.flatMap(({ sections }) => sections),
  });
}
