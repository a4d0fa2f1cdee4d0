import type * as core from '@rollcall/core';
import type * as catalogChange from '@rollcall/core/catalog-change';

/** The functions that the laws of catalogs are about. */
export type CatalogSubject = Pick<
  typeof core,
  'effectiveSettings' | 'canonicalConfiguration' | 'parseValues'
> &
  Pick<typeof catalogChange, 'checkCatalogChange'>;
