import type {
  ChangeableFields,
  Changes,
  LinkPair,
  NewDirectoryUserFields,
  NewUser,
  OverridePolicy,
  ProfileChanges,
  RefusedNewUser,
  TemplateVersion,
} from '@rollcall/core';
import type { Environment } from './some-environment.js';

/** What is wanted of all users of an environment, of new ones, or of one pair. */
export type PlanIntent =
  | { readonly kind: 'create'; readonly users: readonly (NewUser | RefusedNewUser)[] }
  | {
      readonly kind: 'apply';
      readonly template: TemplateVersion;
      readonly overrides: OverridePolicy;
      readonly promote: 'include' | 'refuse';
    }
  /** Each profile has changes of its own: those at its place in the environment, over and over. */
  | {
      readonly kind: 'edit' | 'maintain';
      readonly changes: readonly [ProfileChanges, ...ProfileChanges[]];
    }
  | { readonly kind: 'edit-directory'; readonly changes: Changes<ChangeableFields> }
  | { readonly kind: 'create-in-directory'; readonly fields: NewDirectoryUserFields }
  | { readonly kind: 'delete'; readonly from: 'here' | 'here-and-directory' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'confirm-link'; readonly pair: LinkPair };

/** An environment, and what is wanted in it. */
export interface PlanCase {
  readonly environment: Environment;
  readonly intent: PlanIntent;
}
