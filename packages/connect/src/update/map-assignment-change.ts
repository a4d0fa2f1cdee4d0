import { err, ok, readField, type ChangeableFields, type Changes, type DirectoryUser } from '@rollcall/core';
import { refusal } from '../refusal.js';
import type { UpdateCalls } from './update-call.js';

const MOST_SECURITY_PROFILES = 10;

/** The routing profile: every user has one. */
export function routingProfileCalls(user: DirectoryUser, fields: Changes<ChangeableFields>): UpdateCalls {
  const intent = fields.routingProfileId;
  if (intent === undefined) return ok([]);
  const operation = 'UpdateUserRoutingProfile';
  if (intent.kind === 'clear' || intent.value === '')
    return err(refusal(operation, 'routingProfileId', 'required'));
  const had = readField(user, 'routingProfileId');
  if (had.read && had.value === intent.value) return ok([]);
  return ok([{ operation, input: { UserId: user.id, RoutingProfileId: intent.value } }]);
}

/** Security profiles, replaced as a set: one to ten of them. */
export function securityProfileCalls(user: DirectoryUser, fields: Changes<ChangeableFields>): UpdateCalls {
  const intent = fields.securityProfileIds;
  if (intent === undefined) return ok([]);
  const operation = 'UpdateUserSecurityProfiles';
  const wanted = new Set<string>(intent.kind === 'set' ? intent.value : []);
  if (wanted.size === 0) return err(refusal(operation, 'securityProfileIds', 'at-least-one'));
  if (wanted.has('')) return err(refusal(operation, 'securityProfileIds', 'required'));
  if (wanted.size > MOST_SECURITY_PROFILES) return err(refusal(operation, 'securityProfileIds', 'too-many'));
  const had = readField(user, 'securityProfileIds');
  if (had.read && isSameSet(wanted, new Set(had.value))) return ok([]);
  return ok([{ operation, input: { UserId: user.id, SecurityProfileIds: [...wanted] } }]);
}

/** The hierarchy group: the call without one takes the user out of the hierarchy. */
export function hierarchyCalls(user: DirectoryUser, fields: Changes<ChangeableFields>): UpdateCalls {
  const intent = fields.hierarchyGroupId;
  if (intent === undefined) return ok([]);
  const operation = 'UpdateUserHierarchy';
  const wanted = intent.kind === 'set' ? intent.value : undefined;
  if (wanted === '') return err(refusal(operation, 'hierarchyGroupId', 'required'));
  const had = readField(user, 'hierarchyGroupId');
  if (had.read && had.value === wanted) return ok([]);
  const input = { UserId: user.id, ...(wanted === undefined ? {} : { HierarchyGroupId: wanted }) };
  return ok([{ operation, input }]);
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((member) => other.has(member));
}
