import type { AccessState } from './access-state.js';
import type { Administrator, AdministratorScope } from './administrator.js';
import type { Denial } from './denial.js';
import { groupsWithin } from './group-lines.js';
import type { GuardedAction } from './guarded-action.js';
import { holdsPermission, type Permission, type Permissions } from './permission.js';
import { permissionsOfRoles } from './permissions-of.js';

/** The denial where permissions go beyond what somebody has: nobody gives, or takes away, what is not their own. */
export function permissionsBeyond(
  { access }: AccessState,
  own: Administrator,
  action: GuardedAction,
  wanted: Permissions,
): Denial | undefined {
  const held = permissionsOfRoles(access, own.roles);
  if (held === 'everything') return undefined;
  if (wanted === 'everything') return { code: 'not-permitted', action };
  const missing = [...wanted].find(
    (permission): permission is Permission => !holdsPermission(held, permission),
  );
  return missing && { code: 'not-permitted', action, permission: missing };
}

/** The denial where a scope goes beyond somebody's own. */
export function scopeBeyond(
  { lines = new Map() }: AccessState,
  own: AdministratorScope,
  action: GuardedAction,
  wanted: AdministratorScope,
): Denial | undefined {
  if (!isWithin(own.environments, wanted.environments))
    return { code: 'out-of-scope', action, of: 'environment' };
  const groups = own.hierarchyGroups === 'all' ? 'all' : groupsWithin(lines, own.hierarchyGroups);
  return isWithin(groups, wanted.hierarchyGroups)
    ? undefined
    : { code: 'out-of-scope', action, of: 'hierarchy' };
}

function isWithin(own: 'all' | readonly string[], wanted: 'all' | readonly string[]): boolean {
  return own === 'all' || (wanted !== 'all' && wanted.every((one) => own.includes(one)));
}
