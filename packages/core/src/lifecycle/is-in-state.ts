import { conditionsOf, type Lifecycle, type LifecycleState } from './lifecycle.js';

/** Whether a listing by states shows a user: see `ProfileFilter.lifecycle`. */
export function isInState(
  lifecycle: Lifecycle | undefined,
  wanted: readonly LifecycleState[] | undefined,
): boolean {
  if (lifecycle?.deleted !== undefined) return wanted?.includes('deleted') === true;
  if (wanted === undefined) return true;
  const held = conditionsOf(lifecycle);
  return held.length === 0 ? wanted.includes('active') : held.some((state) => wanted.includes(state));
}
