import type { SessionView } from '../../../bot/console/session-route.ts';
import type { UserAgent } from './user-agent.ts';

/** The page as its own script asks: from where it is, with the session's token. */
export class Desk {
  readonly app: { readonly url: string };
  readonly browser: UserAgent;
  constructor(app: { readonly url: string }, browser: UserAgent) {
    this.app = app;
    this.browser = browser;
  }

  async session(): Promise<SessionView> {
    const response = await this.browser.ask(`${this.app.url}/console/session`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    return (await response.json()) as SessionView;
  }
  async csrf(): Promise<string> {
    const session = await this.session();
    return session.signedIn ? (session.csrf ?? '') : '';
  }
  async post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const given = { origin: this.app.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const own = 'x-canllaw-session' in headers ? {} : { 'x-canllaw-session': await this.csrf() };
    const response = await this.browser.ask(`${this.app.url}${path}`, {
      method: 'POST',
      headers: { ...given, ...own, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const content = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const { code } = content;
    return { status: response.status, code: typeof code === 'string' ? code : '', content };
  }
  /** Says something to the bot. */
  async turn(text: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.post('/console/turn', { conversation: 'main', id: crypto.randomUUID(), text }, headers);
  }
}
export interface Answer {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string;
  readonly content: Readonly<Record<string, unknown>>;
}
