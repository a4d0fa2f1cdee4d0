import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({
  ...base,
  entry: { index: 'src/index.ts', vitest: 'src/vitest/index.ts' },
});
