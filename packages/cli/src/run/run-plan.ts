import type { ExecuteError, ExecuteOptions, Run, RunReport } from '@rollcall/administration';
import { err, isEmptyPlan, ok, type Plan, type PortError, type Result } from '@rollcall/core';
import type { Session } from '../session/session.js';
import type { OpenStore } from '../store/open-store.js';
import type { StoreProblem } from '../store/store-problem.js';
import { progressBar } from '../terminal/progress-bar.js';

/** A plan, who runs it, and what it is written to. */
export interface PlanToRun {
  readonly admin: { readonly execute: (plan: Plan, options?: ExecuteOptions) => Result<Run, ExecuteError> };
  readonly store: OpenStore;
  readonly plan: Plan;
  readonly execution?: Pick<ExecuteOptions, 'passwordFor' | 'secretFor'>;
}

/** Runs a plan. What is done for a user is kept when that user is done. */
export async function runPlan(
  session: Session,
  { admin, store, plan, execution }: PlanToRun,
): Promise<Result<RunReport, ExecuteError | StoreProblem | PortError>> {
  const claimed = isEmptyPlan(plan) ? ok(undefined) : await store.claim();
  if (claimed.isErr()) return err(claimed.error);
  const bar = progressBar(session.io, 'Writing');
  const run = admin.execute(plan, {
    ...execution,
    signal: session.signal,
    onProgress: ({ ended, total }) => bar.show({ done: ended, total }),
  });
  if (run.isErr()) return err(run.error);
  const report = await run.value.finished;
  bar.clear();
  return ok(report);
}
