// Bundles the tests and the laws of core, with the sources beside this file: mutants are made in a copy of the workspace,
// and the links in `node_modules` lead out of it.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tests = readdirSync(join(root, 'packages/core/src'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `packages/core/src/${name}`)
  .sort((a, b) => Number(a.includes('.laws.')) - Number(b.includes('.laws.')) || (a < b ? -1 : 1));
const files = [...tests, 'packages/mutants/mutation/laws-of-core.ts'];

/** `@rollcall/core/english` → its source, as `exports` of the package says. */
function sourceOf(specifier) {
  const [, name, entry] = specifier.split('/');
  const folder = join(root, 'packages', name, 'src');
  if (entry === undefined) return join(folder, 'index.ts');
  return entry === 'example-catalog' ? join(folder, entry, 'index.ts') : join(folder, `${entry}.ts`);
}

await build({
  absWorkingDir: root,
  stdin: {
    contents: files
      .map((file) => `collectGroup(${JSON.stringify(file)}, () => require(${JSON.stringify(`./${file}`)}));`)
      .join('\n'),
    resolveDir: root,
  },
  outfile: join(root, '.mutation/tests.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'workspace',
      setup(bundler) {
        bundler.onResolve({ filter: /^@rollcall\// }, ({ path }) => ({ path: sourceOf(path) }));
        bundler.onResolve({ filter: /^vitest$/ }, () => ({
          path: join(dirname(fileURLToPath(import.meta.url)), 'vitest-surface.mjs'),
        }));
      },
    },
  ],
});
