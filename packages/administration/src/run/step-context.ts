import type { DirectoryUser, PlanItem, ProfileId, StepContext } from '@rollcall/core';
import type { Execution } from './execution.js';

/** What core needs to work out the next state of a profile. */
export function stepContext(
  { context, plan, versions }: Execution,
  item: PlanItem,
  directoryUser: DirectoryUser | undefined,
  secretOf: StepContext['secretOf'],
): StepContext {
  return {
    catalog: context.catalog,
    plan,
    item,
    versionOf: versions.versionOf,
    secretOf,
    directoryUser,
    now: context.clock.now(),
    newProfileId: () => context.newId() as ProfileId,
    outside: context.outside,
  };
}
