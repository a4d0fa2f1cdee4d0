import type * as authorization from '@rollcall/core/authorization';

/** What decides what administrators may do. */
export type AuthorizationSubject = Pick<
  typeof authorization,
  | 'authorize'
  | 'authorizeItem'
  | 'changeAdministrators'
  | 'changeRoles'
  | 'clearanceOf'
  | 'groupLines'
  | 'parseAccess'
  | 'permissionsOf'
  | 'refuseItems'
  | 'withRoles'
>;
