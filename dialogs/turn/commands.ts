import type { Language } from '../../locales/index.ts';
import { comparable } from '../question/normalise.ts';
import { recipientsAsked } from './recipient-words.ts';

/** What a practitioner can say at any moment. A command is a whole message, or starts with "/". */
export type Command =
  | {
      readonly name:
        | 'help'
        | 'back'
        | 'change'
        | 'skip'
        | 'notKnown'
        | 'pause'
        | 'emergency'
        | 'newCase'
        | 'situations'
        | 'cases'
        | 'check'
        | 'confirm'
        | 'definitions'
        | 'sent'
        | 'next'
        | 'access'
        | 'share'
        | 'unknown';
      /** What was said with it, after a "/". */
      readonly words: string;
    }
  | { readonly name: 'language'; readonly language?: Language }
  /** With everybody it may be for, where that was said. */
  | { readonly name: 'document'; readonly words: string; readonly recipients?: readonly string[] }
  | { readonly name: 'note'; readonly text: string }
  /** A question to the guidance, in the language of the word it began with; empty where none came with it. */
  | { readonly name: 'guidance'; readonly question: string; readonly language: Language }
  /** A case by its reference; with words after it, the reason why it must be opened. */
  | { readonly name: 'open'; readonly reference: string; readonly reason: string };

type Word = Exclude<Command['name'], 'language' | 'note' | 'guidance' | 'open' | 'unknown'>;

/** Whole phrases, both languages; compared without case and accents. */
const phrases: Readonly<Record<Word, readonly string[]>> = {
  emergency: [
    '999',
    '112',
    'emergency',
    'danger',
    'in danger',
    'call 999',
    'ring 999',
    'perygl',
    'peryg',
    'mewn perygl',
    'argyfwng',
    'brys',
    'ffonio 999',
    'ffoniwch 999',
  ],
  help: ['help', 'help me', 'commands', 'cymorth', 'help llaw', 'gorchmynion'],
  back: ['back', 'go back', 'previous', 'yn ôl', 'nôl', 'mynd yn ôl', 'blaenorol'],
  change: ['change', 'change an answer', 'correct', 'newid', 'newid ateb', 'cywiro'],
  skip: ['skip', 'skip this', 'pass', 'not asked', 'hepgor', 'sgipio', 'heb ofyn', 'heb ei ofyn'],
  notKnown: ['not known', 'ddim yn gwybod'],
  pause: ['pause', 'stop', 'stop for now', 'seibiant', 'oedi', 'saib'],
  newCase: ['new case', 'start a new case', 'achos newydd', 'dechrau achos newydd'],
  situations: [
    'situations',
    'another situation',
    'something else',
    'about something else',
    'it is about something else',
    'sefyllfaoedd',
    'sefyllfa arall',
    'rhywbeth arall',
    'am rywbeth arall',
    'mae’n ymwneud â rhywbeth arall',
  ],
  cases: ['my cases', 'cases', 'fy achosion', 'achosion'],
  check: [
    'check',
    'check answers',
    'check my answers',
    'check your answers',
    'gwirio',
    'gwirio atebion',
    'gwirio fy atebion',
    'gwirio eich atebion',
  ],
  confirm: ['confirm', 'continue', 'carry on', 'go on', 'cadarnhau', 'parhau', 'ymlaen'],
  document: [
    'document',
    'documents',
    'referral',
    'make a document',
    'dogfen',
    'dogfennau',
    'atgyfeiriad',
    'creu dogfen',
  ],
  definitions: [
    'definitions',
    'what words mean',
    'what the words mean',
    'diffiniadau',
    'ystyr geiriau',
    'ystyr y geiriau',
  ],
  sent: ['what was sent', 'what has been sent', 'beth anfonwyd', 'beth sydd wedi’i anfon'],
  access: [
    'access',
    'who can see this',
    'who can see this case',
    'who has access',
    'mynediad',
    'pwy gaiff weld hwn',
    'pwy gaiff weld yr achos hwn',
    'pwy sydd â mynediad',
  ],
  share: [
    'share',
    'share this',
    'share this case',
    'share the case',
    'rhannu',
    'rhannu hwn',
    'rhannu’r achos',
    'rhannu’r achos hwn',
  ],
  next: ['afterwards', 'menu', 'what is open', 'what next', 'wedyn', 'dewislen', 'beth sydd ar agor', 'beth nesaf'],
};
const languagePhrases: Readonly<Record<string, Language | 'either'>> = {
  language: 'either',
  iaith: 'either',
  'change language': 'either',
  'newid iaith': 'either',
  english: 'en',
  saesneg: 'en',
  'in english': 'en',
  'yn saesneg': 'en',
  cymraeg: 'cy',
  welsh: 'cy',
  'yn gymraeg': 'cy',
  'in welsh': 'cy',
};
const noteWords = ['note', 'nodyn', 'nodi'];

const byPhrase = new Map<string, Word>();
for (const [name, said] of Object.entries(phrases))
  for (const phrase of said) byPhrase.set(comparable(phrase), name as Word);
