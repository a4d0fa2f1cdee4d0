import type { DirectoryUser, PlanItem, ProfileId, StepContext } from '@rollcall/core';
import type { Execution } from './execution.js';

/** What core needs to work out the next state of a profile. */
export function stepContext(
  { context, plan, options, versions }: Execution,
  item: PlanItem,
  directoryUser: DirectoryUser | undefined,
): StepContext {
  return {
    catalog: context.catalog,
    plan,
    item,
    versionOf: versions.versionOf,
    secretOf: (setting) => options.secretFor?.(item, setting),
    directoryUser,
    now: context.clock.now(),
    newProfileId: () => context.newId() as ProfileId,
  };
}
