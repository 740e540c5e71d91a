import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address a request came from, for counting: of IPv6 the /64 that a household or a host has. What X-Forwarded-For
 * says counts only as far as proxies of our own wrote it: each adds the address it was called from at the end.
 * @param trusted how many proxies of our own stand before this process
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trusted: number): string {
  const direct = socket.remoteAddress ?? '';
  if (trusted === 0) return network(direct);
  const named = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((one) => one.trim());
  // Fewer than our own proxies write: somebody reached us past them, and what they say counts for nothing.
  return network(named.at(-trusted) || direct);
}

function network(address: string): string {
  const plain = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').slice(0, 64);
  const [before = '', after] = plain.split('%')[0]?.split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const whole =
    after === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
