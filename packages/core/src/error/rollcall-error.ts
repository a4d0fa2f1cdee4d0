import type { InvalidAccess } from '../authorization/access-problem.js';
import type { InvalidAdministrator } from '../authorization/administrator.js';
import type { AdministratorChangeError } from '../authorization/change-administrators.js';
import type { RoleChangeError } from '../authorization/change-roles.js';
import type { DirectoryWriteError } from '../directory/directory.js';
import type { ReferenceProblem } from '../directory/find-reference.js';
import type { InvalidDirectoryUser } from '../directory/directory-user.js';
import type { InvalidEnvironmentId } from '../environment/environment-id.js';
import type { WrongCatalog, WrongEnvironment } from '../environment/origin.js';
import type { IncompleteRead } from '../plan/incomplete-read.js';
import type { ItemRefusal } from '../plan/item-refusal.js';
import type { InvalidPlan } from '../plan/plan-format.js';
import type { ConfirmLinkError } from '../existence/confirm-link.js';
import type { PortError, VersionConflict } from '../port/port-error.js';
import type { ProfileWriteError } from '../profile/profile-store.js';
import type { DirectoryNotIntegrated, HostFailed, MissingSecret, Staleness } from '../run/item-outcome.js';
import type { TemplateDraftError } from '../template/draft-template.js';
import type { TemplateNameTaken, TemplateNotFound } from '../template/template-store.js';

/** Every expected failure of this library, by `code`. New codes come with minor versions: keep a default. */
export type RollcallError =
  | PortError
  | VersionConflict
  | DirectoryWriteError
  | InvalidDirectoryUser
  | InvalidEnvironmentId
  | WrongEnvironment
  | WrongCatalog
  | TemplateDraftError
  | TemplateNameTaken
  | TemplateNotFound
  | ProfileWriteError
  | ReferenceProblem
  | IncompleteRead
  | InvalidPlan
  | ItemRefusal
  | Staleness
  | MissingSecret
  | DirectoryNotIntegrated
  | HostFailed
  | ConfirmLinkError
  | InvalidAccess
  | InvalidAdministrator
  | AdministratorChangeError
  | RoleChangeError;
