import type { Language } from '../../locales/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { Client } from '../support/client.ts';
import type { World } from './world.ts';

/** What came of one activity, as the practitioner sees it. */
export interface Came {
  readonly status: number;
  readonly took: number;
  /** Undefined where nothing was shown. */
  readonly page: PageView | undefined;
  readonly words: string;
}

/** A practitioner whose replies come by the channel, while something is broken. */
export class Sufferer {
  readonly world: World;
  readonly client: Client;
  readonly language: Language;
  caseId = '';

  constructor(world: World, language: Language) {
    this.world = world;
    this.language = language;
    this.client = new Client(world);
  }

  /** Stands at a question that is answered in words. */
  async begin(): Promise<void> {
    await this.client.begin(this.language);
    await this.client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
    await this.client.send({ action: 'goTo', page: 'danger', question: 'where.place' });
    this.caseId = this.client.view.case ?? '';
  }

  /** Goes to the question once more. */
  async asksAgain(): Promise<void> {
    await this.sends({ value: { canllaw: { action: 'goTo', page: 'danger', question: 'where.place' } } });
  }

  async sends(parts: Record<string, unknown>): Promise<Came> {
    const begun = performance.now();
    const response = await this.client.post({ ...parts, serviceUrl: this.world.serviceUrl });
    await response.text();
    const took = performance.now() - begun;
    // A reply whose receipt was lost may be shown twice: what stands last is what is on the screen.
    const replies = this.world.channel.shown(this.client.conversation).slice(-1);
    const page = replies.length > 0 ? this.client.take(replies) : undefined;
    return { status: response.status, took, page, words: this.client.words };
  }
}
