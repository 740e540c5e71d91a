import type { Activity } from 'botbuilder';
import { expect } from 'vitest';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import type { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import type { Chance } from './chance.ts';
import type { Channel } from './channel.ts';
import type { Counts } from './counts.ts';
import { Ledger, type Sent } from './ledger.ts';
import { Speaker } from './speaker.ts';

/** A practitioner who works on while the process is killed under them, and who knows only what they were shown. */
export class Interrupted {
  readonly client: Client;
  readonly ledger = new Ledger();
  readonly #canllaw: Canllaw;
  /** Undefined where replies ride in the answer to the request. */
  readonly #channel: Channel | undefined;
  readonly #speaker: Speaker;
  readonly #chance: Chance;
  readonly #counts: Counts;
  /** What was said and not answered when the process died. */
  #unanswered: Sent | undefined;

  constructor(canllaw: Canllaw, channel: Channel | undefined, chance: Chance, counts: Counts) {
    this.#canllaw = canllaw;
    this.#channel = channel;
    this.#chance = chance;
    this.#counts = counts;
    this.client = new Client(canllaw, channel && { serviceUrl: channel.url });
    this.#speaker = new Speaker(this.ledger, chance);
  }

  async begin(language: 'en' | 'cy'): Promise<void> {
    await this.client.begin(language);
  }
  async record(): Promise<CaseRecord> {
    return await this.#canllaw.record(this.client.view.case, this.client.practitioner);
  }

  /** Says one thing after the other, each to the page that is on the screen, until the process answers no more. */
  async workUntilKilled(): Promise<void> {
    for (;;) {
      const sent = this.#speaker.any(this.client.view);
      this.#unanswered = sent;
      if (!(await this.#say(sent))) return;
      this.#unanswered = undefined;
    }
  }

  /** True where the reply was shown. It may have been, and the process killed before it could answer the request. */
  async #say(sent: Sent): Promise<boolean> {
    this.#counts.add('turns');
    const parts = { ...sent.parts, id: sent.id };
    const answer = await this.client.post(this.#channel ? parts : { deliveryMode: 'expectReplies', ...parts }).then(
      async (response) => await response.text(),
      () => undefined,
    );
    const replies = (this.#channel?.shown(this.client.conversation) ?? repliesIn(answer)).slice(-1);
    if (replies.length === 0) return false;
    this.ledger.answered(sent, this.client.take(replies));
    if (answer === undefined) this.#counts.add('killed between reply and note of it');
    return answer !== undefined;
  }

  /** After the restart: either the channel sends again what was not answered, or the practitioner types what they now think is asked. */
  async goOn(): Promise<void> {
    const before = await this.record();
    const unanswered = this.#unanswered;
    const seen = this.client.view;
    this.#unanswered = undefined;
    const moved = before.revision !== seen.revision;
    if (moved) this.#counts.add('killed between save and reply');
    if (unanswered && this.#chance.happens(0.4)) {
      expect(await this.#say(unanswered), 'the same activity, sent again').toBe(true);
      this.#counts.add('sent again');
      return;
    }
    const typed = this.#chance.happens(0.5) ? this.#speaker.typed(seen) : this.#plain(seen);
    expect(await this.#say(typed), 'words typed after the restart').toBe(true);
    const after = await this.record();
    const answered = Object.keys(after.answers).filter(
      (id) => after.answers[id]?.revision !== before.answers[id]?.revision,
    );
    const allowed = seen.asking === null || moved ? [] : [seen.asking];
    const wrong = answered.filter((id) => !allowed.includes(id));
    this.#counts.add('typed after a restart');
    this.#counts.add('misplaced', wrong.length);
    expect(wrong, `typed to ${seen.asking} of revision ${seen.revision}, then ${before.revision}`).toEqual([]);
  }

  /** A word that fits many questions. */
  #plain({ asking }: PageView): Sent {
    const sent = this.#speaker.typed({ ...this.client.view, asking: null });
    const changed: Sent = { ...sent, parts: { text: this.#chance.one(['yes', '1', 'ydy']) }, words: new Map() };
    if (asking !== null) changed.shown.add(asking);
    this.ledger.sent.set(changed.id, changed);
    return changed;
  }
}

function repliesIn(answer: string | undefined): Partial<Activity>[] {
  return answer === undefined ? [] : (JSON.parse(answer) as { activities: Partial<Activity>[] }).activities;
}
