import type { Language } from '../../../locales/index.ts';
import { askServer, useSession } from './ask-server.ts';
import { openDialog, type Dialog } from './dialogs.ts';
import { button, make, part } from './parts.ts';
import { sayTimeOfDay } from './times.ts';
import { say } from './words.ts';

/** Who is signed in here, and until when: docs/console.md. */
export interface SessionState {
  readonly signedIn: boolean;
  readonly local: boolean;
  readonly name?: string;
  readonly who?: string;
  readonly csrf?: string | null;
  readonly now: string;
  readonly idleUntil?: string | null;
  readonly until?: string | null;
  readonly language?: Language;
}

/** So long before it is over one is asked whether one is still there, in milliseconds. */
const warnsBefore = 2 * 60_000;
/** How often it is looked whether somebody has signed in again, in milliseconds. */
const looksEvery = 2000;

/** The session of whoever is at this page. Where it ends, everything typed waits until the same person is back. */
export class Session {
  state: SessionState | undefined;
  readonly #language: () => Language;
  readonly #back: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dialog: Dialog | undefined;

  /** @param back told when somebody has signed in again: what waits can be sent */
  constructor(language: () => Language, back: () => void) {
    this.#language = language;
    this.#back = back;
    document.addEventListener('visibilitychange', () => {
      if (this.#dialog !== undefined && document.visibilityState === 'visible') void this.#look();
    });
  }

  /** Answers whether there is somebody: at a page that was just opened nobody has typed anything yet. */
  async begin(): Promise<boolean> {
    const state = await this.#ask();
    if (state?.signedIn !== false || state.local) return true;
    this.#cover('welcome');
    return false;
  }

  /** Signed out while one was at work. */
  ended(): void {
    if (this.#dialog === undefined) this.#cover('signedOut');
  }

  /** Ends this session, or all of this person's, and leaves nothing on the screen. */
  async signOut(everywhere: boolean): Promise<void> {
    await askServer(everywhere ? '/console/sign-out-everywhere' : '/console/sign-out', {});
    location.reload();
  }

  async #ask(): Promise<SessionState | undefined> {
    const answer = await askServer<SessionState>('/console/session');
    if (!answer.ok) return this.state;
    const { content } = answer;
    if (this.state?.who !== undefined && content.who !== undefined && content.who !== this.state.who) {
      // Somebody else: nothing of the one before is shown or sent.
      location.reload();
      return undefined;
    }
    if (content.signedIn) {
      this.state = content;
      useSession(content.csrf ?? undefined);
      this.#warnLater(content);
    }
    return content;
  }

  /** The clock of the service counts, not the one of this machine. */
  #warnLater({ now, idleUntil, until }: SessionState): void {
    clearTimeout(this.#timer);
    const ends = [idleUntil, until].flatMap((at) => (at ? [Date.parse(at)] : []));
    if (ends.length === 0) return;
    const wait = Math.min(...ends) - Date.parse(now) - warnsBefore;
    this.#timer = setTimeout(() => void this.#warn(), Math.max(wait, 1000));
  }

  async #warn(): Promise<void> {
    const before = this.state;
    const state = await this.#ask();
    if (state === undefined || !state.signedIn) return this.ended();
    const idle = state.idleUntil ?? state.until;
    if (!idle || !before || Date.parse(idle) - Date.parse(state.now) > warnsBefore + 1000) return;
    clearTimeout(this.#timer);
    const last = state.until && Date.parse(state.until) <= Date.parse(idle);
    this.#askWhether(last ? 'last' : 'soon', sayTimeOfDay(idle));
    // Nobody answered: the page says so as soon as it is over.
    this.#timer = setTimeout(() => void this.#overNow(), Date.parse(idle) - Date.parse(state.now) + 1000);
  }

  async #overNow(): Promise<void> {
    const state = await this.#ask();
    if (state?.signedIn === false) this.ended();
  }

  #askWhether(what: 'soon' | 'last', time: string): void {
    const language = this.#language();
    const press = button(say(language, what === 'soon' ? 'session.stay' : 'session.understood'), 'primary', () => {
      dialog.close();
      if (what === 'soon') void this.#stay();
    });
    press.dataset.first = '';
    const dialog = openDialog({ language, title: say(language, 'session.soonTitle'), kind: 'session' }, [
      make('p', {}, say(language, `session.${what}`, { time })),
      press,
    ]);
  }

  async #stay(): Promise<void> {
    const answer = await askServer<SessionState>('/console/stay', {});
    if (answer.ok && answer.content.signedIn) {
      this.state = answer.content;
      useSession(answer.content.csrf ?? undefined);
      this.#warnLater(answer.content);
    } else if (!answer.ok && answer.why === 'signedOut') this.ended();
  }

  /** In both languages: nothing of the case is shown, and nothing that was typed is gone. */
  #cover(what: 'welcome' | 'signedOut'): void {
    part('room', HTMLElement).classList.add('covered');
    for (const each of document.querySelectorAll('dialog')) each.classList.add('covered');
    const languages: readonly Language[] = this.#language() === 'cy' ? ['cy', 'en'] : ['en', 'cy'];
    const link = make(
      'a',
      {
        class: 'button primary',
        'data-first': '',
        ...(what === 'welcome'
          ? { href: '/console/sign-in' }
          : { href: '/console/sign-in?window', target: '_blank', rel: 'noopener' }),
      },
      say('both', 'session.signIn'),
    );
    const words = languages.map((language) => make('p', { lang: language }, say(language, `session.${what}`)));
    const title = say('both', 'session.signInTitle');
    this.#dialog = openDialog({ language: this.#language(), title, kind: 'session' }, [...words, link], {
      closes: false,
    });
    const tick = async () => {
      await this.#look();
      if (this.#dialog !== undefined) setTimeout(() => void tick(), looksEvery);
    };
    if (what === 'signedOut') setTimeout(() => void tick(), looksEvery);
  }

  async #look(): Promise<void> {
    const state = await this.#ask();
    if (!state?.signedIn || this.#dialog === undefined) return;
    const dialog = this.#dialog;
    this.#dialog = undefined;
    for (const each of document.querySelectorAll('.covered')) each.classList.remove('covered');
    dialog.close();
    this.#back();
  }
}
