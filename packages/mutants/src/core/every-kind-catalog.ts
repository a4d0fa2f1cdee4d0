import type { AnyCatalog } from '@rollcall/core';
import { settingKinds, sketchedCatalog } from '@rollcall/testkit';

const modes = ['calm', 'busy', 'night'];

/** A catalog of every kind of setting, of both scopes. */
export const everyKindCatalog: AnyCatalog = sketchedCatalog({
  modes,
  settings: settingKinds.map((kind, index) => ({
    kind,
    scope: index % 2 === 0 ? 'template' : 'user',
    modes: index % 3 === 1 ? ['calm', 'busy'] : modes,
  })),
});
