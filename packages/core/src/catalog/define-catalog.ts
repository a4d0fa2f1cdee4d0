import type { AnyCatalog } from './any-catalog.js';
import type { CatalogDefinition, GroupDefinition } from './catalog-definition.js';
import { renderCatalogError } from './catalog-error.js';
import type { Catalog, SettingIn } from './catalog.js';
import { parseCatalog } from './parse-catalog.js';

/**
 * Makes a catalog from groups of settings, each made by `setting`. Keys, values and modes are inferred from here on.
 *
 * Throws if the definition breaks a rule that the types cannot hold, since that is a mistake in the program: the message
 * names the setting and what to do. A host that loads its catalog uses `parseCatalog`.
 */
export function defineCatalog<
  const Mode extends string,
  const Groups extends { readonly [key: string]: GroupDefinition<Mode> },
>(definition: CatalogDefinition<Mode, Groups>): Catalog<Mode, SettingIn<Groups, Mode>> {
  const catalog: AnyCatalog = parseCatalog(definition).match(
    (parsed) => parsed,
    (error) => {
      throw new Error(renderCatalogError(error));
    },
  );
  return catalog as Catalog<Mode, SettingIn<Groups, Mode>>;
}
