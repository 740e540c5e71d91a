import { describe, expect, test } from 'vitest';
import { readEnvironmentKeys } from '../../../bot/storage/keys/environment-keys.ts';
import { KeyError } from '../../../bot/storage/keys/key-error.ts';

const [one, two] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
const dataKey = Buffer.alloc(32, 9);
const here = Buffer.from('here');

describe('keys of the environment', () => {
  test('wrap under the first and unwrap under all', async () => {
    const before = await readEnvironmentKeys(`a:${one}`).wrap(dataKey, here);
    const source = readEnvironmentKeys(`b:${two} , a:${one}`);
    expect([source.id, source.ids]).toEqual(['b', ['b', 'a']]);
    expect((await source.wrap(dataKey, here)).keyId).toBe('b');
    expect(await source.unwrap('a', before.wrapped, here)).toEqual(dataKey);
    await expect(readEnvironmentKeys(`b:${two}`).unwrap('a', before.wrapped, here)).rejects.toThrow('not here');
  });

  test.each([
    ['nothing', ''],
    ['no id', `:${one}`],
    ['no key', 'canary'],
    ['a key too short', 'a:Y2FuYXJ5'],
    ['what is not base64', `a:${'!'.repeat(44)}`],
    ['base64 with something after it', `a:${one}canary`],
    ['a third part', `a:${one}:canary`],
    ['an empty place', `a:${one},`],
    ['one id twice', `a:${one},a:${two}`],
  ])('are refused, and not said, with %s', (_, text) => {
    expect(() => readEnvironmentKeys(text)).toThrow(KeyError);
    expect(() => readEnvironmentKeys(text)).not.toThrow(/canary|Y2Fu|AQEB|AgIC/);
  });
});
