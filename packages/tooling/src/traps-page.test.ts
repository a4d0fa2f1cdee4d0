import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-tool.ts';

const page = readFileSync(join(root, 'docs/amazon-connect-traps.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!trap|---)/u.test(line));

test('every trap of Amazon Connect names what shows that it is handled, and all that is named exists', () => {
  expect(rows.length).toBeGreaterThan(50);
  const sources = lawSources();
  const wrong = rows.flatMap((row) => {
    const [, trap = '', , shown = ''] = row.split(/ ?(?<!\\)\| ?/u);
    const named = shown.split('<br>').map((one) => one.trim());
    return named.filter((one) => !exists(one, sources)).map((one) => `${trap}: ${one}`);
  });
  expect(wrong).toEqual([]);
});

test('every source that a row names has an address', () => {
  const used = rows.flatMap((row) => [...row.matchAll(/\[([A-Za-z]+)\]/gu)].map(([, name]) => name));
  const known = [...page.matchAll(/^\[([A-Za-z]+)\]: https:/gmu)].map(([, name]) => name);
  expect(new Set(known)).toEqual(new Set(used));
});

/** A test by its file and title, or a law by its id. */
function exists(named: string, laws: string): boolean {
  const law = /^law `([\w.-]+)`$/u.exec(named)?.[1];
  if (law !== undefined) return laws.includes(`id: '${law}'`);
  const [, path = '', title = ''] = /^`([\w./-]+\.test\.ts)` “(.+)”$/u.exec(named) ?? [];
  const file = join(root, 'packages', path);
  return title !== '' && existsSync(file) && readFileSync(file, 'utf8').includes(title);
}

function lawSources(): string {
  const folder = join(root, 'packages/testkit/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
