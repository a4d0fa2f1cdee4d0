import type { GuardedAction } from './guarded-action.js';
import type { Permission } from './permission.js';

/** The actor lacks a permission. */
export interface NotPermitted {
  readonly code: 'not-permitted';
  readonly action: GuardedAction;
  /** What is missing; without it, only a role that grants everything would do. */
  readonly permission?: Permission;
}

/** What it is about lies outside the actor's scope. */
export interface OutOfScope {
  readonly code: 'out-of-scope';
  readonly action: GuardedAction;
  /** Another environment; a user outside the hierarchy groups; a user whom the outside system does not maintain. */
  readonly of: 'environment' | 'hierarchy' | 'management';
}

/** Why an actor may not do something. */
export type Denial = NotPermitted | OutOfScope;
