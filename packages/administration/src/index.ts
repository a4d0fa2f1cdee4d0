// the administration
export { createUserAdministration, type AdministrationOptions } from './create-user-administration.js';
export type {
  ActingFor,
  AnyHostAdministration,
  AnyUserAdministration,
  ApplyTemplateRequest,
  CommonAdministration,
  HostAdministration,
  IntegratedUserAdministration,
  LifecycleRequest,
  ManagementRequest,
  NewIntegratedUser,
  UserAdministration,
} from './administration.js';

export type { SettingsOfUser } from './settings-of.js';

// templates
export type { TemplateChoice } from './template/find-template.js';
export type {
  ExpectedTemplate,
  NewTemplate,
  TemplateAdministration,
} from './template/template-administration.js';
export type { ImpactOnUser, TemplateImpact } from './template/template-impact.js';
export type { TemplateModification } from './template/template-modification.js';

// users
export { generatedPasswords, type KeepPassword } from './user/generated-passwords.js';
export { passwordsOf, type ImportDefaults } from './user/import-users.js';
export type { NoSuchUser } from './user/no-such-user.js';
export type { DirectorySettings } from './user/resolve-new-users.js';
export type { SelectError } from './user/select-users.js';
export type {
  NewUserRequest,
  UserChanges,
  UserListRequest,
  UserMaintenance,
  UserReads,
} from './user/user-requests.js';
export type { ProfileSelection, UserSelection } from './user/user-selection.js';

// runs
export type { ExecuteError } from './run/execute-plan.js';
export type { ExecuteOptions, Run, RunProgress, RunReport, RunStatus } from './run/run.js';

// listening
export type { ChangeEvent } from './observe/change-event.js';
export type { Observation } from './observe/observation.js';
