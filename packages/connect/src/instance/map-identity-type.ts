import type { IdentityType } from '@rollcall/core';

const identityTypes: ReadonlyMap<string | undefined, IdentityType> = new Map([
  ['CONNECT_MANAGED', 'connect-managed'],
  ['SAML', 'saml'],
  ['EXISTING_DIRECTORY', 'existing-directory'],
]);

/** The identity type by `IdentityManagementType`; `undefined` for one that we do not know. */
export function identityTypeOf(managementType: string | undefined): IdentityType | undefined {
  return identityTypes.get(managementType);
}
