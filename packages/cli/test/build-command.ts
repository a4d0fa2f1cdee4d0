import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The command as one program made of the sources, with all that it needs: a test of processes needs no other build. */
export async function buildCommand(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const outdir = mkdtempSync(join(tmpdir(), 'rollcall-built-'));
  symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(outdir, 'node_modules'));
  await build({
    entryPoints: [fileURLToPath(new URL('../src/rollcall.ts', import.meta.url))],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@rollcall/source'],
    mainFields: ['module', 'main'],
    // They read files that stand beside them.
    external: ['pg', '@electric-sql/pglite'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return {
    path: join(outdir, 'rollcall.mjs'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}
