import { randomUUID } from 'node:crypto';
import { journeyOf } from '../../dialogs/journeys/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { typedFor, valueFor } from '../support/answers.ts';
import type { Chance } from './chance.ts';
import type { Ledger, Sent, Way } from './ledger.ts';

/** Questions answered in words, by page: a card may answer any of them, whatever page is shown. */
const inWords = journeyOf('disclosure').stages.flatMap(({ pages }) =>
  pages.flatMap(({ id: page, questions }) =>
    questions
      .filter(({ answer }) => answer.kind === 'shortText' || answer.kind === 'longText')
      .map(({ id: question }) => ({ page, question })),
  ),
);

type Made = Pick<Sent, 'way' | 'parts' | 'words'>;

/** Says something that fits the page on the screen, or not, as people do; with words that can be found again. */
export class Speaker {
  readonly #ledger: Ledger;
  readonly #chance: Chance;

  constructor(ledger: Ledger, chance: Chance) {
    this.#ledger = ledger;
    this.#chance = chance;
  }

  /** Whatever comes next. */
  any(view: PageView): Sent {
    const share = this.#chance.next();
    if (share < 0.35) return this.typed(view);
    if (share < 0.6) return this.card(view);
    if (share < 0.8) return this.note(view);
    return this.command(view);
  }

  /** Mostly words of their own, whatever is asked; sometimes the answer that is asked for. */
  typed(view: PageView): Sent {
    const plain = view.questions.some(({ id }) => id === view.asking) && view.stage !== null;
    if (plain && this.#chance.happens(0.4)) return this.#sent(view, this.#plainly(view));
    const words = this.#ledger.newWords();
    return this.#sent(view, { way: 'typed', parts: { text: words }, words: new Map([[words, new Set<string>()]]) });
  }

  /** The options by their numbers; words where words are asked for. */
  #plainly(view: PageView): Made {
    return { way: 'typed', parts: { text: typedFor(view, {}) }, words: new Map() };
  }

  card(view: PageView): Sent {
    const words = new Map<string, ReadonlySet<string>>();
    const say = (question: string): string => {
      const said = this.#ledger.newWords();
      words.set(said, new Set([question]));
      return said;
    };
    const answers: Record<string, unknown> = {};
    // What is open on the page, as a card shows it; a menu's choice leads somewhere and is kept nowhere.
    if (view.stage !== null && this.#chance.happens(0.5))
      for (const question of view.questions.filter(({ state }) => state === 'open'))
        if (question.kind === 'shortText' || question.kind === 'longText') answers[question.id] = say(question.id);
        else if (question.kind !== 'list') answers[question.id] = valueFor(question, {}, view.language);
    for (let more = this.#chance.below(3); more > 0 || words.size === 0; more -= 1) {
      const { question } = this.#chance.one(inWords);
      answers[question] ??= say(question);
    }
    if (this.#chance.happens(0.1)) answers['people.others'] = [{ answers: { name: say('people.others') } }];
    // Some programs say nothing of the revision: their answers count as given to the newest.
    const revision = this.#chance.happens(0.3) ? undefined : view.revision;
    const action = this.#chance.happens(0.7) ? 'submit' : 'note';
    return this.#sent(view, this.#value('card', view, { action, answers, revision }, words));
  }

  note(view: PageView): Sent {
    const words = this.#ledger.newWords();
    const told = new Map([[words, new Set<string>()]]);
    const typed: Made = { way: 'note', parts: { text: `/note ${words}` }, words: told };
    return this.#sent(
      view,
      this.#chance.happens(0.5) ? typed : this.#value('note', view, { action: 'note', text: words }, told),
    );
  }

  /** Goes somewhere; sometimes with something said along with it. */
  command(view: PageView): Sent {
    const share = this.#chance.next();
    const { page, question } = this.#chance.one(inWords);
    if (share < 0.6) return this.#sent(view, this.#value('command', view, { action: 'goTo', page, question }));
    if (share < 0.75)
      return this.#sent(view, {
        way: 'command',
        parts: { text: this.#chance.one(['help', 'check']) },
        words: new Map(),
      });
    if (share < 0.85) return this.#sent(view, this.#value('command', view, { action: 'confirm' }));
    const words = this.#ledger.newWords();
    const action = this.#chance.one(['emergency', 'pause', 'check']);
    const told = new Map([[words, new Set<string>()]]);
    return this.#sent(view, this.#value('note', view, { action, text: words }, told));
  }

  #value(way: Way, view: PageView, said: Record<string, unknown>, words: Sent['words'] = new Map()): Made {
    const canllaw = { ...(view.case === null ? {} : { case: view.case }), page: view.page, ...said };
    return { way, parts: { value: { canllaw } }, words };
  }

  #sent(view: PageView, made: Made): Sent {
    const shown = new Set(view.asking === null ? [] : [view.asking]);
    const sent: Sent = { id: randomUUID(), ...made, shown, accepted: false, effective: false, outcomes: [] };
    this.#ledger.sent.set(sent.id, sent);
    return sent;
  }
}
