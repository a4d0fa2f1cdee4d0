import { performance } from 'node:perf_hooks';
import type { ExecuteError, ExecuteOptions, Run, RunReport } from '@rollcall/administration';
import { err, ok, type Plan, type Result } from '@rollcall/core';
import type { Session } from '../session/session.js';
import type { OpenStore } from '../store/open-store.js';
import { pacedSaving } from '../store/paced-saving.js';
import type { StoreProblem } from '../store/store-problem.js';
import { progressBar } from '../terminal/progress-bar.js';

/** A plan, who runs it, and what it is written to. */
export interface PlanToRun {
  readonly admin: { readonly execute: (plan: Plan, options?: ExecuteOptions) => Result<Run, ExecuteError> };
  readonly store: OpenStore;
  readonly plan: Plan;
  readonly execution?: Pick<ExecuteOptions, 'passwordFor' | 'secretFor'>;
}

/** How a run ended, and whether what it did here was saved. */
export interface FinishedRun {
  readonly report: RunReport;
  readonly saved: Result<void, StoreProblem>;
}

/** Runs a plan and saves what it does, on the way and at the end. Where saving fails, the run is stopped. */
export async function runPlan(
  session: Session,
  { admin, store, plan, execution }: PlanToRun,
): Promise<Result<FinishedRun, ExecuteError>> {
  const bar = progressBar(session.io, 'Writing');
  const save = pacedSaving(store.save, () => performance.now());
  const run = admin.execute(plan, {
    ...execution,
    signal: session.signal,
    onProgress: ({ ended, total }) => {
      if (save().isErr()) session.cancel();
      bar.show({ done: ended, total });
    },
  });
  if (run.isErr()) return err(run.error);
  const report = await run.value.finished;
  bar.clear();
  return ok({ report, saved: store.save() });
}
