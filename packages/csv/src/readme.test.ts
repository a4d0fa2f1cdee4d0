import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
// #region example
import { renderRosterProblem } from '@rollcall/core/english';
import { collectRoster, writeErrorFile } from '@rollcall/csv';

async function readAgents(file: Uint8Array | AsyncIterable<Uint8Array>): Promise<string[]> {
  const read = await collectRoster(file, { dialect: 'rollcall' });
  if (read.isErr()) return [`The file was not read to its end: ${read.error.code}`];
  const { header, rows, rejected, fileProblems } = read.value;
  const said = rows.map((row) => `${row.login.name} can be imported (line ${row.line})`);
  for (const problem of fileProblems) said.push(renderRosterProblem(problem));
  for (const row of rejected) said.push(...row.problems.map(renderRosterProblem));
  if (header !== undefined && rejected.length > 0) said.push(writeErrorFile({ header, rejected }));
  return said;
}
// #endregion

it('does what the README says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const source = await readFile(new URL(import.meta.url), 'utf8');
  const example = /\/\/ #region example\n([^]*?)\/\/ #endregion/.exec(source)?.[1];
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);

  // Every block is closed by a fence like the one that opens it.
  expect(readme).not.toContain('````');
  expect([...readme.matchAll(/^```/gm)].length % 2).toBe(0);

  const blocks = [...readme.matchAll(/```(?:csv|text)\n([^]*?)```/g)].map(([, block]) => block);
  const said = await readAgents(Buffer.from(blocks[0]!));
  expect(said.join('\n').replaceAll('\r\n', '\n')).toBe(blocks[1]);
});
