import { describe, expect, it } from 'vitest';
import { addressOf } from '../../bot/server/address.ts';
import { createLimiter } from '../../bot/server/limiter.ts';

describe('a limiter', () => {
  function limiterAt(most: number, perMs: number) {
    const clock = { at: 1_000 };
    return { clock, ...createLimiter({ most, perMs }, () => clock.at) };
  }

  it('takes all at once, then one for each share of the period', () => {
    const { take, clock } = limiterAt(3, 30_000);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
    clock.at += 9_999;
    expect(take('a')).toBe(1);
    clock.at += 1;
    expect([take('a'), take('a')]).toEqual([0, 10]);
    clock.at += 30_000;
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
  });

  it('counts each key by itself, and nothing that was turned away', () => {
    const { take, wait, clock } = limiterAt(1, 1_000);
    expect([take('a'), take('b'), take('a'), take('a'), wait('a'), wait('c')]).toEqual([0, 0, 1, 1, 1, 0]);
    clock.at += 1_000;
    expect([wait('a'), take('a'), take('b')]).toEqual([0, 0, 0]);
  });

  it('with 0 limits nothing', () => {
    const { take } = createLimiter({ most: 0, perMs: 1_000 });
    for (let each = 0; each < 1_000; each += 1) expect(take('a')).toBe(0);
  });

  it('remembers so many keys and no more', () => {
    const { take } = limiterAt(1, 1_000_000);
    expect(take('first')).toBe(0);
    for (let each = 0; each < 50_000; each += 1) take(`key ${each}`);
    expect(take('first')).toBe(0);
    expect(take('key 49999')).toBeGreaterThan(0);
  });
});

describe('the address of a request', () => {
  const from = (remoteAddress: string, trusted: number, forwarded?: string) =>
    addressOf(
      {
        headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
        socket: { remoteAddress },
      } as Parameters<typeof addressOf>[0],
      trusted,
    );

  it('is the one that called, whatever the request says, where no proxy is trusted', () => {
    expect(from('192.0.2.7', 0, '198.51.100.1')).toBe('192.0.2.7');
  });

  it('is the one the outermost of our own proxies was called from', () => {
    expect(from('10.0.0.1', 1, 'made up, 198.51.100.1')).toBe('198.51.100.1');
    expect(from('10.0.0.1', 2, 'made up, 198.51.100.1, 10.0.0.2')).toBe('198.51.100.1');
    expect(from('10.0.0.1', 1, '198.51.100.1:5123')).toBe('198.51.100.1');
  });

  it('is the one that called where fewer proxies speak than there are', () => {
    expect(from('10.0.0.9', 2, 'made up')).toBe('10.0.0.9');
    expect(from('10.0.0.9', 1)).toBe('10.0.0.9');
  });

  it('is the same for all of one IPv6 network, and for IPv4 in its clothes', () => {
    const one = from('2001:db8:1:2:3:4:5:6', 0);
    for (const other of ['2001:0DB8:0001:0002::1', '2001:db8:1:2::', '2001:db8:1:2:ffff::%eth0'])
      expect(from(other, 0)).toBe(one);
    expect(from('2001:db8:1:3::1', 0)).not.toBe(one);
    expect(from('10.0.0.1', 1, '[2001:db8:1:2::9]:443')).toBe(one);
    expect(from('::ffff:192.0.2.7', 0)).toBe('192.0.2.7');
    expect(from('::1', 0)).toBe('0:0:0:0');
  });

  it('is short, whatever a proxy passes on', () => {
    expect(from('10.0.0.1', 1, 'x'.repeat(9_000)).length).toBeLessThan(100);
  });
});
