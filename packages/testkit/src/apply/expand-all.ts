import { sameJson, type AnySetting, type Json } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { someStanding, type Standing } from './some-standing.js';
import type { SparseSubject } from './sparse-subject.js';

export const expandAll = defineLaw({
  id: 'sparse.expand',
  statement:
    'Expanding gives value and source of every setting of the catalog, dormant ones included, and agrees with the effective settings.',
  classes: ['override', 'user', 'template', 'default', 'dormant'],
  input: someStanding(),
  holds: ({ expandConfiguration, effectiveSettings }: SparseSubject, standing, cover) => {
    const { catalog, beneath, configuration } = standing;
    const mode = configuration.modeOverride ?? beneath.mode;
    const effective = effectiveSettings(catalog, configuration, beneath);
    const { settings } = expandConfiguration(catalog, configuration, beneath);
    demandEqual(
      settings.map(({ setting }) => setting),
      catalog.settings.map(({ key }) => key),
      'not every setting is there once, in the order of the catalog',
    );
    for (const { setting, value, source, state } of settings) {
      const known = catalog.setting(setting)!;
      cover(source);
      if (state === 'dormant') cover('dormant');
      demand((state === 'active') === known.modes.has(mode), `${setting} is not ${state}`);
      demand(
        sameJson(effective[setting], state === 'active' ? value : undefined),
        `${setting} is not in effect so`,
      );
      const expected = sourceOf(standing, known);
      demand(
        source === expected.source && sameJson(value, expected.value),
        `${setting} does not come from ${source}`,
      );
    }
  },
});

/** Said once more: own value, else for template scope the version's, else the catalog's default. */
function sourceOf({ beneath, configuration }: Standing, { key, scope, default: fallback }: AnySetting) {
  const places: readonly (readonly [string, Json | undefined])[] =
    scope === 'user'
      ? [['user', configuration.userValues[key]]]
      : [
          ['override', configuration.overrides[key]],
          ['template', beneath.values[key]],
        ];
  const [source, value] = places.find(([, stored]) => stored !== undefined) ?? ['default', fallback];
  return { source, value };
}
