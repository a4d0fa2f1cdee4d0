import { err, ok, type Result } from '../result.js';
import type { AccessState, LastAdministrator, NoSuchAdministrator } from './access-state.js';
import type { Administrator, AdministratorId } from './administrator.js';
import { notPermitted } from './authorize.js';
import { permissionsBeyond, scopeBeyond } from './beyond-own.js';
import type { Denial } from './denial.js';
import { losesLastAdministrator } from './last-administrator.js';
import { isPermitted, permissionsOfRoles } from './permissions-of.js';
import type { NoSuchRole } from './change-roles.js';

/** One change of the list of administrators. */
export type AdministratorChange =
  | { readonly kind: 'add'; readonly administrator: Administrator }
  /** Other roles, or another scope. */
  | { readonly kind: 'change'; readonly administrator: Administrator }
  | { readonly kind: 'remove'; readonly id: AdministratorId };

/** An administrator of this id exists. */
export interface AdministratorExists {
  readonly code: 'administrator-exists';
  readonly id: AdministratorId;
}

/** Why the list of administrators stays as it is. */
export type AdministratorChangeError =
  | Denial
  | LastAdministrator
  | NoSuchAdministrator
  | AdministratorExists
  | NoSuchRole;

/**
 * The list of administrators after a change that one of them makes. Whoever changes somebody needs the permission for
 * it, and everything that the other has before and after: permissions and scope. The last one who may do everything stays.
 */
export function changeAdministrators(
  state: AccessState,
  by: AdministratorId,
  change: AdministratorChange,
): Result<readonly Administrator[], AdministratorChangeError> {
  const { access, administrators } = state;
  const own = administrators.find(({ id }) => id === by);
  if (own === undefined) return err({ code: 'no-such-administrator', id: by });
  const actor = { kind: 'administrator', access, administrator: own } as const;
  if (!isPermitted(actor, 'maintain-administrators'))
    return err(notPermitted(actor, 'maintain-administrators'));
  const id = change.kind === 'remove' ? change.id : change.administrator.id;
  const before = administrators.find((one) => one.id === id);
  if (change.kind === 'add' && before !== undefined) return err({ code: 'administrator-exists', id });
  if (change.kind !== 'add' && before === undefined) return err({ code: 'no-such-administrator', id });
  const after = change.kind === 'remove' ? undefined : change.administrator;
  const unknown = after?.roles.find((role) => !access.roles.some((one) => one.id === role));
  if (unknown !== undefined) return err({ code: 'no-such-role', role: unknown });
  for (const one of [before, after]) {
    const denial = one && beyondOwn(state, own, one);
    if (denial !== undefined) return err(denial);
  }
  const others = administrators.filter((one) => one.id !== id);
  const next = after === undefined ? others : inPlaceOf(administrators, after);
  const last = losesLastAdministrator(state, { ...state, administrators: next });
  return last === undefined ? ok(next) : err(last);
}

function beyondOwn(state: AccessState, own: Administrator, other: Administrator): Denial | undefined {
  const action = 'maintain-administrators';
  const permissions = permissionsOfRoles(state.access, other.roles);
  return permissionsBeyond(state, own, action, permissions) ?? scopeBeyond(state, own, action, other);
}

function inPlaceOf(administrators: readonly Administrator[], after: Administrator): readonly Administrator[] {
  const isKnown = administrators.some(({ id }) => id === after.id);
  return isKnown
    ? administrators.map((one) => (one.id === after.id ? after : one))
    : [...administrators, after];
}
