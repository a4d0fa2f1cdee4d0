import { set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { memoryDirectory, memoryStores } from './index.js';

it('runs the example of the README', async () => {
  // #region example
  const stores = memoryStores({ environment: 'acme' });
  const { directory, users } = memoryDirectory({
    users: [{ loginName: 'ana', fields: { firstName: 'Ana', lastName: 'Lima' } }],
  });
  // Both go into an administration: createUserAdministration({ catalog, ...stores, directory })

  users.change('ana', { lastName: set('Rossi') }); // somebody changes Ana behind the library's back
  const snapshot = orThrow(await directory.snapshot());
  const [ana] = snapshot.users;

  const state = stores.exportState(); // plain JSON, to go on with another time
  const later = memoryStores({ environment: 'acme', state });
  // #endregion
  expect(ana?.fields).toEqual({ firstName: 'Ana', lastName: 'Rossi' });
  expect(later.exportState()).toEqual(state);
});

it('shows in the README what it runs', () => {
  const [test, readme] = ['./readme.test.ts', '../README.md'].map((path) => {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  });
  const [, example] = /#region example\n(.*?) +\/\/ #endregion/s.exec(test!)!;
  const [, shown] = /```ts\n(.*?)```/s.exec(readme!)!;
  expect(shown).toBe(example!.replaceAll(/^ {2}/gm, ''));
});
