import type { DirectoryManifest } from '../directory/directory-manifest.js';
import type { ItemRefusal } from './item-refusal.js';
import { planCost } from './plan-cost.js';
import type { Plan, PlanItem, SharedDiff } from './plan.js';

/** A plan with some of its items refused: of those it tells no more than whom they are about. The cost is that of the rest. */
export function refuseItems(
  plan: Plan,
  manifest: DirectoryManifest | undefined,
  refusalOf: (item: PlanItem) => ItemRefusal | undefined,
): Plan {
  let refusals = 0;
  const kept = plan.items.map((item): PlanItem => {
    const refusal = refusalOf(item);
    if (refusal === undefined) return item;
    refusals += 1;
    const { loginName, profileId, directoryId } = item;
    const ids = {
      ...(profileId === undefined ? {} : { profileId }),
      ...(directoryId === undefined ? {} : { directoryId }),
    };
    return { loginName, ...ids, saw: {}, changes: [], steps: [], refusal };
  });
  if (refusals === 0) return plan;
  const { diffs, items } = withUsedDiffs(plan.diffs, kept);
  const steps = items.flatMap((item) => item.steps);
  return { ...plan, diffs, items, cost: planCost(steps, manifest) };
}

/** What no item shares any more is left out. */
function withUsedDiffs(
  diffs: readonly SharedDiff[],
  items: readonly PlanItem[],
): Pick<Plan, 'diffs' | 'items'> {
  const used = new Set(items.flatMap(({ apply }) => (apply === undefined ? [] : [apply.diff])));
  if (used.size === diffs.length) return { diffs, items };
  const places = new Map(
    diffs.flatMap((_, index) => (used.has(index) ? [index] : [])).map((old, place) => [old, place]),
  );
  return {
    diffs: diffs.filter((_, index) => used.has(index)),
    items: items.map((item) =>
      item.apply === undefined
        ? item
        : { ...item, apply: { ...item.apply, diff: places.get(item.apply.diff)! } },
    ),
  };
}
