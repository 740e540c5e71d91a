import { setTimeout as delay } from 'node:timers/promises';
import { describe, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { Listening } from './listening.ts';
import { Consoles } from './two-consoles.ts';

/** Somebody with a case, in an installation of their own, and those who listen to it. */
class Scene {
  readonly consoles: Consoles;
  readonly client: Client;
  readonly id: string;
  readonly open: Listening[] = [];

  private constructor(consoles: Consoles, client: Client, id: string) {
    this.consoles = consoles;
    this.client = client;
    this.id = id;
  }

  static async begin(): Promise<Scene> {
    const consoles = new Consoles();
    const { client, id } = await consoles.begin('owner');
    return new Scene(consoles, client, id);
  }
  async end(): Promise<void> {
    for (const each of this.open) each.hangUp();
    await this.consoles.close();
  }

  async listen(member: 'owner' | 'colleague' = 'owner', last?: string): Promise<Listening> {
    const { url } = await this.consoles.at(member);
    const listening = await Listening.open(`${url}/console/live?case=${this.id}`, last);
    this.open.push(listening);
    return listening;
  }
  async share(change: 'share' | 'unshare'): Promise<void> {
    await this.client.send({ action: 'access', answers: { 'access.do': change, 'access.who': 'colleague' } });
  }
  async revision(): Promise<number> {
    return (await this.consoles.record('owner', this.id)).revision;
  }
}

const it = test.extend<{ scene: Scene }>({
  scene: async ({ onTestFinished }, use) => {
    const scene = await Scene.begin();
    onTestFinished(async () => await scene.end());
    await use(scene);
  },
});

// What is heard, is heard within seconds: all of them wait at the same time.
describe.concurrent('a page that listens', () => {
  it('is told at once which revision the case has, and then of each that follows, once', async ({ scene, expect }) => {
    const { client, id } = scene;
    const first = await scene.listen();
    await first.until(({ heard }) => heard.length === 1);
    const began = await scene.revision();
    expect(first.heard[0]).toEqual({ event: 'changed', id: String(began), data: { case: id, revision: began } });
    await client.submit({ 'where.place': '14 Example Street' });
    await client.send({ action: 'note', text: 'A van outside.' });
    await first.until(({ heard }) => heard.length === 3);
    // Longer than the store is asked again: what was heard does not come a second time.
    await delay(3_500);
    expect(first.revisions).toEqual([began, began + 1, began + 2]);
  });

  it('in two windows hears the same, and neither hears a look', async ({ scene, expect }) => {
    const { consoles, client, id } = scene;
    const windows = [await scene.listen(), await scene.listen()];
    consoles.pass(20);
    await consoles.record('owner', id);
    await client.submit({ 'where.place': '14 Example Street' });
    for (const each of windows) await each.until(({ heard }) => heard.length === 2);
    expect(windows[0]?.heard).toEqual(windows[1]?.heard);
  });

  it('hears within seconds what another process wrote', async ({ scene, expect }) => {
    const { consoles, id } = scene;
    await scene.share('share');
    const listening = await scene.listen();
    const colleague = await consoles.client('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await colleague.send({ action: 'note', text: 'They rang again.' });
    await listening.until(({ heard }) => heard.length === 2);
    const [before = 0, after = 0] = listening.revisions;
    expect(after).toBe(before + 1);
    expect((await consoles.record('owner', id)).notes.map(({ text, by }) => [text, by])).toEqual([
      ['They rang again.', 'Bryn Pritchard'],
    ]);
  });

  it('that was away learns where things stand, in one event; and nothing where it knows that already', async ({
    scene,
    expect,
  }) => {
    const { client } = scene;
    const first = await scene.listen();
    await first.until(({ heard }) => heard.length === 1);
    first.hangUp();
    for (const text of ['one', 'two', 'three']) await client.send({ action: 'note', text });
    const [seen] = first.revisions;
    const again = await scene.listen('owner', String(seen));
    await again.until(({ heard }) => heard.length === 1);
    expect(again.revisions).toEqual([(seen ?? 0) + 3]);
    const knows = await scene.listen('owner', String(again.revisions[0]));
    await knows.until(({ raw }) => raw.includes(': here'));
    await client.send({ action: 'note', text: 'four' });
    await knows.until(({ heard }) => heard.length > 0);
    expect(knows.revisions).toEqual([(seen ?? 0) + 4]);
  });

  it('is let go by a stop at once, and finds after a restart what was written meanwhile', async ({ scene, expect }) => {
    const { consoles, id } = scene;
    await scene.share('share');
    const listening = await scene.listen();
    await listening.until(({ heard }) => heard.length === 1);
    const began = performance.now();
    await consoles.stop('owner');
    expect(performance.now() - began).toBeLessThan(5_000);
    await listening.until(({ ended }) => ended);
    const colleague = await consoles.client('colleague');
    await colleague.send({ action: 'openCase', case: id });
    await colleague.send({ action: 'note', text: 'Written while the other was down.' });
    const again = await scene.listen('owner', String(listening.revisions.at(-1)));
    await again.until(({ heard }) => heard.length === 1);
    expect(again.revisions).toEqual([(listening.revisions.at(-1) ?? 0) + 1]);
    expect(listening.heard).toHaveLength(1);
  });

  it('is let go when the case is no longer shared with them, and is then answered as if there were none', async ({
    scene,
    expect,
  }) => {
    await scene.share('share');
    const listening = await scene.listen('colleague');
    await listening.until(({ heard }) => heard.length === 1);
    await scene.share('unshare');
    await listening.until(({ ended }) => ended);
    expect(listening.heard).toHaveLength(1);
    await expect(scene.listen('colleague')).rejects.toThrow('status 404');
  });

  it('is let go within seconds when they have left the register', async ({ scene, expect }) => {
    const { consoles } = scene;
    const listening = await scene.listen();
    consoles.register = consoles.register.filter((each) => each.id !== 'owner');
    await listening.until(({ ended }) => ended);
    await expect(scene.listen()).rejects.toThrow('status 403');
  });

  it('holds no word of what was said, neither on the line nor in the log', async ({ scene, expect }) => {
    const { consoles, client, id } = scene;
    const listening = await scene.listen();
    await client.submit({ 'where.place': '9 Canary Lane', 'where.present': 'Zephaniah Canary' });
    await listening.until(({ heard }) => heard.length === 2);
    await consoles.record('owner', id);
    const { log } = await consoles.at('owner');
    for (const held of [listening.raw, log.text]) expect(held).not.toMatch(/canary/i);
    expect(listening.raw).not.toContain('Anwen');
  });
});

describe.concurrent('who may listen', () => {
  it('is nobody else: an unknown case and somebody else’s are answered alike, and the attempt is on record', async ({
    scene,
    expect,
  }) => {
    const { consoles, id } = scene;
    const answers = await Promise.all(
      [id, 'no-such-case', ''].map(async (each) => {
        const response = await consoles.get('colleague', `/console/live?case=${each}`);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
    const { stores } = await consoles.at('owner');
    const entries = (await stores.cases.load('local', id))?.value.trail.entries ?? [];
    expect(entries.filter(({ by, action }) => by === 'colleague' && action === 'refused')).toHaveLength(1);
  });

  it('is no page of another origin', async ({ scene, expect }) => {
    const { consoles, id } = scene;
    const from = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await consoles.get('owner', `/console/live?case=${id}`, from)).status).toBe(403);
  });

  it('has twenty streams and no more, and has one again when one is closed', async ({ scene, expect }) => {
    for (let each = 0; each < 20; each++) await scene.listen();
    await expect(scene.listen()).rejects.toThrow('status 429');
    scene.open[0]?.hangUp();
    await scene.open[0]?.until(({ ended }) => ended);
    await delay(200);
    await scene.listen();
  });

  it('says what it is to HEAD, and keeps nothing open', async ({ scene, expect }) => {
    const { consoles, id } = scene;
    const { url } = await consoles.at('owner');
    const response = await fetch(`${url}/console/live?case=${id}`, { method: 'HEAD' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
