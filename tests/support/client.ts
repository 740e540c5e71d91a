import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ActionName, PageView, QuestionView } from '../../dialogs/turn/view.ts';

/** What can be sent with a command (docs/protocol.md). */
export interface Sent {
  readonly action?: ActionName | (string & {});
  readonly case?: string | null;
  readonly reference?: string;
  readonly page?: string;
  readonly revision?: number;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly question?: string;
  readonly language?: string;
  readonly text?: string;
  readonly note?: string;
}

export interface ClientOptions {
  readonly practitioner?: string;
  readonly conversation?: string;
  /** Where replies go when they do not ride in the answer. */
  readonly serviceUrl?: string;
}

let clients = 0;

/** A client that knows the protocol and nothing else: it reads the page of a reply as data, and types or sends values. */
export class Client {
  readonly practitioner: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** Asked each time, so that it may change over a restart. */
  readonly #url: () => string;
  #view: PageView | undefined;
  /** Every reply there was, in order. */
  readonly seen: PageView[] = [];
  /** The words of the last reply. */
  words = '';
  lastActivity = '';

  constructor(server: { readonly url: string }, options: ClientOptions = {}) {
    clients += 1;
    this.#url = () => server.url;
    this.practitioner = options.practitioner ?? `practitioner-${clients}`;
    this.conversation = options.conversation ?? `conversation-${clients}`;
    this.serviceUrl = options.serviceUrl ?? 'http://127.0.0.1:9/';
  }

  /** The page shown last. */
  get view(): PageView {
    if (!this.#view) throw new Error('nothing was shown yet');
    return this.#view;
  }
  /** A question of the page shown last. */
  question(id: string): QuestionView {
    const found = this.view.questions.find((question) => question.id === id);
    if (!found) throw new Error(`${id} is not on page ${this.view.page}`);
    return found;
  }

  /** Types words. */
  async say(text: string, id?: string): Promise<PageView> {
    return await this.#turn({ text, id });
  }
  /** Sends values, in the name of the page shown last unless told otherwise. */
  async send(sent: Sent, id?: string): Promise<PageView> {
    return await this.#turn({ value: { canllaw: this.command(sent) }, id });
  }
  async submit(answers: Readonly<Record<string, unknown>>): Promise<PageView> {
    return await this.send({ action: 'submit', answers });
  }
  /** Submits as a card does: inputs flat at the root of the value. */
  async card(inputs: Readonly<Record<string, string>>): Promise<PageView> {
    return await this.#turn({ value: { canllaw: this.command({ action: 'submit' }), ...inputs } });
  }
  command(sent: Sent): Sent {
    const { case: id, page, revision } = this.#view ?? { case: null, page: undefined, revision: undefined };
    return { ...(id === null ? {} : { case: id }), page, revision, ...sent };
  }
  /** Whatever else an activity may hold. */
  async raw(parts: Record<string, unknown>): Promise<PageView> {
    return await this.#turn(parts);
  }

  async #turn(parts: Record<string, unknown>): Promise<PageView> {
    const response = await this.post({ deliveryMode: 'expectReplies', ...parts });
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    const { activities } = (await response.json()) as { activities: Partial<Activity>[] };
    return this.take(activities);
  }
  /** Reads the one page of these replies. */
  take(activities: readonly Partial<Activity>[]): PageView {
    const pages = activities.flatMap(({ entities = [] }) => entities.filter(({ type }) => type === 'canllaw/page'));
    if (pages.length !== 1) throw new Error(`${pages.length} pages in one turn`);
    this.#view = pages[0] as unknown as PageView;
    this.words = activities.map(({ text }) => text ?? '').join('\n');
    this.seen.push(this.view);
    return this.view;
  }

  /** Posts one activity, as a channel does; the answer as it comes. */
  async post(parts: Record<string, unknown> = {}): Promise<Response> {
    const activity = this.activity(parts);
    this.lastActivity = String(activity['id']);
    return await fetch(`${this.#url()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  }
  activity({ id, ...parts }: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: id ?? randomUUID(),
      channelId: 'test',
      serviceUrl: this.serviceUrl,
      from: { id: this.practitioner },
      recipient: { id: 'bot' },
      conversation: { id: this.conversation },
      ...parts,
    };
  }

  /** From nothing to the first page of a new case. */
  async begin(language: 'en' | 'cy' = 'en'): Promise<PageView> {
    await this.say(language === 'en' ? 'hello' : 'helo');
    return await this.submit({ 'welcome.language': language });
  }
}
