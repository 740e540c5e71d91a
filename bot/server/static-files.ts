import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

export interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}
/** Files by the path they are served at. Nothing is read from disk once the server runs, so no path can reach it. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** @throws Error for a file whose kind is not served: a programmer's mistake. */
export function staticFile(name: string, content: Buffer | string | Uint8Array): StaticFile {
  const type = types[extname(name)];
  if (type === undefined)
    throw new Error(`no content type is known for ${extname(name) || 'a name without an ending'}`);
  const body = Buffer.from(content as Uint8Array);
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Reads every served kind of file below a directory; `index.html` at the top is served at `/` too. */
export async function loadStaticFiles(directory: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || types[extname(entry.name)] === undefined) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(directory.length).split(sep).join('/').replace(/^\/*/, '/');
    files.set(path, staticFile(entry.name, await readFile(full)));
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** A page is never kept; what it loads is kept but asked after each time. */
export function sendStatic(req: IncomingMessage, res: ServerResponse, file: StaticFile): void {
  if (!file.type.startsWith('text/html')) {
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('ETag', file.etag);
    if (req.headers['if-none-match'] === file.etag) {
      res.statusCode = 304;
      res.end();
      return;
    }
  }
  res.setHeader('Content-Type', file.type);
  res.setHeader('Content-Length', file.body.length);
  res.end(file.body);
}
