import { planCounts, type Plan, type PlanContext } from '@rollcall/core';
import type { PlanningContext } from './context.js';

/** What every planner of core is given. */
export function planContext({ origin, directory }: PlanningContext): PlanContext {
  return { origin, manifest: directory?.manifest };
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
