import { expect, it } from 'vitest';
import { renderCatalogError, type CatalogError } from './catalog-error.js';

const schemas: readonly [CatalogError & { readonly code: 'unsuitable-schema' }, string][] = (
  [
    ['alters-values', 'A schema takes a value as it is or refuses it: alter values before they are set.'],
    [
      'takes-absence',
      'Absence is no value: leave it out, and let the default say what holds where nothing is set.',
    ],
    [
      'takes-other-than-json',
      'Values are JSON without null: use text, numbers, booleans, arrays and objects.',
    ],
    ['takes-anything', 'Say which values it takes.'],
    ['asynchronous', 'A value is checked at once: use a check that is not asynchronous.'],
    ['not-understood', 'Its meaning cannot be compared or checked here: use one of the common schemas.'],
    ['never-ends', 'The schema makes new schemas without end: refer to one schema from within itself.'],
  ] as const
).map(([reason, advice]) => [
  { code: 'unsuitable-schema', setting: 'volume', reason, construct: 'pipe', path: 'hours[]' },
  `The schema of setting "volume" uses pipe at hours[]. ${advice}`,
]);

it.each<[CatalogError, string]>([
  [
    { code: 'malformed-catalog', expected: 'object' },
    'This is not the definition of a catalog. Expected object.',
  ],
  [
    { code: 'invalid-catalog-key', of: 'section', key: '1st' },
    '"1st" cannot name a section. Use a lower-case letter, then up to 63 letters or digits, and not the name of something every object has (constructor, say).',
  ],
  [{ code: 'catalog-without-modes' }, 'The catalog has no modes. Name at least one.'],
  [{ code: 'duplicate-mode', mode: 'agent' }, 'Mode "agent" is named twice. Name each mode once.'],
  [
    { code: 'unknown-default-mode', mode: 'agent' },
    'The default mode "agent" is not among the modes. Add it to them, or choose one of them.',
  ],
  [{ code: 'catalog-without-settings' }, 'The catalog has no settings. Add at least one.'],
  [
    { code: 'duplicate-setting', setting: 'volume' },
    'Setting "volume" stands in the catalog twice. Keys are unique in the whole catalog: rename one.',
  ],
  [
    { code: 'setting-without-modes', setting: 'volume' },
    'Setting "volume" exists in no mode. Name its modes, or leave `modes` out to mean all of them.',
  ],
  [
    { code: 'unknown-setting-mode', setting: 'volume', mode: 'agent' },
    'Setting "volume" names the mode "agent", which the catalog does not have.',
  ],
  [
    { code: 'invalid-default', setting: 'volume', expected: 'at most 10' },
    'The default of setting "volume" is refused by its own schema. Expected at most 10.',
  ],
  [
    { code: 'unsuitable-schema', setting: 'volume', reason: 'takes-anything', construct: 'any', path: '' },
    'The schema of setting "volume" uses any. Say which values it takes.',
  ],
  ...schemas,
])('an error of a catalog says what is wrong: %j', (error, sentence) => {
  expect(renderCatalogError(error)).toBe(sentence);
});
