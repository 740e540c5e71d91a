import { openCases } from './cases.ts';
import type { CallClock } from './clock.ts';
import type { Does } from './commands.ts';
import type { Conversation } from './conversation.ts';
import type { Cover } from './cover.ts';
import { dialogIsOpen } from './dialogs.ts';
import { openFind } from './find.ts';
import { goToAsked } from './focus.ts';
import type { Line } from './line.ts';
import { openLookUp } from './look-up.ts';
import { giveBack, noCase, openNote, showLost } from './note.ts';
import { callPage, droppedPage, isOffered, lookUpPage, nearQuestion, passageQuestion, whoQuestion } from './offered.ts';
import { isTyping, part, put } from './parts.ts';
import { wordsOf } from './question-words.ts';
import type { RecordPanel } from './record/panel.ts';
import { nextOpenAfter, rowsOf } from './record/rows.ts';
import { searchIndex, type Findable } from './search.ts';
import { sendButton } from './stops.ts';
import { showView } from './tools.ts';
import type { Command } from './turn.ts';
import { say, type WordsKey } from './words.ts';

/** What the deeds are done with. */
export interface DeedParts {
  readonly talk: Conversation;
  readonly record: RecordPanel;
  readonly line: Line;
  readonly clock: CallClock;
  readonly cover: Cover;
  /** The language was changed on the page, and is on its way to the bot. */
  readonly spoken: () => void;
}

/** What keys and buttons outside the card do. */
export class Deeds {
  readonly #parts: DeedParts;
  /** The case that was lost while something was written for it. */
  #lost: string | undefined;

  constructor(parts: DeedParts) {
    this.#parts = parts;
  }

  run(does: Does): void {
    this.#table[does]();
  }

  readonly #table: Readonly<Record<Does, () => void>> = {
    emergency: () => {
      showView('conversation');
      void this.#parts.talk.emergency();
    },
    ask: () => this.toConversation(),
    nextOpen: () => this.#nextOpen(),
    back: () => this.act({ action: 'back' }),
    find: () => this.#find(),
    note: () => this.#note(),
    write: () => {
      showView('conversation');
      part('message', HTMLTextAreaElement).focus();
    },
    record: () => this.#toRecord(),
    yesNo: () => this.#yesNo(),
    dropped: () => this.#goTo('dropped', droppedPage),
    call: () => this.#goTo('call', callPage),
    lookUp: () => this.#lookUp(),
    situation: () => this.act({ action: 'situations' }),
    document: () => this.act({ action: 'document' }),
    time: () => put('status', this.#parts.clock.said() ?? this.#words('keyMap.noCase')),
    cases: () => void this.#cases(),
    handOver: () => this.act({ action: 'access', answers: { 'access.do': 'handOver' } }),
    language: () => this.#otherLanguage(),
    cover: () => this.#parts.cover.put(),
  };

  /**
   * About the case in hand; where there is none that is said, but from a look-up one comes back without one. What stands
   * in the card goes along, so that it is kept.
   */
  act(command: Command, options?: { readonly takesCard: boolean }): void {
    const { talk, line } = this.#parts;
    showView('conversation');
    const isLookUp = talk.view?.page === lookUpPage && command.action === 'back';
    if (!talk.view?.case && !isLookUp) return this.#tell('keyMap.noCase');
    // Ways to go do not wait: where they would lead later nobody knows now.
    if (line.lost) return this.#tell('line.offlineLong');
    talk.act(command, options);
  }

  toConversation(): void {
    showView('conversation');
    goToAsked(this.#parts.talk.view);
  }

  /** Out of the box one types in, to where letters are keys; from anywhere else to the question asked now. */
  leave(): void {
    const page = part('page', HTMLElement);
    if (!isTyping(document.activeElement) || !page.contains(document.activeElement)) this.toConversation();
    if (isTyping(document.activeElement)) page.focus();
  }

  /** Puts a note under a question. */
  file(note: string): void {
    this.#choose('find.fileTitle', (question) =>
      this.act({ action: 'fileNote', note, question }, { takesCard: false }),
    );
  }

