import { err, ok, type Result } from '../result.js';
import type { AccessSubject } from './access-subject.js';
import type { Actor } from './actor.js';
import type { AdministratorScope } from './administrator.js';
import type { Denial } from './denial.js';
import type { GuardedAction } from './guarded-action.js';
import { isPermitted } from './permissions-of.js';

/** Whether somebody may do something to somebody; if not, which permission is missing, or what lies out of scope. */
export function authorize(actor: Actor, action: GuardedAction, subject: AccessSubject): Result<void, Denial> {
  if (!isPermitted(actor, action)) return err(notPermitted(actor, action));
  const of = outOfScope(actor, subject);
  return of === undefined ? ok(undefined) : err({ code: 'out-of-scope', action, of });
}

/** The denial of an action for which the permission is missing. */
export function notPermitted(actor: Actor, action: GuardedAction): Denial {
  const permission = actor.kind === 'administrator' ? actor.access.permissionFor[action] : undefined;
  return { code: 'not-permitted', action, ...(permission === undefined ? {} : { permission }) };
}

/** What of a subject lies outside the scope of somebody. */
export function outOfScope(
  actor: Actor,
  subject: AccessSubject,
): 'environment' | 'hierarchy' | 'management' | undefined {
  if (actor.kind === 'administrator') return outOfAdministratorScope(actor.administrator, subject);
  if (subject.kind === 'environment') return undefined;
  const { management } = subject;
  return management?.kind === 'outside' && management.system === actor.system ? undefined : 'management';
}

function outOfAdministratorScope(
  { environments, hierarchyGroups }: AdministratorScope,
  subject: AccessSubject,
): 'environment' | 'hierarchy' | undefined {
  if (environments !== 'all' && !environments.includes(subject.environment)) return 'environment';
  if (subject.kind === 'environment' || hierarchyGroups === 'all') return undefined;
  return subject.groups.some((group) => hierarchyGroups.includes(group)) ? undefined : 'hierarchy';
}
