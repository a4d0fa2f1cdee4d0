import type { OutsideRules, UserProfile } from '@rollcall/core';
import { actionsOnUser, type Clearance } from '@rollcall/core/authorization';

/** What the three dots of a row offer. Deletion is soft; those who are deleted so are listed apart, restored, or deleted for ever. */
export const userMenu = [
  { id: 'edit', label: 'Edit User', action: 'edit', useCase: 'users.planEdit' },
  { id: 'disable', label: 'Disable', action: 'disable', useCase: 'users.planChangeLifecycle' },
  { id: 'enable', label: 'Enable', action: 'enable', useCase: 'users.planChangeLifecycle' },
  { id: 'unlock', label: 'Unlock', action: 'unlock', useCase: 'users.planChangeLifecycle' },
  { id: 'delete', label: 'Delete', action: 'soft-delete', useCase: 'users.planChangeLifecycle' },
  { id: 'restore', label: 'Restore', action: 'restore', useCase: 'users.planChangeLifecycle' },
  { id: 'delete-for-ever', label: 'Delete for ever', action: 'delete', useCase: 'users.planDelete' },
] as const;

/** What is offered to somebody for a user: what the one may do, and the state of the other lets. */
export function userMenuFor(
  clearance: Clearance,
  user: { readonly profile: UserProfile },
  outside?: OutsideRules,
): readonly (typeof userMenu)[number][] {
  const possible = actionsOnUser(clearance, user, outside);
  const isDeleted = user.profile.lifecycle?.deleted !== undefined;
  return userMenu.filter(
    ({ id, action }) => possible.includes(action) && (id !== 'delete-for-ever' || isDeleted),
  );
}
