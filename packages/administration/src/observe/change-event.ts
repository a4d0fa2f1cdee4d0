import type { DirectoryUserId, EnvironmentId, ProfileId, TemplateVersionRef } from '@rollcall/core';

/** Something has been written. Told after the write is done, by ids alone: read what you need. */
export type ChangeEvent = { readonly formatVersion: 1; readonly environment: EnvironmentId } & (
  | { readonly kind: 'template-saved'; readonly template: TemplateVersionRef }
  | { readonly kind: 'template-deleted'; readonly template: TemplateVersionRef }
  | {
      readonly kind: 'profile-created' | 'profile-changed';
      readonly profileId: ProfileId;
      readonly version: number;
    }
  | { readonly kind: 'profile-deleted'; readonly profileId: ProfileId }
  | {
      readonly kind: 'directory-user-created' | 'directory-user-changed' | 'directory-user-deleted';
      readonly directoryId: DirectoryUserId;
    }
);
