import { userActions, type UserAction } from '../action/user-action.js';

/** What an administrator needs a permission for: whatever can be done to users, and what belongs to no one user. */
export type GuardedAction = UserAction | (typeof otherActions)[number];

const otherActions = [
  'view-users',
  /** A part of editing in the directory that can be given alone. */
  'assign-routing-profile',
  'assign-hierarchy',
  /** What users of the directory can be given: routing profiles, security profiles, groups. */
  'view-references',
  'view-templates',
  'add-template',
  'modify-template',
  'duplicate-template',
  'delete-template',
  'view-administrators',
  'maintain-administrators',
  'maintain-roles',
] as const;

/** All of them. */
export const guardedActions: readonly GuardedAction[] = [...userActions, ...otherActions];
