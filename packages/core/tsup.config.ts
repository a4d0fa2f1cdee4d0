import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({
  ...base,
  entry: { index: 'src/index.ts', 'example-catalog': 'src/example-catalog/index.ts' },
});
