import { languages, type Language } from '../../locales/index.ts';
import type { ConversationState, Focus } from '../ports.ts';
import { findQuestion, matchOption, namesOption, type Reach } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import type { Reason } from '../question/reasons.ts';
import type { CaseRecord } from '../record/index.ts';
import type { CaseEvent } from '../record/events.ts';
import { readCommand, type Command } from './commands.ts';
import type { Incoming, IncomingCommand } from './incoming.ts';
import { documentRecipients, isMenuPage, type Menu } from './menus.ts';

/** What a message comes to: events for the record, and where to go then. */
export interface Move {
  readonly events: readonly CaseEvent[];
  readonly next: Next;
}
export type Next =
  | { readonly type: 'stay' }
  | { readonly type: 'go'; readonly focus: Focus | undefined }
  | { readonly type: 'back'; readonly by: 'page' | 'question'; readonly page?: string }
  | { readonly type: 'language'; readonly language: Language | undefined }
  | { readonly type: 'newCase' | 'cases' | 'help' | 'noteNext' }
  | { readonly type: 'openCase'; readonly id: string }
  | { readonly type: 'document'; readonly recipient: string; readonly language: Language }
  | { readonly type: 'refuse'; readonly question: string | null; readonly reason: Reason };

/** What a message is understood against: what was last delivered, and the record as it stands. */
export interface Context {
  readonly conversation: ConversationState;
  readonly journey: Journey;
  readonly record: CaseRecord;
  readonly reached: Reach;
  /** The menu that was last delivered, if it was one. */
  readonly menu: Menu | undefined;
}

const stay = { type: 'stay' } as const;
const move = (next: Next, ...events: CaseEvent[]): Move => ({ events, next });
const refuse = (key: Reason['key'], question: string | null = null, ...events: CaseEvent[]): Move =>
  move({ type: 'refuse', question, reason: { key } }, ...events);

/** Pure: the same message against the same record always comes to the same. */
export function interpret(incoming: Incoming, context: Context): Move {
  if (incoming.command) return byValue(incoming.command, context);
  if (incoming.unreadable) return refuse('wrongShape');
  const text = incoming.text ?? '';
  return text.trim() === '' ? move(stay) : byWords(text, context);
}

function byWords(text: string, context: Context): Move {
  const { conversation, record, menu, journey } = context;
  const delivered = conversation.delivered;
  const asking = delivered?.asking;
  const seen = delivered !== undefined && delivered.caseId === record.id && delivered.revision === record.revision;
  const question = asking && findQuestion(journey, asking.question)?.question;
  const menuQuestion = menu?.questions.find(({ id }) => id === asking?.question);
  const chosen = seen && menuQuestion ? matchOption(text, menuQuestion.options) : undefined;
  if (chosen !== undefined && menuQuestion) return choose(menuQuestion.id, chosen, context);
  const command = readCommand(text);
  // An option that has the same name as a command is the answer: "Welsh" says which language they speak.
  const named = question !== undefined && namesOption(question, asking?.part ?? '', text);
  if (command && (!named || command.name === 'emergency')) return byCommand(command, context);
  if (!seen) return move(stay, { type: 'draft', text });
  if (asking?.question === 'note') return move(stay, { type: 'note', text });
  if (menuQuestion) {
    if (menu?.page === 'emergency' || menu?.page === 'paused') return move(stay, { type: 'note', text });
    return refuse('unclearChoice', menuQuestion.id, { type: 'note', text });
  }
  if (!asking) return move(stay, { type: 'note', text });
  return move(stay, { type: 'typed', question: asking.question, part: asking.part, text });
}

function byCommand(command: Command, context: Context): Move {
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
    case 'document':
      return move({ type: 'go', focus: { page: 'handOff' } });
    case 'confirm':
    case 'next':
      return move({ type: 'go', focus: undefined });
  }
}

/** A choice on a menu leads somewhere. */
function choose(question: string, value: string, context: Context): Move {
  switch (question) {
    case 'welcome.language':
      return move({ type: 'language', language: languageOf(value) });
    case 'cases.choose':
      return move(value === 'new' ? { type: 'newCase' } : { type: 'openCase', id: value });
    case 'next.page':
      return move({ type: 'go', focus: { page: value } });
    case 'check.change':
      return value === 'continue' ? move({ type: 'go', focus: undefined }) : changeOf(value, context);
    case 'handOff.recipient':
      return move({ type: 'go', focus: value === 'back' ? undefined : { page: 'handOff', recipient: value } });
    case 'handOff.language':
      return documentOf(context.conversation.focus?.recipient, value);
    default:
      return move({ type: 'go', focus: undefined });
  }
}

const languageOf = (value: unknown): Language | undefined => languages.find((each) => each === value);

function changeOf(question: string, { journey, reached }: Context): Move {
  const found = findQuestion(journey, question);
  if (!found || !reached.isReachable(question)) return refuse('unknownQuestion', question);
  return move({ type: 'go', focus: { page: found.page.id, question } });
}

