import { allActionsBut, type UserAction } from '../action/user-action.js';
import type { Management } from '../profile/user-profile.js';

/** Another system maintains the profile, and what it maintains is not changed here by hand. */
export interface ManagedOutside {
  readonly code: 'managed-outside';
  readonly system: string;
}

/**
 * What each outside system forbids for the profiles that it maintains, by its name. One that is not named forbids
 * `forbiddenOutside`.
 */
export type OutsideRules = Readonly<Record<string, readonly UserAction[]>>;

/**
 * What an outside system forbids unless its own rule says otherwise: all that changes a user by hand. A resync and a link
 * take over what the directory says, and whoever hands users over can take them back.
 */
export const forbiddenOutside: readonly UserAction[] = allActionsBut(
  'create',
  'promote',
  'resync',
  'confirm-link',
  'change-management',
);

/** Why an action is forbidden by whoever maintains the profile. */
export function managementForbids(
  management: Management,
  action: UserAction,
  rules: OutsideRules = {},
): ManagedOutside | undefined {
  if (management.kind === 'here') return undefined;
  const { system } = management;
  const forbidden = Object.hasOwn(rules, system) ? rules[system]! : forbiddenOutside;
  return forbidden.includes(action) ? { code: 'managed-outside', system } : undefined;
}
