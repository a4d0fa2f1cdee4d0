import { err, ok, type Result } from '../result.js';
import type { AccessModel, Role } from './access-model.js';
import { accessProblems, type AccessParts } from './access-problems.js';
import type { InvalidAccess } from './access-problem.js';
import { withIncluded } from './included-roles.js';
import type { Permission, Permissions } from './permission.js';

/** Makes an access model of its parts, once nothing is wrong with them. What each role allows is worked out once. */
export function buildAccess(parts: AccessParts): Result<AccessModel, InvalidAccess> {
  const problems = accessProblems(parts);
  if (problems.length > 0) return err({ code: 'invalid-access', problems });
  const allowed = new Map<string, Permissions>();
  for (const role of parts.roles) allowed.set(role.id, allowedByAll(parts, withIncluded(parts.roles, role)));
  return ok({
    functions: parts.functions,
    roles: parts.roles,
    permissionFor: parts.permissionFor as AccessModel['permissionFor'],
    allowedBy: (role) => allowed.get(role) ?? nothing,
  });
}

const nothing: Permissions = new Set();

function allowedByAll({ functions }: AccessParts, roles: readonly Role[]): Permissions {
  const permissions = new Set<Permission>();
  for (const { grants } of roles) {
    if (grants === 'everything') return 'everything';
    for (const { id, actions } of functions) {
      const granted = Object.hasOwn(grants.functions, id) ? grants.functions[id]! : [];
      const wanted = granted === 'by-default' ? grants.byDefault : granted;
      for (const action of actions) if (wanted.includes(action)) permissions.add(`${id}.${action}`);
    }
  }
  return permissions;
}
