import { isIPv4 } from 'node:net';
import { z } from 'zod';

/** What the value of a variable may be. Messages end the sentence that the variable's name begins, and hold no value. */

export const text = z.string();
export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` });
export const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return text
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }));
};
export const guid = text
  .toLowerCase()
  .pipe(z.guid({ error: 'must be an id such as 00000000-0000-0000-0000-000000000000' }));
export const loopback = text.refine(isLoopback, {
  error: 'must be an address of this machine alone (127.0.0.1, ::1 or localhost) in local mode, which signs nobody in',
});
export const address = (...schemes: string[]) => {
  const error = `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}, with no sign-in, query or fragment`;
  return text
    .refine((value) => isPlainAddress(value, schemes), { error })
    .transform((value) => value.replace(/\/+$/, ''));
};
/** Where people are sent to sign in, or sent back to: over https, but for this machine itself. */
const httpsOrHere = (value: string): boolean => value.startsWith('https://') || isLoopback(hostOf(value));
const plainAddress = address('http', 'https').refine(httpsOrHere, {
  error: 'must be an address that starts with https://, except on this machine itself',
});
export const issuerAddress = plainAddress;
/** @param whole whether the page is there, whose parts lie at the root */
export const publicAddress = (whole: boolean) =>
  plainAddress.refine((value) => !whole || new URL(value).pathname === '/', {
    error: 'must have no path with CONSOLE=on: the page is at the root of its address',
  });
/** Paths joined by commas: a path with a comma in it cannot be given. */
export const paths = text.transform((written, context) => {
  const given = written.split(',').map((path) => path.trim());
  if (given.every((path) => path !== '')) return given;
  context.addIssue({ code: 'custom', message: 'must be paths with a comma between them' });
  return z.NEVER;
});
/** 'name=value,name=value', values percent-encoded, as OpenTelemetry writes them. */
export const headers = text.transform((written, context) => {
  const pairs = written.split(',').map((pair) => /^\s*([\w-]+)\s*=\s*([!-~]*)\s*$/.exec(pair));
  const read = pairs.map((pair) => [pair?.[1]?.toLowerCase(), decoded(pair?.[2] ?? '%')] as const);
  if (read.every((pair): pair is readonly [string, string] => pair[0] !== undefined && pair[1] !== undefined))
    return Object.fromEntries(read);
  context.addIssue({
    code: 'custom',
    message: 'must be name=value pairs joined by commas, with values percent-encoded',
  });
  return z.NEVER;
});
export const keyList = text.regex(
  /^[A-Za-z0-9-]{1,64}:[A-Za-z0-9+/]{43}=(?:\s*,\s*[A-Za-z0-9-]{1,64}:[A-Za-z0-9+/]{43}=)*$/,
  {
    error: 'must be id:key, with a comma between keys; a key is 32 bytes in base64',
  },
);
export const vaultKey = text.regex(/^https:\/\/[a-z0-9.-]+\/keys\/[A-Za-z0-9-]{1,127}$/, {
  error: 'must be the address of a key without its version, such as https://NAME.vault.azure.net/keys/KEY',
});
export const embeddedStore = z.literal('true', {
  error: 'must be true in production with STORE=sqlite: the embedded store serves a single machine',
});
/** An emulator on this machine speaks http. */
export const accountAddress = (production: boolean) =>
  address('http', 'https').refine(
    (value) => value.startsWith('https://') || (!production && isLoopback(new URL(value).hostname)),
    { error: 'must be an address that starts with https://, except on this machine in local mode' },
  );

export const givenWith = (setting: string, value: z.ZodType<string, string>) =>
  z.string({ error: `is missing: ${setting} needs it` }).pipe(value);
export const requiredText = (value: z.ZodType<string, string>, what: string) =>
  z.string({ error: `is missing: ${what}. Production needs it` }).pipe(value);

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

const hostOf = (value: string): string => (URL.parse(value)?.hostname ?? '').replace(/^\[|\]$/g, '');

function isPlainAddress(value: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return schemes.includes(protocol.slice(0, -1)) && [username, password, search, hash].every((part) => part === '');
}

/** Undefined where the encoding is broken, or what it hides cannot stand in a header. */
function decoded(value: string): string | undefined {
  try {
    const plain = decodeURIComponent(value);
    return /^[ -~]*$/.test(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}
