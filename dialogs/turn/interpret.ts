import { findQuestion, matchOption, namesOption } from '../question/index.ts';
import type { CaseEvent } from '../record/events.ts';
import { accessMove } from './access-moves.ts';
import { byValue } from './by-value.ts';
import { changeOf, choose } from './choose.ts';
import { isGreeting, readCommand, type Command } from './commands.ts';
import type { Incoming } from './incoming.ts';
import { documentMove, recipientMeant } from './hand-off-moves.ts';
import { askMove, askedInWords, passageMove, wordsToGuidance } from './guidance-moves.ts';
import { choosable, option } from './menu-option.ts';
import { missingNamed } from './missing-named.ts';
import { move, refuse, stay, type Context, type Move } from './move.ts';
import { sentQuestion } from './sent-log.ts';

/** Pure: the same message against the same record always comes to the same. */
export function interpret(incoming: Incoming, context: Context): Move {
  if (incoming.command) return byValue(incoming.command, context);
  const text = incoming.text ?? '';
  // Words beside a value that nobody can read were still said.
  if (incoming.unreadable) return refuse('wrongShape', null, ...(text.trim() === '' ? [] : [noteOf(text)]));
  return text.trim() === '' ? move(stay) : byWords(text, context);
}

const noteOf = (text: string): CaseEvent => ({ type: 'note', text });

function byWords(text: string, context: Context): Move {
  const { conversation, record, menu, journey } = context;
  const delivered = conversation.delivered;
  const asking = delivered?.asking;
  const seen = delivered !== undefined && delivered.caseId === record.id && delivered.revision === record.revision;
  const question = asking && findQuestion(journey, asking.question)?.question;
  const menuQuestion = menu?.questions.find(({ id }) => id === asking?.question);
  const chosen = seen && menuQuestion ? matchOption(text, choosable(menuQuestion)) : undefined;
  if (chosen !== undefined && menuQuestion?.id === 'guidance.choose') return passageMove(chosen, context);
  if (chosen !== undefined && menuQuestion) return choose(menuQuestion.id, chosen, context);
  // The way out of a menu may be chosen while something else is asked: no place is called "1".
  const way = seen && !menuQuestion ? menu?.questions[0] : undefined;
  const leaving = way && matchOption(text, way.options);
  if (way && leaving !== undefined) return choose(way.id, leaving, context);
  const command = readCommand(text);
  // An option that has the same name as a command is the answer: "Welsh" says which language they speak.
  const named = question !== undefined && namesOption(question, asking?.part ?? '', text);
  // These two answer the question on the screen, as words do: somebody else may have answered it since.
  const answers = command?.name === 'skip' || command?.name === 'notKnown';
  if (command?.name === 'guidance' && !named) return askedInWords(command, text, context);
  if (command && (!named || command.name === 'emergency') && (seen || !answers)) return byCommand(command, context);
  // A greeting answers nothing: it is shown where things stand.
  if (isGreeting(text)) return move(stay);
  if (!seen) return move(stay, { type: 'draft', text });
  if (asking?.question === 'note') return move(stay, { type: 'note', text });
  if (menuQuestion) {
    if (menu?.page === 'guidance') return wordsToGuidance(text, context);
    if (menu?.page === 'emergency' || menu?.page === 'paused') return move(stay, { type: 'note', text });
    // What is said of who may see the case is not for the case: a colleague's name that nobody knows, or a slip.
    if (menuQuestion.id === 'access.who') return refuse('unknownColleague', menuQuestion.id);
    // A case of which one knows the reference, and no list.
    if (menuQuestion.id === 'access.link') return accessMove({ link: text }, context);
    if (menuQuestion.id.startsWith('access.')) return refuse('unclearChoice', menuQuestion.id);
    const missing = menu?.page === 'handOff' ? missingNamed(text, context) : undefined;
    if (missing !== undefined) return changeOf(missing, context);
    return refuse('unclearChoice', menuQuestion.id, { type: 'note', text });
  }
  // Where nothing is asked, the way on is the first and only thing there is to choose.
  if (!asking && !menu && matchOption(text, [option('next', 'bot.paused.continue', undefined)]) !== undefined)
    return move({ type: 'go', focus: undefined });
  if (!asking) return move(stay, { type: 'note', text });
  return move(stay, { type: 'typed', question: asking.question, part: asking.part, text });
}

/** A command, with the note of what was said beside it. */
function byCommand(command: Command, context: Context): Move {
  const made = moveOf(command, context);
  const words = 'words' in command ? command.words : '';
  return words === '' ? made : { ...made, events: [{ type: 'note', text: words }, ...made.events] };
}

function moveOf(command: Command, context: Context): Move {
  const asking = context.conversation.delivered?.asking;
  const question = asking && findQuestion(context.journey, asking.question) ? asking : undefined;
  switch (command.name) {
    case 'emergency':
      return move({ type: 'go', focus: { page: 'emergency' } });
    case 'help':
      return move({ type: 'help' });
    case 'back':
      return move({ type: 'back', by: 'question' });
    case 'change':
    case 'check':
      return move({ type: 'go', focus: { page: 'check' } });
    case 'skip':
      return question
        ? move(stay, { type: 'skip', questions: [question.question], part: question.part || undefined })
        : refuse('nothingToSkip');
    case 'notKnown':
      return question
        ? move(stay, { type: 'notKnown', question: question.question, part: question.part || undefined })
        : refuse('nothingToSkip');
    case 'pause':
      return move({ type: 'go', focus: { page: 'paused' } }, { type: 'pause' });
    case 'note':
      return command.text === ''
        ? move({ type: 'noteNext' })
        : move(stay, { type: 'note', text: command.text, question: question?.question });
    case 'language':
      return move({ type: 'language', language: command.language });
    case 'newCase':
      return move({ type: 'newCase' });
    case 'cases':
      return move({ type: 'cases' });
    case 'situations':
      return move({ type: 'go', focus: { page: 'situations' } });
    case 'document':
      return documentMove({ recipient: recipientMeant(command.recipients, context.journey) }, context);
    case 'definitions':
      return openPage('definitions', undefined, context);
    case 'sent':
      return openPage(sentQuestion(context.journey)?.page.id, context.journey.sentOn, context);
    case 'confirm':
      return move({ type: 'go', focus: context.conversation.focus?.from });
    case 'next':
      return move({ type: 'go', focus: undefined });
    case 'access':
      return accessMove({}, context);
    case 'share':
      return accessMove({ change: 'share' }, context);
    case 'open':
      return move({
        type: command.reason === '' ? 'openReference' : 'breakGlass',
        reference: command.reference,
        reason: command.reason,
      });
    case 'guidance':
      return askMove(command.question, command.language);
    case 'unknown':
      return refuse('unknownAction');
  }
}

/** A page by its name, where it is asked as things stand. */
function openPage(page: string | undefined, question: string | undefined, { reached }: Context): Move {
  return page !== undefined && reached.pages.some((each) => each.page.id === page)
    ? move({ type: 'go', focus: { page, question } })
    : refuse('unknownPage');
}
