import type { SecurityProfileId } from '../directory/directory-fields.js';

/** What can hold of a user besides being there. Conditions are independent of each other: one can be lifted alone. */
export type Condition = 'deleted' | 'suspended' | 'disabled' | 'locked';

/** All conditions, the gravest first. */
export const conditions: readonly Condition[] = ['deleted', 'suspended', 'disabled', 'locked'];

/** `active`, or the gravest condition that holds. */
export type LifecycleState = 'active' | Condition;

/** All states: who names them lists everybody, also those deleted. */
export const lifecycleStates: readonly LifecycleState[] = ['active', ...conditions];

/** What a suspension took away in the directory, to be put back. It stays as it is until the user is reinstated. */
export interface Suspension {
  readonly securityProfileIds: readonly SecurityProfileId[];
}

/** The conditions that hold of a user; of an active one none, and then a profile has no `lifecycle`. */
export interface Lifecycle {
  /** Without access in the directory, until reinstated. */
  readonly suspended?: Suspension;
  /** Switched off by an administrator. */
  readonly disabled?: true;
  /** Locked out, by too many failed sign-ins, say. */
  readonly locked?: true;
  /** Deleted, and restorable: login name and link stay taken. */
  readonly deleted?: true;
}

/** The conditions that hold, the gravest first. */
export function conditionsOf(lifecycle: Lifecycle | undefined): readonly Condition[] {
  return lifecycle === undefined
    ? none
    : conditions.filter((condition) => lifecycle[condition] !== undefined);
}

/** The gravest condition of a profile, or `active`. */
export function lifecycleState({ lifecycle }: { readonly lifecycle?: Lifecycle }): LifecycleState {
  return conditionsOf(lifecycle)[0] ?? 'active';
}

const none: readonly Condition[] = [];
