import { randomUUID } from 'node:crypto';
import type { Block } from './markdown.ts';
import { differences, filled, type Names } from './shown.ts';

/** Plays the examples of a page against a running program, in their order. */
export class Example {
  readonly names: Names = new Map();
  readonly #url: string;
  /** What the first example sends in full, and every later one changes. */
  #activity: Record<string, unknown> = {};
  #reply: unknown;

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * `send` posts an activity; with `lost`, so that its reply cannot arrive. `reply` is compared with the page of the last
   * one, `record` with the case. Answers what differs, each with its line.
   */
  async play(blocks: readonly Block[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { info, content, line } of blocks) {
      const shown: unknown = JSON.parse(content);
      const differ = async (said: unknown) =>
        found.push(...differences(shown, said, this.names).map((one) => `line ${line}${one}`));
      if (info[1] === 'send') await this.#send(filled(shown, this.names) as object, info[2] === 'lost');
      else if (info[1] === 'reply') await differ(this.#reply);
      else if (info[1] === 'record') await differ(await this.#record());
      else throw new Error(`line ${line}: "${info.join(' ')}" is no example`);
    }
    return found;
  }

  async #send(changes: object, lost: boolean): Promise<void> {
    const { text: _, value: __, ...same } = this.#activity;
    const activity: Record<string, unknown> = { ...same, id: randomUUID(), ...changes };
    if (this.#activity['type'] === undefined) this.#activity = activity;
    const sent = lost ? { ...activity, deliveryMode: 'normal' } : activity;
    const answer = await fetch(`${this.#url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    if (answer.status !== 200) throw new Error(`refused with ${answer.status}: ${await answer.text()}`);
    if (lost) return;
    const { activities } = (await answer.json()) as { activities: { entities: { type: string }[] }[] };
    this.#reply = activities[0]?.entities.find(({ type }) => type === 'canllaw/page');
  }

  async #record(): Promise<unknown> {
    const owner = (this.#activity['from'] as { id: string }).id;
    return await (await fetch(`${this.#url}/api/cases/${this.names.get('CASE')}?practitioner=${owner}`)).json();
  }
}
