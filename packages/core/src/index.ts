// json, secrets, results
export { err, ok, Result, type Err, type Ok } from './result.js';
export { isJson, type Json, type JsonObject } from './json/json.js';
export { canonicalJson } from './json/canonical-json.js';
export { sameJson } from './json/same-json.js';
export { fingerprint } from './json/fingerprint.js';
export { generatePassword, type RandomBytes } from './secret/generate-password.js';
export { parsePassword, type InvalidPassword, type Password } from './secret/password.js';
export { revealSecret, Secret, SECRET_SHOWN } from './secret/secret.js';
export { clear, intended, set, type Changes, type Intent } from './intent/intent.js';

// ports
export type { CancelSignal } from './port/cancel-signal.js';
export type { Clock } from './port/clock.js';
export { instantOf, type Instant } from './port/instant.js';
export { cursorAfter, partOf, type Listing, type ListingPart } from './port/listing.js';
export { PAGE_LIMIT, type Cursor, type Page, type PageRequest } from './port/page.js';
export type { PortCall } from './port/port-call.js';
export type { Cause, PortError, VersionConflict } from './port/port-error.js';

// environment
export {
  parseEnvironmentId,
  type EnvironmentId,
  type InvalidEnvironmentId,
} from './environment/environment-id.js';
export {
  originMismatch,
  type Origin,
  type WrongCatalog,
  type WrongEnvironment,
} from './environment/origin.js';

// login
export { compareCodePoints } from './login/compare-code-points.js';
export { compareLogins } from './login/compare-logins.js';
export { looseLogin, parseLogin, type InvalidLogin, type Login } from './login/login.js';
export { matchKeyOf, type MatchKey } from './login/match-key.js';
export { skeletonOf, type Skeleton } from './login/skeleton.js';

// catalog
export type { AnyCatalog, CatalogGroup, CatalogSection } from './catalog/any-catalog.js';
export type { CatalogDefinition, GroupDefinition, SectionDefinition } from './catalog/catalog-definition.js';
export type { CatalogError } from './catalog/catalog-error.js';
export type { Catalog, CatalogSetting, SettingIn } from './catalog/catalog.js';
export { defineCatalog } from './catalog/define-catalog.js';
export { parseCatalog } from './catalog/parse-catalog.js';
export { parseValue, parseValues, type ValuesPlace } from './catalog/parse-values.js';
export type { SettingProblem } from './catalog/setting-problem.js';
export { noValues, type SettingValues } from './catalog/setting-values.js';
export { setting, type SettingDefinition } from './catalog/setting-definition.js';
export type { AnySetting, InvalidSettingValue, SettingScope } from './catalog/setting.js';
export type { UnsuitableSchema } from './catalog/unsuitable-schema.js';
export type {
  EffectiveSettingsOf,
  ModeOf,
  OverrideChangesOf,
  OverridesOf,
  SettingKeyOf,
  SettingValueOf,
  TemplateSettingsOf,
  TemplateValuesOf,
  UserValueChangesOf,
  UserValuesOf,
} from './catalog/values-of.js';

// template
export {
  draftTemplate,
  type InvalidDescription,
  type InvalidSettings,
  type TemplateDraft,
  type TemplateDraftError,
  type UnknownMode,
} from './template/draft-template.js';
export { modifyTemplate, type TemplateChanges } from './template/modify-template.js';
export {
  parseTemplateName,
  TEMPLATE_NAME_LIMIT,
  type InvalidTemplateName,
} from './template/template-name.js';
export type { TemplateNameTaken, TemplateNotFound, TemplateStore } from './template/template-store.js';
export {
  refOf,
  sameRef,
  type TemplateId,
  type TemplateVersion,
  type TemplateVersionRef,
} from './template/template-version.js';
export type { UserTemplate } from './template/user-template.js';

// profile
export {
  changeConfiguration,
  changeProfile,
  type LoginOfLinkedProfile,
  type ProfileChangeError,
  type ProfileChanges,
  type SettingChanges,
} from './profile/change-profile.js';
export {
  identityFieldNames,
  type DirectoryMirror,
  type MirroredFieldName,
} from './profile/directory-mirror.js';
export { parseIdentity, type InvalidIdentity } from './profile/parse-identity.js';
export { compareEntries, entriesOf, type ProfileEntry } from './profile/profile-entry.js';
export { matchesProfile, type ProfileFilter } from './profile/profile-filter.js';
export {
  type LinkTaken,
  type LoginNameTaken,
  type ProfileStore,
  type ProfileWrite,
  type ProfileWriteError,
} from './profile/profile-store.js';
export type { StandingProfile } from './profile/standing-profile.js';
export {
  displayName,
  type Configuration,
  type DirectoryLink,
  type Identity,
  type Management,
  type ProfileId,
  type UserProfile,
} from './profile/user-profile.js';

