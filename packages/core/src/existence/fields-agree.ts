import { sameField } from '../directory/directory-field-table.js';
import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import type { MirroredFieldName } from '../profile/directory-mirror.js';
import type { Identity } from '../profile/user-profile.js';

/** Which fields were read on both sides. */
export type ReadOnBoth = { readonly [Name in DirectoryFieldName]: boolean };

/**
 * A quick "nothing differs" for the identity of a profile; where it says no, somebody has to look closely. Written out,
 * because a loop over the names costs five times as much, and a join does this for every row.
 */
export function identityAgrees(there: DirectoryFields, here: Identity, both: ReadOnBoth): boolean {
  return (
    (there.firstName === here.firstName || !both.firstName) &&
    (there.lastName === here.lastName || !both.lastName) &&
    (there.email === here.email || !both.email) &&
    (there.secondaryEmail === here.secondaryEmail || !both.secondaryEmail)
  );
}

/** The same for a mirror. */
export function mirrorAgrees(
  there: DirectoryFields,
  here: Pick<DirectoryFields, MirroredFieldName>,
  both: ReadOnBoth,
): boolean {
  return (
    (there.mobile === here.mobile || !both.mobile) &&
    (there.directoryUserId === here.directoryUserId || !both.directoryUserId) &&
    (there.routingProfileId === here.routingProfileId || !both.routingProfileId) &&
    (there.securityProfileIds === here.securityProfileIds ||
      !both.securityProfileIds ||
      sameIds(there.securityProfileIds, here.securityProfileIds)) &&
    (there.hierarchyGroupId === here.hierarchyGroupId || !both.hierarchyGroupId) &&
    (there.phoneType === here.phoneType || !both.phoneType) &&
    (there.deskPhoneNumber === here.deskPhoneNumber || !both.deskPhoneNumber) &&
    (there.autoAccept === here.autoAccept || !both.autoAccept) &&
    (there.afterContactWorkSeconds === here.afterContactWorkSeconds || !both.afterContactWorkSeconds) &&
    (there.persistentConnection === here.persistentConnection || !both.persistentConnection) &&
    (there.autoAcceptByChannel === here.autoAcceptByChannel ||
      !both.autoAcceptByChannel ||
      sameField('autoAcceptByChannel', there.autoAcceptByChannel, here.autoAcceptByChannel)) &&
    (there.afterContactWorkByChannel === here.afterContactWorkByChannel ||
      !both.afterContactWorkByChannel ||
      sameField(
        'afterContactWorkByChannel',
        there.afterContactWorkByChannel,
        here.afterContactWorkByChannel,
      )) &&
    (there.phoneByChannel === here.phoneByChannel ||
      !both.phoneByChannel ||
      sameField('phoneByChannel', there.phoneByChannel, here.phoneByChannel)) &&
    (there.persistentConnectionByChannel === here.persistentConnectionByChannel ||
      !both.persistentConnectionByChannel ||
      sameField(
        'persistentConnectionByChannel',
        there.persistentConnectionByChannel,
        here.persistentConnectionByChannel,
      )) &&
    (there.voiceEnhancementByChannel === here.voiceEnhancementByChannel ||
      !both.voiceEnhancementByChannel ||
      sameField(
        'voiceEnhancementByChannel',
        there.voiceEnhancementByChannel,
        here.voiceEnhancementByChannel,
      )) &&
    (there.tags === here.tags || !both.tags || sameField('tags', there.tags, here.tags)) &&
    (there.proficiencies === here.proficiencies ||
      !both.proficiencies ||
      sameField('proficiencies', there.proficiencies, here.proficiencies))
  );
}

function sameIds(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
