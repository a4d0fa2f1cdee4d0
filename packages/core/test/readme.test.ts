import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { catalog } from './readme-example.js';

test('the catalog of the README is one', async () => {
  const fileOf = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
  expect(await fileOf('../README.md')).toContain(`\`\`\`ts\n${await fileOf('./readme-example.ts')}\`\`\``);
  expect(catalog.settings.map(({ key }) => key)).toEqual(['theme', 'homeQueue']);
});
