import type { Condition } from './lifecycle.js';

/** What sets or lifts a condition of a user. */
export type Transition = DirectoryTransition | ProfileTransition;

/** A transition that changes security profiles in the directory too. */
export type DirectoryTransition = 'suspend' | 'reinstate';

/** A transition that writes the profile alone. */
export type ProfileTransition = 'disable' | 'enable' | 'lock' | 'unlock' | 'soft-delete' | 'restore';

/** What a transition does. */
export interface TransitionRule {
  readonly condition: Condition;
  readonly makes: 'set' | 'lifted';
  /** The transition that takes it back. */
  readonly inverse: Transition;
}

/**
 * Every transition. One whose condition is already as it makes it changes nothing; in which states one is forbidden is told
 * for all actions alike, by `forbiddenByLifecycle`.
 */
export const transitionRules: { readonly [Name in Transition]: TransitionRule } = {
  suspend: { condition: 'suspended', makes: 'set', inverse: 'reinstate' },
  reinstate: { condition: 'suspended', makes: 'lifted', inverse: 'suspend' },
  disable: { condition: 'disabled', makes: 'set', inverse: 'enable' },
  enable: { condition: 'disabled', makes: 'lifted', inverse: 'disable' },
  lock: { condition: 'locked', makes: 'set', inverse: 'unlock' },
  unlock: { condition: 'locked', makes: 'lifted', inverse: 'lock' },
  'soft-delete': { condition: 'deleted', makes: 'set', inverse: 'restore' },
  restore: { condition: 'deleted', makes: 'lifted', inverse: 'soft-delete' },
};
