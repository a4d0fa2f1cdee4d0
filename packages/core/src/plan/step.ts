import type { SettingValues } from '../catalog/setting-values.js';
import type { DirectoryChange } from '../directory/directory-change.js';
import type { DirectoryFieldName } from '../directory/directory-fields.js';
import type { NewDirectoryUser } from '../directory/new-directory-user.js';
import type { ProfileChanges } from '../profile/change-profile.js';
import type { Identity, Management } from '../profile/user-profile.js';
import type { TemplateVersionRef } from '../template/template-version.js';

/**
 * One thing that a run does for one user. Values of secret settings and passwords are in no step: `secrets` names the
 * settings whose values the host hands over at execution.
 */
export type Step =
  /** Reads the directory user: the check before a write, and the source of what listings do not tell. */
  | { readonly kind: 'read-directory-user'; readonly fields: readonly DirectoryFieldName[] }
  /** Makes a profile; `from` says whether names, e-mails, link and mirror come from the directory user just read. */
  | {
      readonly kind: 'create-profile';
      readonly from: 'plan' | 'directory';
      readonly template: TemplateVersionRef;
      readonly identity: Identity;
      readonly userValues: SettingValues;
      readonly secrets: readonly string[];
      /** Who maintains the profile; people here, unless it is said. */
      readonly management?: Management;
    }
  | { readonly kind: 'apply-template' }
  | { readonly kind: 'change-profile'; readonly changes: ProfileChanges; readonly secrets: readonly string[] }
  /** Takes link, names, e-mails and mirror from the directory user at hand. */
  | { readonly kind: 'refresh-profile' }
  | { readonly kind: 'delete-profile' }
  /** Sets or lifts the condition of the plan; a suspension remembers the security profiles of the directory user just read. */
  | { readonly kind: 'change-lifecycle' }
  /** Hands the profile over to whom the plan names. */
  | { readonly kind: 'change-management' }
  | {
      readonly kind: 'create-directory-user';
      readonly user: NewDirectoryUser;
      readonly password: 'needed' | 'none';
      /** Fields that were given and are not sent, since a directory of this identity type does not take them. */
      readonly notSent?: readonly DirectoryFieldName[];
    }
  | { readonly kind: 'update-directory-user'; readonly change: DirectoryChange }
  | { readonly kind: 'delete-directory-user' };

/** Name of a kind of step. */
export type StepKind = Step['kind'];
