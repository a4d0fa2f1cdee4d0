import {
  candidatesOf,
  countRows,
  err,
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  ok,
  originMismatch,
  planConfirmLink,
  planCreateInDirectory,
  planDelete,
  planEditDirectory,
  planResync,
  type AnyCatalog,
  type ChangeableFields,
  type Changes,
  type Directory,
  type DirectoryReferences,
  type ExistenceRow,
  type LinkPair,
  type Plan,
  type PlanTarget,
  type Result,
  type ProfileChanges,
  type ReferenceProblem,
  type SecurityProfileId,
  type SnapshotRequest,
} from '@rollcall/core';
import type { CommonAdministration, IntegratedUserAdministration } from './administration.js';
import type { Context, PlanningContext, ReadableDirectory } from './context.js';
import { suspensionPlanners } from './directory/suspension-planners.js';
import { readExistence } from './existence/read-existence.js';
import { authorizedPlan } from './authorization/authorized-plan.js';
import { handedOut, planContext, told } from './plan-context.js';
import { findTemplate } from './template/find-template.js';
import { planApplyTo } from './template/plan-apply.js';
import { templateAdministration } from './template/template-administration.js';
import { newUsersOf } from './user/import-users.js';
import { directoryLogins } from './user/known-logins.js';
import { planEdits } from './user/plan-edits.js';
import { planMaintenance } from './user/plan-maintenance.js';
import { planNewUsers, rulesOf } from './user/plan-new-users.js';
import { resolveDirectorySettings } from './user/resolve-new-users.js';
import { profilePlanners } from './user/profile-planners.js';
import { selectProfiles } from './user/select-profiles.js';
import { filterRows, selectUsers, type SelectError } from './user/select-users.js';
import { unresolvedUser } from './user/unresolved-user.js';
import { userReads } from './user/user-reads.js';
import type { UserSelection } from './user/user-selection.js';

type Integrated<C extends AnyCatalog> = Omit<IntegratedUserAdministration<C>, keyof CommonAdministration<C>>;
type Planners<C extends AnyCatalog> = Omit<Integrated<C>, 'integrated' | 'templates'> & {
  readonly templates: Pick<Integrated<C>['templates'], 'planApply'>;
};

/** The use cases with a directory. */
export function integratedAdministration<C extends AnyCatalog>(
  context: Context,
  directory: Directory,
): Integrated<C> {
  const planners = integratedPlanners<C>(context, directory);
  return {
    integrated: true,
    ...planners,
    templates: { ...templateAdministration<C>(context), ...planners.templates },
  };
}

/** Everything that plans or only reads. What it is given writes nothing. */
export function integratedPlanners<C extends AnyCatalog>(
  context: PlanningContext,
  directory: ReadableDirectory,
): Planners<C> {
  return {
    existence: async ({ where, ...request } = {}) => {
      const view = await readExistence(context, directory, request);
      if (view.isErr()) return view;
      const rows = await filterRows(context, view.value.rows, where, request);
      return rows.map((found) => ({ ...view.value, rows: found, counts: countRows(found) }));
    },
    templates: { planApply: applyPlanner<C>(context, directory) },
    users: { ...userReads(context), ...userPlanners<C>(context, directory) },
    directory: directoryPlanners<C>(context, directory),
    planConfirmLink: ({ origin, rows }, pair) => {
      const mismatch = originMismatch(context.origin, origin);
      if (mismatch !== undefined) return err(mismatch);
      const { catalog } = context;
      // It writes no more than what a profile takes over from the directory: rules of the host have no part in it.
      return planConfirmLink({ ...planContext(context), catalog, rows, pair }).map((plan) =>
        told(context, authorizedPlan(context, plan, targetsOfPair(rows, pair))),
      );
    },
    planResync: async ({ users = { where: {} }, reread } = {}, call = {}) => {
      const selected = await selectUsers(context, directory, users, call);
      if (selected.isErr()) return err(selected.error);
      const { rows, targets } = selected.value;
      return handedOut(context, planResync({ ...planContext(context), rows, reread }), targets, call);
    },
  };
}

/** The two of a pair, as the view shows them. */
function targetsOfPair(
  rows: readonly ExistenceRow[],
  { profile: profileId, directory: directoryId }: LinkPair,
): readonly PlanTarget[] {
  const candidates = rows.map(candidatesOf);
  const profile = candidates.flatMap(({ profiles }) => profiles).find(({ id }) => id === profileId);
  const user = candidates.flatMap(({ directory }) => directory).find(({ id }) => id === directoryId);
  if (profile === undefined || user === undefined) return [];
  return [{ kind: 'profile', profile, directory: { presence: 'present', user } }];
}

function applyPlanner<C extends AnyCatalog>(
  context: PlanningContext,
  directory: ReadableDirectory,
): Integrated<C>['templates']['planApply'] {
  return async ({ template, users, overrides, promote = 'refuse' }, call = {}) => {
    const found = await findTemplate(context, template, call);
    if (found.isErr()) return err(found.error);
    const targets =
      promote === 'refuse'
        ? await selectTargets(context, directory, users, call)
        : (await selectUsers(context, directory, users, call)).map((selected) => selected.targets);
    if (targets.isErr()) return err(targets.error);
    return planApplyTo(
      context,
      { template: found.value.latest, overrides, promote, targets: targets.value },
      call,
    );
  };
}

/** The targets of a plan that writes profiles alone: named ones can be had without reading the directory. */
async function selectTargets(
  context: PlanningContext,
  directory: ReadableDirectory,
  users: UserSelection,
  call: SnapshotRequest,
): Promise<Result<readonly PlanTarget[], SelectError>> {
  if ('logins' in users) return selectProfiles(context, users, call);
  return (await selectUsers(context, directory, users, call)).map(({ targets }) => targets);
}

