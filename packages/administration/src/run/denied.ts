import { authorizeItem, type ReadUser } from '@rollcall/core/authorization';
import type { PlanItem } from '@rollcall/core';
import type { Execution } from './execution.js';
import type { Stop } from './item-subject.js';

/** Why the actor may not do what an item says to a user as it was just read; whoever made the plan. */
export function denied({ context, plan }: Execution, item: PlanItem, read: ReadUser): Stop | undefined {
  const { clearance } = context;
  const denial = clearance && authorizeItem(clearance, plan, item, read);
  return denial && { outcome: 'refused', reason: denial };
}
