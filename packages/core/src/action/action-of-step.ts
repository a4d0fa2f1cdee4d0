import type { FieldGroup } from '../directory/directory-change.js';
import type { PlanAction } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import type { UserAction } from './user-action.js';

/**
 * The action that a step of a plan is part of; none for a read, and for what a profile takes over after a write in the
 * directory. It goes by what the step does, since a plan may come from elsewhere.
 */
export function actionOfStep(action: PlanAction, step: Step): UserAction | undefined {
  switch (step.kind) {
    case 'read-directory-user':
      return undefined;
    case 'create-profile':
      return step.from === 'directory' ? 'promote' : 'create';
    case 'apply-template':
      return 'apply';
    case 'change-profile':
      return isMaintenance(action, step) ? 'maintain' : 'edit';
    case 'change-lifecycle':
      return transitionOf(action);
    case 'change-management':
      return 'change-management';
    case 'refresh-profile':
      return action.kind === 'resync' || action.kind === 'confirm-link' ? action.kind : undefined;
    case 'create-directory-user':
      return 'create-in-directory';
    case 'update-directory-user':
      return actionOfUpdate(action, step.change.group);
    case 'delete-profile':
      return action.kind === 'delete' && action.from === 'here-and-directory'
        ? 'delete-everywhere'
        : 'delete';
    case 'delete-directory-user':
      return 'delete-everywhere';
    default:
      return step satisfies never;
  }
}

/** The action that changes a group of fields in the directory. */
export function actionOnGroup(group: FieldGroup): UserAction {
  return group === 'security-profiles' ? 'assign-security-profiles' : 'edit-directory';
}

/** Names and e-mails of an edit change in the directory, and security profiles by a suspension or its end. */
function actionOfUpdate(action: PlanAction, group: FieldGroup): UserAction {
  if (action.kind === 'edit' && group === 'identity') return 'edit';
  return action.kind === 'change-lifecycle' && group === 'security-profiles'
    ? action.transition
    : actionOnGroup(group);
}

function isMaintenance(
  { kind }: PlanAction,
  { changes }: Extract<Step, { kind: 'change-profile' }>,
): boolean {
  const { userValues: _, ...more } = changes;
  return kind === 'maintain' && Object.values(more).every((change) => change === undefined);
}

function transitionOf(action: PlanAction): UserAction {
  if (action.kind !== 'change-lifecycle')
    throw new TypeError('A step changes the lifecycle in a plan that changes none.');
  return action.transition;
}
