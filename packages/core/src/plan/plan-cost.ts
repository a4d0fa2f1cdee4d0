import type { DirectoryManifest, DirectoryStepKind } from '../directory/directory-manifest.js';
import type { Step } from './step.js';

/** What running a plan costs the directory. */
export interface PlanCost {
  /** Calls by the directory's own names of operations. */
  readonly calls: Readonly<Record<string, number>>;
  /** The least time that the account's quotas make of it: different operations run side by side. */
  readonly seconds: number;
  /** The operation that takes longest, if any is limited. */
  readonly slowestOperation?: string;
}

/** A plan that asks nothing of a directory. */
const noCost: PlanCost = { calls: {}, seconds: 0 };

/** Adds up the calls of all steps and the time that the quotas of the manifest make of them. */
export function planCost(steps: Iterable<Step>, manifest: DirectoryManifest | undefined): PlanCost {
  if (manifest === undefined) return noCost;
  const calls = new Map<string, number>();
  for (const step of steps) {
    for (const operation of operationsOf(step, manifest))
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
  }
  let seconds = 0;
  let slowestOperation: string | undefined;
  for (const [operation, count] of calls) {
    const needed = secondsFor(count, manifest.quotas[operation]);
    if (needed > seconds) [seconds, slowestOperation] = [needed, operation];
  }
  const inOrder = [...calls].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    calls: Object.fromEntries(inOrder),
    seconds,
    ...(slowestOperation === undefined ? {} : { slowestOperation }),
  };
}

/** `(calls − burst) / rate`: what a token bucket that starts full makes of so many calls. */
function secondsFor(
  calls: number,
  quota: { readonly perSecond: number; readonly burst: number } | undefined,
): number {
  return quota === undefined ? 0 : Math.max(0, (calls - quota.burst) / quota.perSecond);
}

function operationsOf(step: Step, { operations }: DirectoryManifest): readonly string[] {
  const kind = directoryStepOf(step);
  if (kind === undefined) return [];
  const all = operations[kind];
  if (step.kind !== 'read-directory-user') return all;
  return step.fields.includes('proficiencies') ? [...all, ...operations['read-proficiencies']] : all;
}

function directoryStepOf(step: Step): DirectoryStepKind | undefined {
  switch (step.kind) {
    case 'read-directory-user':
      return 'read';
    case 'create-directory-user':
      return 'create';
    case 'delete-directory-user':
      return 'delete';
    case 'update-directory-user':
      return `update-${step.change.group}`;
    case 'create-profile':
    case 'apply-template':
    case 'change-profile':
    case 'refresh-profile':
    case 'delete-profile':
    case 'change-lifecycle':
    case 'change-management':
      return undefined;
    default:
      return step satisfies never;
  }
}
