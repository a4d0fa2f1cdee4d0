import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
// #region example
import { memoryStores } from '@rollcall/memory';
import { profileStoreLaws, templateStoreLaws, type Open, type StoresWorld } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';

const manifest = { name: 'mine', environments: 'many', beneath: 'this-process' } as const;
const open: Open<StoresWorld> = async () => {
  const { profiles, templates, close } = memoryStores({ environment: 'acme' });
  const neighbour = memoryStores({ environment: 'other' });
  return { subject: { profiles, templates, shut: close, neighbour, strike: undefined }, close };
};
enrol('my ProfileStore', manifest, open, profileStoreLaws);
enrol('my TemplateStore', manifest, open, templateStoreLaws);
// #endregion

test('the README of testkit shows the example as it is run', async () => {
  const readme = await readFile(new URL('../../testkit/README.md', import.meta.url), 'utf8');
  const source = await readFile(import.meta.filename, 'utf8');
  const example = /\/\/ #region example\n([^]*?)\/\/ #endregion/.exec(source)?.[1];

  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
