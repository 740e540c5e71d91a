import type { ServerResponse } from 'node:http';

/** More than this waiting to be sent, in bytes: whoever should read it is gone, or will never catch up. */
const mostWaiting = 16_384;

/** An answer that goes on: server-sent events over one response. Everything is flushed at once and nothing is kept. */
export class EventStream {
  readonly #res: ServerResponse;

  /** @param retryMs after how long a browser asks again once this one ends */
  constructor(res: ServerResponse, retryMs: number) {
    this.#res = res;
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // No proxy may keep it, compress it or collect it before it passes it on.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    res.flushHeaders();
    this.#write(`retry: ${retryMs}\n: here\n\n`);
  }

  /** @param id what the browser says it saw last when it comes again */
  send(event: string, data: unknown, id: string): void {
    this.#write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life, for whatever stands between. */
  beat(): void {
    this.#write(': here\n\n');
  }

  end(): void {
    if (!this.#res.writableEnded) this.#res.end();
  }

  #write(words: string): void {
    if (this.#res.writableEnded || this.#res.destroyed) return;
    this.#res.write(words);
    if (this.#res.writableLength > mostWaiting) this.#res.destroy();
  }
}
