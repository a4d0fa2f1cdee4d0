import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, runTool, writeFixture } from './run-tool.ts';

const source = `
import { readFileSync } from 'node:fs';
export * from './other.js';
export enum Colour { red = 'red' }
export default function take(given: any) { return given; }
export const impure = [Date.now(), new Date(), Date(), Math.random(), readFileSync];
export const pure = [new Date(0), Math.max(1, 2), Date.UTC(2026, 1)];
export async function later() { return 1; }
later();
`;
const everywhere = [
  'no-default-export',
  'no-enum',
  'no-explicit-any',
  'no-export-all',
  'no-floating-promises',
];
const inCore = [
  'no-current-time',
  'no-current-time',
  'no-restricted-imports',
  'no-restricted-properties',
  'no-restricted-properties',
];

const folder = writeFixture({
  'packages/core/src/planted.ts': source,
  'packages/core/src/planted.test.ts': source,
  'packages/core/src/other.ts': 'export const other = 1;',
  'packages/memory/src/planted.ts': source.replace("'./other.js'", "'../../core/src/other.js'"),
});
afterAll(() => rmSync(folder, { recursive: true }));

const printed = runTool(
  folder,
  'oxlint',
  '--config',
  join(root, 'packages/tooling/oxlint.json'),
  '--format=unix',
  'packages',
);

test.each([
  ['packages/core/src/planted.ts', [...everywhere, ...inCore]],
  ['packages/core/src/planted.test.ts', everywhere],
  ['packages/memory/src/planted.ts', everywhere],
])('what the house refuses in %s', (path, expected) => {
  const refused = printed
    .split('\n')
    .filter((line) => line.startsWith(`${path}:`))
    .map((line) => /\(([^()]+)\)\]$/.exec(line)?.[1] ?? line);
  expect(refused.toSorted()).toEqual(expected.toSorted());
});
