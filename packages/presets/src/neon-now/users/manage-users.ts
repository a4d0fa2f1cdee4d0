import type { OutsideRules, UserProfile } from '@rollcall/core';
import { actionsOf, actionsOnUser, type Clearance } from '@rollcall/core/authorization';

/** What the list "Manage Users" offers at its top, and in the ellipsis of each row. */
export const manageUsers = {
  top: [{ id: 'add', label: 'Add User', action: 'create', useCase: 'users.planCreate' }],
  row: [
    { id: 'edit', label: 'Edit', action: 'edit', useCase: 'users.planEdit' },
    { id: 'remove', label: 'Remove', action: 'delete', useCase: 'users.planDelete' },
  ],
} as const;

/** What is offered to somebody at the top of the list. */
export function topMenu({ actor }: Clearance): readonly (typeof manageUsers.top)[number][] {
  const possible = actionsOf(actor);
  return manageUsers.top.filter(({ action }) => possible.includes(action));
}

/** What is offered to somebody for a user. Where it is nothing, the row has no ellipsis. */
export function rowMenu(
  clearance: Clearance,
  user: { readonly profile: UserProfile },
  outside?: OutsideRules,
): readonly (typeof manageUsers.row)[number][] {
  const possible = actionsOnUser(clearance, user, outside);
  return manageUsers.row.filter(({ action }) => possible.includes(action));
}
