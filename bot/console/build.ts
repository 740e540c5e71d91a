import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('./page/', import.meta.url));
const target = fileURLToPath(new URL('../../dist/page/', import.meta.url));

/** Bundles the page into `dist/page` (index.html, page.js, page.css, mark.svg), and answers the directory. */
export async function buildPage(outDir: string = target): Promise<string> {
  await mkdir(outDir, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [
      { in: join(source, 'main.ts'), out: 'page' },
      { in: join(source, 'page.css'), out: 'page' },
    ],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  await Promise.all([
    ...outputFiles.map(async ({ path, contents }) => await put(join(outDir, basename(path)), contents)),
    ...['index.html', 'mark.svg'].map(
      async (file) => await put(join(outDir, file), await readFile(join(source, file))),
    ),
  ]);
  return outDir;
}

/** All at once or not at all: another start may be reading what this one writes. */
async function put(path: string, contents: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}`;
  await writeFile(part, contents);
  await rename(part, path);
}
