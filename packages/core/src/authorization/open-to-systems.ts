import type { GuardedAction } from './guarded-action.js';
import { userActions } from '../action/user-action.js';

/** What an outside system may do to users of its own. Which login belongs to whom is for a person to decide. */
const open: ReadonlySet<GuardedAction> = new Set([
  'view-users' as const,
  'view-references' as const,
  'assign-routing-profile' as const,
  'assign-hierarchy' as const,
  ...userActions.filter((action) => action !== 'confirm-link'),
]);

/** Whether outside systems may do this at all. */
export function isOpenToSystems(action: GuardedAction): boolean {
  return open.has(action);
}
