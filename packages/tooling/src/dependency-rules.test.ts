import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, root, runTool, writeFixture } from './run-tool.ts';

const rules = join(root, 'packages/tooling/dependency-rules.mjs');

// One file of sources or tests for every violation, named after the rule that must refuse it.
const planted: Fixture = {
  'packages/core/src/core-imports.ts': `import '@rollcall/memory';`,
  'packages/core/src/core-libraries.ts': `import 'lodash';`,
  'packages/core/src/core-is-pure.ts': `import 'node:fs';`,
  'packages/core/src/no-cycles.ts': `import './other-half.js';`,
  'packages/core/src/resolvable.ts': `import './nowhere.js';`,
  'packages/administration/src/administration-imports.ts': `import type {} from '@rollcall/memory';`,
  'packages/csv/src/csv-imports.ts': `export { memory } from '@rollcall/memory';`,
  'packages/csv/src/csv-tests-import.test.ts': `import '@rollcall/memory';`,
  'packages/connect/src/connect-imports.ts': `import '@rollcall/connect-simulator';`,
  'packages/connect-simulator/src/connect-simulator-imports.ts': `import '@rollcall/core';`,
  'packages/memory/src/memory-imports.ts': `export const later = () => import('@rollcall/administration');`,
  'packages/memory/src/one-neverthrow.ts': `import 'neverthrow';`,
  'packages/testkit/src/testkit-imports.ts': `import '@rollcall/memory';`,
};

const allowed: Fixture = {
  'packages/core/src/other-half.ts': `import './no-cycles.js';`,
  'packages/core/src/result.ts': `export { ok } from 'neverthrow';`,
  'packages/core/src/allowed.ts': `import './result.js'; import 'zod';`,
  'packages/memory/src/allowed.ts': `import '@rollcall/core';`,
  'packages/administration/src/allowed.test.ts': `import '@rollcall/memory'; import '@rollcall/core'; import 'vitest';`,
  'packages/connect/src/allowed.test.ts': `import '@rollcall/connect-simulator';`,
  'packages/cli/src/allowed.ts': `import '@rollcall/memory'; import '@rollcall/administration';`,
};

const workspace = [
  'core',
  'administration',
  'memory',
  'csv',
  'connect',
  'connect-simulator',
  'testkit',
  'cli',
];
const libraries = ['zod', 'neverthrow', 'lodash', 'vitest'];

let folder: string;

beforeAll(() => {
  folder = writeFixture({
    ...planted,
    ...allowed,
    'package.json': '{}',
    ...Object.fromEntries(
      workspace.flatMap((name) => [
        [
          `packages/${name}/package.json`,
          `{ "name": "@rollcall/${name}", "exports": { "@rollcall/source": "./src/index.ts" } }`,
        ],
        [`packages/${name}/src/index.ts`, `export const memory = 1;`],
      ]),
    ),
    ...Object.fromEntries(libraries.map((name) => [`node_modules/${name}/index.js`, ''])),
  });
  mkdirSync(join(folder, 'node_modules/@rollcall'), { recursive: true });
  for (const name of workspace)
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@rollcall', name));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('every planted violation is refused by its own rule, and what is allowed passes', () => {
  const printed = runTool(folder, 'depcruise', '--config', rules, '--output-type', 'err-long', 'packages');
  const refused = [...printed.matchAll(/error (\S+): (packages\/\S+\.ts)/g)].map(([, rule, path]) => ({
    rule,
    path,
  }));

  for (const path of Object.keys(planted)) {
    const rule = /([^/]+?)(\.test)?\.ts$/.exec(path)?.[1];
    expect(refused).toContainEqual({ rule, path });
  }
  expect(refused.filter(({ path }) => path !== undefined && path in allowed)).toEqual([]);
});

test('every published package stands in the rules', async () => {
  const { published }: { published: object } = await import(rules);
  const packages = readdirSync(join(root, 'packages'))
    .map((name) => ({ name, manifest: readFileSync(join(root, 'packages', name, 'package.json'), 'utf8') }))
    .filter(({ manifest }) => !manifest.includes('"private": true'))
    .map(({ name }) => name);

  expect(Object.keys(published)).toEqual(expect.arrayContaining(packages.filter((name) => name !== 'cli')));
});