function userPlanners<C extends AnyCatalog>(context: PlanningContext, directory: ReadableDirectory) {
  const { catalog } = context;
  const planners: Omit<Integrated<C>['users'], 'list' | 'get'> = {
    planCreate: (users, call = {}) =>
      planNewUsers(
        context,
        users.map(({ directory: settings, ...user }) => unresolvedUser(user, settings)),
        call,
      ),
    planImport: (entries, defaults, call = {}) => planNewUsers(context, newUsersOf(entries, defaults), call),
    planEdit: async (loginName, changes, call = {}) => {
      const edit = changes as ProfileChanges;
      // The directory owns names and e-mails, and has no part in settings.
      const integrated = changes.identity !== undefined;
      const targets = integrated
        ? (await selectUsers(context, directory, { logins: [loginName] }, call)).map(
            (selected) => selected.targets,
          )
        : await selectProfiles(context, { logins: [loginName] }, call);
      if (targets.isErr()) return err(targets.error);
      const edits = targets.value.map((target) => ({ target, changes: edit }));
      if (!integrated) return planEdits(context, 'edit', edits, undefined, call);
      const references = await directory.references(call);
      if (references.isErr()) return err(references.error);
      return planEdits(context, 'edit', edits, references.value.identityType, call);
    },
    planMaintain: (users, call = {}) => planMaintenance(context, users, call),
    ...profilePlanners(context, (users: UserSelection, call: SnapshotRequest) =>
      selectTargets(context, directory, users, call),
    ),
    planDelete: async ({ users, from = 'here' }, call = {}) => {
      const selected = await selectUsers(context, directory, users, call);
      if (selected.isErr()) return err(selected.error);
      const { targets, completeness } = selected.value;
      const plan = planDelete({ ...planContext(context), catalog, targets, from, completeness });
      return plan.isErr() ? err(plan.error) : handedOut(context, plan.value, targets, call);
    },
  };
  return planners;
}

function directoryPlanners<C extends AnyCatalog>(
  context: PlanningContext,
  directory: ReadableDirectory,
): Integrated<C>['directory'] {
  const { catalog } = context;

  async function planEdit(
    users: UserSelection,
    changesOf: (references: DirectoryReferences) => Result<Changes<ChangeableFields>, ReferenceProblem>,
    call: SnapshotRequest,
  ): Promise<Result<Plan, ReferenceProblem | SelectError>> {
    const references = await directory.references({ signal: call.signal });
    if (references.isErr()) return err(references.error);
    const changes = changesOf(references.value);
    if (changes.isErr()) return err(changes.error);
    const selected = await selectUsers(context, directory, users, call);
    if (selected.isErr()) return err(selected.error);
    const { identityType } = references.value;
    const { targets } = selected.value;
    const request = { catalog, identityType, targets, changes: changes.value };
    return handedOut(context, planEditDirectory({ ...planContext(context), ...request }), targets, call);
  }

  return {
    references: (call) => directory.references(call),
    planCreate: async ({ users, settings }, call = {}) => {
      const references = await directory.references({ signal: call.signal });
      if (references.isErr()) return err(references.error);
      const fields = resolveDirectorySettings(references.value, settings);
      if (fields.isErr()) return err(fields.error);
      const selected = await selectUsers(context, directory, users, call);
      if (selected.isErr()) return err(selected.error);
      const looked = await directoryLogins(directory, selected.value, call);
      if (looked.isErr()) return err(looked.error);
      const rules = rulesOf(context, references.value.identityType);
      const { targets } = selected.value;
      const request = { ...looked.value, catalog, rules, targets, fields: fields.value };
      const plan = planCreateInDirectory({ ...planContext(context), ...request });
      return plan.isErr() ? err(plan.error) : handedOut(context, plan.value, targets, call);
    },
    planEdit: async ({ users, changes }, call = {}) =>
      (await planEdit(users, () => ok(changes), call)) as Result<Plan, SelectError>,
    planAssignRoutingProfile: ({ users, routingProfile }, call = {}) =>
      planEdit(
        users,
        (references) => findRoutingProfile(references, routingProfile).map(assignRouting),
        call,
      ),
    planAssignHierarchy: ({ users, hierarchy }, call = {}) =>
      planEdit(users, (references) => hierarchyChanges(references, hierarchy), call),
    planAssignSecurityProfiles: ({ users, securityProfiles }, call = {}) =>
      planEdit(users, (references) => securityChanges(references, securityProfiles), call),
    ...suspensionPlanners(context, directory),
  };
}

function assignRouting({ id }: DirectoryReferences['routingProfiles'][number]): Changes<ChangeableFields> {
  return { routingProfileId: { kind: 'set', value: id } };
}

function hierarchyChanges(
  references: DirectoryReferences,
  hierarchy: string | readonly string[] | undefined,
): Result<Changes<ChangeableFields>, ReferenceProblem> {
  if (hierarchy === undefined) return ok({ hierarchyGroupId: { kind: 'clear' } });
  return findHierarchyGroup(references, hierarchy).map(({ id }) => ({
    hierarchyGroupId: { kind: 'set', value: id },
  }));
}

function securityChanges(
  references: DirectoryReferences,
  names: readonly string[],
): Result<Changes<ChangeableFields>, ReferenceProblem> {
  const ids: SecurityProfileId[] = [];
  for (const name of names) {
    const found = findSecurityProfile(references, name);
    if (found.isErr()) return err(found.error);
    ids.push(found.value.id);
  }
  return ok({ securityProfileIds: { kind: 'set', value: ids } });
}
