/** What the server answered: content, or the reason why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly why: 'unreachable' | 'signedOut' }
  | {
      readonly ok: false;
      readonly why: 'failed';
      readonly status: number;
      /** The reference to quote, and what the server itself says of it, in both languages. */
      readonly code?: string;
      readonly reference?: string;
      readonly message?: Readonly<Record<'en' | 'cy', string>>;
    };

/** How long to wait before saying that there is no answer, in milliseconds. */
const patience = 30_000;

/** The word by which a POST shows that it comes from this session of this page; none in local mode. */
let csrf: string | undefined;
export const useSession = (word: string | undefined): void => {
  csrf = word;
};

/** Asks our own server for JSON. Never throws: no answer is an answer, too. */
export async function askServer<T>(path: string, posted?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      ...(posted !== undefined && { method: 'POST', body: JSON.stringify(posted) }),
      headers: {
        ...(posted !== undefined && { 'content-type': 'application/json' }),
        ...(posted !== undefined && csrf !== undefined && { 'x-canllaw-session': csrf }),
      },
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    // Some answers say nothing but that it was done.
    const content = (response.status === 204 ? {} : await response.json()) as T & {
      readonly code?: string;
      readonly reference?: string;
      readonly message?: Readonly<Record<'en' | 'cy', string>>;
    };
    if (response.ok) return { ok: true, content };
    const { code, reference, message } = content;
    if (response.status === 401 || code === 'otherSession') return { ok: false, why: 'signedOut' };
    return { ok: false, why: 'failed', status: response.status, code, reference, message };
  } catch {
    // Whatever broke on the way, there is one thing to do: ask again.
    return { ok: false, why: 'unreachable' };
  }
}
