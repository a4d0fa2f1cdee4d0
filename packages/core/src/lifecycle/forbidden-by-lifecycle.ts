import { allActionsBut, type UserAction } from '../action/user-action.js';
import { conditionsOf, type Condition, type Lifecycle } from './lifecycle.js';

/** A condition of the user forbids the action. */
export interface LifecycleForbids {
  readonly code: 'lifecycle-forbids';
  readonly state: Condition;
}

/**
 * What each condition forbids, whoever asks. Somebody deleted can be restored or deleted for ever, and is otherwise left
 * alone. Somebody suspended keeps the security profiles of the suspension, gets no directory user that would have others,
 * and no profile is deleted that remembers what to put back while the directory user stays. What to make of `disabled` and
 * `locked` at sign-in is for the host.
 */
export const forbiddenByLifecycle: { readonly [Name in Condition]: readonly UserAction[] } = {
  deleted: allActionsBut('restore', 'delete', 'delete-everywhere'),
  suspended: ['assign-security-profiles', 'create-in-directory', 'delete'],
  disabled: [],
  locked: [],
};

/** Why an action is forbidden by what holds of a user: the gravest condition that forbids it. */
export function lifecycleForbids(
  lifecycle: Lifecycle | undefined,
  action: UserAction,
): LifecycleForbids | undefined {
  const state = conditionsOf(lifecycle).find((condition) => forbiddenByLifecycle[condition].includes(action));
  return state && { code: 'lifecycle-forbids', state };
}
