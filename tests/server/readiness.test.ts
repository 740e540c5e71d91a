import { describe, expect, it } from 'vitest';
import { readiness } from '../../bot/readiness.ts';
import { StoreUnavailableError } from '../../dialogs/ports.ts';
import { runServer } from '../support/server.ts';

const wrapped = { format: 2, keyId: 'k', wrappedKey: new Uint8Array() };
const works = async (): Promise<void> => undefined;
const isDown = async (): Promise<never> => await Promise.reject(new StoreUnavailableError('Gwenllian'));

describe('readiness', () => {
  it.each([
    ['everything works', works, async () => wrapped, 200, { ready: true }],
    ['the store is down', isDown, async () => wrapped, 503, { ready: false, code: 'storeUnavailable' }],
    ['the keys cannot be had', works, isDown, 503, { ready: false, code: 'keysUnavailable' }],
    ['neither is there', isDown, isDown, 503, { ready: false, code: 'storeUnavailable' }],
  ])('when %s says so, by a code and nothing else', async (_what, check, wrap, status, body) => {
    const running = await runServer(undefined, { ready: readiness({ check }, { wrap }) });
    try {
      const answer = await fetch(`${running.url}/readyz`);
      expect([answer.status, await answer.json()]).toEqual([status, body]);
    } finally {
      await running.stop();
    }
  });

  it('asks for keys again every half minute, and each time while they are not there', async () => {
    const clock = { at: 0 };
    const asked = { times: 0, down: false };
    const wrap = async () => {
      asked.times += 1;
      return asked.down ? await isDown() : wrapped;
    };
    const ready = readiness({ check: works }, { wrap }, () => clock.at);
    await ready();
    clock.at += 29_999;
    await ready();
    expect(asked.times).toBe(1);
    asked.down = true;
    clock.at += 1;
    await expect(ready()).rejects.toMatchObject({ code: 'keysUnavailable' });
    await expect(ready()).rejects.toMatchObject({ code: 'keysUnavailable' });
    asked.down = false;
    await ready();
    expect(asked.times).toBe(4);
  });
});
