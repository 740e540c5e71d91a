import { accessMove } from './access-moves.ts';
import { changeOf, choose } from './choose.ts';
import { documentMove } from './hand-off-moves.ts';
import { askMove, guidanceSubmitted, passageMove } from './guidance-moves.ts';
import { isMenuPage, menuQuestions } from './menus.ts';
import { saysDanger } from '../journeys/emergency.ts';
import type { Focus } from '../ports.ts';
import type { CaseEvent } from '../record/events.ts';
import { deepenedOn, findQuestion } from '../question/index.ts';
import { notKnown } from '../question/values.ts';
import type { IncomingCommand } from './incoming.ts';
import { languageOf, move, refuse, stay, type Context, type Move, type Next } from './move.ts';

/** A command by values: a button of a card, or a program. Whatever is pressed, the answers and the note that came with it are kept. */
export function byValue(command: IncomingCommand, context: Context): Move {
  const events = eventsWith(command, context, context.conversation.focus);
  const go = (next: Next, ...more: CaseEvent[]) => move(next, ...events, ...more);
  const { page, question } = command;
  switch (command.action) {
    case 'submit':
      return withEvents(submitted(command, context), events);
    case 'another':
      return withEvents(another(question, context), events);
    case 'back':
      return go({ type: 'back', by: 'page', page });
    case 'skip':
      return withEvents(skipped(command, context), events);
    case 'notKnown':
      return question === undefined
        ? refuse('unknownQuestion', null, ...events)
        : go(stay, notKnownTo(question, command, context));
    case 'note':
      return noteOf(command) === '' ? go({ type: 'noteNext' }) : go(stay);
    case 'fileNote':
      return command.note === undefined
        ? refuse('unknownItem', null, ...events)
        : go(stay, { type: 'fileNote', note: command.note, question: question ?? null });
    case 'change':
      return question === undefined
        ? go({ type: 'go', focus: { page: 'check' } })
        : withEvents(changeOf(question, context), events);
    case 'check':
      return go({ type: 'go', focus: { page: 'check' } });
    case 'goTo':
      return withEvents(goTo(page, question, context), events);
    case 'confirm':
      return go({ type: 'go', focus: context.conversation.focus?.from });
    case 'pause':
      return go({ type: 'go', focus: { page: 'paused' } }, { type: 'pause' });
    case 'emergency':
      return go({ type: 'go', focus: { page: 'emergency' } });
    case 'language':
      return withEvents(languageAsked(command), events);
    case 'help':
    case 'newCase':
    case 'cases':
      return go({ type: command.action });
    case 'situations':
      return go({ type: 'go', focus: { page: 'situations' } });
    case 'openCase':
      return command.reference === undefined
        ? go({ type: 'openCase', id: caseNamed(command) })
        : go({ type: 'openReference', reference: command.reference, reason: '' });
    case 'breakGlass':
      return go({ type: 'breakGlass', reference: command.reference ?? '', reason: command.text ?? '' });
    case 'access':
      return withEvents(accessAsked(command, context), events);
    case 'document':
      return withEvents(documentAsked(command, context), events);
    case 'guidance':
      return withEvents(guidanceAsked(command, context), events);
    case 'unknown':
      return refuse('unknownAction', null, ...events);
  }
}

/** An answer like any other: it replaces only what nobody has changed since it was shown. */
const notKnownTo = (question: string, { page = '', revision }: IncomingCommand, { record }: Context): CaseEvent => ({
  type: 'submit',
  page,
  revision: revisionShown({ revision }, record.revision),
  answers: { [question]: notKnown },
  leave: false,
});

const withEvents = (made: Move, events: readonly CaseEvent[]): Move => ({
  ...made,
  events: [...events, ...made.events],
});

/** Answers to menus lead somewhere and are not of the record; a note has an event of its own. */
const isOfTheRecord = (id: string): boolean => id !== 'note' && !menuQuestions.includes(id);

/** The note and the answers that came along, in that order. */
export function eventsWith(
  command: IncomingCommand,
  { journey, record }: Pick<Context, 'journey' | 'record'>,
  focus?: Focus,
): CaseEvent[] {
  // What stands with broken glass is its reason, and goes to the case that it opens.
  const note = command.action === 'breakGlass' ? '' : noteOf(command);
  const noted: CaseEvent[] = note === '' ? [] : [{ type: 'note', text: note, question: command.question }];
  const answers = Object.fromEntries(Object.entries(command.answers).filter(([id]) => isOfTheRecord(id)));
  const page = command.page ?? '';
  // In danger the brief comes first, and the rest of the page is there to come back to.
  const leave =
    command.action === 'submit' &&
    !saysDanger(answers) &&
    journey.stages.some((stage) => stage.pages.some(({ id }) => id === page));
  if (Object.keys(answers).length === 0 && !leave) return noted;
  return [
    ...noted,
    { type: 'submit', page, revision: revisionShown(command, record.revision), answers, leave, ...alone(page, focus) },
  ];
}

