import type { DirectoryManifest } from '../directory/directory-manifest.js';
import type { Origin } from '../environment/origin.js';
import { canonicalJson } from '../json/canonical-json.js';
import { compareLogins } from '../login/compare-logins.js';
import type { Login } from '../login/login.js';
import type { OutsideRules } from '../management/forbidden-outside.js';
import { PLAN_FORMAT_VERSION, type Plan, type PlanAction, type PlanItem, type SharedDiff } from './plan.js';
import { compareContent } from './plan-target.js';
import { planCost } from './plan-cost.js';

/** What every planner is given. */
export interface PlanContext {
  readonly origin: Origin;
  /** The directory's own words about its operations; none where no directory is integrated. */
  readonly manifest: DirectoryManifest | undefined;
  /** What outside systems forbid, where that is not `forbiddenOutside`. */
  readonly outside?: OutsideRules | undefined;
}

/** An item before it has its place in the plan. */
export interface DraftItem {
  readonly login: Login;
  readonly item: PlanItem;
}

/** Puts items in the order of logins, merges those that say the same of one user, and adds up the cost. */
export function assemblePlan(
  { origin, manifest }: PlanContext,
  action: PlanAction,
  drafts: readonly DraftItem[],
  diffs: readonly SharedDiff[] = [],
): Plan {
  const items = withoutRepeats([...drafts].sort(compareDrafts));
  const cost = planCost(stepsOf(items), manifest);
  return { formatVersion: PLAN_FORMAT_VERSION, origin, action, diffs, items, cost };
}

function compareDrafts(a: DraftItem, b: DraftItem): number {
  return compareLogins(a.login, idOf(a.item), b.login, idOf(b.item)) || compareContent(a.item, b.item);
}

function idOf(item: PlanItem): string {
  return item.profileId ?? item.directoryId ?? '';
}

/** Sorted neighbours of one user that say the same are one item. */
function withoutRepeats(drafts: readonly DraftItem[]): readonly PlanItem[] {
  const items: PlanItem[] = [];
  for (const { item } of drafts) {
    const last = items.at(-1);
    if (last !== undefined && isRepeat(last, item)) continue;
    items.push(item);
  }
  return items;
}

function isRepeat(a: PlanItem, b: PlanItem): boolean {
  return a.loginName === b.loginName && idOf(a) === idOf(b) && canonicalJson(a) === canonicalJson(b);
}

function* stepsOf(items: readonly PlanItem[]) {
  for (const item of items) yield* item.steps;
}
