import { err, ok, type Result } from '../result.js';
import type { AccessModel, Role } from './access-model.js';
import type { InvalidAccess } from './access-problem.js';
import type { AccessState, LastAdministrator, NoSuchAdministrator } from './access-state.js';
import type { Administrator, AdministratorId } from './administrator.js';
import { notPermitted } from './authorize.js';
import { permissionsBeyond, scopeBeyond } from './beyond-own.js';
import type { Denial } from './denial.js';
import { losesLastAdministrator } from './last-administrator.js';
import { withRoles } from './parse-access.js';
import type { Permissions } from './permission.js';
import { isPermitted, permissionsOfRoles } from './permissions-of.js';

/** One change of the roles. */
export type RoleChange =
  | { readonly kind: 'add'; readonly role: Role }
  /** Another name, or other grants. */
  | { readonly kind: 'modify'; readonly role: Role }
  /** A role that grants the same under another name, and can be changed. */
  | { readonly kind: 'duplicate'; readonly source: string; readonly id: string; readonly label: string }
  | { readonly kind: 'remove'; readonly role: string };

/** There is no role of this id. */
export interface NoSuchRole {
  readonly code: 'no-such-role';
  readonly role: string;
}

/** Why the roles stay as they are. */
export type RoleChangeError =
  | Denial
  | LastAdministrator
  | NoSuchAdministrator
  | NoSuchRole
  | InvalidAccess
  | { readonly code: 'role-exists'; readonly role: string }
  /** The role can be neither modified nor removed, and what it allows does not change through a role that it includes. */
  | { readonly code: 'role-fixed'; readonly role: string }
  /** Somebody has the role, or another role includes it. */
  | { readonly code: 'role-in-use'; readonly role: string };

/**
 * The access model after a change of its roles by an administrator, who needs the permission for it and everything that
 * the role allows before and after, and whoever has more or less by it in scope. The last administrator who may do
 * everything stays.
 */
export function changeRoles(
  state: AccessState,
  by: AdministratorId,
  change: RoleChange,
): Result<AccessModel, RoleChangeError> {
  const { access, administrators } = state;
  const own = administrators.find(({ id }) => id === by);
  if (own === undefined) return err({ code: 'no-such-administrator', id: by });
  const actor = { kind: 'administrator', access, administrator: own } as const;
  if (!isPermitted(actor, 'maintain-roles')) return err(notPermitted(actor, 'maintain-roles'));
  return rolesAfter(state, change)
    .andThen((roles) => withRoles(access, roles))
    .andThen((next) => {
      const hindrance =
        beyondOwn(state, own, next, roleOf(change)) ??
        holderBeyondOwn(state, own, next) ??
        changedFixed(access, next) ??
        losesLastAdministrator(state, { ...state, access: next });
      return hindrance === undefined ? ok(next) : err(hindrance);
    });
}

function rolesAfter(
  { access: { roles }, administrators }: AccessState,
  change: RoleChange,
): Result<readonly Role[], RoleChangeError> {
  const role = roleOf(change);
  const before = roles.find(({ id }) => id === role);
  switch (change.kind) {
    case 'add':
      return before === undefined ? ok([...roles, change.role]) : err({ code: 'role-exists', role });
    case 'duplicate': {
      if (before !== undefined) return err({ code: 'role-exists', role });
      const source = roles.find(({ id }) => id === change.source);
      if (source === undefined) return err({ code: 'no-such-role', role: change.source });
      return ok([...roles, { ...source, id: role, label: change.label, changes: 'allowed' }]);
    }
    case 'modify':
      if (before === undefined) return err({ code: 'no-such-role', role });
      if (before.changes === 'fixed') return err({ code: 'role-fixed', role });
      return ok(roles.map((one) => (one === before ? change.role : one)));
    case 'remove':
      if (before === undefined) return err({ code: 'no-such-role', role });
      if (before.changes === 'fixed') return err({ code: 'role-fixed', role });
      return isUsed(roles, administrators, role)
        ? err({ code: 'role-in-use', role })
        : ok(roles.filter((one) => one !== before));
    default:
      return change satisfies never;
  }
}

function roleOf(change: RoleChange): string {
  switch (change.kind) {
    case 'add':
    case 'modify':
      return change.role.id;
    case 'duplicate':
      return change.id;
    case 'remove':
      return change.role;
    default:
      return change satisfies never;
  }
}

function isUsed(roles: readonly Role[], administrators: readonly Administrator[], role: string): boolean {
  return [...roles.map(({ includes }) => includes), ...administrators.map((one) => one.roles)].some((named) =>
    named.includes(role),
  );
}

function beyondOwn(
  state: AccessState,
  own: Administrator,
  next: AccessModel,
  role: string,
): Denial | undefined {
  const action = 'maintain-roles';
  return (
    permissionsBeyond(state, own, action, state.access.allowedBy(role)) ??
    permissionsBeyond(state, own, action, next.allowedBy(role))
  );
}

/** Whoever has a role is given or loses what changes in it, and so has to lie in the scope of whoever changes it. */
function holderBeyondOwn(state: AccessState, own: Administrator, next: AccessModel): Denial | undefined {
  const touched = state.administrators.filter(
    ({ roles }) => !isSame(permissionsOfRoles(state.access, roles), permissionsOfRoles(next, roles)),
  );
  const denials = touched.map((holder) => scopeBeyond(state, own, 'maintain-roles', holder));
  return denials.find((denial) => denial !== undefined);
}

function changedFixed(before: AccessModel, after: AccessModel): RoleChangeError | undefined {
  const changed = before.roles.find(
    ({ id, changes }) => changes === 'fixed' && !isSame(before.allowedBy(id), after.allowedBy(id)),
  );
  return changed && { code: 'role-fixed', role: changed.id };
}

function isSame(a: Permissions, b: Permissions): boolean {
  if (a === 'everything' || b === 'everything') return a === b;
  return a.size === b.size && [...a].every((permission) => b.has(permission));
}
