import {
  guardedActions,
  type Actor,
  type AdministratorScope,
  type GuardedAction,
} from '@rollcall/core/authorization';
import type { AuthorizationSubject } from './authorization-subject.js';
import { administratorOf } from './some-access.js';

/** An administrator who has exactly the permissions for these actions; each action needs one of its own. */
export function oneEach(
  { parseAccess }: Pick<AuthorizationSubject, 'parseAccess'>,
  held: readonly GuardedAction[],
  scope: Partial<AdministratorScope> = {},
): Actor {
  const access = parseAccess({
    functions: { rollcall: { label: 'Rollcall', actions: guardedActions } },
    roles: {
      top: { label: 'Top', grants: 'everything' },
      held: { label: 'Held', grants: { rollcall: held } },
    },
    permissionFor: Object.fromEntries(guardedActions.map((action) => [action, `rollcall.${action}`])),
  })._unsafeUnwrap();
  return { kind: 'administrator', access, administrator: administratorOf('ann', ['held'], scope) };
}
