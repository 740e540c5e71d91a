import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Cookies of this address alone: `__Host-` makes a browser refuse them from a neighbouring address, without Secure, or for
 * another path, so that nobody can put one of theirs in the place of ours.
 */
export interface CookieKind {
  readonly name: `__Host-${string}`;
  /** Strict: sent with what our own page asks. Lax: also when another site leads here. */
  readonly sameSite: 'Strict' | 'Lax';
  /** Without it the browser forgets the cookie when it is closed. In seconds. */
  readonly maxAge?: number;
}

/** The values this request has for a cookie: a browser sends one, somebody else may send any. */
export function cookiesOf({ headers }: Pick<IncomingMessage, 'headers'>, { name }: CookieKind): readonly string[] {
  return (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** @param value of letters, digits, - and _ */
export function setCookie(res: ServerResponse, { name, sameSite, maxAge }: CookieKind, value: string): void {
  const attributes = ['Path=/', 'Secure', 'HttpOnly', `SameSite=${sameSite}`];
  if (maxAge !== undefined) attributes.unshift(`Max-Age=${maxAge}`);
  res.appendHeader('Set-Cookie', [`${name}=${value}`, ...attributes].join('; '));
}

export const clearCookie = (res: ServerResponse, kind: CookieKind): void => setCookie(res, { ...kind, maxAge: 0 }, '');
