import { clear, sameJson, set } from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues } from '../catalog/some-values.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { someStanding } from './some-standing.js';
import { beneathOf } from './template-scoped.js';
import type { SparseSubject } from './sparse-subject.js';

const input = fc
  .record({
    standing: someStanding(),
    index: fc.nat(7),
    values: looseValues,
    kind: fc.constantFrom('set', 'set', 'clear'),
  })
  .map(({ standing, index, values, kind }) => {
    const { settings } = standing.catalog;
    const { key, default: fallback } = settings[index % settings.length]!;
    return { standing, key, kind, value: values[key] ?? fallback };
  });

export const setOne = defineLaw({
  id: 'sparse.set',
  statement:
    'Setting or clearing one setting changes its value to the one given, to the one beneath, or for good to the default, and the value of no other; to set a dormant one is refused.',
  classes: ['template-scoped', 'user-scoped', 'equal to the value beneath', 'dormant', 'cleared'],
  input,
  holds: (
    { expandConfiguration, changeConfiguration }: SparseSubject,
    { standing, key, kind, value },
    cover,
  ) => {
    const { catalog, beneath, configuration } = standing;
    const setting = catalog.setting(key)!;
    const { scope, modes } = setting;
    const field = scope === 'template' ? 'overrides' : 'userValues';
    const intent = kind === 'set' ? set(value) : clear;
    const changed = changeConfiguration(catalog, configuration, beneath, { [field]: { [key]: intent } });
    const isTaken = kind === 'clear' || modes.has(configuration.modeOverride ?? beneath.mode);
    demand(changed.isOk() === isTaken, isTaken ? 'it was refused' : 'it was not refused');
    if (changed.isErr()) return cover('dormant');
    cover(kind === 'clear' ? 'cleared' : `${scope}-scoped`);
    const cleared = scope === 'template' ? beneathOf(setting, beneath) : setting.default;
    const goal = kind === 'set' ? value : cleared;
    if (scope === 'user') demand(key in changed.value.userValues, 'an initial value could come back');
    if (scope === 'template' && !(key in changed.value.overrides)) cover('equal to the value beneath');
    const valuesOf = (of: typeof configuration) => expandConfiguration(catalog, of, beneath).settings;
    const before = valuesOf(configuration);
    for (const [index, after] of valuesOf(changed.value).entries()) {
      const wanted = after.setting === key ? goal : before[index]!.value;
      demand(sameJson(after.value, wanted), `${after.setting} has another value`);
    }
  },
});
