import {
  planCounts,
  type Plan,
  type PlanContext,
  type PlanTarget,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import { authorizedPlan } from './authorization/authorized-plan.js';
import type { PlanningContext } from './context.js';
import { ruledPlan } from './rule/ruled-plan.js';

/** What every planner of core is given. */
export function planContext({ origin, directory, outside }: PlanningContext): PlanContext {
  return { origin, manifest: directory?.manifest, outside };
}

/**
 * Hands a plan out: what the actor may not do in it, and what a rule of the host forbids, is refused, and telemetry is told.
 * `targets` are the users as they were read for it.
 */
export async function handedOut(
  context: PlanningContext,
  plan: Plan,
  targets: readonly PlanTarget[],
  call: PortCall,
): Promise<Result<Plan, PortError>> {
  const ruled = await ruledPlan(context, authorizedPlan(context, plan, targets), targets, call);
  return ruled.map((made) => told(context, made));
}

/** Tells telemetry of a plan, and hands it on. */
export function told({ observe, origin }: PlanningContext, plan: Plan): Plan {
  observe({
    environment: origin.environment,
    kind: 'planned',
    action: plan.action.kind,
    counts: planCounts(plan),
  });
  return plan;
}
