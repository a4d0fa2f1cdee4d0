import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { CatalogSubject } from './catalog-subject.js';
import { kindOf, secretWord } from './setting-kind.js';
import { someCatalog } from './some-catalog.js';
import { looseValues } from './some-values.js';

const input = fc
  .record({ catalog: someCatalog, index: fc.nat(7), values: looseValues, badIndex: fc.nat(4) })
  .map(({ catalog, index, values, badIndex }) => {
    const setting = catalog.settings[index % catalog.settings.length]!;
    const { refused } = kindOf(setting);
    const bad = refused[badIndex % refused.length];
    return { catalog, key: setting.key, good: values[setting.key] ?? setting.default, bad };
  });

export const nearMisses = defineLaw({
  id: 'catalog.near-misses',
  statement:
    'A value is taken exactly where it fits the schema, the scope and the mode of a setting that exists; a refusal never shows a secret value.',
  classes: ['taken', 'wrong mode'],
  input,
  holds: ({ parseValues }: CatalogSubject, { catalog, key, good, bad }, cover) => {
    const { scope, modes, secret } = catalog.setting(key)!;
    const taken = parseValues(catalog, { scope }, { [key]: good });
    demand(taken.isOk(), 'a good value was refused');
    cover('taken');
    demandEqual(taken.value, { [key]: good }, 'the value was altered');
    const otherScope = scope === 'template' ? 'user' : 'template';
    const outside = catalog.modes.find((mode) => !modes.has(mode));
    if (outside !== undefined) cover('wrong mode');
    const refusals = [
      parseValues(catalog, { scope }, { [key]: bad }),
      parseValues(catalog, { scope: otherScope }, { [key]: good }),
      parseValues(catalog, { scope }, { [`${key}2`]: good }),
      ...(outside === undefined ? [] : [parseValues(catalog, { scope, mode: outside }, { [key]: good })]),
    ];
    for (const refusal of refusals) {
      demand(refusal.isErr(), 'a near-miss was taken');
      if (secret) demand(!fc.stringify(refusal.error).includes(secretWord), 'a secret value is shown');
    }
  },
});
