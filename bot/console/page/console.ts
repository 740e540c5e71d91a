import type { Language } from '../../../locales/index.ts';
import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import { askServer } from './ask-server.ts';
import { CallClock } from './clock.ts';
import type { Does } from './commands.ts';
import { Conversation } from './conversation.ts';
import { Cover } from './cover.ts';
import { Deeds } from './deeds.ts';
import { chooseByDigit, goOn, showDigits, type Asked } from './digits.ts';
import { dialogIsOpen } from './dialogs.ts';
import { showElsewhere } from './elsewhere.ts';
import { goToAsked } from './focus.ts';
import { measureHead, showAnswers, showHead } from './head.ts';
import type { KeyActions } from './keys.ts';
import { openKeyMap } from './key-map.ts';
import { Line } from './line.ts';
import { Live } from './live.ts';
import { part, put } from './parts.ts';
import { wordsOf } from './question-words.ts';
import { RecordPanel } from './record/panel.ts';
import { Session } from './session.ts';
import { sendButton } from './stops.ts';
import { offerTools, showTools } from './tools.ts';
import { clearTrouble, showTrouble } from './trouble.ts';
import type { Failure } from './turn.ts';
import type { WindowName } from './window-name.ts';
import { say } from './words.ts';
import { showWorking } from './working.ts';
import { YesNoOnly } from './yes-no.ts';

/** The whole page: the conversation at the left, the record at the right, and how each hears of the other. */
export class Console {
  readonly #window: WindowName;
  readonly #talk: Conversation;
  readonly #record: RecordPanel;
  readonly #live: Live;
  readonly #line: Line;
  readonly #session: Session;
  readonly #clock = new CallClock();
  readonly #yesNo = new YesNoOnly();
  readonly #deeds: Deeds;
  readonly #page = part('page', HTMLElement);
  /** The latest revision of the case on the screen that is known of. */
  #revision = 0;