  /** Whether the case in hand has a use for it. */
  isOffered(does: Does): boolean {
    const { record } = this.#parts.record;
    return isOffered(does, record?.case === this.#parts.talk.view?.case ? record : undefined);
  }

  /**
   * Who is on the line says what to do with the call: as soon as it is known, the page about the call comes again with
   * that. Another passage of the guidance is opened as soon as it is chosen. Answers whether something follows.
   */
  follows(question: string): boolean {
    if (question === passageQuestion) return this.#openPassage();
    if (question !== whoQuestion || !this.#parts.talk.hasChanged(question)) return false;
    this.#goTo('call', callPage);
    return true;
  }

  #openPassage(): boolean {
    const send = sendButton(part('page', HTMLElement));
    if (send === undefined || !this.#parts.talk.hasChanged(passageQuestion)) return false;
    send.click();
    return true;
  }

  #goTo(does: Does, page: string): void {
    if (!this.isOffered(does)) return this.#tell('keyMap.notHere');
    this.act({ action: 'goTo', page });
  }

  #lookUp(): void {
    const { talk, line } = this.#parts;
    // Until a language is chosen there is none to ask in.
    if (talk.view === undefined || talk.view.bilingual) return this.#tell('keyMap.noCase');
    if (line.lost) return this.#tell('line.offlineLong');
    openLookUp(talk.language, (words) => {
      showView('conversation');
      talk.act({ action: 'guidance', answers: { 'guidance.question': words } });
    });
  }

  #nextOpen(): void {
    const { talk, record } = this.#parts;
    const question = record.record && nextOpenAfter(record.record, talk.view?.asking);
    if (question !== undefined) this.act({ action: 'change', question });
    else this.#tell(record.record ? 'ask.nothingOpen' : 'keyMap.noCase');
  }

  #find(): void {
    const { talk, record } = this.#parts;
    if (!talk.view?.case) return this.#tell('keyMap.noCase');
    if (record.gone === talk.view.case) return this.#tell('record.gone');
    this.#choose(
      'find.title',
      (question) => this.act({ action: 'change', question }),
      (words) => talk.note(words),
    );
  }

  #choose(title: WordsKey, chosen: (question: string) => void, asNote?: (words: string) => void): void {
    const { language } = this.#parts.talk;
    openFind(this.#findable(), { language, title: say(language, title), asNote }, ({ question }) => chosen(question));
  }

  async #findable(): Promise<Findable> {
    const record = await this.#parts.record.ready;
    const { journey, language, atHand } = record;
    const index = searchIndex(await wordsOf(journey), language);
    return { rows: rowsOf(record), index, needed: atHand.map(({ question }) => question) };
  }

  #note(): void {
    const { talk } = this.#parts;
    const inHand = talk.view?.case ?? undefined;
    const about = inHand === this.#parts.record.gone ? undefined : inHand;
    if (about !== undefined) return openNote(talk.language, about, (text) => talk.note(text));
    const begin = () =>
      openNote(talk.language, noCase, (text) => {
        giveBack(noCase, text);
        this.#tell('noteBox.noCase');
      });
    if (this.#lost === undefined) begin();
    else showLost(talk.language, this.#lost, begin);
  }

  /** Words that the bot did not take, for somebody has lost the case they were written for: they are shown, and stay. */
  notTaken(about: string, words: string): void {
    const { talk } = this.#parts;
    giveBack(about, words);
    const isGone = talk.view?.case !== about || this.#parts.record.gone === about;
    if (isGone) this.#lost = about;
    if (!isGone || !dialogIsOpen()) this.#note();
  }

  #toRecord(): void {
    if (part('record', HTMLElement).hidden) return this.#tell('keyMap.noCase');
    showView('record');
    this.#parts.record.focus();
  }

  /** On with one key; off again by the question that it answers. */
  #yesNo(): void {
    if (!this.isOffered('yesNo')) return this.#tell('keyMap.notHere');
    if (this.#parts.record.record?.yesNoOnly) return this.act({ action: 'change', question: nearQuestion });
    // No page is named, for none is left by it.
    this.act({ action: 'submit', page: undefined, answers: { [nearQuestion]: 'someoneNear' } }, { takesCard: false });
  }

  #otherLanguage(): void {
    const { talk, spoken } = this.#parts;
    const other = talk.language === 'en' ? 'cy' : 'en';
    talk.language = other;
    spoken();
    talk.act({ action: 'language', language: other }, { takesCard: false });
  }

  async #cases(): Promise<void> {
    const { talk } = this.#parts;
    const other = (id: string): Command => ({ action: 'openCase', case: id, page: undefined, revision: undefined });
    const go = (command: Command) => {
      showView('conversation');
      talk.act(command, { takesCard: false });
    };
    await openCases(talk.language, talk.view?.case ?? undefined, {
      open: (id) => go(other(id)),
      begin: () => go({ action: 'newCase' }),
      all: () => go({ action: 'cases' }),
      answerOffer: (id, answer) => {
        go(other(id));
        go({ ...other(id), action: 'access', answers: { 'access.do': answer } });
      },
    });
  }

  #words(key: WordsKey): string {
    return say(this.#parts.talk.language, key);
  }
  #tell(words: WordsKey): void {
    put('status', this.#words(words));
  }
}
