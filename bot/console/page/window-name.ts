/**
 * Each window is a conversation of its own: what was delivered in one was not seen in another. Its id is random and
 * says nothing of anybody. It is kept in the name of the window, which outlives loading the page anew, ends with the
 * window, and is neither stored nor sent.
 */
const form = /^canllaw\.([0-9a-f-]{36})(\.quiet)?$/;

/** How long to wait for a name that was this window's before it was loaded anew, in milliseconds. */
const patience = 500;

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
    if (had !== undefined && (await holds(had))) return new WindowName(had, quiet !== undefined);
    const id = crypto.randomUUID();
    await holds(id);
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

/**
 * Takes a name for as long as this window is there. One that another window has is not given, however busy that one is:
 * the browser keeps it, and nobody has to answer.
 */
async function holds(id: string): Promise<boolean> {
  return await new Promise<boolean>((resolve) => {
    const held = async () => {
      resolve(true);
      await new Promise(() => undefined);
    };
    const asked = { signal: AbortSignal.timeout(patience) };
    navigator.locks.request(`canllaw.${id}`, asked, held).catch(() => resolve(false));
  });
}
