import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { connectModel, defaultSwitches } from '../src/index.js';

const fileOf = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('the smallest example of the README runs and prints what the README says', async () => {
  const readme = await fileOf('../README.md');
  expect(readme).toContain(`\`\`\`ts\n${await fileOf('./smallest-example.ts')}\`\`\``);
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  await import('./smallest-example.js');
  const printed = log.mock.calls.map(([line]) => String(line)).join('\n');
  log.mockRestore();
  expect(readme).toContain(`\`\`\`text\n${printed}\n\`\`\``);
});

test('the README names every switch, and every operation', async () => {
  const readme = await fileOf('../README.md');
  for (const name of [...Object.keys(defaultSwitches), ...Object.keys(connectModel.operations)]) {
    expect(readme).toContain(`\`${name}\``);
  }
});
