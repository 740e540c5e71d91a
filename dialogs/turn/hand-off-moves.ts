import type { Journey } from '../question/model.ts';
import { asksAgain, documentRecipients } from './hand-off-menu.ts';
import { languageOf, move, refuse, type Context, type Move } from './move.ts';

/** What was said about a document that is wanted, in one go or step by step. */
export interface DocumentAsked {
  readonly recipient?: unknown;
  readonly language?: unknown;
  /** Whether to make one again for somebody it was sent to before: yes or no. */
  readonly again?: unknown;
  /** Sent from a page that had been shown for somebody: for anybody else, theirs is shown first. */
  readonly fromPage?: boolean;
}

/** As far as a document is known: shown what is missing once it is clear whom it is for, made once nothing is open. */
export function documentMove({ recipient, language, again, fromPage = false }: DocumentAsked, context: Context): Move {
  const { journey, reached, conversation } = context;
  const { focus } = conversation;
  const known = documentRecipients(journey, reached.view).find((each) => each === recipient);
  if (recipient !== undefined && known === undefined) return refuse('unknownRecipient', 'handOff.recipient');
  if (known === undefined) return move({ type: 'go', focus: { page: 'handOff' } });
  const chosen = languageOf(language);
  if (language !== undefined && !chosen) return refuse('notAnOption', 'handOff.language');
  if (again !== undefined && again !== 'yes' && again !== 'no') return refuse('notAnOption', 'handOff.again');
  const shown = focus?.page === 'handOff' && focus.recipient === known;
  // On a page, it was said of whom the page was shown for, and of nobody that was chosen there instead.
  const said = fromPage && !shown ? undefined : again;
  if (said === 'no') return move({ type: 'go', focus: undefined });
  const asked = { page: 'handOff', recipient: known };
  if (said === undefined && asksAgain(journey, reached, known, focus))
    return shown && fromPage && chosen ? refuse('required', 'handOff.again') : move({ type: 'go', focus: asked });
  if (!chosen && fromPage && shown && said === undefined) return refuse('required', 'handOff.language');
  if (!chosen || (fromPage && !shown))
    return move({ type: 'go', focus: said === 'yes' ? { ...asked, question: 'handOff.language' } : asked });
  const made = { type: 'document', recipient: known, language: chosen } as const;
  return move(made, made);
}

/** Of those that words may mean, whom the journey has a document for; otherwise the first, so that it is said to have none. */
export const recipientMeant = (said: readonly string[] = [], journey: Journey): string | undefined =>
  documentRecipients(journey).find((each) => said.includes(each)) ?? said[0];
