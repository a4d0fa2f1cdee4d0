import type {
  ChangeableFields,
  Changes,
  OverridePolicy,
  ProfileChanges,
  TemplateVersion,
} from '@rollcall/core';
import type { Environment } from './some-environment.js';

/** What is wanted of all users of an environment. */
export type PlanIntent =
  | {
      readonly kind: 'apply';
      readonly template: TemplateVersion;
      readonly overrides: OverridePolicy;
      readonly promote: 'include' | 'refuse';
    }
  | { readonly kind: 'edit'; readonly changes: ProfileChanges }
  | { readonly kind: 'edit-directory'; readonly changes: Changes<ChangeableFields> }
  | { readonly kind: 'delete'; readonly from: 'here' | 'here-and-directory' }
  | { readonly kind: 'resync' };

/** An environment, and what is wanted in it. */
export interface PlanCase {
  readonly environment: Environment;
  readonly intent: PlanIntent;
}
