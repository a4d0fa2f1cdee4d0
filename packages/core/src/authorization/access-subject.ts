import type { HierarchyGroupId } from '../directory/directory-fields.js';
import type { EnvironmentId } from '../environment/environment-id.js';
import type { Management } from '../profile/user-profile.js';

/** What an action is about. */
export type AccessSubject =
  /** Something of an environment that belongs to no one user: a template, say. */
  | { readonly kind: 'environment'; readonly environment: EnvironmentId }
  | {
      readonly kind: 'user';
      readonly environment: EnvironmentId;
      /** The user's hierarchy group and those above it; empty for somebody in no group, or whose group is not known. */
      readonly groups: readonly HierarchyGroupId[];
      /** Who maintains the profile; absent where there is none. */
      readonly management?: Management | undefined;
    };
