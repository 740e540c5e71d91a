import { languages, other, text, type Language } from '../../locales/index.ts';
import type { Focus } from '../ports.ts';
import type { Reach } from '../question/index.ts';
import type { AnswerView, Journey } from '../question/model.ts';
import { option, type Menu, type MenuOption, type MenuQuestion } from './menu-option.ts';
import { wordsForRecipient } from './recipient-words.ts';
import { sentTo } from './sent-log.ts';

/**
 * Whom a document of a journey can be for, in its order, and the practitioner's own record.
 * @param answers of a case: without what is not meant for somebody like this one
 */
export const documentRecipients = ({ documents = [] }: Journey, answers?: AnswerView): readonly string[] => [
  ...documents.filter(({ fits }) => !answers || (fits?.(answers) ?? true)).map(({ recipient }) => recipient),
  'record',
];

/** The document that a recipient gets; undefined for the practitioner's own record. */
export const documentFor = ({ documents = [] }: Journey, recipient: string | undefined) =>
  documents.find((each) => each.recipient === recipient);

/**
 * Whether it is to be asked first: such a document was sent before, and nobody has said yet that it is to be made again.
 * That they have is known by the language being asked for.
 */
export const asksAgain = (journey: Journey, { view }: Reach, recipient: string, focus: Focus | undefined): boolean =>
  sentTo(journey, view, recipient).length > 0 &&
  !(focus?.page === 'handOff' && focus.recipient === recipient && focus.question === 'handOff.language');

/** First whom it is for; once that is known, whether to send it again where it was sent before, and in which language. */
export function handOffMenu(journey: Journey, reached: Reach, focus: Focus | undefined, language: Language): Menu {
  const recipient = focus?.page === 'handOff' ? focus.recipient : undefined;
  const whom: MenuQuestion = {
    id: 'handOff.recipient',
    ask: text(language, 'bot.handOff.recipient'),
    source: [],
    options: [
      ...documentRecipients(journey, reached.view).map((each) => recipientOption(each, language)),
      option('back', 'bot.handOff.back', language),
    ],
    chosen: recipient,
  };
  if (recipient === undefined)
    return { page: 'handOff', title: text(language, 'bot.handOff.title'), questions: [whom] };
  const again: MenuQuestion = {
    id: 'handOff.again',
    ask: text(language, 'bot.handOff.again.ask'),
    source: [],
    options: (['yes', 'no'] as const).map((each) => option(each, `bot.handOff.again.${each}`, language)),
  };
  const which: MenuQuestion = {
    id: 'handOff.language',
    ask: text(language, 'bot.handOff.language'),
    source: [],
    // The language one works in first: whoever works in Welsh is not led to English.
    options: [language, other(language)].map((each) => option(each, `bot.languages.${each}`, language)),
  };
  const name = documentFor(journey, recipient)?.title ?? 'bot.recipients.record';
  return {
    page: 'handOff',
    title: text(language, 'bot.handOff.titleFor', { document: text(language, name) }),
    questions: [whom, ...(asksAgain(journey, reached, recipient, focus) ? [again] : []), which],
  };
}

function recipientOption(recipient: string, language: Language): MenuOption {
  const known = optionsByName.get(recipient) ?? {};
  optionsByName.set(recipient, known);
  return (known[language] ??= optionAnew(recipient, language));
}
const optionsByName = new Map<string, Partial<Record<Language, MenuOption>>>();

function optionAnew(recipient: string, language: Language): MenuOption {
  const key = `bot.recipients.${recipient as 'record'}` as const;
  const labels = languages.map((each) => text(each, key));
  return { value: recipient, label: text(language, key), labels: [...labels, ...wordsForRecipient(recipient)] };
}
