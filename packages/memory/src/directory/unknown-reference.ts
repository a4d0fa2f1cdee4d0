import type { DirectoryFieldName, DirectoryFields } from '@rollcall/core';
import type { References } from './default-references.js';

/** The first field that names something which the directory does not have. */
export function unknownReference(
  fields: DirectoryFields,
  references: References,
): DirectoryFieldName | undefined {
  const { routingProfileId, securityProfileIds = [], hierarchyGroupId } = fields;
  const { routingProfiles, securityProfiles, hierarchyGroups } = references;
  if (!has(routingProfiles, routingProfileId)) return 'routingProfileId';
  if (!securityProfileIds.every((id) => has(securityProfiles, id))) return 'securityProfileIds';
  return has(hierarchyGroups, hierarchyGroupId) ? undefined : 'hierarchyGroupId';
}

function has<Id>(references: readonly { readonly id: Id }[], wanted: Id | undefined): boolean {
  return wanted === undefined || references.some(({ id }) => id === wanted);
}
