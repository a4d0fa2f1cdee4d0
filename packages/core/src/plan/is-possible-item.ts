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
  delete: /^(read-directory-user delete-directory-user ?)?(delete-profile)?$/,
  resync: /^(read-directory-user refresh-profile)?$/,
  'confirm-link': /^read-directory-user refresh-profile$/,
};

/**
 * Whether an item could come from a planner: its steps belong to the action, it names and has seen the users whom they
 * write, and a refusal stands alone. A run relies on it.
 */
export function isPossibleItem({ action, diffs }: Plan, item: PlanItem): boolean {
  const { steps, saw } = item;
  const kinds = steps.map(({ kind }) => kind);
  const has = (...wanted: readonly StepKind[]) => kinds.some((kind) => wanted.includes(kind));
  return (
    sequences[action.kind].test(kinds.join(' ')) &&
    (item.refusal === undefined || steps.length === 0) &&
    (item.apply !== undefined) === has('apply-template') &&
    (item.apply === undefined || item.apply.diff < diffs.length) &&
    (item.profileId !== undefined || !has('apply-template', 'change-profile', 'delete-profile')) &&
    (item.profileId !== undefined || action.kind === 'create' || !has('refresh-profile')) &&
    (item.directoryId !== undefined || !has('read-directory-user')) &&
    (saw.profile !== undefined || !has('apply-template', 'change-profile', 'delete-profile')) &&
    // A resync takes over whatever stands; a link is confirmed for the profile that a person looked at.
    (action.kind !== 'resync' || saw.profile === undefined) &&
    (action.kind !== 'confirm-link' || saw.profile !== undefined) &&
    (saw.directory !== undefined || !has('update-directory-user', 'delete-directory-user')) &&
    steps.every(
      (step) =>
        (step.kind !== 'create-directory-user' || step.user.loginName === item.loginName) &&
        (step.kind !== 'create-profile' || (step.from === 'directory') === (action.kind === 'apply')),
    )
  );
}
