import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    english: 'src/english.ts',
    roster: 'src/roster.ts',
    authorization: 'src/authorization.ts',
    'stored-plan': 'src/stored-plan.ts',
    'catalog-change': 'src/catalog-change.ts',
    'example-catalog': 'src/example-catalog/index.ts',
  },
  // The entries share their code: a secret that one of them made is a secret to the others.
  splitting: true,
});