/** One question of that page was asked for, out of its turn: the others were on it to be seen. */
const alone = (page: string, focus: Focus | undefined): { alone?: true } =>
  focus?.once && focus.page === page ? { alone: true } : {};

/** The revision a page was shown at. One that has not been yet is no revision, so it counts as the oldest. */
function revisionShown({ revision }: Pick<IncomingCommand, 'revision'>, current: number): number {
  if (revision === undefined) return current;
  return revision > current ? 0 : revision;
}

function noteOf({ text = '', answers }: IncomingCommand): string {
  const asked = answers['note'];
  return (text.trim() === '' && typeof asked === 'string' ? asked : text).trim();
}

function submitted(command: IncomingCommand, context: Context): Move {
  const { answers, page } = command;
  if (page === 'handOff') return documentAsked(command, context);
  if (Object.keys(answers).some((id) => id.startsWith('guidance.'))) return guidanceSubmitted(answers, context);
  if (Object.keys(answers).some((id) => id.startsWith('access.'))) return accessAsked(command, context);
  const [question, value] = Object.entries(answers).find(([id]) => !isOfTheRecord(id) && id !== 'note') ?? [];
  if (question !== undefined)
    return typeof value === 'string' ? offered(question, value, context) : refuse('wrongShape', question);
  const known =
    page === undefined ||
    isMenuPage(page) ||
    context.journey.stages.some((stage) => stage.pages.some(({ id }) => id === page));
  if (!known) return refuse('unknownPage');
  const empty = noteOf(command) === '' && !Object.keys(answers).some(isOfTheRecord);
  return page !== undefined && isMenuPage(page) && empty ? refuse('required') : move(stay);
}

/** Keeps what came with it, and asks the same again: for the next one of a list. */
function another(question: string | undefined, context: Context): Move {
  const found = question === undefined ? undefined : findQuestion(context.journey, question);
  if (!found || !context.reached.isReachable(found.question.id)) return refuse('unknownQuestion', question ?? null);
  const { focus } = context.conversation;
  const here = focus?.page === found.page.id ? focus : { page: found.page.id };
  return move({ type: 'go', focus: { ...here, question: found.question.id } });
}

/** Only what there is to go to can be chosen. */
function offered(question: string, value: string, context: Context): Move {
  if (question !== 'next.page' || value === 'next') return choose(question, value, context);
  return isMenuPage(value) || isReachable(value, context)
    ? choose(question, value, context)
    : refuse('notAnOption', question);
}

const isReachable = (page: string, { reached }: Context): boolean =>
  reached.pages.some((each) => each.page.id === page);

function accessAsked({ answers }: IncomingCommand, context: Context): Move {
  return accessMove(
    {
      change: answers['access.do'],
      who: answers['access.who'],
      sure: answers['access.sure'],
      link: answers['access.link'],
    },
    context,
  );
}

function documentAsked({ answers, language, action }: IncomingCommand, context: Context): Move {
  const recipient = answers['handOff.recipient'] ?? context.conversation.focus?.recipient;
  if (recipient === 'back') return move({ type: 'go', focus: undefined });
  return documentMove(
    {
      recipient,
      language: answers['handOff.language'] ?? (action === 'document' ? language : undefined),
      again: answers['handOff.again'],
      fromPage: action !== 'document',
    },
    context,
  );
}

function skipped({ question, page }: IncomingCommand, { journey, reached, conversation }: Context): Move {
  if (question !== undefined)
    return findQuestion(journey, question)
      ? move(stay, { type: 'skip', questions: [question] })
      : refuse('unknownQuestion');
  const id = page ?? conversation.delivered?.page;
  const shown = reached.pages.find((each) => each.page.id === id);
  const questions = shown ? [...shown.questions, ...deepenedOn(reached, shown.page)] : [];
  return questions.length === 0
    ? refuse('nothingToSkip')
    : move(stay, { type: 'skip', questions: questions.map((each) => each.id) });
}

/** The page of the look-up; with a question to it, what fits that. */
const guidanceAsked = ({ answers }: IncomingCommand, context: Context): Move =>
  'guidance.question' in answers ? guidanceSubmitted(answers, context) : askMove('', 'en');

function goTo(page: string | undefined, question: string | undefined, context: Context): Move {
  if (page === 'guidance' && question !== undefined) return passageMove(question, context);
  if (page === undefined || !(isMenuPage(page) || isReachable(page, context))) return refuse('unknownPage');
  return move({ type: 'go', focus: page === 'next' ? undefined : { page, question } });
}

/** A language that is named, or the other one. */
function languageAsked({ language, answers }: IncomingCommand): Move {
  const named = language ?? answers['welcome.language'];
  if (named !== undefined && languageOf(named) === undefined) return refuse('notAnOption');
  return move({ type: 'language', language: languageOf(named) });
}

function caseNamed({ answers, case: id = '' }: IncomingCommand): string {
  const chosen = answers['cases.choose'];
  return typeof chosen === 'string' ? chosen : id;
}
