import {
  effectiveMode,
  effectiveValue,
  lifecycleState,
  type EnvironmentId,
  type StandingProfile,
} from '@rollcall/core';
import {
  parseAdministrator,
  type AccessModel,
  type Administrator,
  type AdministratorActor,
} from '@rollcall/core/authorization';
import { connectelCatalog } from '../catalog/connectel-catalog.js';
import { adminRole } from '../user-profile/connectel-access.js';

/**
 * A user as somebody who acts, for `actingAs`, `permissionsOf` and `actionsOf`: an Admin may do everything, a User what the
 * User Profile allows, and who is disabled, locked or deleted nothing. The rights are those of this reading of the user.
 */
export function actingUser(
  user: StandingProfile,
  access: AccessModel,
  environment: EnvironmentId,
): AdministratorActor {
  return { kind: 'administrator', access, administrator: administratorOf(user, environment) };
}

/** A user as one of the administrators of an environment. */
export function administratorOf(user: StandingProfile, environment: EnvironmentId): Administrator {
  const parsed = parseAdministrator({
    id: user.profile.id,
    roles: rolesOf(user),
    environments: [environment],
    hierarchyGroups: 'all',
  });
  if (parsed.isErr()) throw new TypeError('The id of a profile is text, and an environment has one.');
  return parsed.value;
}

function rolesOf({ profile, beneath }: StandingProfile): readonly string[] {
  if (lifecycleState(profile) !== 'active') return [];
  if (effectiveMode(profile.configuration, beneath) === 'admin') return [adminRole];
  const userProfile = effectiveValue(
    connectelCatalog.setting('userProfile')!,
    profile.configuration,
    beneath,
  );
  return typeof userProfile === 'string' ? [userProfile] : [];
}
