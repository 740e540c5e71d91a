interface Kept {
  readonly value: string;
  readonly sameSite: string;
}
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** The addresses on the way, the first one included. */
  readonly way: readonly string[];
}

/** Keeps cookies and follows where it is led, as a browser does, and no further than is told. */
export class UserAgent {
  /** By origin and name. */
  readonly #jar = new Map<string, Map<string, Kept>>();
  /** Every Set-Cookie there was. */
  readonly set: string[] = [];

  cookies(origin: string): Map<string, Kept> {
    const found = this.#jar.get(origin) ?? new Map<string, Kept>();
    this.#jar.set(origin, found);
    return found;
  }
  /** The value of a cookie, or undefined. */
  cookie(origin: string, name: string): string | undefined {
    return this.cookies(origin).get(name)?.value;
  }
  put(origin: string, name: string, value: string): void {
    this.cookies(origin).set(name, { value, sameSite: 'Strict' });
  }
  /** The same cookies in another browser, as somebody who stole them has. */
  copy(): UserAgent {
    const other = new UserAgent();
    for (const [origin, jar] of this.#jar) for (const [name, kept] of jar) other.cookies(origin).set(name, kept);
    return other;
  }

  /** One request, with the cookies a browser would send. @param crossSite whether another site led here */
  async ask(url: string, init: RequestInit = {}, crossSite = false): Promise<Response> {
    const { origin } = new URL(url);
    const cookie = [...this.cookies(origin)]
      .filter(([, { sameSite }]) => !crossSite || sameSite !== 'Strict')
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    // The server that is asked next may be another at the same port.
    headers.set('connection', 'close');
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(origin, line);
    return response;
  }

  /** Goes there and follows. @param stop asked before each step, whether to stay and answer the redirect itself */
  async go(url: string, stop: (next: string) => boolean = () => false): Promise<Page> {
    const way = [url];
    const first = new URL(url).origin;
    let crossSite = false;
    for (;;) {
      const at = way.at(-1) ?? url;
      if (new URL(at).origin !== first) crossSite = true;
      const response = await this.ask(at, {}, crossSite);
      const text = await response.text();
      const location = response.headers.get('location');
      const next = location === null ? undefined : new URL(location, at).href;
      if (next === undefined || stop(next))
        return { status: response.status, url: next ?? at, headers: response.headers, text, way };
      if (way.push(next) > 20) throw new Error('led in circles');
    }
  }

  #keep(origin: string, line: string): void {
    this.set.push(line);
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const sameSite = /SameSite=(\w+)/i.exec(line)?.[1] ?? 'Lax';
    const gone = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=thu, 01 jan 1970/i.test(each));
    if (gone) this.cookies(origin).delete(pair.slice(0, at));
    else this.cookies(origin).set(pair.slice(0, at), { value: pair.slice(at + 1), sameSite });
  }
}
