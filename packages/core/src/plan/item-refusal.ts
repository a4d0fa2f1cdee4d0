import type { Denial } from '../authorization/denial.js';
import type { ReferenceProblem } from '../directory/find-reference.js';
import type { TemplateNotFound } from '../template/template-store.js';
import type { LifecycleForbids } from '../lifecycle/forbidden-by-lifecycle.js';
import type { InvalidLogin } from '../login/login.js';
import type { ManagedOutside } from '../management/forbidden-outside.js';
import type { ProfileChangeError } from '../profile/change-profile.js';
import type { NewDirectoryUserProblem } from '../directory/check-new-directory-user.js';
import type { RuleBroken } from '../rule/profile-rule.js';

/** Why one user of a plan gets no step. */
export type ItemRefusal =
  /** Neither a profile nor a directory user of this login name exists. */
  | { readonly code: 'no-such-user' }
  /** The user exists in the directory only, and the action needs a profile. */
  | { readonly code: 'no-profile' }
  /** The user exists here only, and the action needs a directory user. */
  | { readonly code: 'not-in-directory' }
  /** The user was not seen in the directory, but the read was not complete: it may be there. */
  | { readonly code: 'not-seen-in-directory' }
  /** A person has to decide first which directory user belongs to which profile. */
  | { readonly code: 'ambiguous'; readonly reason: string }
  /** The login name belongs to a profile that is linked to another directory user. */
  | { readonly code: 'login-taken-here' }
  /** A profile of this login name exists. */
  | { readonly code: 'login-name-taken' }
  /** The directory has a user of this login name. */
  | { readonly code: 'already-in-directory' }
  /** The directory user has only the security profile that a suspension would give: there is nothing to put back. */
  | { readonly code: 'no-access-already' }
  /** The request names the user twice and wants different things. */
  | { readonly code: 'contradictory-request' }
  /** The directory owns names and e-mails of this user, and the field cannot be changed there. */
  | { readonly code: 'not-changeable-in-directory'; readonly field: string }
  /** At least one security profile has to stay. */
  | { readonly code: 'no-security-profile' }
  /** The request names fields of a directory user, and none is to be made. */
  | { readonly code: 'directory-fields-without-user' }
  /** The request gives no template, and every profile stands on one. */
  | { readonly code: 'template-missing' }
  | TemplateNotFound
  | ReferenceProblem
  | NewDirectoryUserProblem
  | InvalidLogin
  | ProfileChangeError
  | LifecycleForbids
  | ManagedOutside
  | Denial
  | RuleBroken;
