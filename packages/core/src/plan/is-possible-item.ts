import type { DirectoryTransition } from '../lifecycle/transition.js';
import type { Plan, PlanAction, PlanItem } from './plan.js';
import type { StepKind } from './step.js';

/** The steps that an item of each action may have, in this order. */
const sequences: { readonly [Kind in PlanAction['kind']]: RegExp } = {
  create: /^(create-profile( create-directory-user refresh-profile)?)?$/,
  apply: /^(apply-template|read-directory-user create-profile)?$/,
  edit: /^(read-directory-user( update-directory-user)+ ?)?(change-profile)?$/,
  maintain: /^(change-profile)?$/,
  'edit-directory': /^(read-directory-user( update-directory-user)+( refresh-profile)?)?$/,
  'create-in-directory': /^(create-directory-user refresh-profile)?$/,
  delete:
    /^(read-directory-user delete-directory-user( delete-profile)?|(read-directory-user )?delete-profile)?$/,
  resync: /^(read-directory-user refresh-profile)?$/,
  'confirm-link': /^(read-directory-user refresh-profile)?$/,
  'change-lifecycle': /^(change-lifecycle)?$/,
  'change-management': /^(change-management)?$/,
};

/** The sequences of the transitions that go through the directory. */
const throughDirectory: { readonly [Name in DirectoryTransition]: RegExp } = {
  suspend: /^(read-directory-user( change-lifecycle)? update-directory-user( refresh-profile)?)?$/,
  // Of a user who is gone there is nothing to put back.
  reinstate:
    /^(read-directory-user( update-directory-user)? change-lifecycle( refresh-profile)?|change-lifecycle)?$/,
};

function sequenceOf(action: PlanAction): RegExp {
  if (action.kind !== 'change-lifecycle') return sequences[action.kind];
  const { transition } = action;
  return transition === 'suspend' || transition === 'reinstate'
    ? throughDirectory[transition]
    : sequences[action.kind];
}

/** The steps that write what of a profile was seen. */
const writingSeen: readonly StepKind[] = [
  'apply-template',
  'change-profile',
  'delete-profile',
  'change-lifecycle',
  'change-management',
];

/**
 * Whether an item could come from a planner: its steps belong to the action, it names and has seen the users whom they
 * write, and a refusal stands alone. A run relies on it.
 */
export function isPossibleItem({ action, diffs }: Plan, item: PlanItem): boolean {
  const { steps, saw } = item;
  const kinds = steps.map(({ kind }) => kind);
  const isLifecycle = action.kind === 'change-lifecycle';
  const has = (...wanted: readonly StepKind[]) => kinds.some((kind) => wanted.includes(kind));
  return (
    sequenceOf(action).test(kinds.join(' ')) &&
    (item.refusal === undefined || steps.length === 0) &&
    (item.apply !== undefined) === has('apply-template') &&
    (item.apply === undefined || item.apply.diff < diffs.length) &&
    (item.profileId !== undefined || !has(...writingSeen)) &&
    (item.profileId !== undefined || action.kind === 'create' || !has('refresh-profile')) &&
    (item.directoryId !== undefined || !has('read-directory-user')) &&
    (saw.profile !== undefined || !has(...writingSeen)) &&
    (!isLifecycle || steps.length === 0 || (item.profileId !== undefined && saw.profile !== undefined)) &&
    // A resync takes over whatever stands; a link is confirmed for the profile that a person looked at.
    (action.kind !== 'resync' || saw.profile === undefined) &&
    (action.kind !== 'confirm-link' || saw.profile !== undefined || steps.length === 0) &&
    (saw.directory !== undefined || !has('update-directory-user', 'delete-directory-user')) &&
    steps.every(
      (step) =>
        (step.kind !== 'create-directory-user' || step.user.loginName === item.loginName) &&
        (step.kind !== 'create-profile' || (step.from === 'directory') === (action.kind === 'apply')) &&
        (step.kind !== 'update-directory-user' || !isLifecycle || step.change.group === 'security-profiles'),
    )
  );
}