// actions, lifecycle, management
export { actionOfStep } from './action/action-of-step.js';
export { userActions, type UserAction } from './action/user-action.js';
export {
  conditionsOf,
  lifecycleState,
  lifecycleStates,
  type Condition,
  type Lifecycle,
  type LifecycleState,
  type Suspension,
} from './lifecycle/lifecycle.js';
export {
  transitionRules,
  type DirectoryTransition,
  type ProfileTransition,
  type Transition,
  type TransitionRule,
} from './lifecycle/transition.js';
export { isInState } from './lifecycle/is-in-state.js';
export {
  afterReinstatement,
  afterSuspension,
  afterTransition,
  isAfter,
} from './lifecycle/after-transition.js';
export {
  forbiddenByLifecycle,
  lifecycleForbids,
  type LifecycleForbids,
} from './lifecycle/forbidden-by-lifecycle.js';
export {
  forbiddenOutside,
  managementForbids,
  type ManagedOutside,
  type OutsideRules,
} from './management/forbidden-outside.js';

// apply
export { applyTemplate, initialConfiguration, missingInitialKeys } from './apply/apply-template.js';
export { canonicalConfiguration, sameConfiguration } from './apply/canonical-configuration.js';
export {
  contractConfiguration,
  expandConfiguration,
  type ExpandedConfiguration,
  type ExpandedSetting,
  type ValueSource,
} from './apply/expand-configuration.js';
export { mergeValue, mergeValues, type MergeConflict, type MergedValues } from './merge/merge-values.js';
export { effectiveMode, effectiveSettings, effectiveValue } from './apply/effective-settings.js';
export { overrideFates, type OverrideFate, type OverridePolicy } from './apply/override-fate.js';
export { valueBeneath } from './apply/value-beneath.js';
export { diffVersions, type SettingChange } from './apply/version-diff.js';

// directory
export type { Channel, ChannelMap } from './directory/channel.js';
export {
  checkNewDirectoryUser,
  documentedLoginNameLimits,
  fieldsNotTaken,
  fieldsTaken,
  modelLoginNameLimits,
  type LoginNameLimits,
  type NewDirectoryUserProblem,
} from './directory/check-new-directory-user.js';
export { fieldsNotKept, withoutUnkept } from './directory/fields-not-kept.js';
export {
  changesByGroup,
  fieldGroups,
  type ChangeableFieldName,
  type ChangeableFields,
  type DirectoryChange,
  type FieldGroup,
} from './directory/directory-change.js';
export {
  canonicalField,
  directoryFieldNames,
  directoryFieldTable,
  sameField,
} from './directory/directory-field-table.js';
export type {
  DirectoryFieldName,
  DirectoryFields,
  HierarchyGroupId,
  Proficiency,
  RoutingProfileId,
  SecurityProfileId,
  Tag,
} from './directory/directory-fields.js';
export type { DirectoryManifest, DirectoryStepKind, OperationQuota } from './directory/directory-manifest.js';
export type {
  DirectoryReferences,
  HierarchyGroup,
  RoutingProfile,
  SecurityProfile,
} from './directory/directory-references.js';
export type { Completeness, DirectorySnapshot, SnapshotGap } from './directory/directory-snapshot.js';
export {
  directoryUser,
  readField,
  unreadFields,
  type DirectoryUser,
  type DirectoryUserId,
  type InvalidDirectoryUser,
  type Reading,
} from './directory/directory-user.js';
export type {
  Directory,
  DirectoryLoginTaken,
  DirectoryQuotaReached,
  DirectoryReadError,
  DirectoryRefused,
  DirectoryUserNotFound,
  DirectoryWriteError,
  SnapshotRequest,
} from './directory/directory.js';
export type { IdentityType } from './directory/identity-type.js';
export type { NewDirectoryUser, NewDirectoryUserFields } from './directory/new-directory-user.js';

// agent statuses
export type { AgentStatus, AgentStatuses, AgentStatusId } from './agent-status/agent-statuses.js';

// resync
export { refreshProfile } from './resync/refresh-profile.js';

