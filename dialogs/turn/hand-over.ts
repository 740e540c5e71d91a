import { text, type Language } from '../../locales/index.ts';
import { mayOpen } from '../may-open.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { sharingNotices } from './hand-off-facts.ts';
import type { Taken } from './next-focus.ts';
import { actionView } from './page-view.ts';
import { render, type Rendered, type Said } from './render.ts';
import type { CaseInHand } from './scene.ts';
import { sentQuestion } from './sent-log.ts';

/**
 * The document was noted on the record with everything else of this turn; here is where to fetch it, and where to write
 * down to whom it was sent.
 */
export async function handOver(
  deps: TurnDeps,
  { session }: Taken,
  hand: CaseInHand,
  asked: { readonly recipient: string; readonly language: Language },
  walk: Walk,
): Promise<Rendered> {
  const { record } = hand;
  const { language } = session;
  const allowed = mayOpen(session.actor, 'document', record, deps.clock.now());
  const toWeigh = sharingNotices(hand, asked.recipient, language);
  const after = allowed ? whereToNote(hand, asked.recipient, language) : undefined;
  const said: Said = {
    outcome: allowed ? 'document' : 'refused',
    notices: [
      text(language, allowed ? 'bot.notices.document' : 'bot.notices.refused'),
      ...toWeigh,
      ...(after?.notices ?? []),
    ],
    answersIn: toWeigh,
    documents: allowed ? [deps.link(session.actor, { caseId: record.id, reference: record.reference, ...asked })] : [],
    ways: after?.ways,
  };
  return await render(deps, session, hand, language, walk, { page: 'handOff' }, said);
}

/** Nobody is sent the practitioner's own record. */
function whereToNote({ journey, reached }: CaseInHand, recipient: string, language: Language) {
  const sent = sentQuestion(journey);
  if (recipient === 'record' || !sent || !reached.isReachable(sent.question.id)) return undefined;
  return {
    notices: [text(language, 'bot.handOff.noteSent')],
    ways: [
      actionView('goTo', language, {
        page: sent.page.id,
        question: sent.question.id,
        label: text(language, 'bot.handOff.wayToSent'),
      }),
    ],
  };
}
