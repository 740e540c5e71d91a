import { setTimeout as delay } from 'node:timers/promises';

export interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** A reader of server-sent events, as a browser reads them, that also keeps what is no event. */
export class Listening {
  readonly heard: Heard[] = [];
  /** Everything that came, as it came. */
  raw = '';
  ended = false;
  readonly #stop = new AbortController();

  /** @throws Error with the status where it is not a stream */
  static async open(url: string, lastEventId?: string): Promise<Listening> {
    const listening = new Listening();
    const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
    const response = await fetch(url, { headers, signal: listening.#stop.signal });
    if (response.status !== 200 || !response.body) throw new Error(`status ${response.status}`);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/event-stream')) throw new Error('no stream');
    void listening.#read(response.body);
    return listening;
  }

  get revisions(): number[] {
    return this.heard.map(({ id }) => Number(id));
  }
  hangUp(): void {
    this.#stop.abort();
  }
  /** Waits until it holds, ten seconds at most. */
  async until(holds: (listening: Listening) => boolean): Promise<void> {
    for (let waited = 0; !holds(this); waited += 20) {
      if (waited > 10_000) throw new Error(`not heard in time; heard ${JSON.stringify(this.heard)}`);
      await delay(20);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const words = decoder.decode(chunk, { stream: true });
        this.raw += words;
        const blocks = (rest + words).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      // Hung up by us, or cut by the other side: either way it is over.
      if (!(error instanceof Error)) throw error;
    }
    this.ended = true;
  }

  #take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    if (data !== undefined)
      this.heard.push({ event: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(data) as unknown });
  }
}
