import type { Activity } from 'botbuilder';
import type { PageView } from '../../dialogs/turn/view.ts';
import { LoopbackConnector } from '../support/server.ts';

/** What the channel does with a reply that is posted to it, instead of showing it. */
export type Misbehaviour = (res: Parameters<Parameters<typeof LoopbackConnector.start>[0] & object>[1]) => void;

/** The channel's side of many conversations: what it has taken was shown, and nothing else. */
export class Channel {
  readonly #connector: LoopbackConnector;
  /** Replies that were read already. */
  readonly #read = new Set<unknown>();

  private constructor(connector: LoopbackConnector) {
    this.#connector = connector;
  }

  static async open(misbehaves: () => Misbehaviour | undefined = () => undefined): Promise<Channel> {
    const connector = await LoopbackConnector.start((_call, res) => {
      const now = misbehaves();
      now?.(res);
      return now !== undefined;
    });
    return new Channel(connector);
  }

  get url(): string {
    return this.#connector.url;
  }
  /** Calls that were made to it, whatever became of them. */
  get calls(): number {
    return this.#connector.calls;
  }

  /** The replies shown in a conversation since this was last asked, oldest first. */
  shown(conversation: string): Partial<Activity>[] {
    const path = `/v3/conversations/${encodeURIComponent(conversation)}/`;
    const fresh = this.#connector.received.filter((each) => each.path.startsWith(path) && !this.#read.has(each));
    for (const each of fresh) this.#read.add(each);
    return fresh.map(({ activity }) => activity);
  }

  async close(): Promise<void> {
    await this.#connector.stop();
  }
}

/** The page that a reply carries. */
export const pageOf = ({ entities = [] }: Partial<Activity>): PageView | undefined =>
  entities.find(({ type }) => type === 'canllaw/page') as unknown as PageView | undefined;
