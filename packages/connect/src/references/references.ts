import { err, ok, type Directory } from '@rollcall/core';
import type { Call } from '../call/call.js';
import type { Instance } from '../instance/instance.js';
import { listRoutingProfiles, listSecurityProfiles } from './list-profiles.js';
import { readHierarchy } from './read-hierarchy.js';

/** Reads what users can be given, the four kinds side by side: each has a quota of its own. */
export function referencesBy(call: Call, instance: Instance): Directory['references'] {
  return async ({ signal } = {}) => {
    const [identityType, routingProfiles, securityProfiles, hierarchyGroups] = await Promise.all([
      instance.identityType(signal),
      listRoutingProfiles(call, signal),
      listSecurityProfiles(call, signal),
      readHierarchy(call, signal),
    ]);
    if (identityType.isErr()) return err(identityType.error);
    if (routingProfiles.isErr()) return err(routingProfiles.error);
    if (securityProfiles.isErr()) return err(securityProfiles.error);
    if (hierarchyGroups.isErr()) return err(hierarchyGroups.error);
    return ok({
      identityType: identityType.value,
      routingProfiles: routingProfiles.value,
      securityProfiles: securityProfiles.value,
      hierarchyGroups: hierarchyGroups.value,
    });
  };
}
