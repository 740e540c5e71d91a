import { isLoopbackUrl, isSecureUrl } from '../../server/loopback.ts';

/** Where Teams has files kept: the person's OneDrive is a site of SharePoint, and Graph makes upload sessions too. */
const hosts = /^(?:[a-z0-9-]+\.sharepoint\.com|graph\.microsoft\.com)$/;

/** Whether a document may go to this address. In local mode everything stays on this machine. */
export function isUploadUrl(url: string, { local }: { readonly local: boolean }): boolean {
  if (local) return isLoopbackUrl(url);
  const { hostname, port } = URL.parse(url) ?? { hostname: '', port: '' };
  return isSecureUrl(url) && port === '' && hosts.test(hostname);
}

/** How long an upload may take: Teams waits some 15 seconds for the answer to what asked for it. In milliseconds. */
export const uploadPatience = 8_000;

/** What became of it: 'timeout', 'broken', 'redirected', or the status the other side gave. */
export type Upload = { readonly ok: true } | { readonly ok: false; readonly code: string };

/**
 * Puts a whole document into an upload session of OneDrive, in one piece. It goes to this address and no other: a redirect
 * is not followed. Never rejects.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-the-file
 */
export async function upload(url: string, bytes: Uint8Array<ArrayBuffer>, patience = uploadPatience): Promise<Upload> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      redirect: 'manual',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}`,
      },
      body: bytes,
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (response.status >= 300 && response.status < 400) return { ok: false, code: 'redirected' };
    // 202 says that more is to come: then it was not taken as the whole.
    const whole = response.status === 200 || response.status === 201;
    return whole ? { ok: true } : { ok: false, code: `status.${response.status}` };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { ok: false, code: name === 'TimeoutError' ? 'timeout' : 'broken' };
  }
}
