import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './src/closing-line.ts';

// Workspace packages resolve to their sources: a test needs no build. No `module` here: Node itself loads what stands
// outside the workspace, and what the AWS SDK offers under that condition is for bundlers only.
const conditions = ['@rollcall/source', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // A bound for what hangs: a law runs a thousand cases, on whatever machine it is.
    testTimeout: 120_000,
    reporters: ['default', new ClosingLine()],
  },
});
