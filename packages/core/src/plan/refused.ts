import type { ItemRefusal } from './item-refusal.js';
import type { PlanItem } from './plan.js';
import { subjectOf, type PlanTarget } from './plan-target.js';

/** The item of a user for whom nothing can be planned, with the reason. */
export function refused(target: PlanTarget, refusal: ItemRefusal): PlanItem {
  return { ...subjectOf(target), saw: {}, changes: [], steps: [], refusal };
}

/** The item of a target that names nobody, or not one person. */
export function undecided(target: Extract<PlanTarget, { kind: 'ambiguous' | 'unknown' }>): PlanItem {
  if (target.kind === 'unknown') return refused(target, { code: 'no-such-user' });
  return refused(target, { code: 'ambiguous', reason: target.reason });
}

/** Why people may not edit or delete a target here, if another system maintains it. */
export function managedOutside(target: PlanTarget): ItemRefusal | undefined {
  if (target.kind !== 'profile' || target.profile.management.kind === 'here') return undefined;
  return { code: 'managed-outside', system: target.profile.management.system };
}
