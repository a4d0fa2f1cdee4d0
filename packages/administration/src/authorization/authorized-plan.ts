import { authorizeItem, refuseItems, type Clearance, type ReadUser } from '@rollcall/core/authorization';
import type { Plan, PlanItem, PlanTarget } from '@rollcall/core';
import type { PlanningContext } from '../context.js';

/** A plan in which is refused what the actor may not do. `targets` are the users as they were read for it. */
export function authorizedPlan(
  { clearance, directory }: PlanningContext,
  plan: Plan,
  targets: readonly PlanTarget[],
): Plan {
  if (clearance === undefined) return plan;
  const readOf = readUsers(targets);
  return refuseItems(withoutUnseen(clearance, plan), directory?.manifest, (item) =>
    authorizeItem(clearance, plan, item, readOf(item)),
  );
}

/** What a template gives is told to whoever may see templates, or give them. */
function withoutUnseen({ denial }: Clearance, plan: Plan): Plan {
  const { action } = plan;
  const isSeen = (['view-templates', 'apply', 'promote'] as const).some((one) => denial(one) === undefined);
  return action.kind !== 'apply' || isSeen ? plan : { ...plan, action: { ...action, initialValues: {} } };
}

/** Finds what was read of the user of an item. */
export function readUsers(targets: readonly PlanTarget[]): (item: PlanItem) => ReadUser {
  const byId = new Map<string, ReadUser>();
  for (const target of targets) {
    if (target.kind === 'directory-only') byId.set(target.user.id, { user: target.user });
    if (target.kind !== 'profile') continue;
    const { profile, directory } = target;
    byId.set(profile.id, { profile, user: directory.presence === 'present' ? directory.user : undefined });
  }
  return ({ profileId, directoryId }) => byId.get(profileId ?? directoryId ?? '') ?? nobody;
}

const nobody: ReadUser = {};
