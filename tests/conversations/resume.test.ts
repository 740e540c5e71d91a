import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Given } from '../support/answers.ts';
import { Canllaw } from '../support/canllaw.ts';
import { Client } from '../support/client.ts';
import { Intake, withoutIds } from '../support/intake.ts';

let canllaw: Canllaw;
beforeAll(async () => {
  canllaw = await Canllaw.start();
});
afterAll(async () => await canllaw.close());

/** The brief would come between two questions of the page on danger. */
const noDanger: Given = { 'danger.now': 'no' };

const recordOf = async (client: Client) => await canllaw.record(client.view.case, client.practitioner);
/** What a page says of where one is, without what only the last turn had to say. */
const place = ({ view }: Client) => {
  const { page, stage, asking, askingPart, questions, revision, language, progress } = view;
  return { page, stage, asking, askingPart, questions, revision, language, progress };
};
const open = async (client: Client) => await client.raw({ type: 'event', name: 'canllaw/open' });

describe('killed and started again', () => {
  it('at every page, it holds every answer, stands on the same page and goes on', { timeout: 180_000 }, async () => {
    const standing: Intake[] = [];
    for (let page = 0; standing.at(-1)?.view.page !== 'next'; page += 1) standing.push(await onPage(page, 'cy'));
    const offered = standing.at(-1)?.client.question('next.page').options ?? [];
    // A third of what is offered: a page of each heading is among them.
    for (const { value } of offered.filter((_, at) => at % 3 === 0)) {
      const intake = await onPage(standing.length, 'en');
      await intake.client.send({ action: 'goTo', page: value });
      standing.push(intake);
    }
    for (const command of ['pause', '999', 'my cases']) {
      const intake = await onPage(3, 'cy');
      await intake.client.say(command);
      standing.push(intake);
    }
    await killedWhile(standing);
    const pages = standing.map(({ view }) => view.page);
    expect(new Set(pages).size).toBeGreaterThan(25);
    for (const intake of standing) {
      const { stage, revision } = intake.view;
      await intake.step();
      if (stage !== null) expect(intake.view.revision).toBe(revision + 1);
    }
  });

  it('again and again in one intake, which comes to the same record', { timeout: 180_000 }, async () => {
    const intake = new Intake(new Client(canllaw), 'mixed');
    await intake.begin('cy');
    while (intake.view.page !== 'next') {
      if (intake.turns % 25 === 3) await killedWhile([intake]);
      await intake.step();
    }
    const { answers } = await recordOf(intake.client);
    for (const [id, value] of Object.entries(intake.answered)) expect(withoutIds(answers[id]?.value)).toEqual(value);
  });

  /** One kill while everybody stands where they are: each finds the same page, question and record again. */
  async function killedWhile(standing: readonly Intake[]): Promise<void> {
    const found = async ({ client }: Intake) => [place(client), await recordOf(client)];
    const before = await Promise.all(standing.map(found));
    // What was delivered is noted just after the reply; a kill in between is for tests/resilience.
    await wait(250);
    await canllaw.killAndStart();
    for (const { client } of standing) await open(client);
    expect(await Promise.all(standing.map(found))).toEqual(before);
  }

  /** An intake that has taken so many pages by values, or the whole short path. */
  async function onPage(pages: number, language: 'en' | 'cy', given: Given = {}): Promise<Intake> {
    const intake = new Intake(new Client(canllaw), 'values', given);
    await intake.begin(language);
    for (let page = 0; page < pages && intake.view.page !== 'next'; page += 1) await intake.step();
    return intake;
  }

  it(
    'at every question of the short path, typed, it asks that question again and takes its answer',
    { timeout: 180_000 },
    async () => {
      const standing: Intake[] = [];
      // Somebody stands at every question and every part of one: values as far as the page, then typed one by one.
      for (let page = 0, done = false; !done; page += 1)
        for (let turns = 0; ; turns += 1) {
          const at = await standAt(page, turns);
          if (at === 'nextPage') break;
          if (at === 'end') {
            done = true;
            break;
          }
          standing.push(at);
        }
      expect(standing.length).toBeGreaterThan(75);
      await killedWhile(standing);
      for (const intake of standing) {
        const { revision, stage } = intake.view;
        await intake.step();
        if (stage !== null) expect(intake.view.revision).toBe(revision + 1);
      }
    },
  );

  /** An intake that has taken so many pages by values and then so many turns by typing, still on one page. */
  async function standAt(pages: number, turns: number): Promise<Intake | 'nextPage' | 'end'> {
    const { client } = await onPage(pages, 'en', noDanger);
    if (client.view.page === 'next') return 'end';
    const { page } = client.view;
    const typed = new Intake(client, 'typed', noDanger);
    for (let turn = 0; turn < turns; turn += 1) await typed.step();
    return client.view.page === page ? typed : 'nextPage';
  }

  it(
    'with turns in hand, what was acknowledged is there, and what was not is there once when sent again',
    { timeout: 180_000 },
    async () => {
      const clients = Array.from({ length: 8 }, () => new Client(canllaw));
      for (const client of clients) await client.begin();
      const acknowledged = new Map<Client, string[]>();
      const lost = new Map<Client, { id: string; text: string }>();
      const notes = async (client: Client) => {
        for (let turn = 0; ; turn += 1) {
          const text = `Note ${turn}.`;
          const id = `${client.conversation}-note-${turn}`;
          lost.set(client, { id, text });
          await client.send({ action: 'note', text }, id);
          acknowledged.set(client, [...(acknowledged.get(client) ?? []), text]);
        }
      };
      const writing = clients.map(async (client) => await notes(client).catch(() => undefined));
      await expect.poll(() => acknowledged.size).toBe(clients.length);
      await canllaw.kill();
      await Promise.all(writing);
      await canllaw.start();
      for (const client of clients) {
        const kept = (await recordOf(client)).notes.map(({ text }) => text);
        const sure = acknowledged.get(client) ?? [];
        expect(kept.slice(0, sure.length)).toEqual(sure);
        const { id, text } = lost.get(client) ?? { id: '', text: '' };
        await client.send({ action: 'note', text }, id);
        expect(client.view.outcome.kind).toBe(kept.includes(text) ? 'alreadyRecorded' : 'noted');
        expect((await recordOf(client)).notes.map((note) => note.text)).toEqual([...sure, text]);
      }
    },
  );

  it('or stopped in order, it goes on likewise', async () => {
    const intake = await onPage(4, 'en');
    const before = await recordOf(intake.client);
    expect(await canllaw.stop()).toBe(0);
    await canllaw.start();
    await open(intake.client);
    expect(await recordOf(intake.client)).toEqual(before);
    await intake.step();
    expect(intake.view.revision).toBe(before.revision + 1);
  });
});
