import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ExamplesFirst } from './examples-first.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = `${root}packages`;
const conditions = ['@rollcall/source', 'node', 'development|production'];

// The tests of core and its laws, over the sources beside this file: mutants are made in a copy of the workspace, and the
// links in `node_modules` lead out of it.
export default defineConfig({
  resolve: {
    conditions,
    alias: [
      { find: /^@rollcall\/testkit\/vitest$/, replacement: `${packages}/testkit/src/vitest/index.ts` },
      {
        find: /^@rollcall\/core\/example-catalog$/,
        replacement: `${packages}/core/src/example-catalog/index.ts`,
      },
      { find: /^@rollcall\/core\/([a-z-]+)$/, replacement: `${packages}/core/src/$1.ts` },
      { find: /^@rollcall\/([a-z-]+)$/, replacement: `${packages}/$1/src/index.ts` },
    ],
  },
  ssr: { resolve: { conditions } },
  test: {
    root,
    include: ['packages/core/src/**/*.test.ts', 'packages/mutants/mutation/*.test.ts'],
    testTimeout: 120_000,
    isolate: false,
    setupFiles: ['packages/tooling/mutation/shorter-laws.ts'],
    sequence: { sequencer: ExamplesFirst },
  },
});