function documentOf(recipient: unknown, language: unknown): Move {
  const known = documentRecipients.find((each) => each === recipient);
  if (!known) return move({ type: 'go', focus: { page: 'handOff' } });
  const chosen = languageOf(language);
  if (!chosen) return move({ type: 'go', focus: { page: 'handOff', recipient: known } });
  return move(
    { type: 'document', recipient: known, language: chosen },
    { type: 'document', recipient: known, language: chosen },
  );
}

function byValue(command: IncomingCommand, context: Context): Move {
  const { answers, page, question, text } = command;
  const events = answerEvents(command, context);
  switch (command.action) {
    case 'submit':
      return submitted(command, context, events);
    case 'back':
      return move({ type: 'back', by: 'page', page }, ...events);
    case 'skip':
      return move(stay, ...events, {
        type: 'skip',
        questions: question === undefined ? openOn(page, context) : [question],
      });
    case 'notKnown':
      return question === undefined ? refuse('unknownQuestion') : move(stay, ...events, { type: 'notKnown', question });
    case 'note': {
      const note = text ?? (typeof answers['note'] === 'string' ? answers['note'] : '');
      return note.trim() === ''
        ? move({ type: 'noteNext' }, ...events)
        : move(stay, ...events, { type: 'note', text: note, question });
    }
    case 'change':
      return question === undefined
        ? move({ type: 'go', focus: { page: 'check' } }, ...events)
        : withEvents(changeOf(question, context), events);
    case 'check':
      return move({ type: 'go', focus: { page: 'check' } }, ...events);
    case 'goTo':
      return page !== undefined && (isMenuPage(page) || context.reached.pages.some((each) => each.page.id === page))
        ? move({ type: 'go', focus: page === 'next' ? undefined : { page, question } }, ...events)
        : refuse('unknownPage', null, ...events);
    case 'confirm':
      return move({ type: 'go', focus: undefined }, ...events);
    case 'pause':
      return move({ type: 'go', focus: { page: 'paused' } }, ...events, { type: 'pause' });
    case 'emergency':
      return move({ type: 'go', focus: { page: 'emergency' } }, ...events);
    case 'language':
      return move(
        { type: 'language', language: languageOf(command.language ?? answers['welcome.language']) },
        ...events,
      );
    case 'help':
      return move({ type: 'help' }, ...events);
    case 'newCase':
      return move({ type: 'newCase' }, ...events);
    case 'cases':
      return move({ type: 'cases' }, ...events);
    case 'openCase':
      return move({ type: 'openCase', id: caseNamed(command) });
    case 'document':
      return withEvents(
        documentOf(answers['handOff.recipient'], command.language ?? answers['handOff.language']),
        events,
      );
    case 'unknown':
      return refuse('unknownAction', null, ...events);
  }
}

function caseNamed({ answers, case: id = '' }: IncomingCommand): string {
  const chosen = answers['cases.choose'];
  return typeof chosen === 'string' ? chosen : id;
}

const withEvents = (made: Move, events: readonly CaseEvent[]): Move => ({
  ...made,
  events: [...events, ...made.events],
});

const menuQuestions = [
  'welcome.language',
  'cases.choose',
  'next.page',
  'check.change',
  'handOff.recipient',
  'handOff.language',
  'emergency.continue',
  'paused.continue',
  'note',
];

/** The answers that came with any command are recorded: whatever button is pressed, nothing entered is lost. */
function answerEvents(command: IncomingCommand, { journey, record }: Context): CaseEvent[] {
  const answers = Object.fromEntries(Object.entries(command.answers).filter(([id]) => !menuQuestions.includes(id)));
  const page = command.page ?? '';
  const leave =
    command.action === 'submit' && journey.stages.some((stage) => stage.pages.some(({ id }) => id === page));
  if (Object.keys(answers).length === 0 && !leave) return [];
  return [{ type: 'submit', page, revision: command.revision ?? record.revision, answers, leave }];
}

function submitted(command: IncomingCommand, context: Context, events: readonly CaseEvent[]): Move {
  const { answers, page } = command;
  if (page === 'handOff')
    return withEvents(documentOf(answers['handOff.recipient'], answers['handOff.language']), events);
  const menuAnswer = Object.entries(answers).find(([id]) => menuQuestions.includes(id));
  if (menuAnswer && typeof menuAnswer[1] === 'string')
    return withEvents(choose(menuAnswer[0], menuAnswer[1], context), events);
  if (page !== undefined && isMenuPage(page)) return refuse('required', null, ...events);
  return move(stay, ...events);
}

function openOn(page: string | undefined, { journey, reached, conversation }: Context): string[] {
  const id = page ?? conversation.delivered?.page;
  const found = journey.stages.flatMap((stage) => stage.pages).find((each) => each.id === id);
  return (found?.questions ?? []).map((question) => question.id).filter((each) => reached.isReachable(each));
}
