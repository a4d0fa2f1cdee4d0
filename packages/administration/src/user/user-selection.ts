import type { ExistenceFilter, ExistenceView, ProfileFilter } from '@rollcall/core';

/** Which profiles an action is for: by login name, or all that fulfil a filter (`{}`: everybody). */
export type ProfileSelection = { readonly logins: readonly string[] } | { readonly where: ProfileFilter };

/**
 * Which users an action is for, where a directory is integrated: also the rows of an existence view, or of a part of one
 * (`{ ...view, rows }`), as they were read.
 */
export type UserSelection =
  | { readonly logins: readonly string[] }
  | { readonly where: ExistenceFilter }
  | { readonly view: Pick<ExistenceView, 'origin' | 'completeness' | 'rows'> };
