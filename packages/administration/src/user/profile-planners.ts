import {
  err,
  planChangeLifecycle,
  planChangeManagement,
  type Plan,
  type PlanTarget,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import type { LifecycleRequest, ManagementRequest } from '../administration.js';
import type { PlanningContext } from '../context.js';
import { handedOut, planContext } from '../plan-context.js';

/** The planners that write one member of profiles, the same with and without a directory but for how users are selected. */
export function profilePlanners<Selection, E>(
  context: PlanningContext,
  select: (users: Selection, call: PortCall) => Promise<Result<readonly PlanTarget[], E>>,
) {
  const { catalog } = context;
  return {
    planChangeLifecycle: async (
      { users, transition }: LifecycleRequest<Selection>,
      call: PortCall = {},
    ): Promise<Result<Plan, E | PortError>> => {
      const selected = await select(users, call);
      if (selected.isErr()) return err(selected.error);
      const targets = selected.value;
      const plan = planChangeLifecycle({ ...planContext(context), catalog, transition, targets });
      return handedOut(context, plan, targets, call);
    },
    planChangeManagement: async (
      { users, management }: ManagementRequest<Selection>,
      call: PortCall = {},
    ): Promise<Result<Plan, E | PortError>> => {
      const selected = await select(users, call);
      if (selected.isErr()) return err(selected.error);
      const targets = selected.value;
      const plan = planChangeManagement({ ...planContext(context), catalog, management, targets });
      return handedOut(context, plan, targets, call);
    },
  };
}
