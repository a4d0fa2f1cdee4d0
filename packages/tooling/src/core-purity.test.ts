import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from './run-tool.ts';

const options = {
  entryPoints: [join(root, 'packages/core/src/index.ts')],
  bundle: true,
  write: false,
  metafile: true,
  outdir: 'out',
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
} satisfies BuildOptions;

const ourExternal = /^(zod(\/.+)?|neverthrow)$/;

test('core needs zod and neverthrow, and nothing else', async () => {
  const { metafile } = await build({ ...options, packages: 'external' });
  const externals = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));

  expect(externals.filter((path) => !ourExternal.test(path))).toEqual([]);
});

// Of these, lifecycles with their planners and what they forbid are 3.5: every plan and every run asks them.
test('core is at most 29 KB, minified and compressed, without zod', async () => {
  const { outputFiles } = await build({ ...options, external: ['zod', 'zod/*'], minify: true });
  const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);

  console.log(`core: ${(bytes / 1024).toFixed(1)} KB minified and compressed, without zod`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(29 * 1024);
});
