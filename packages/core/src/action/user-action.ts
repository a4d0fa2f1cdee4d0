import type { Transition } from '../lifecycle/transition.js';

/**
 * What can be done to a user, as rules and permissions name it. A plan is finer than its kind: changing security profiles
 * is an action of its own, and so is deleting from the directory too.
 */
export type UserAction =
  | 'create'
  | 'apply'
  /** The first apply, which makes the profile of a user who exists in the directory only. */
  | 'promote'
  | 'edit'
  /** Bulk maintain: user-scoped values. */
  | 'maintain'
  /** Any field of the directory user but its security profiles. */
  | 'edit-directory'
  | 'assign-security-profiles'
  | 'create-in-directory'
  /** The profile alone, for ever. */
  | 'delete'
  | 'delete-everywhere'
  | 'resync'
  | 'confirm-link'
  | 'change-management'
  | Transition;

/** All actions. */
export const userActions: readonly UserAction[] = [
  'create',
  'apply',
  'promote',
  'edit',
  'maintain',
  'edit-directory',
  'assign-security-profiles',
  'create-in-directory',
  'delete',
  'delete-everywhere',
  'resync',
  'confirm-link',
  'change-management',
  'suspend',
  'reinstate',
  'disable',
  'enable',
  'lock',
  'unlock',
  'soft-delete',
  'restore',
];

/** All actions but some. */
export function allActionsBut(...those: readonly UserAction[]): readonly UserAction[] {
  return userActions.filter((action) => !those.includes(action));
}
