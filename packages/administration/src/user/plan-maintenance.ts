import {
  err,
  type AnyCatalog,
  type Plan,
  type PortCall,
  type PortError,
  type ProfileEdit,
  type Result,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { planEdits } from './plan-edits.js';
import { selectProfiles } from './select-profiles.js';
import type { UserMaintenance } from './user-requests.js';

/** Plans a bulk maintenance: user-scoped settings only, so that the directory has no part in it. */
export async function planMaintenance<C extends AnyCatalog>(
  context: PlanningContext,
  users: readonly UserMaintenance<C>[],
  call: PortCall,
): Promise<Result<Plan, PortError>> {
  const targets = await selectProfiles(context, { logins: users.map(({ loginName }) => loginName) }, call);
  if (targets.isErr()) return err(targets.error);
  const edits = targets.value.map((target, index): ProfileEdit => {
    const { userValues } = users[index]!;
    return {
      target,
      changes: { userValues: userValues as NonNullable<ProfileEdit['changes']['userValues']> },
    };
  });
  return planEdits(context, 'maintain', edits, undefined, call);
}
