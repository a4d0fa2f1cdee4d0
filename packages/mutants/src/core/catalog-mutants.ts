import { err, ok } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { checkCatalogChange, parseValues, effectiveSettings } = coreSubject;

export const catalogMutants: readonly CoreMutant[] = [
  mutant('catalog.setting-added', 'added-moves', 'a setting that was added makes stored values move', {
    checkCatalogChange: (...given) =>
      checkCatalogChange(...given).map((change) => ({
        ...change,
        stored: change.added.length > 0 ? 'moves' : change.stored,
      })),
  }),
  mutant(
    'catalog.setting-added',
    'values-by-position',
    'values are found by the place of their setting in the catalog',
    {
      effectiveSettings: (catalog, configuration, beneath) => {
        const values = effectiveSettings(catalog, configuration, beneath);
        const keys = Object.keys(values);
        return Object.fromEntries(
          keys.map((key, index) => [key, values[keys[index < 2 ? index : index - 1]!]!]),
        );
      },
    },
  ),
  mutant('catalog.near-misses', 'any-mode', 'the mode of a value is not looked at', {
    parseValues: (catalog, { scope }, input) => parseValues(catalog, { scope }, input),
  }),
  mutant('catalog.near-misses', 'unknown-passed-over', 'settings that do not exist are passed over', {
    parseValues: (catalog, place, input) =>
      parseValues(catalog, place, input).orElse((problems) =>
        problems.every(({ code }) => code === 'unknown-setting') &&
        !('__proto__' in input && Object.hasOwn(input, '__proto__'))
          ? ok({})
          : err(problems),
      ),
  }),
];
