import {
  countOutcomes,
  err,
  ok,
  originMismatch,
  type DirectoryNotIntegrated,
  type Instant,
  type ItemOutcome,
  type Outcome,
  type Plan,
  type PlanItem,
  type Result,
  type WrongCatalog,
  type WrongEnvironment,
} from '@rollcall/core';
import type { Context } from '../context.js';
import { versionCache } from '../template/load-versions.js';
import type { Execution } from './execution.js';
import { givenByHost } from './given-by-host.js';
import { hostCalls } from './host-calls.js';
import { inParallel } from './in-parallel.js';
import { itemJournal } from './item-journal.js';
import type { ExecuteOptions, Run, RunProgress, RunReport } from './run.js';
import { runDirectoryItem } from './run-directory-item.js';
import { LOCAL_BATCH, runLocalItems } from './run-local-items.js';

const DEFAULT_CONCURRENCY = 8;

/** While the store writes one batch, the next is worked out and sent. */
const BATCHES_SIDE_BY_SIDE = 2;

/** Why a plan is not run at all. */
export type ExecuteError = WrongEnvironment | WrongCatalog | DirectoryNotIntegrated;

/** Starts the run of a plan that was made for this environment and catalog. Throws for a concurrency of less than 1. */
export function executePlan(
  context: Context,
  plan: Plan,
  options: ExecuteOptions,
): Result<Run, ExecuteError> {
  const { concurrency = DEFAULT_CONCURRENCY } = options;
  if (!(concurrency >= 1))
    throw new RangeError(`A run needs a concurrency of at least 1, not ${concurrency}.`);
  const mismatch = originMismatch(context.origin, plan.origin);
  if (mismatch !== undefined) return err(mismatch);
  if (context.directory === undefined && plan.items.some(needsDirectory)) {
    return err({ code: 'directory-not-integrated' });
  }
  return ok(startRun(context, plan, { ...options, concurrency }));
}

function startRun(
  context: Context,
  plan: Plan,
  options: ExecuteOptions & { readonly concurrency: number },
): Run {
  const ended = new Map<PlanItem, ItemOutcome>();
  const tally: Record<Outcome, number> = { ...countOutcomes([]) };
  const host = hostCalls();
  let report: RunReport | undefined;
  const progress = (): RunProgress => ({ total: plan.items.length, ended: ended.size, counts: { ...tally } });
  const execution: Execution = {
    context: { ...context, onChange: (event) => host.call(() => context.onChange(event)) },
    plan,
    signal: options.signal,
    given: givenByHost(options, host),
    host,
    versions: versionCache(context.templates),
  };
  const startedAt = context.clock.now();
  const runAndReport = async (): Promise<RunReport> => {
    await runAll(execution, options.concurrency, (item, outcome) => {
      ended.set(item, outcome);
      tally[outcome.outcome] += 1;
      host.call(() => observeItem(context, plan, outcome));
      host.call(() => options.onProgress?.(progress()));
    });
    const items = plan.items.map((item) => ended.get(item) ?? notStarted(item));
    report = reportOf(plan, items, startedAt, host.ask(() => context.clock.now()) ?? startedAt);
    const { counts } = report;
    host.call(() => context.observe({ ...about(context, plan), kind: 'run-ended', counts }));
    host.throwFirst(report);
    return report;
  };
  host.call(() =>
    context.observe({ ...about(context, plan), kind: 'run-started', items: plan.items.length }),
  );
  return {
    finished: runAndReport(),
    status: () => {
      if (report !== undefined) return { state: 'ended', report, ...progress() };
      return { state: isCancelled(options) ? 'cancelling' : 'running', ...progress() };
    },
  };
}

function reportOf(
  plan: Plan,
  items: readonly ItemOutcome[],
  startedAt: Instant,
  endedAt: Instant,
): RunReport {
  const { origin, action } = plan;
  const counts = countOutcomes(items);
  const end = counts['not-started'] > 0 ? 'cancelled' : 'complete';
  return { formatVersion: 1, origin, action, startedAt, endedAt, end, counts, items };
}

/** Items without steps end at once; those that write one profile go in batches; the rest one by one; all side by side. */
async function runAll(
  execution: Execution,
  concurrency: number,
  end: (item: PlanItem, outcome: ItemOutcome) => void,
): Promise<void> {
  const { context, plan } = execution;
  for (const item of plan.items.filter(({ steps }) => steps.length === 0)) end(item, withoutSteps(item));
  const work = plan.items.filter(({ steps }) => steps.length > 0);
  const local = work.filter((item) => !needsDirectory(item));
  // One user may take the login name that another gives up: then the order counts.
  const lanes = local.some(renames) ? 1 : BATCHES_SIDE_BY_SIDE;
  await inParallel(batchesOf(local), lanes, async (batch) => {
    if (isCancelled(execution)) return;
    const outcomes = await runLocalItems(execution, batch);
    batch.forEach((item, index) => end(item, outcomes[index]!));
  });
  await inParallel(work.filter(needsDirectory), concurrency, async (item) => {
    if (isCancelled(execution)) return;
    end(item, await runDirectoryItem(execution, context.directory!, item));
  });
}

function renames({ steps }: PlanItem): boolean {
  return steps.some((step) => step.kind === 'change-profile' && step.changes.loginName !== undefined);
}

function batchesOf(items: readonly PlanItem[]): readonly (readonly PlanItem[])[] {
  const starts = Array.from(
    { length: Math.ceil(items.length / LOCAL_BATCH) },
    (_, index) => index * LOCAL_BATCH,
  );
  return starts.map((start) => items.slice(start, start + LOCAL_BATCH));
}

/** Every other item writes one profile and nothing else. */
function needsDirectory({ steps }: PlanItem): boolean {
  return steps.length > 1 || steps.some(({ kind }) => kind.endsWith('-directory-user'));
}

function withoutSteps(item: PlanItem): ItemOutcome {
  const journal = itemJournal(item);
  if (item.refusal === undefined) return journal.ended();
  return journal.stopped({ outcome: 'refused', reason: item.refusal });
}

function notStarted(item: PlanItem): ItemOutcome {
  return itemJournal(item).stopped({ outcome: 'not-started' });
}

function isCancelled({ signal }: Pick<ExecuteOptions, 'signal'>): boolean {
  return signal?.aborted === true;
}

function observeItem(context: Context, plan: Plan, outcome: ItemOutcome): void {
  const code = 'reason' in outcome ? { code: outcome.reason.code } : {};
  context.observe({ ...about(context, plan), kind: 'item-ended', outcome: outcome.outcome, ...code });
}

function about({ origin }: Context, { action }: Plan) {
  return { environment: origin.environment, action: action.kind };
}
