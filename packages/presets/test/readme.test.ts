import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';

test('the example of the README runs and prints what the README says', async () => {
  const fileOf = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
  const readme = await fileOf('../README.md');
  expect(readme).toContain(`\`\`\`ts\n${await fileOf('./readme-example.ts')}\`\`\``);
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  await import('./readme-example.js');
  const printed = log.mock.calls.map((words) => words.join(' ')).join('\n');
  log.mockRestore();
  expect(readme).toContain(`\`\`\`text\n${printed}\n\`\`\``);
});
