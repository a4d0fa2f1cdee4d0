import { expect, it } from 'vitest';
import { renderCatalogChangeError, type CatalogChangeError } from './catalog-change.js';

const setting = 'volume';

it.each<[CatalogChangeError, string]>([
  [
    { code: 'mode-dropped', mode: 'agent' },
    'Mode "agent" is gone. Give a `mode-replaced` migration that says which mode takes its place.',
  ],
  [
    { code: 'setting-removed', setting },
    'Setting "volume" is gone. Give a `setting-removed` or a `setting-renamed` migration.',
  ],
  [
    { code: 'scope-changed', setting, from: 'template', to: 'user' },
    'Setting "volume" was template-scoped and is now user-scoped. Give a `scope-changed` migration.',
  ],
  [
    { code: 'setting-left-mode', setting, mode: 'agent' },
    'Setting "volume" no longer exists in mode "agent". Give a `setting-left-mode` migration.',
  ],
  [
    { code: 'schema-narrowed', setting },
    'Setting "volume" may no longer take a value that it took. Give a `values-mapped` migration, or widen its schema.',
  ],
  [
    { code: 'secret-exposed', setting },
    'Setting "volume" is no longer secret. Give a `secret-exposed` migration if its values may be shown.',
  ],
  [
    { code: 'default-changed', setting },
    'The default of setting "volume" changed, and with it what users have now. Keep the default, and add a new setting.',
  ],
  [
    { code: 'default-not-kept', setting },
    'The map for setting "volume" does not leave the default as it is. Let it map the default to itself.',
  ],
  [
    { code: 'migration-without-difference', migration: 'setting-left-mode', subject: 'volume, agent' },
    'There is no difference for the migration setting-left-mode (volume, agent). Leave it out.',
  ],
])('an error of a catalog change says what to do: %j', (error, sentence) => {
  expect(renderCatalogChangeError(error)).toBe(sentence);
});
