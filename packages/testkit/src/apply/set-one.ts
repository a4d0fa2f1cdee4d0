import { sameJson, set } from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues } from '../catalog/some-values.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { someStanding } from './some-standing.js';
import type { SparseSubject } from './sparse-subject.js';

const input = fc
  .record({ standing: someStanding(), index: fc.nat(7), values: looseValues })
  .map(({ standing, index, values }) => {
    const { settings } = standing.catalog;
    const { key, default: fallback } = settings[index % settings.length]!;
    return { standing, key, value: values[key] ?? fallback };
  });

export const setOne = defineLaw({
  id: 'sparse.set',
  statement:
    'Setting one setting of the mode changes its value to the one given and the value of no other; a dormant one is refused.',
  classes: ['template-scoped', 'user-scoped', 'equal to the value beneath', 'dormant'],
  input,
  holds: ({ expandConfiguration, changeConfiguration }: SparseSubject, { standing, key, value }, cover) => {
    const { catalog, beneath, configuration } = standing;
    const { scope, modes } = catalog.setting(key)!;
    const field = scope === 'template' ? 'overrides' : 'userValues';
    const changed = changeConfiguration(catalog, configuration, beneath, { [field]: { [key]: set(value) } });
    const isActive = modes.has(configuration.modeOverride ?? beneath.mode);
    demand(changed.isOk() === isActive, isActive ? 'it was refused' : 'it was not refused');
    if (changed.isErr()) return cover('dormant');
    cover(`${scope}-scoped`);
    if (scope === 'template' && !(key in changed.value.overrides)) cover('equal to the value beneath');
    const valuesOf = (of: typeof configuration) => expandConfiguration(catalog, of, beneath).settings;
    const before = valuesOf(configuration);
    for (const [index, after] of valuesOf(changed.value).entries()) {
      const wanted = after.setting === key ? value : before[index]!.value;
      demand(sameJson(after.value, wanted), `${after.setting} has another value`);
    }
  },
});
