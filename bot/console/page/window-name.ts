/**
 * Each window is a conversation of its own: what was delivered in one was not seen in another. Its id is random and
 * says nothing of anybody. It is kept in the name of the window, which outlives loading the page anew, ends with the
 * window, and is neither stored nor sent.
 */
const form = /^canllaw\.([0-9a-f-]{36})(\.quiet)?$/;

/** How long another window may take to say that it has this name already, in milliseconds. */
const patience = 120;

interface Said {
  readonly asks?: string;
  readonly has?: string;
}

/** What this window is called, and whether letters are keys in it. */
export class WindowName {
  readonly id: string;
  #quiet: boolean;

  private constructor(id: string, quiet: boolean) {
    this.id = id;
    this.#quiet = quiet;
    this.#write();
  }

  /** The name it had, unless a copy of this window has it, too; else a new one. */
  static async take(): Promise<WindowName> {
    const [, had, quiet] = form.exec(window.name) ?? [];
    const windows = new BroadcastChannel('canllaw-windows');
    const id = had === undefined || (await isTaken(windows, had)) ? crypto.randomUUID() : had;
    windows.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.asks === id) tell(windows, { has: id });
    });
    return new WindowName(id, quiet !== undefined);
  }

  /** Single letters are no keys here: WCAG 2.1.4. */
  get quiet(): boolean {
    return this.#quiet;
  }
  set quiet(quiet: boolean) {
    this.#quiet = quiet;
    this.#write();
  }

  #write(): void {
    window.name = `canllaw.${this.id}${this.#quiet ? '.quiet' : ''}`;
  }
}

function tell(windows: BroadcastChannel, said: Said): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this channel reaches our own origin alone
  windows.postMessage(said);
}

async function isTaken(windows: BroadcastChannel, id: string): Promise<boolean> {
  return await new Promise<boolean>((resolve) => {
    const heard = ({ data }: MessageEvent<Said>) => {
      if (data.has === id) done(true);
    };
    const done = (taken: boolean) => {
      windows.removeEventListener('message', heard);
      resolve(taken);
    };
    windows.addEventListener('message', heard);
    tell(windows, { asks: id });
    setTimeout(() => done(false), patience);
  });
}
