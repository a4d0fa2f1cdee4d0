import type { GuardedAction } from './guarded-action.js';
import type { Permission, Permissions } from './permission.js';

/** A part of a product that roles are given access to, with what can be done there. */
export interface AccessFunction {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly string[];
}

/**
 * What a role grants: everything, also functions that are added later, or the actions of the functions that are named. A
 * function that is not named is not granted, so that a new one is off. One that is named `by-default` has the actions
 * of `byDefault`, as far as it knows them, and follows when those change.
 */
export type RoleGrants =
  | 'everything'
  | {
      readonly byDefault: readonly string[];
      readonly functions: Readonly<Record<string, 'by-default' | readonly string[]>>;
    };

/** A set of permissions under a name. Plain data: a host whose roles can be changed stores them. */
export interface Role {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Roles whose permissions this one has too. */
  readonly includes: readonly string[];
  readonly grants: RoleGrants;
  /** A fixed role is neither modified nor removed. */
  readonly changes: 'allowed' | 'fixed';
}

/** Which roles there are, and what each allows. At least one of them grants everything. */
export interface AccessModel {
  readonly functions: readonly AccessFunction[];
  readonly roles: readonly Role[];
  /** The permission that an action needs. One without is for roles that grant everything. */
  readonly permissionFor: Readonly<Partial<Record<GuardedAction, Permission>>>;
  /** What a role allows, with the roles that it includes; nothing if there is no such role. */
  readonly allowedBy: (role: string) => Permissions;
}
