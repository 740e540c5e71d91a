import { isIPv4 } from 'node:net';

/** A host name, as URL.hostname gives it, that can only mean this machine. */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return name === 'localhost' || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'));
}

/** An absolute http or https URL on this machine, without a user or password in it. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isPlainWeb(url) && isLoopbackHost(url.hostname);
}

/** An absolute https URL without a user or password in it. */
export function isSecureUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && isPlainWeb(url);
}

const isPlainWeb = (url: URL): boolean =>
  (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
