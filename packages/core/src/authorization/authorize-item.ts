import { actionOfStep } from '../action/action-of-step.js';
import type { ChangeableFieldName } from '../directory/directory-change.js';
import { sameField } from '../directory/directory-field-table.js';
import type { HierarchyGroupId } from '../directory/directory-fields.js';
import { intended } from '../intent/intent.js';
import type { Plan, PlanAction, PlanItem } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { UserProfile } from '../profile/user-profile.js';
import { belongsTo, scopeDenial, type Clearance, type ReadUser } from './clearance.js';
import type { Denial } from './denial.js';
import type { GuardedAction } from './guarded-action.js';

/**
 * Why an actor may not do for a user what an item of a plan would do: the first permission that is missing for one of its
 * steps, or what lies out of scope, before or after. It goes by the steps, since a plan may be somebody else's, or come
 * from elsewhere.
 */
export function authorizeItem(
  clearance: Clearance,
  { action }: Plan,
  item: PlanItem,
  read: ReadUser,
): Denial | undefined {
  return missingPermission(clearance, action, item, read) ?? outsideScope(clearance, action, item, read);
}

/** The permission that an item lacks, whoever it is about. */
function missingPermission(
  clearance: Clearance,
  action: PlanAction,
  { steps }: PlanItem,
  read: ReadUser,
): Denial | undefined {
  if (steps.length === 0) return clearance.denial(actionOf(action));
  for (const step of steps) {
    const missing =
      step.kind === 'refresh-profile'
        ? missingForRefresh(clearance, action, steps, read)
        : missingForStep(clearance, action, step, read.profile);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/** What lies out of scope: the user as it is, or where an item would put it. */
function outsideScope(
  clearance: Clearance,
  action: PlanAction,
  { steps }: PlanItem,
  read: ReadUser,
): Denial | undefined {
  const about = actionOf(action);
  const made = steps.find((step) => step.kind === 'create-profile');
  // One who is in the directory already stands somewhere. One who is not may be a creation that broke off.
  const isNew = made?.from === 'plan' && !steps.some(changesWhatIs) && read.profile?.link === undefined;
  const isNobody = steps.length === 0 && read.profile === undefined && read.user === undefined;
  const before = isNew || isNobody ? undefined : scopeDenial(clearance, about, read);
  if (before !== undefined) return before;
  const management = isNew ? (made.management ?? here) : read.profile?.management;
  // Whoever is made in no directory is in no group.
  const isNowhere = isNew && !steps.some(({ kind }) => kind === 'create-directory-user');
  if (isNowhere) return clearance.outOfScope(about, { group: undefined, management });
  for (const step of steps) {
    const moved = destinationOf(step);
    const after = moved && clearance.outOfScope(about, { ...moved, management });
    if (after !== undefined) return after;
  }
  return undefined;
}

/** Whether a step changes somebody who is there already: more than a creation does, whatever a document says. */
function changesWhatIs({ kind }: Step): boolean {
  return !['create-profile', 'create-directory-user', 'refresh-profile'].includes(kind);
}

/** The hierarchy group that a step puts a user into; nothing where it puts it nowhere. */
function destinationOf(step: Step): { readonly group: HierarchyGroupId | undefined } | undefined {
  if (step.kind === 'create-directory-user') return { group: step.user.fields.hierarchyGroupId };
  const intent = step.kind === 'update-directory-user' ? step.change.fields.hierarchyGroupId : undefined;
  return intent && { group: intent.kind === 'set' ? intent.value : undefined };
}

const here = { kind: 'here' } as const;

/** The action that a plan is about as a whole; an edit in the directory is told by its steps alone. */
function actionOf(action: PlanAction): GuardedAction {
  switch (action.kind) {
    case 'change-lifecycle':
      return action.transition;
    case 'delete':
      return action.from === 'here' ? 'delete' : 'delete-everywhere';
    case 'edit-directory':
      return 'view-users';
    case 'create':
    case 'apply':
    case 'edit':
    case 'maintain':
    case 'create-in-directory':
    case 'resync':
    case 'confirm-link':
    case 'change-management':
      return action.kind;
    default:
      return action satisfies never;
  }
}

/** What a profile takes over after another step is part of that; alone it is a resync, and of two who are not one, a link. */
function missingForRefresh(
  { denial }: Clearance,
  action: PlanAction,
  steps: readonly Step[],
  { profile, user }: ReadUser,
): Denial | undefined {
  const isLink = profile !== undefined && user !== undefined && !belongsTo(profile, user);
  if (isLink || action.kind === 'confirm-link') return denial('confirm-link');
  const isPart = steps.some(({ kind }) => kind !== 'refresh-profile' && kind !== 'read-directory-user');
  return isPart ? undefined : denial('resync');
}

function missingForStep(
  { denial }: Clearance,
  action: PlanAction,
  step: Step,
  profile: UserProfile | undefined,
): Denial | undefined {
  if (step.kind === 'update-directory-user') {
    const fields = Object.keys(step.change.fields) as ChangeableFieldName[];
    const missing = fields.map((field) => denial(actionOfField(action, step, field, profile)));
    return (
      missing.find((one) => one !== undefined) ??
      (isTransition(action) ? denial(action.transition) : undefined)
    );
  }
  // The profile and the directory user are deleted by two permissions.
  const needed = step.kind === 'delete-profile' ? 'delete' : actionOfStep(action, step);
  return needed && denial(needed);
}

function isTransition(action: PlanAction): action is Extract<PlanAction, { kind: 'change-lifecycle' }> {
  return action.kind === 'change-lifecycle';
}

/** What a write of one field in the directory is. The field counts, not the group that a plan puts it into. */
function actionOfField(
  action: PlanAction,
  { change }: Extract<Step, { kind: 'update-directory-user' }>,
  field: ChangeableFieldName,
  profile: UserProfile | undefined,
): GuardedAction {
  switch (field) {
    case 'routingProfileId':
      return 'assign-routing-profile';
    case 'hierarchyGroupId':
      return 'assign-hierarchy';
    case 'securityProfileIds': {
      const wanted = intended(change.fields.securityProfileIds, undefined);
      const remembered = profile?.lifecycle?.suspended?.securityProfileIds;
      const isPutBack =
        isTransition(action) && remembered !== undefined && sameField(field, wanted, remembered);
      // To suspend is to give a security profile of one's choice.
      return isPutBack ? 'reinstate' : 'assign-security-profiles';
    }
    default:
      return action.kind === 'edit' && identityFieldNames.some((name) => name === field)
        ? 'edit'
        : 'edit-directory';
  }
}
