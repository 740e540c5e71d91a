import type { Focus } from '../ports.ts';
import { findQuestion } from '../question/index.ts';
import { accessMove } from './access-moves.ts';
import { documentMove } from './hand-off-moves.ts';
import { languageOf, move, refuse, type Context, type Move } from './move.ts';
import { situationMove } from './situation-moves.ts';

/** A choice on a menu leads somewhere. `value` is one of the options the menu offered. */
export function choose(question: string, value: string, context: Context): Move {
  switch (question) {
    case 'welcome.language':
      return move({ type: 'language', language: languageOf(value) });
    case 'cases.choose':
      if (value === 'team' || value === 'closed' || value === 'situations')
        return move({ type: 'go', focus: { page: value } });
      return move(value === 'new' ? { type: 'newCase' } : { type: 'openCase', id: value });
    case 'team.choose':
    case 'closed.choose':
      return move(value === 'back' ? { type: 'cases' } : { type: 'openCase', id: value });
    case 'situations.choose':
      return situationMove(value, context);
    case 'access.do':
      return accessMove({ change: value }, context);
    case 'access.who':
      return accessMove({ who: value }, context);
    case 'access.sure':
      return accessMove({ sure: value }, context);
    case 'access.link':
      return accessMove({ link: value }, context);
    case 'next.page':
      return move({ type: 'go', focus: { page: value } });
    case 'check.change':
      return value === 'continue' ? move({ type: 'go', focus: undefined }) : changeOf(value, context);
    case 'handOff.recipient':
      return value === 'back' ? move({ type: 'go', focus: undefined }) : documentMove({ recipient: value }, context);
    case 'handOff.again':
      return documentMove({ recipient: context.conversation.focus?.recipient, again: value }, context);
    case 'handOff.language':
      return documentMove({ recipient: context.conversation.focus?.recipient, language: value }, context);
    default:
      return move({ type: 'go', focus: context.conversation.focus?.from });
  }
}

export function changeOf(question: string, { journey, reached, conversation }: Context): Move {
  const found = findQuestion(journey, question);
  if (!found || !reached.isReachable(question)) return refuse('unknownQuestion', question);
  // A question asked for out of its turn is followed by where one was; one after another, by where one was before all.
  const { focus } = conversation;
  const from = focus?.once ? focus.from : focus && placeOnly(focus);
  return move({ type: 'go', focus: { page: found.page.id, question, once: true, from } });
}

/** The page one was on, and whose document it was. */
const placeOnly = ({ page, recipient }: Focus): Omit<Focus, 'from'> =>
  recipient === undefined ? { page } : { page, recipient };
