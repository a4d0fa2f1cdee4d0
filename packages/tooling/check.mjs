// Every gate but the tests, in the order in which they are quickest to fail.
import { run, step } from './step.mjs';
import { checkTarballs } from './tarballs.mjs';

const tooling = 'packages/tooling';

await step('types', () => run('tsc', '--project', `${tooling}/tsconfig.workspace.json`));
await step('types of core, pure', () => run('tsc', '--project', 'packages/core/tsconfig.pure.json'));
await step('lint', () =>
  run('oxlint', '--config', `${tooling}/oxlint.json`, '--deny-warnings', 'packages', 'docs'),
);
await step('format', () => run('biome', 'format', `--config-path=${tooling}/format.biome.json`, '.'));
await step('dependencies', () => run('depcruise', '--config', `${tooling}/dependency-rules.mjs`, 'packages'));
await step('unused code', () => run('knip', '--config', `${tooling}/knip.json`, '--no-config-hints'));
await step('build', () => run('pnpm', '--recursive', 'run', 'build'));
await step('packages as published', checkTarballs);