  constructor(window: WindowName) {
    this.#window = window;
    const language: Language = navigator.languages.some((each) => each.startsWith('cy')) ? 'cy' : 'en';
    const spoken = () => this.#talk.language;
    this.#talk = new Conversation(window.id, language, {
      shown: () => this.#shown(),
      moved: () => this.#moved(),
      failed: (failure, again) => this.#failed(failure, again),
      reached: () => {
        this.#line.found();
        clearTrouble();
      },
      notTaken: (about, words) => this.#deeds.notTaken(about, words),
    });
    this.#record = new RecordPanel({
      change: (question) => this.#deeds.act({ action: 'change', question }),
      file: ({ id }) => this.#deeds.file(id),
      answerOffer: (answer) => this.#deeds.act({ action: 'access', answers: { 'access.do': answer } }),
      fetched: (record) => this.#fetched(record),
      gone: () => this.#caseIsGone(),
    });
    this.#live = new Live(
      (revision) => this.#changedTo(revision),
      () => void this.#isThere(),
      () => void this.#record.lookAgain(),
    );
    this.#line = new Line(
      (lost) => this.#lineChanged(lost),
      async () => await (this.#talk.waiting > 0 ? this.#talk.flush() : this.#isThere()),
    );
    this.#session = new Session(spoken, () => this.#signedInAgain());
    const cover = new Cover(spoken, () => this.#uncovered());
    this.#deeds = new Deeds({
      talk: this.#talk,
      record: this.#record,
      line: this.#line,
      clock: this.#clock,
      cover,
      spoken: () => this.#shown(),
    });
    this.#page.addEventListener('focusin', () => this.#digits());
    this.#page.addEventListener('change', () => this.#digits());
    new ResizeObserver(measureHead).observe(part('head', HTMLElement));
    showHead(language, undefined);
  }

  /** Goes on where this window was. */
  async begin(): Promise<void> {
    if (await this.#session.begin()) this.#talk.open();
  }

  get wouldLose(): boolean {
    return this.#talk.wouldLose;
  }
  say(text: string): void {
    if (text !== '') this.#talk.say(text);
  }
  run(does: Does): void {
    this.#deeds.run(does);
  }

  get keyActions(): KeyActions {
    return {
      letters: () => !this.#window.quiet,
      run: (does) => this.run(does),
      openMap: () => this.#openMap(),
      chooseDigit: (digit) => chooseByDigit(this.#page, this.#asked, digit),
      goOn: (from) => goOn(this.#page, from, this.#asked, 'always'),
      sendCard: () => sendButton(this.#page)?.click(),
      leave: () => this.#deeds.leave(),
    };
  }

  get #asked(): Asked {
    const { view, cameFor } = this.#talk;
    return {
      asking: view?.asking,
      cameFor,
      isOpen: view?.questions.some(({ state }) => state === 'open') === true,
      follows: (question) => this.#deeds.follows(question),
    };
  }

  #openMap(): void {
    const { language } = this.#talk;
    const { state } = this.#session;
    const leave = (everywhere: boolean) => () => void this.#session.signOut(everywhere);
    openKeyMap({
      language,
      letters: !this.#window.quiet,
      onLetters: (on) => (this.#window.quiet = !on),
      run: (does) => this.run(does),
      more:
        state?.signedIn === true && !state.local
          ? [
              { label: say(language, 'does.signOut'), press: leave(false) },
              { label: say(language, 'does.signOutEverywhere'), press: leave(true) },
            ]
          : [],
    });
  }

  #shown(): void {
    const { view, language } = this.#talk;
    showHead(language, view);
    showTools(language, view !== undefined && !view.bilingual, {
      run: (does) => this.run(does),
      openMap: () => this.#openMap(),
      showView: (to) => (to === 'record' ? this.run('record') : this.#deeds.toConversation()),
    });
    this.#digits();
    measureHead();
    const id = view?.case ?? undefined;
    this.#live.follow(id);
    const known = id === this.#record.record?.case ? this.#revision : 0;
    this.#revision = Math.max(view?.revision ?? 0, known);
    this.#follow();
    this.#moved();
  }

  #digits(): void {
    showDigits(this.#page, this.#talk.view?.asking);
  }

  #follow(): void {
    const { view, language } = this.#talk;
    void this.#record.follow({ case: view?.case, revision: this.#revision, language, page: view?.page });
    this.#showCase();
  }

  #fetched({ revision, journey }: LivingRecord): void {
    // Before anybody looks for a question: they may do so when the line is lost.
    void wordsOf(journey);
    this.#revision = Math.max(this.#revision, revision);
    this.#showCase();
  }

  #showCase(): void {
    const { view, language, underWay } = this.#talk;
    const { record } = this.#record;
    const here = record?.case === view?.case ? record : undefined;
    this.#clock.show(here?.began, language);
    offerTools((does) => this.#deeds.isOffered(does));
    this.#yesNo.show(here, language);
    if (this.#record.gone !== undefined && this.#record.gone === view?.case)
      put('elsewhere', say(language, 'record.goneLong'));
    else if (!underWay) showElsewhere(view, here);
  }

  /** Somebody else has it now: what is shown of it here is no longer theirs to see, and nothing is followed any more. */
  #caseIsGone(): void {
    this.#live.stop();
    this.#talk.giveUp();
    this.#showCase();
  }

  #changedTo(revision: number): void {
    this.#line.found();
    if (revision <= this.#revision) return;
    this.#revision = revision;
    this.#follow();
  }

  #moved(): void {
    const { view, language, waiting } = this.#talk;
    showAnswers(language, view, this.#line.lost && waiting > 0);
    showWorking(this.#talk);
  }

  #failed(failure: Failure, again: () => void): void {
    if (failure.why === 'signedOut') return this.#session.ended();
    if (failure.why === 'unreachable') this.#line.missed();
    showTrouble(this.#talk.language, failure, this.#record.record, again);
  }

  /** Whether the server is there, where nothing waits that would tell. */
  async #isThere(): Promise<void> {
    const answer = await askServer('/healthz');
    if (answer.ok || answer.why === 'failed') this.#line.found();
    else this.#line.missed();
  }

  #lineChanged(lost: boolean): void {
    part('lineLost', HTMLElement).hidden = !lost;
    put('lineLost', say(this.#talk.language, 'line.offline'));
    if (!lost) this.#goOn();
  }

  #signedInAgain(): void {
    if (this.#talk.view === undefined && this.#talk.waiting === 0) this.#talk.open();
    this.#goOn();
  }

  /** What was held up goes on: what waits is sent, and the case is followed again. */
  #goOn(): void {
    clearTrouble();
    this.#live.follow(this.#talk.view?.case ?? undefined);
    void this.#talk.flush();
  }

  #uncovered(): void {
    if (!dialogIsOpen() && document.activeElement === document.body) goToAsked(this.#talk.view);
  }
}
