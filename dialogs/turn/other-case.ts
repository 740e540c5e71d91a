import { draftWords } from '../record/draft-words.ts';
import type { CaseEvent } from '../record/events.ts';
import { eventsWith } from './by-value.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { render, type Rendered } from './render.ts';
import { caseInHand, type CaseInHand } from './scene.ts';
import { withCase } from './session.ts';

/**
 * A card names the case it was shown for. Where that case is the practitioner's, what was entered is kept there, beside
 * the answers and not as them; the case in hand is not touched. Of anybody else's case nothing is said or kept.
 */
export async function cardOfAnotherCase(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  walk: Walk,
  id: string,
): Promise<Rendered> {
  const other = await withCase(deps, session, id);
  if (isCaseSession(other)) await changeCase(deps, other, incoming, (_session, hand) => kept(incoming, hand));
  const hand = caseInHand(deps, session.stored.value);
  return await render(deps, session, hand, session.language, walk, session.conversation.focus, {
    outcome: 'refused',
    errors: [{ question: null, reason: { key: 'otherCase' } }],
  });
}

/** The notes as notes, the answers as drafts. */
function kept({ command }: Incoming, hand: CaseInHand): CaseEvent[] {
  const events = command ? eventsWith(command, hand) : [];
  return events.flatMap((event): CaseEvent[] => {
    if (event.type !== 'submit') return [event];
    return Object.entries(event.answers).map(([question, value]) => ({
      type: 'draft',
      question,
      text: draftWords(value),
    }));
  });
}
