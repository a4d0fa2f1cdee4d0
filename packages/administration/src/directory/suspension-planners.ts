import { err, findSecurityProfile, planReinstate, planSuspend, type AnyCatalog } from '@rollcall/core';
import type { IntegratedUserAdministration } from '../administration.js';
import type { PlanningContext, ReadableDirectory } from '../context.js';
import { handedOut, planContext } from '../plan-context.js';
import { selectUsers } from '../user/select-users.js';

/** The planners of suspensions, which change both the profile and the directory user. */
export function suspensionPlanners<C extends AnyCatalog>(
  context: PlanningContext,
  directory: ReadableDirectory,
): Pick<IntegratedUserAdministration<C>['directory'], 'planSuspend' | 'planReinstate'> {
  const { catalog } = context;
  return {
    planSuspend: async ({ users, securityProfile }, call = {}) => {
      const references = await directory.references({ signal: call.signal });
      if (references.isErr()) return err(references.error);
      const found = findSecurityProfile(references.value, securityProfile);
      if (found.isErr()) return err(found.error);
      const selected = await selectUsers(context, directory, users, call);
      if (selected.isErr()) return err(selected.error);
      const { targets } = selected.value;
      const request = { catalog, targets, securityProfileId: found.value.id };
      return handedOut(context, planSuspend({ ...planContext(context), ...request }), targets, call);
    },
    planReinstate: async ({ users }, call = {}) => {
      const references = await directory.references({ signal: call.signal });
      if (references.isErr()) return err(references.error);
      const selected = await selectUsers(context, directory, users, call);
      if (selected.isErr()) return err(selected.error);
      const { targets } = selected.value;
      const request = { catalog, targets, references: references.value };
      return handedOut(context, planReinstate({ ...planContext(context), ...request }), targets, call);
    },
  };
}
