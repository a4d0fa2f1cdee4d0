import { brokenRule, refuseItems } from '@rollcall/core/authorization';
import {
  changedDirectoryUser,
  err,
  instantOf,
  ok,
  stepProfile,
  type Plan,
  type PlanItem,
  type PlanTarget,
  type PortCall,
  type PortError,
  type ProfileId,
  type ProfileWrite,
  type Result,
  type RuleBroken,
} from '@rollcall/core';
import { readUsers } from '../authorization/authorized-plan.js';
import type { PlanningContext } from '../context.js';
import { versionCache, type VersionCache } from '../template/load-versions.js';
import { lostVersion, versionsOfItem } from '../run/versions-of-item.js';
import { isRuled } from './is-ruled.js';

/** A plan in which is refused what a rule of the host forbids, as far as was read. A rule that throws is the host's mistake. */
export async function ruledPlan(
  context: PlanningContext,
  plan: Plan,
  targets: readonly PlanTarget[],
  { signal }: PortCall,
): Promise<Result<Plan, PortError>> {
  if (context.rules.length === 0) return ok(plan);
  const readOf = readUsers(targets);
  const versions = versionCache(context.templates);
  const refs = plan.items.flatMap((item) => versionsOfItem(plan, item, readOf(item).profile));
  const loaded = await versions.load(refs, { signal });
  if (loaded.isErr()) return err(loaded.error);
  const manifest = context.directory?.manifest;
  return ok(refuseItems(plan, manifest, (item) => brokenByItem(context, plan, item, readOf(item), versions)));
}

/** Does the steps of an item dry, on what was read. One that cannot be done is not for rules to refuse. */
function brokenByItem(
  { catalog, rules, outside }: PlanningContext,
  plan: Plan,
  item: PlanItem,
  { profile, user }: ReturnType<ReturnType<typeof readUsers>>,
  versions: VersionCache,
): RuleBroken | undefined {
  if (lostVersion(versions, versionsOfItem(plan, item, profile)) !== undefined) return undefined;
  const { versionOf } = versions;
  const dry = {
    catalog,
    plan,
    item,
    versionOf,
    outside,
    secretOf: () => undefined,
    now: instantOf(0),
    newProfileId: () => 'planned' as ProfileId,
  };
  let directoryUser = user;
  for (const step of item.steps) {
    if (step.kind === 'update-directory-user')
      directoryUser = directoryUser && changedDirectoryUser(directoryUser, step.change);
    if (!isRuled(item, step)) continue;
    const open = 'secrets' in step ? { ...step, secrets: [] } : step;
    const write: ProfileWrite | undefined = stepProfile({ ...dry, directoryUser }, open, profile).unwrapOr(
      undefined,
    );
    const broken = write && brokenRule(rules, dry, profile, write);
    if (broken !== undefined) return broken;
  }
  return undefined;
}
