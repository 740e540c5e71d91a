import type { CaseRecord, Past } from '../../dialogs/record/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';

/** How something was said. Only typed words say nothing of what they answer. */
export type Way = 'typed' | 'card' | 'note' | 'command';

/** One activity, and what became of it as far as the replies told. */
export interface Sent {
  readonly id: string;
  readonly way: Way;
  readonly parts: Readonly<Record<string, unknown>>;
  /** Words that nobody else says, each with the questions they may answer; none: they may answer nothing. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The questions that stood on the screen before it was answered. */
  readonly shown: Set<string>;
  /** The practitioner saw it accepted. */
  accepted: boolean;
  /** A reply said that it changed the record. */
  effective: boolean;
  /** What the replies called it, in the order they came. */
  readonly outcomes: string[];
}

export interface Discrepancies {
  /** Accepted, and not in the record. */
  readonly lost: readonly string[];
  /** In the record more than once. */
  readonly doubled: readonly string[];
  /** The answer of a question they were not meant for. */
  readonly misplaced: readonly string[];
}

interface Place {
  readonly in: 'answer' | 'draft' | 'note';
  readonly question?: string;
}

/** What is kept of words, wherever in a record they stand. */
const wordsKept = /Kept-\d+-\d+\./g;
let writers = 0;

/** All that was sent about one case, by every conversation about it: what its record must hold in the end. */
export class Ledger {
  readonly sent = new Map<string, Sent>();
  readonly #writer = (writers += 1);
  #words = 0;

  /** Words that are said once in the whole run. */
  newWords(): string {
    return `Kept-${this.#writer}-${(this.#words += 1)}.`;
  }

  /** Notes what a reply said of an activity. False where it said that nothing was saved, and it is to be sent again. */
  answered(sent: Sent, { outcome }: PageView): boolean {
    const { kind, errors } = outcome;
    sent.outcomes.push(kind);
    // The numbers come whatever happens; a code beside them says that what came along was not saved.
    if (kind === 'failed' || (kind === 'emergency' && outcome.code !== undefined)) return false;
    sent.accepted = true;
    const nothing = kind === 'invalid' && errors.some(({ reason }) => reason.startsWith('nothingTo'));
    const saved = ['recorded', 'noted', 'unseen', 'conflict', 'paused', 'invalid'].includes(kind) && !nothing;
    if (saved || (kind === 'alreadyRecorded' && sent.way !== 'command')) sent.effective = true;
    return true;
  }

  get accepted(): number {
    return [...this.sent.values()].filter(({ accepted, words }) => accepted && words.size > 0).length;
  }

  /** How many activities the record must have been changed by: one revision each. */
  get effects(): number {
    return [...this.sent.values()].filter(({ effective }) => effective).length;
  }

  compare(record: CaseRecord, past: Past): Discrepancies {
    const places = placesIn(record, past);
    const lost: string[] = [];
    const doubled: string[] = [];
    const misplaced: string[] = [];
    for (const sent of this.sent.values())
      for (const [words, meantFor] of sent.words) {
        const found = places.get(words) ?? [];
        const told = `${words} ${sent.way} ${sent.id.slice(0, 8)}: ${sent.outcomes.join(', ')}; ${found.map((place) => `${place.in} ${place.question ?? ''}`).join(', ')}`;
        if (found.length === 0 && sent.accepted) lost.push(told);
        if (found.length > 1) doubled.push(told);
        const allowed = sent.way === 'typed' ? sent.shown : meantFor;
        const wrong = found.some((place) => place.in === 'answer' && !allowed.has(place.question ?? ''));
        if (wrong) misplaced.push(`${told} meant for ${[...allowed].join(', ')}`);
      }
    return { lost, doubled, misplaced };
  }
}

/** Answers of several parts are kept whole with every change of one part: there the same words stand again, and count once. */
function placesIn(record: CaseRecord, past: Past): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const put = (words: string, place: Place) => places.set(words, [...(places.get(words) ?? []), place]);
  const wordsOf = (value: unknown): string[] => JSON.stringify(value).match(wordsKept) ?? [];
  const replaced = [...past.replaced, ...record.replaced];
  const current = Object.entries(record.answers).map(([question, { value }]) => ({ question, value }));
  for (const { question, value } of current) for (const words of wordsOf(value)) put(words, { in: 'answer', question });
  const seen = new Set<string>();
  for (const { question, value } of replaced.toReversed())
    for (const words of wordsOf(value)) {
      const again = typeof value === 'object' && (seen.has(words) || isIn(current, question, words));
      seen.add(words);
      if (!again) put(words, { in: 'answer', question });
    }
  for (const { value, question } of [...past.drafts, ...record.drafts])
    for (const words of wordsOf(value)) put(words, { in: 'draft', question });
  for (const { text, question } of [...past.notes, ...record.notes])
    for (const words of wordsOf(text)) put(words, { in: 'note', question });
  return places;
}

const isIn = (current: readonly { question: string; value: unknown }[], id: string, words: string): boolean =>
  current.some(({ question, value }) => question === id && JSON.stringify(value).includes(words));
