import type { BotActivity } from './shapes.ts';

/** One message of a chat, as it stands now. */
export interface Message {
  readonly id: string;
  readonly by: 'bot' | 'person';
  /** What stands there; of a person's message, their words. */
  readonly activity: BotActivity;
  /** What stood there before it was replaced, oldest first. */
  readonly before: readonly BotActivity[];
  readonly deleted: boolean;
  /** The order in which messages, and replacements of them, were shown. */
  readonly shown: number;
}

/** What is to be seen in a chat by whoever scrolls through it: a replacement takes the place of what stood there. */
export class Transcript {
  readonly #messages = new Map<string, Message>();
  /** The bot showed that it was at work. */
  typings = 0;
  #shown = 0;

  add(id: string, by: Message['by'], activity: BotActivity): void {
    this.#messages.set(id, { id, by, activity, before: [], deleted: false, shown: (this.#shown += 1) });
  }
  /** False where there is nothing to replace. */
  replace(id: string, activity: BotActivity): boolean {
    const old = this.#messages.get(id);
    if (!old || old.deleted) return false;
    const before = [...old.before, old.activity];
    this.#messages.set(id, { ...old, activity, before, shown: (this.#shown += 1) });
    return true;
  }
  delete(id: string): boolean {
    const old = this.#messages.get(id);
    if (!old || old.deleted) return false;
    this.#messages.set(id, { ...old, deleted: true });
    return true;
  }
  by(id: string): Message['by'] | undefined {
    return this.#messages.get(id)?.by;
  }

  /** How many showings there were: what came after is `since` this. */
  get mark(): number {
    return this.#shown;
  }
  /** What stands in the chat now, in the order it was sent. */
  messages(): Message[] {
    return [...this.#messages.values()].filter(({ deleted }) => !deleted);
  }
  fromBot(): Message[] {
    return this.messages().filter(({ by }) => by === 'bot');
  }
  since(mark: number): Message[] {
    return this.fromBot()
      .filter(({ shown }) => shown > mark)
      .toSorted((one, other) => one.shown - other.shown);
  }
}

/** Where an answer can still be read in a chat. */
export interface Found {
  readonly message: string;
  readonly by: Message['by'];
  readonly answer: string;
  /** 'attachments.0.content.body.3.text'. */
  readonly at: string;
}

/**
 * Every place where one of these values can be read by scrolling through the chat, or by whoever keeps what it holds:
 * words, cards with all that is in them, entities, links. A value that was escaped for Markdown is found too.
 * @param values distinct texts, at least three characters each: "yes" says nothing by itself
 */
export function answersIn(transcript: Transcript, values: readonly string[]): Found[] {
  const wanted = [...new Set(values.map((value) => value.trim()))].filter((value) => value.length > 2);
  return transcript.messages().flatMap(({ id, by, activity }) =>
    texts(activity, '').flatMap(([at, text]) => {
      const plain = unescaped(text);
      return wanted
        .filter((value) => text.includes(value) || plain.includes(value))
        .map((answer) => ({ message: id, by, answer, at }));
    }),
  );
}

/** The inputs that stand in the chat filled in: an answer of "yes" is read there, though no search for words finds it. */
export function filledInputsIn(transcript: Transcript): { readonly message: string; readonly input: string }[] {
  return transcript.fromBot().flatMap(({ id, activity }) => inputs(activity).map((input) => ({ message: id, input })));
}

function inputs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, value: filled, id } = value as { type?: unknown; value?: unknown; id?: unknown };
  const own =
    String(type).startsWith('Input.') && filled !== undefined && filled !== '' && filled !== 'false'
      ? [String(id)]
      : [];
  return [...own, ...Object.values(value).flatMap(inputs)];
}

function texts(value: unknown, at: string): (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'number') return [[at, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, at === '' ? name : `${at}.${name}`));
}

const unescaped = (text: string): string => text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
