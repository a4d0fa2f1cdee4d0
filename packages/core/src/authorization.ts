// What may be done: by administrators, where, and by the rules of a host.
export type {
  AccessDefinition,
  FunctionDefinition,
  FunctionDefinitions,
  PermissionIn,
  RoleDefinition,
} from './authorization/access-definition.js';
export type { AccessFunction, AccessModel, Role, RoleGrants } from './authorization/access-model.js';
export {
  renderAccessProblem,
  type AccessProblem,
  type InvalidAccess,
} from './authorization/access-problem.js';
export type { AccessState, LastAdministrator, NoSuchAdministrator } from './authorization/access-state.js';
export type { AccessSubject } from './authorization/access-subject.js';
export { actionsOnUser } from './authorization/actions-on-user.js';
export type { Actor, AdministratorActor } from './authorization/actor.js';
export {
  parseAdministrator,
  type Administrator,
  type AdministratorId,
  type AdministratorScope,
  type InvalidAdministrator,
} from './authorization/administrator.js';
export { authorize } from './authorization/authorize.js';
export { authorizeItem } from './authorization/authorize-item.js';
export {
  changeAdministrators,
  type AdministratorChange,
  type AdministratorChangeError,
  type AdministratorExists,
} from './authorization/change-administrators.js';
export {
  changeRoles,
  type NoSuchRole,
  type RoleChange,
  type RoleChangeError,
} from './authorization/change-roles.js';
export {
  belongsTo,
  clearanceOf,
  sees,
  type Clearance,
  type ReadUser,
  type UserPlace,
} from './authorization/clearance.js';
export { defineAccess } from './authorization/define-access.js';
export type { Denial, NotPermitted, OutOfScope } from './authorization/denial.js';
export { groupLines, type GroupLines } from './authorization/group-lines.js';
export { guardedActions, type GuardedAction } from './authorization/guarded-action.js';
export { parseAccess, withRoles } from './authorization/parse-access.js';
export type { Permission } from './authorization/permission.js';
export { actionsOf, permissionsOf } from './authorization/permissions-of.js';
export { refuseItems } from './plan/refuse-items.js';
export { brokenRule } from './rule/broken-rule.js';
