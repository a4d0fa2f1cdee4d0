import type {
  ChangeableFields,
  Changes,
  LinkPair,
  Management,
  NewDirectoryUserFields,
  NewUser,
  OverridePolicy,
  ProfileChanges,
  ProfileTransition,
  RefusedNewUser,
  SecurityProfileId,
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
  | { readonly kind: 'confirm-link'; readonly pair: LinkPair }
  | { readonly kind: 'change-lifecycle'; readonly transition: ProfileTransition }
  | { readonly kind: 'suspend'; readonly securityProfileId: SecurityProfileId }
  /** With the security profiles that there are. */
  | { readonly kind: 'reinstate'; readonly securityProfileIds: readonly SecurityProfileId[] }
  | { readonly kind: 'change-management'; readonly management: Management };

/** An environment, and what is wanted in it. */
export interface PlanCase {
  readonly environment: Environment;
  readonly intent: PlanIntent;
}