const languageByPhrase = new Map(
  Object.entries(languagePhrases).map(([phrase, language]) => [comparable(phrase), language]),
);

/**
 * The command a message is, if it is one. "help the children get out", "back to her mother's" and "999 was rung twice"
 * are not: they are answers. What begins with "/" is always meant as a command: words after it are kept, and one that
 * is not known is said to be so rather than taken as an answer.
 */
export function readCommand(message: string): Command | undefined {
  const trimmed = message.trim();
  const asked = guidanceOf(trimmed);
  if (asked) return asked;
  if (!trimmed.startsWith('/')) return trimmed.length > 60 ? undefined : whole(trimmed);
  const body = trimmed.slice(1).trim();
  return (
    whole(body) ??
    noteOf(body) ??
    openOf(body) ??
    looselyOpenOf(body) ??
    begunWith(body) ?? { name: 'unknown', words: trimmed }
  );
}

/** "ask what is MARAC", "gofyn beth yw MARAC", with "/" before it or not. */
const asking = /^\/?\s*(ask|gofyn)(?:\s*[:,]?\s+(.+))?$/isu;

function guidanceOf(message: string): Command | undefined {
  const said = asking.exec(message);
  if (!said) return undefined;
  return {
    name: 'guidance',
    question: (said[2] ?? '').trim(),
    language: said[1]?.toLowerCase() === 'ask' ? 'en' : 'cy',
  };
}

/** "open K7-42QP23", and after "/" also why: "/open K7-42QP23 she rang back and the owner is off shift". */
const opening = /^(?:open|agor|agorwch|ailagor|reopen)\s+([a-z0-9]{2}-[a-z0-9]{4,8})(?![\p{L}\p{N}])[\s:,.–-]*(.*)$/isu;

function openOf(body: string): Command | undefined {
  const said = opening.exec(body);
  if (!said) return undefined;
  return { name: 'open', reference: (said[1] ?? '').toUpperCase(), reason: (said[2] ?? '').trim() };
}

/** After "/" a reference may be typed without its hyphen; what names no case at all opens none, and is told how. */
const looseOpening =
  /^(?:open|agor|agorwch|ailagor|reopen)(?![\p{L}\p{N}])\s*(?:([a-z0-9]{2})[\s–-]?([a-z0-9]{6})(?![\p{L}\p{N}])[\s:,.–-]*(.*))?/isu;

function looselyOpenOf(body: string): Command | undefined {
  const said = looseOpening.exec(body);
  if (!said) return undefined;
  const [, first, rest, reason = ''] = said;
  const reference = first && rest ? `${first}-${rest}`.toUpperCase() : '';
  return { name: 'open', reference, reason: reference === '' ? '' : reason.trim() };
}

/** How many words a command has at the most. */
const mostWords = 4;

/** "/999 she is bleeding": a command, and what was said with it. */
function begunWith(body: string): Command | undefined {
  const said = body.split(/\s+/, mostWords + 1);
  for (let count = Math.min(mostWords, said.length - 1); count > 0; count--) {
    const command = whole(said.slice(0, count).join(' '));
    if (command && 'words' in command) return { ...command, words: after(body, count) };
  }
  return undefined;
}

function after(body: string, count: number): string {
  let rest = body;
  for (let word = 0; word < count; word++) rest = rest.replace(/^\S+\s*/, '');
  return rest;
}

function whole(body: string): Command | undefined {
  const phrase = comparable(body);
  const name = byPhrase.get(phrase) ?? (body.trim() === '?' ? 'help' : undefined);
  if (name) return { name, words: '' };
  const recipients = recipientsAsked(body);
  if (recipients.length > 0) return { name: 'document', words: '', recipients };
  const opened = openOf(body);
  if (opened?.name === 'open' && opened.reason === '') return opened;
  const language = languageByPhrase.get(phrase);
  if (language) return language === 'either' ? { name: 'language' } : { name: 'language', language };
  return noteWords.includes(phrase) ? { name: 'note', text: '' } : undefined;
}

/** "/note what she said about the van": the words after it. */
function noteOf(body: string): Command | undefined {
  const space = body.search(/\s/);
  if (space < 0 || !noteWords.includes(comparable(body.slice(0, space)))) return undefined;
  return { name: 'note', text: body.slice(space).trim() };
}

/** Words of greeting open a conversation and answer nothing. */
const greetings = new Set(
  [
    'hi',
    'hello',
    'hello there',
    'hey',
    'good morning',
    'good afternoon',
    'good evening',
    'start',
    'begin',
    'thanks',
    'thank you',
    'thank you very much',
    'many thanks',
    'diolch',
    'diolch yn fawr',
    'diolch yn fawr iawn',
    'helo',
    'helo na',
    'shwmae',
    'shwmai',
    'sut mae',
    "s'mae",
    'smae',
    'su mae',
    'bore da',
    'prynhawn da',
    'noswaith dda',
    'dechrau',
  ].map(comparable),
);
export const isGreeting = (message: string): boolean => greetings.has(comparable(message));
