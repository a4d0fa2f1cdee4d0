import { err, planDelete, type AnyCatalog, type PortCall, type ProfileChanges } from '@rollcall/core';
import type { CommonAdministration, UserAdministration } from './administration.js';
import type { Context, PlanningContext } from './context.js';
import { handedOut, planContext } from './plan-context.js';
import { findTemplate } from './template/find-template.js';
import { planApplyTo } from './template/plan-apply.js';
import { templateAdministration } from './template/template-administration.js';
import { newUsersOf } from './user/import-users.js';
import { planEdits } from './user/plan-edits.js';
import { planMaintenance } from './user/plan-maintenance.js';
import { planNewUsers } from './user/plan-new-users.js';
import { profilePlanners } from './user/profile-planners.js';
import { selectProfiles } from './user/select-profiles.js';
import { unresolvedUser } from './user/unresolved-user.js';
import { userReads } from './user/user-reads.js';
import type { ProfileSelection } from './user/user-selection.js';

type Standalone<C extends AnyCatalog> = Omit<UserAdministration<C>, keyof CommonAdministration<C>>;
type Planners<C extends AnyCatalog> = Pick<Standalone<C>, 'users'> & {
  readonly templates: Pick<Standalone<C>['templates'], 'planApply'>;
};

/** The use cases that need no directory. */
export function standaloneAdministration<C extends AnyCatalog>(context: Context): Standalone<C> {
  const { templates, users } = standalonePlanners<C>(context);
  return {
    integrated: false,
    templates: { ...templateAdministration<C>(context), ...templates },
    users,
  };
}

/** Everything that plans or only reads. What it is given writes nothing. */
export function standalonePlanners<C extends AnyCatalog>(context: PlanningContext): Planners<C> {
  return {
    templates: {
      planApply: async ({ template, users, overrides }, call = {}) => {
        const found = await findTemplate(context, template, call);
        if (found.isErr()) return err(found.error);
        const targets = await selectProfiles(context, users, call);
        if (targets.isErr()) return err(targets.error);
        const request = {
          template: found.value.latest,
          overrides,
          targets: targets.value,
          promote: 'refuse',
        } as const;
        return planApplyTo(context, request, call);
      },
    },
    users: {
      ...userReads(context),
      planCreate: (users, call = {}) =>
        planNewUsers(
          context,
          users.map((user) => unresolvedUser(user)),
          call,
        ),
      planImport: (entries, { template }, call = {}) =>
        planNewUsers(context, newUsersOf(entries, { template }), call),
      planEdit: async (loginName, changes, call = {}) => {
        const targets = await selectProfiles(context, { logins: [loginName] }, call);
        if (targets.isErr()) return err(targets.error);
        const edits = targets.value.map((target) => ({ target, changes: changes as ProfileChanges }));
        return planEdits(context, 'edit', edits, undefined, call);
      },
      planMaintain: (users, call = {}) => planMaintenance(context, users, call),
      ...profilePlanners(context, (users: ProfileSelection, call: PortCall) =>
        selectProfiles(context, users, call),
      ),
      planDelete: async ({ users }, call = {}) => {
        const targets = await selectProfiles(context, users, call);
        if (targets.isErr()) return err(targets.error);
        const { catalog } = context;
        const request = {
          catalog,
          targets: targets.value,
          from: 'here',
          completeness: { complete: true },
        } as const;
        const plan = planDelete({ ...planContext(context), ...request });
        return plan.isErr() ? err(plan.error) : handedOut(context, plan.value, targets.value, call);
      },
    },
  };
}
