import type { GuardedAction } from './guarded-action.js';

/** A function as a host writes it down. */
export interface FunctionDefinition {
  readonly label: string;
  readonly actions: readonly string[];
}

/** Functions by their ids. */
export type FunctionDefinitions = Readonly<Record<string, FunctionDefinition>>;

/** A role as a host writes it down. It grants nothing but what is said, and can be changed unless it is fixed. */
export interface RoleDefinition<
  Functions extends FunctionDefinitions = FunctionDefinitions,
  RoleId extends string = string,
> {
  readonly label: string;
  readonly description?: string;
  readonly changes?: 'allowed' | 'fixed';
  readonly includes?: readonly RoleId[];
  /** The actions of every function that is granted `by-default`. */
  readonly byDefault?: readonly Functions[keyof Functions]['actions'][number][];
  readonly grants:
    | 'everything'
    | {
        readonly [Function in keyof Functions]?:
          | 'by-default'
          | readonly Functions[Function]['actions'][number][];
      };
}

/** An access model as a host writes it down: functions and roles by their ids. */
export interface AccessDefinition<
  Functions extends FunctionDefinitions = FunctionDefinitions,
  RoleId extends string = string,
> {
  readonly functions: Functions;
  readonly roles: Readonly<Record<RoleId, RoleDefinition<NoInfer<Functions>, NoInfer<RoleId>>>>;
  /** The permission that an action needs. One without is for roles that grant everything. */
  readonly permissionFor: { readonly [Action in GuardedAction]?: PermissionIn<NoInfer<Functions>> };
}

/** Every permission of these functions. */
export type PermissionIn<Functions extends FunctionDefinitions> = {
  [Function in keyof Functions & string]: `${Function}.${Functions[Function]['actions'][number]}`;
}[keyof Functions & string];
