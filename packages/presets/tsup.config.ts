import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({
  ...base,
  entry: {
    symbee: 'src/symbee/index.ts',
    'smart-agent': 'src/smart-agent/index.ts',
    'neon-now': 'src/neon-now/index.ts',
    connectel: 'src/connectel/index.ts',
  },
});