// plan
export type { PlanContext } from './plan/assemble-plan.js';
export { changesOfItem } from './plan/changes-of-item.js';
export type { IncompleteRead } from './plan/incomplete-read.js';
export type { ItemRefusal } from './plan/item-refusal.js';
export { planApply, type ApplyRequest } from './plan/plan-apply.js';
export { planChangeLifecycle, type ChangeLifecycleRequest } from './plan/plan-change-lifecycle.js';
export { planChangeManagement, type ChangeManagementRequest } from './plan/plan-change-management.js';
export { planConfirmLink, type ConfirmLinkRequest } from './plan/plan-confirm-link.js';
export type { PlanCost } from './plan/plan-cost.js';
export {
  planCreateInDirectory,
  type CreateInDirectoryRequest,
  type DirectoryRules,
} from './plan/plan-create-in-directory.js';
export type { KnownLogins } from './plan/known-logins.js';
export {
  planCreate,
  type CreateRequest,
  type NewUser,
  type RefusedNewUser,
} from './plan/plan-create.js';
export { planDelete, type DeleteRequest } from './plan/plan-delete.js';
export { changesNeeded, planEditDirectory, type EditDirectoryRequest } from './plan/plan-edit-directory.js';
export { planEdit, type EditRequest, type ProfileEdit } from './plan/plan-edit.js';
export type { InvalidPlan } from './plan/plan-format.js';
export { planReinstate, type ReinstateRequest } from './plan/plan-reinstate.js';
export { planResync, type Reread, type ResyncRequest } from './plan/plan-resync.js';
export { planSuspend, type SuspendRequest } from './plan/plan-suspend.js';
export { targetOfProfile, targetOfRow, type DirectoryPresence, type PlanTarget } from './plan/plan-target.js';
export {
  isEmptyPlan,
  PLAN_FORMAT_VERSION,
  planCounts,
  type ApplyEffect,
  type ItemChange,
  type Plan,
  type PlanAction,
  type PlanCounts,
  type PlanItem,
  type SharedDiff,
} from './plan/plan.js';
export { isSecret, shownValue, shownValues } from './plan/shown-value.js';
export type { ProfileAspect, Sight } from './plan/sight.js';
export type { Step, StepKind } from './plan/step.js';

// rules of a host
export type { ProfileRule, ProfileWriteSeen, RuleBroken, RuleViolation } from './rule/profile-rule.js';

// run
export { isDirectoryUserAsSeen, isProfileAsSeen } from './run/check-item.js';
export {
  countOutcomes,
  outcomes,
  type DirectoryNotIntegrated,
  type HostFailed,
  type ItemOutcome,
  type MissingSecret,
  type Outcome,
  type OutcomeCounts,
  type OutcomeReason,
  type Staleness,
} from './run/item-outcome.js';
export { forbiddenStep } from './run/forbidden-step.js';
export type { StepContext, StepHindrance } from './run/step-context.js';
export { stepProfile, type ProfileStep } from './run/step-profile.js';

// explanations and reports
export {
  explainSetting,
  type SettingExplanation,
  type SourcedValue,
  type UnknownSetting,
} from './explain/explain-setting.js';
export { reportThreeWay, type ThreeWayReport, type ThreeWaySetting } from './explain/report-three-way.js';
export { reportDrift, type DriftReport } from './explain/report-drift.js';
export { reportOverrides, type OverrideReport, type ReportedOverride } from './explain/report-overrides.js';

// errors
export type { RollcallError } from './error/rollcall-error.js';
export {
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  withGroupsBelow,
  type ReferenceKind,
  type ReferenceProblem,
} from './directory/find-reference.js';
export { changedDirectoryUser } from './directory/changed-directory-user.js';

// existence
export { joinSortedPages, type SortedInput } from './existence/join-sorted-pages.js';
export { candidatesOf } from './existence/candidates-of.js';
export {
  confirmLink,
  type ConfirmLinkError,
  type LinkMayBeAlive,
  type LinkPair,
  type NotConfirmable,
  type NotInView,
} from './existence/confirm-link.js';
export { compareDirectoryUsers, sortDirectoryUsers } from './existence/sort-directory-users.js';
export type { DisorderedInput, SortedPages } from './existence/sorted-side.js';
export type { ExistenceFilter } from './existence/existence-filter.js';
export { matchesRow, type FilterContext } from './existence/matches-row.js';
export { existence, type ExistenceInput, type ExistenceView } from './existence/existence.js';
export type {
  Ambiguity,
  AmbiguousRow,
  BothRow,
  Candidates,
  DirectoryOnlyRow,
  ExistenceRow,
  Presence,
  ProfileOnlyRow,
} from './existence/existence-row.js';
export type { FieldDifference, LoginDifference } from './existence/field-difference.js';
export { loginNameOf, loginOfRow } from './existence/login-of-row.js';
export { countRows, type ExistenceCounts } from './existence/count-rows.js';
export { compareRows, sortRows } from './existence/compare-rows.js';
