import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('./page/', import.meta.url));
const target = fileURLToPath(new URL('../../dist/page/', import.meta.url));

/** Bundles the page into `dist/page` (index.html, page.js, page.css, mark.svg), and answers the directory. */
export async function buildPage(outDir: string = target): Promise<string> {
  await mkdir(outDir, { recursive: true });
  await build({
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
  });
  await Promise.all(['index.html', 'mark.svg'].map((file) => copyFile(join(source, file), join(outDir, file))));
  return outDir;
}
