import type { AccessModel } from './access-model.js';
import type { Actor } from './actor.js';
import type { Administrator } from './administrator.js';
import { guardedActions, type GuardedAction } from './guarded-action.js';
import { holdsPermission, type Permission, type Permissions } from './permission.js';
import { isOpenToSystems } from './open-to-systems.js';

const known = new WeakMap<AccessModel, WeakMap<readonly string[], Permissions>>();

/** What several roles allow together. Worked out once for each list of roles, by its identity. */
export function permissionsOfRoles(access: AccessModel, roles: readonly string[]): Permissions {
  const ofModel = known.get(access) ?? new WeakMap<readonly string[], Permissions>();
  known.set(access, ofModel);
  const union = ofModel.get(roles) ?? unionOf(roles.map(access.allowedBy));
  ofModel.set(roles, union);
  return union;
}

function unionOf(all: readonly Permissions[]): Permissions {
  const union = new Set<Permission>();
  for (const permissions of all) {
    if (permissions === 'everything') return permissions;
    for (const permission of permissions) union.add(permission);
  }
  return union;
}

/** Everything that an administrator is allowed, in the order of functions and actions: what to show. */
export function permissionsOf(
  access: AccessModel,
  { roles }: Pick<Administrator, 'roles'>,
): readonly Permission[] {
  const permissions = permissionsOfRoles(access, roles);
  const all = access.functions.flatMap(({ id, actions }) =>
    actions.map((action): Permission => `${id}.${action}`),
  );
  return all.filter((permission) => holdsPermission(permissions, permission));
}

/** The actions of this library that somebody has the permissions for: what to offer. Scope is another matter. */
export function actionsOf(actor: Actor): readonly GuardedAction[] {
  return guardedActions.filter((action) => isPermitted(actor, action));
}

/** Whether somebody has the permission for an action. */
export function isPermitted(actor: Actor, action: GuardedAction): boolean {
  if (actor.kind === 'outside-system') return isOpenToSystems(action);
  const { access, administrator } = actor;
  const permission = access.permissionFor[action];
  const permissions = permissionsOfRoles(access, administrator.roles);
  return permission === undefined ? permissions === 'everything' : holdsPermission(permissions, permission);
}
