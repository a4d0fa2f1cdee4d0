import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it.each(['enrol', 'check', 'define'])('shows the example "%s" as it is run', async (name) => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const source = await readFile(new URL(`./${name}.test.ts`, import.meta.url), 'utf8');
  const example = /\/\/ #region example\n([^]*?)\/\/ #endregion/.exec(source)?.[1];

  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
