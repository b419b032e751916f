import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';

export const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles TypeScript for Node into a folder that is never committed, and gives that folder. */
export async function bundle(entryPoints, name) {
  const outdir = join(here, 'node_modules', '.cache', name);
  await build({
    entryPoints, outdir, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', absWorkingDir: here,
    outExtension: { '.js': '.mjs' }, sourcemap: 'inline', logLevel: 'warning', loader: { '.yaml': 'text' },
  });
  return outdir;
}
