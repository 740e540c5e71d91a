import { setTimeout as wait } from 'node:timers/promises';
import type { PageView } from '../../dialogs/turn/view.ts';
import type { Canllaw } from '../support/canllaw.ts';
import type { Client } from '../support/client.ts';
import type { Chance } from './chance.ts';
import type { Counts } from './counts.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger, Sent } from './ledger.ts';
import { Speaker } from './speaker.ts';

/** Nobody waits as long; but several processes of a crowded machine may be slow together. In milliseconds. */
const patience = 60_000;
/** How often an activity is sent again that was answered with "nothing was saved". */
const mostTries = 8;
/** A case remembers its last 60 activities: a repeat comes well before they are forgotten. */
const repeatedWithin = 12;

/** One practitioner's conversation, whose activities go to any of several processes. */
export class Conversation {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly #speaker: Speaker;
  readonly #fleet: Fleet;
  readonly #chance: Chance;
  readonly #counts: Counts;
  /** What was accepted, and where it was sent: to be sent again elsewhere. */
  readonly #recent: { sent: Sent; to: Canllaw }[] = [];
  /** What was sent and shown, in the order it happened, to be read where something is wrong. */
  readonly history: string[] = [];
  /** Waiting for their replies now. */
  readonly #inHand = new Set<Sent>();
  /** What is asked on the screen: where replies came at the same time, by each of them. */
  readonly #screen = new Set<string>();
  /** What was on its way at the same time as each. */
  readonly #beside = new Map<Sent, Set<Sent>>();
  /** Held up on the way; cards and notes only, which say what they answer. */
  #late: Sent | undefined;

  constructor(client: Client, ledger: Ledger, fleet: Fleet, chance: Chance, counts: Counts) {
    this.client = client;
    this.ledger = ledger;
    this.#fleet = fleet;
    this.#chance = chance;
    this.#counts = counts;
    this.#speaker = new Speaker(ledger, chance);
  }

  /** One to a few turns of any kind. */
  async round(): Promise<void> {
    const share = this.#chance.next();
    if (share < 0.4) await this.#deliver(this.#speaker.any(this.client.view));
    else if (share < 0.6) await this.#atOnce();
    else if (share < 0.75) await this.#again();
    else if (share < 0.88) await this.#severalTimesAtOnce();
    else await this.#outOfOrder();
  }

  async #atOnce(): Promise<void> {
    const { view } = this.client;
    const several = Array.from({ length: 2 + this.#chance.below(2) }, () => this.#speaker.any(view));
    this.#counts.add('at once', several.length);
    await Promise.all(several.map(async (sent) => await this.#deliver(sent)));
  }

  /** What was answered before comes again, to another process: it changes nothing, and the page comes again. */
  async #again(): Promise<void> {
    const before = this.#recent.at(-1 - this.#chance.below(repeatedWithin));
    if (!before || before.sent.way === 'command')
      return void (await this.#deliver(this.#speaker.note(this.client.view)));
    this.#counts.add('duplicates');
    const view = await this.#deliver(before.sent, this.#fleet.other(before.to, this.#chance));
    const emergency = view.outcome.kind === 'emergency';
    if (view.outcome.kind !== 'alreadyRecorded' && !emergency)
      throw new Error(`a repeat (${before.sent.way}) was answered with ${view.outcome.kind}`);
  }

  async #severalTimesAtOnce(): Promise<void> {
    const sent = this.#speaker.any(this.client.view);
    const to = this.#chance.happens(0.5) ? this.#fleet.members : this.#fleet.members.slice(0, 2);
    this.#counts.add('duplicates', to.length - 1);
    await Promise.all(to.map(async (each) => await this.#deliver(sent, each)));
  }

  /** Two that arrive the other way round; or one that arrives some turns later. */
  async #outOfOrder(): Promise<void> {
    const { view } = this.client;
    this.#counts.add('reorderings');
    if (this.#late) {
      const late = this.#late;
      this.#late = undefined;
      return void (await this.#deliver(late));
    }
    const first = this.#chance.happens(0.5) ? this.#speaker.card(view) : this.#speaker.note(view);
    const second = this.#speaker.any(view);
    const overtaking = this.#deliver(second);
    if (this.#chance.happens(0.5)) this.#late = first;
    else {
      await wait(this.#chance.below(20));
      await this.#deliver(first);
    }
    await overtaking;
  }

  /** What is still held up arrives. */
  async end(): Promise<void> {
    if (this.#late) await this.#deliver(this.#late);
    this.#late = undefined;
  }

  /** Sends it until it is accepted. Answers the page that came. */
  async #deliver(sent: Sent, to = this.#fleet.any(this.#chance)): Promise<PageView> {
    this.#meets(sent);
    try {
      for (let tries = 1; ; tries += 1) {
        const view = await this.#post(sent, to);
        if (this.ledger.answered(sent, view)) {
          this.#recent.push({ sent, to });
          return view;
        }
        this.#counts.add('told to send again');
        // The numbers come within a second and a half, saved or not; on a slow machine nothing may be saved by then.
        if (tries === mostTries && view.outcome.kind === 'emergency') return view;
        if (tries === mostTries) throw new Error('it was never saved');
        await wait(this.#chance.below(40 * tries));
      }
    } finally {
      this.#inHand.delete(sent);
    }
  }

  #noted(what: string, { id, way }: Sent, more: string): void {
    this.history.push(`${Math.round(performance.now())} ${what} ${id.slice(0, 8)} ${way} ${more}`);
  }

  #meets(sent: Sent): void {
    const others = [...this.#inHand].filter((each) => each !== sent);
    this.#inHand.add(sent);
    for (const asked of this.#screen) sent.shown.add(asked);
    this.#beside.set(sent, new Set([...(this.#beside.get(sent) ?? []), ...others]));
    for (const each of others) this.#beside.get(each)?.add(sent);
    if (others.length === 0 && sent.way === 'typed') this.#counts.add('typed alone');
  }

  async #post(sent: Sent, to: Canllaw): Promise<PageView> {
    this.#counts.add('turns');
    this.#noted('sent', sent, `${to.port} ${JSON.stringify(sent.parts)}`);
    const begun = performance.now();
    const response = await fetch(`${to.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.client.activity({ deliveryMode: 'expectReplies', ...sent.parts, id: sent.id })),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    const { activities } = (await response.json()) as { activities: Parameters<Client['take']>[0] };
    const view = this.client.take(activities);
    this.#noted('shown', sent, `${view.outcome.kind} ${view.page}/${view.asking} revision ${view.revision}`);
    this.#counts.took(performance.now() - begun);
    // Words that were on their way at the same time may answer it: which of the two was shown first nobody can tell.
    const beside = this.#beside.get(sent) ?? new Set<Sent>();
    if (beside.size === 0) this.#screen.clear();
    if (view.asking === null) return view;
    this.#screen.add(view.asking);
    for (const each of beside) each.shown.add(view.asking);
    return view;
  }
}
