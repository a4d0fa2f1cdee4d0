import { sameJson } from '@rollcall/core';
import * as fc from 'fast-check';
import { looseStanding, standingIn } from '../apply/some-standing.js';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { sketchedCatalog, someCatalogSketch } from './some-catalog.js';
import type { CatalogSubject } from './catalog-subject.js';

const input = fc
  .record({ sketch: someCatalogSketch.filter(({ settings }) => settings.length > 2), loose: looseStanding })
  .map(({ sketch, loose }) => {
    const { modes, settings } = sketch;
    const old = sketchedCatalog({ modes, settings: settings.filter((_, index) => index !== 1) });
    return { next: sketchedCatalog(sketch), standing: standingIn(old, loose) };
  });

export const settingAdded = defineLaw({
  id: 'catalog.setting-added',
  statement:
    'A setting added to a catalog changes no effective value of an older one, and stored values stay canonical.',
  classes: ['template-scoped', 'user-scoped'],
  input,
  holds: (
    { checkCatalogChange, effectiveSettings, canonicalConfiguration }: CatalogSubject,
    { next, standing },
    cover,
  ) => {
    const { catalog: old, beneath, configuration } = standing;
    const change = checkCatalogChange(old, next);
    demand(change.isOk(), 'the next catalog was refused');
    demand(change.value.stored === 'stays', 'stored values were to move');
    for (const key of change.value.added) cover(`${next.setting(key)!.scope}-scoped`);
    const before = effectiveSettings(old, configuration, beneath);
    const after = effectiveSettings(next, configuration, beneath);
    for (const { key } of old.settings) demand(sameJson(after[key], before[key]), `${key} changed its value`);
    demandEqual(
      canonicalConfiguration(next, configuration, beneath),
      configuration,
      'it is canonical no more',
    );
  },
});
