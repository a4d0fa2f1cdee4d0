// laws
export { defineLaw, type LawDefinition } from './law/define-law.js';
export { demand, demandEqual } from './law/demand.js';
export { findLaw } from './law/find-law.js';
export type { Applicability, Law, LawSettings, Open, Opened } from './law/law.js';
export { missedClasses, type LawFailure, type LawResult } from './law/law-result.js';
export { openPure } from './law/open-pure.js';
export { renderFailure } from './law/render-failure.js';

// laws of core, and what each family is about
export { applyLaws } from './apply/apply-laws.js';
export type { ApplySubject } from './apply/apply-subject.js';
export { sparseLaws } from './apply/sparse-laws.js';
export type { SparseSubject } from './apply/sparse-subject.js';
export { authorizationLaws } from './authorization/authorization-laws.js';
export type { AuthorizationSubject } from './authorization/authorization-subject.js';
export { catalogLaws } from './catalog/catalog-laws.js';
export type { CatalogSubject } from './catalog/catalog-subject.js';
export { fieldLaws } from './directory/field-laws.js';
export type { FieldSubject } from './directory/field-subject.js';
export { existenceLaws } from './existence/existence-laws.js';
export type { ExistenceSubject, PagedInput, Pages } from './existence/existence-subject.js';
export { isolationLaws } from './isolation/isolation-laws.js';
export type { Tenant, TenantAnswer, TenantsSubject } from './isolation/tenants-subject.js';
export { lifecycleLaws } from './lifecycle/lifecycle-laws.js';
export type { LifecycleSubject } from './lifecycle/lifecycle-subject.js';
export { loginLaws } from './login/login-laws.js';
export type { LoginSubject } from './login/login-subject.js';
export { mergeLaws } from './merge/merge-laws.js';
export type { MergeSubject } from './merge/merge-subject.js';
export { planLaws } from './plan/plan-laws.js';
export type { PlanSubject } from './plan/plan-subject.js';
export { rosterLaws } from './roster/roster-laws.js';
export type { RosterContents, RosterSubject, SettingColumns } from './roster/roster-subject.js';
export { integratedRunLaws } from './run/integrated/integrated-run-laws.js';
export type {
  ExecutePlan,
  IntegratedRunSubject,
  RunConditions,
  RunConsole,
  RunFault,
  RunOptions,
  RunPorts,
} from './run/integrated/integrated-run-subject.js';
export { runLaws } from './run/run-laws.js';
export type { RunEnd, RunSubject } from './run/run-subject.js';
export { stepLaws } from './run/step-laws.js';
export { secretLaws } from './secret/secret-laws.js';
export type { SecretSubject } from './secret/secret-subject.js';

// arbitraries
export { actionIn, changesIn, looseAction, looseChanges } from './apply/some-action.js';
export type {
  ConfigurationAction,
  ConfigurationChanges,
  LooseAction,
  LooseChanges,
} from './apply/some-action.js';
export {
  looseStanding,
  someApplication,
  somePolicy,
  someStanding,
  standingIn,
} from './apply/some-standing.js';
export type { Application, LooseStanding, Standing } from './apply/some-standing.js';
export { secretWord, settingKinds, type SettingKind } from './catalog/setting-kind.js';
export {
  sketchedCatalog,
  someCatalog,
  someCatalogSketch,
  type CatalogSketch,
  type SettingSketch,
} from './catalog/some-catalog.js';
export { looseValues, refusedValue, someValue, valuesIn } from './catalog/some-values.js';
export { someFields, someUnread, userOf } from './directory/some-directory-user.js';
export { someFieldValue } from './directory/some-field-value.js';
export {
  MOST_PROFILES,
  profileOf,
  someUsers,
  someWorld,
  worldOrigin,
  type World,
} from './existence/some-world.js';
export { someConditions, someLifecycle, someProfileTransition } from './lifecycle/some-lifecycle.js';
export { loginOf, refusedLogin, someLogin, tellingText } from './login/some-login.js';
export {
  environmentIn,
  looseEnvironment,
  oneCallPerStep,
  someEnvironment,
  versionAmong,
  type Environment,
  type LooseEnvironment,
} from './plan/some-environment.js';
export { someNewFields, someNewUserIn } from './plan/loose-creation.js';
export type { PlanCase, PlanIntent } from './plan/plan-case.js';
export { someApplyCase, somePlanCase } from './plan/some-intent.js';
export {
  configurationIn,
  looseConfiguration,
  someConfiguration,
  type InitialValues,
  type LooseConfiguration,
} from './profile/some-configuration.js';
export { someRoster, someRosterEntry, trickyText } from './roster/some-roster-entry.js';
export { arranged, someRun, type LooseRun } from './run/some-run.js';
export { looseVersion, someVersion, versionIn, type LooseVersion } from './template/some-version.js';

// laws of the ports
export type { AgentStatusesLaw } from './ports/agent-statuses/agent-statuses-law.js';
export { agentStatusesLaws } from './ports/agent-statuses/agent-statuses-laws.js';
export type {
  AgentStatusConsole,
  AgentStatusesManifest,
  AgentStatusesWorld,
} from './ports/agent-statuses/agent-statuses-world.js';
export type { DirectoryLaw } from './ports/directory/directory-law.js';
export { directoryLaws } from './ports/directory/directory-laws.js';
export type {
  ConsoleUser,
  DirectoryConsole,
  DirectoryLawsManifest,
  DirectoryWorld,
  DirectoryWorldFault,
} from './ports/directory/directory-world.js';
export { profileStoreLaws } from './ports/profile-store/profile-store-laws.js';
export { templateStoreLaws } from './ports/template-store/template-store-laws.js';
export type { StoresLaw } from './ports/stores-law.js';
export type { Stores, StoresManifest, StoresWorld } from './ports/stores-world.js';

// models of the ports
export {
  directoryCommands,
  type DirectoryCommand,
  type StockedDirectory,
} from './ports/directory/behaves-like-the-model.js';
export { DirectoryModel } from './ports/directory/directory-model.js';
export { profileCommands, type ProfileCommand } from './ports/profile-store/behaves-like-the-model.js';
export { ProfileStoreModel } from './ports/profile-store/profile-store-model.js';
export { templateCommands, type TemplateCommand } from './ports/template-store/behaves-like-the-model.js';
export { TemplateStoreModel, type TemplateWrite } from './ports/template-store/template-store-model.js';
